package spatialflow

import (
	"errors"
	"math"
	"math/rand"
	"strings"
	"time"
)

const (
	firstWait      = 500 * time.Millisecond
	longestBackoff = 16 * time.Second
)

// retries says how persistent a client is: rules without input and output.
type retries struct {
	// most is how often a request is sent again at most.
	most int
	// longestWait: if the server asks for more, the caller is told instead of kept waiting.
	longestWait time.Duration
}

// isSafeToRepeat says whether doing it twice is the same as doing it once. The two POSTs are questions that are too long for a
// GET.
func isSafeToRepeat(method, path string, hasIdempotencyKey bool) bool {
	switch method {
	case "GET", "HEAD", "OPTIONS", "PUT", "DELETE":
		return true
	}
	return hasIdempotencyKey || strings.HasSuffix(path, "/geofences/preview") || strings.HasSuffix(path, "/test-point")
}

// waitBefore tells how long to wait before another attempt, if there is to be one; attempt is how many there have been.
func (r retries) waitBefore(attempt int, failure *Error, safeToRepeat bool) (time.Duration, bool) {
	if attempt > r.most || !isWorthIt(failure, safeToRepeat) {
		return 0, false
	}
	if !failure.retryAfterGiven {
		full := min(float64(longestBackoff), float64(firstWait)*math.Pow(2, float64(attempt-1)))
		return time.Duration(full * (0.5 + rand.Float64()/2)), true
	}
	asked := failure.RetryAfter
	// A little later than asked, and not all clients in the same moment.
	jitter := rand.Float64() * min(float64(time.Second), float64(asked)/10)
	return asked + time.Duration(jitter), asked <= r.longestWait
}

func isWorthIt(failure *Error, safeToRepeat bool) bool {
	switch {
	case errors.Is(failure, ErrRateLimit):
		return true // it was refused before anything was done
	case errors.Is(failure, ErrConflict):
		return safeToRepeat && failure.Code == "REQUEST_IN_PROGRESS"
	default:
		return safeToRepeat && (errors.Is(failure, ErrServer) || errors.Is(failure, ErrConnection))
	}
}
