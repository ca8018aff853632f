package spatialflow

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// What can go wrong, to be told by errors.Is. All but the last three are refusals: errors.As finds the *Error that has their
// code and details.
var (
	ErrAuthentication   = errors.New("spatialflow: no key or token, or a bad one")
	ErrPermission       = errors.New("spatialflow: the key or person may not do this")
	ErrNotFound         = errors.New("spatialflow: there is no such thing in this workspace")
	ErrConflict         = errors.New("spatialflow: a duplicate, or the same request is being worked on")
	ErrBatchTooLarge    = errors.New("spatialflow: more than the workspace's cap")
	ErrValidation       = errors.New("spatialflow: the request is not valid")
	ErrRateLimit        = errors.New("spatialflow: too many requests")
	ErrServer           = errors.New("spatialflow: the server, or what stands before it, failed")
	ErrUnexpectedAnswer = errors.New("spatialflow: the answer is not what the API's description promises")
	ErrConnection       = errors.New("spatialflow: the server could not be reached, or the connection broke")
	ErrTimeout          = errors.New("spatialflow: the answer took too long") // is an ErrConnection as well
)

// Error is a request that did not succeed.
type Error struct {
	// StatusCode is that of HTTP; 0 if there was no answer.
	StatusCode int
	// Code is error_code, for programs; empty if the server gave none.
	Code string
	// Message says what is wrong, for people.
	Message string
	// Details says more about it, by name.
	Details map[string]any
	// Faults has everything that is wrong with an invalid request.
	Faults []ValidationFault
	// RetryAfter tells after what time to ask again, if the server said so; else it is 0.
	RetryAfter time.Duration

	retryAfterGiven bool
	kinds           []error
	cause           error
}

func (e *Error) Error() string {
	if e.StatusCode == 0 {
		return "spatialflow: " + e.Message
	}
	return fmt.Sprintf("spatialflow: %d %s: %s", e.StatusCode, e.Code, e.Message)
}

// Is says whether this is one of the errors above.
func (e *Error) Is(target error) bool {
	for _, kind := range e.kinds {
		if kind == target {
			return true
		}
	}
	return false
}

// Unwrap returns what caused it, such as an error of the network.
func (e *Error) Unwrap() error { return e.cause }

// MaxItems is the workspace's cap, of an ErrBatchTooLarge; 0 if it was the bytes of the body that were too many.
func (e *Error) MaxItems() int {
	limit, _ := e.Details["max_items"].(float64)
	return max(0, int(limit))
}

var kindsByStatus = map[int]error{
	401: ErrAuthentication,
	403: ErrPermission,
	404: ErrNotFound,
	409: ErrConflict,
	413: ErrBatchTooLarge,
	422: ErrValidation,
	429: ErrRateLimit,
}

func refusal(response *http.Response, body []byte) *Error {
	e := &Error{StatusCode: response.StatusCode, Message: excerpt(body)}
	if kind := kindsByStatus[response.StatusCode]; kind != nil {
		e.kinds = []error{kind}
	} else if response.StatusCode >= 500 {
		e.kinds = []error{ErrServer}
	}
	// Each member by itself: one of the wrong kind says nothing about the others.
	var envelope map[string]json.RawMessage
	if json.Unmarshal(body, &envelope) == nil {
		_ = json.Unmarshal(envelope["error_code"], &e.Code)
		_ = json.Unmarshal(envelope["details"], &e.Details)
		if json.Unmarshal(envelope["detail"], &e.Faults) == nil && len(e.Faults) > 0 {
			e.Message = sentences(e.Faults)
		} else {
			_ = json.Unmarshal(envelope["detail"], &e.Message)
		}
	}
	e.RetryAfter, e.retryAfterGiven = retryAfter(strings.TrimSpace(response.Header.Get("Retry-After")))
	return e
}

func sentences(faults []ValidationFault) string {
	all := make([]string, len(faults))
	for i, fault := range faults {
		place := make([]string, len(fault.Loc))
		for j, step := range fault.Loc {
			place[j] = fmt.Sprint(step)
		}
		all[i] = fault.Msg
		if len(place) > 0 {
			all[i] = strings.Join(place, ".") + ": " + fault.Msg
		}
	}
	return strings.Join(all, "; ")
}

func excerpt(body []byte) string {
	text := strings.TrimSpace(string(body))
	if text == "" {
		return "no message"
	}
	return text[:min(len(text), 200)]
}

// retryAfter reads seconds or a date.
func retryAfter(value string) (time.Duration, bool) {
	if seconds, err := strconv.ParseUint(value, 10, 31); err == nil {
		return time.Duration(seconds) * time.Second, true
	}
	if until, err := http.ParseTime(value); err == nil {
		return max(0, time.Until(until)), true
	}
	return 0, false
}
