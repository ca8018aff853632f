package spatialflow

import (
	"net/http"
	"os"
	"strings"
	"time"
)

// Version is that of the API's description that the client was made from.
const Version = "1.1.0"

const local = "http://127.0.0.1:8080"

// Client talks to one server, for one key or one person. Any number of goroutines may use it.
//
// The operations of the API are its methods; those of operators, who look after a server, are in Operators.
type Client struct {
	AccountsAPI
	APIKeysAPI
	AuditLogAPI
	BulkAPI
	FilesAPI
	GeocodingAPI
	GeofencesAPI
	GroupsAPI
	WorkspacesAPI
	Operators OperatorsAPI

	transport *transport
}

// Option says what a client is like.
type Option func(*transport)

// WithAPIKey sets the key; by default it is that of SPATIALFLOW_API_KEY.
func WithAPIKey(key string) Option {
	return func(t *transport) { t.credentials = map[string]string{"X-API-Key": key} }
}

// WithAccessToken sets the token of a person who has logged in, instead of a key.
func WithAccessToken(token string) Option {
	return func(t *transport) { t.credentials = map[string]string{"Authorization": "Bearer " + token} }
}

// WithBaseURL says where the server is; by default SPATIALFLOW_BASE_URL says so, else it is this machine, port 8080.
func WithBaseURL(url string) Option {
	return func(t *transport) { t.baseURL = strings.TrimRight(url, "/") }
}

// WithTimeout sets how long an answer may take; by default 30 seconds.
func WithTimeout(timeout time.Duration) Option {
	return func(t *transport) { t.client.Timeout = timeout }
}

// WithMaxRetries sets how often a request is sent again, where that is safe and helps; by default 3 times.
func WithMaxRetries(times int) Option {
	return func(t *transport) { t.retries.most = times }
}

// WithMaxRetryWait sets how long the server may ask to wait; if it asks for more, the refusal is returned instead. By
// default a minute.
func WithMaxRetryWait(wait time.Duration) Option {
	return func(t *transport) { t.retries.longestWait = wait }
}

// NewClient makes a client.
func NewClient(options ...Option) *Client {
	t := &transport{
		baseURL: local,
		client: &http.Client{
			Timeout: 30 * time.Second,
			// A key goes nowhere else.
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		},
		retries: retries{most: 3, longestWait: time.Minute},
		sleep:   sleep,
	}
	if url := os.Getenv("SPATIALFLOW_BASE_URL"); url != "" {
		WithBaseURL(url)(t)
	}
	if key := os.Getenv("SPATIALFLOW_API_KEY"); key != "" {
		WithAPIKey(key)(t)
	}
	for _, option := range options {
		option(t)
	}
	return &Client{
		AccountsAPI{t}, APIKeysAPI{t}, AuditLogAPI{t}, BulkAPI{t}, FilesAPI{t}, GeocodingAPI{t}, GeofencesAPI{t},
		GroupsAPI{t}, WorkspacesAPI{t}, OperatorsAPI{t}, t,
	}
}

// Ptr points to a value, for members that may be absent: BulkItemInput{Name: spatialflow.Ptr("Depot")}.
func Ptr[T any](value T) *T { return &value }
