package spatialflow

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// transport sends requests for one caller, again where that helps.
type transport struct {
	baseURL     string
	credentials map[string]string
	client      *http.Client
	retries     retries
	sleep       func(context.Context, time.Duration) error
}

// request is to be filled in and sent.
type request struct {
	transport *transport
	retries   retries
	method    string
	target    string
	query     url.Values
	header    http.Header
	body      []byte
	err       error
}

func (t *transport) request(method, path string) *request {
	header := http.Header{
		"Accept":     {"application/json"},
		"User-Agent": {"spatialflow-go/" + Version},
	}
	for name, value := range t.credentials {
		header.Set(name, value)
	}
	return &request{transport: t, retries: t.retries, method: method, target: path, query: url.Values{}, header: header}
}

func (r *request) path(name, value string) {
	r.target = strings.Replace(r.target, "{"+name+"}", url.PathEscape(value), 1)
}

// param adds a parameter, unless it is zero: nil, an empty string, an empty list.
func (r *request) param(name string, value any) {
	switch v := value.(type) {
	case string:
		if v != "" {
			r.query.Add(name, v)
		}
	case []string:
		for _, one := range v {
			r.query.Add(name, one)
		}
	case *int:
		if v != nil {
			r.query.Add(name, fmt.Sprint(*v))
		}
	case *bool:
		if v != nil {
			r.query.Add(name, fmt.Sprint(*v))
		}
	case *time.Time:
		if v != nil {
			r.query.Add(name, v.Format(time.RFC3339Nano))
		}
	default:
		panic(fmt.Sprintf("parameters of type %T are unknown", value))
	}
}

func (r *request) json(value any) {
	r.header.Set("Content-Type", "application/json")
	r.body, r.err = json.Marshal(value)
}

type idempotencyKey struct{}

// WithIdempotencyKey names the attempt that is made with this context, so that another process may repeat it. Without one a
// bulk request has a name of its own.
func WithIdempotencyKey(ctx context.Context, key string) context.Context {
	return context.WithValue(ctx, idempotencyKey{}, key)
}

func (r *request) idempotent(ctx context.Context) {
	key, given := ctx.Value(idempotencyKey{}).(string)
	if !given {
		key = newUUID()
	}
	r.header.Set("Idempotency-Key", key)
}

// send sends it until there is an answer, or no point in trying again, and reads the answer as JSON into a pointer.
func (r *request) send(ctx context.Context, answer any) error {
	status, body, err := r.raw(ctx)
	if err != nil || answer == nil {
		return err
	}
	if err := json.Unmarshal(body, answer); err != nil {
		return &Error{
			StatusCode: status,
			Message:    fmt.Sprintf("not a %T: %s", answer, excerpt(body)),
			kinds:      []error{ErrUnexpectedAnswer},
			cause:      err,
		}
	}
	return nil
}

func (r *request) raw(ctx context.Context) (int, []byte, error) {
	if r.err != nil {
		return 0, nil, r.err
	}
	safe := isSafeToRepeat(r.method, r.target, r.header.Get("Idempotency-Key") != "")
	for attempt := 1; ; attempt++ {
		status, body, failure := r.once(ctx)
		if failure == nil {
			return status, body, nil
		}
		wait, again := r.retries.waitBefore(attempt, failure, safe)
		if !again || ctx.Err() != nil {
			return status, body, failure
		}
		if err := r.transport.sleep(ctx, wait); err != nil {
			return status, body, failure
		}
	}
}

func (r *request) once(ctx context.Context) (int, []byte, *Error) {
	target := r.transport.baseURL + r.target
	if len(r.query) > 0 {
		target += "?" + r.query.Encode()
	}
	outgoing, err := http.NewRequestWithContext(ctx, r.method, target, bytes.NewReader(r.body))
	if err != nil {
		return 0, nil, noAnswer(err)
	}
	outgoing.Header = r.header
	response, err := r.transport.client.Do(outgoing)
	if err != nil {
		return 0, nil, noAnswer(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return 0, nil, noAnswer(err)
	}
	if response.StatusCode/100 != 2 {
		return response.StatusCode, body, refusal(response, body)
	}
	return response.StatusCode, body, nil
}

func noAnswer(cause error) *Error {
	failure := &Error{Message: "no answer: " + cause.Error(), kinds: []error{ErrConnection}, cause: cause}
	var timeout interface{ Timeout() bool }
	if errors.As(cause, &timeout) && timeout.Timeout() {
		failure.kinds = []error{ErrTimeout, ErrConnection}
	}
	return failure
}

func sleep(ctx context.Context, wait time.Duration) error {
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func newUUID() string {
	var b [16]byte
	if _, err := rand.Read(b[:]); err != nil {
		panic("no randomness: " + err.Error())
	}
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}
