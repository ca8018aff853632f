package spatialflow

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
)

// Runs the cases that all clients have in common; ../conformance/README.md tells what they mean.

type conformanceCase struct {
	Name   string
	Client struct {
		MaxRetries  *int    `json:"max_retries"`
		Timeout     float64 `json:"timeout"`
		AccessToken string  `json:"access_token"`
	}
	Call      string
	Twice     bool
	Arguments json.RawMessage
	Exchanges []struct {
		Expect struct {
			Method, Path string
			Query        map[string][]string
			Headers      map[string]*string
			Body         any
			Key          json.RawMessage
		}
		Answer json.RawMessage
	}
	Waits   *[][2]float64
	Outcome struct {
		Results, Value, IDs any
		Nothing             bool
		Error               map[string]any
		Progress            *[][5]int
	}
}

type arguments struct {
	ID             string
	Items          []BulkItemInput
	DedupStrategy  string   `json:"dedup_strategy"`
	IdempotencyKey string   `json:"idempotency_key"`
	ImportID       string   `json:"import_id"`
	BatchSize      int      `json:"batch_size"`
	PageSize       *int     `json:"page_size"`
	Tags           []string `json:"tags"`
}

func read[T any](t *testing.T, name string) []T {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "conformance", name+".json"))
	if err != nil {
		t.Skip("the suite is not here: ", err)
	}
	var cases []T
	if err := json.Unmarshal(text, &cases); err != nil {
		t.Fatal(err)
	}
	return cases
}

func TestTalksAsAllClientsDo(t *testing.T) {
	for _, file := range []string{"errors", "retries", "bulk", "paging"} {
		for _, c := range read[conformanceCase](t, file) {
			t.Run(c.Name, func(t *testing.T) { talk(t, c) })
		}
	}
}

func talk(t *testing.T, c conformanceCase) {
	answers := make([]json.RawMessage, len(c.Exchanges))
	for i, exchange := range c.Exchanges {
		answers[i] = exchange.Answer
	}
	server := newScriptedServer(t, answers)
	var waits []float64
	progress := [][5]int{}
	for time := 0; time == 0 || time == 1 && c.Twice; time++ {
		client := clientOf(c, server.URL, &waits)
		given, err := call(client, c, &progress)
		switch {
		case (err != nil) != (c.Outcome.Error != nil):
			t.Fatalf("%v, %v instead of %v", given, err, c.Outcome)
		case err != nil:
			checkError(t, err, c.Outcome.Error)
		case c.Outcome.Results != nil:
			contains(t, plain(given), c.Outcome.Results)
		case c.Outcome.Value != nil:
			contains(t, plain(given), c.Outcome.Value)
		case c.Outcome.IDs != nil:
			contains(t, plain(given), c.Outcome.IDs)
		}
	}
	checkRequests(t, c, server.requests)
	if c.Waits != nil {
		if len(waits) != len(*c.Waits) {
			t.Fatalf("waited %v instead of %v", waits, *c.Waits)
		}
		for i, bounds := range *c.Waits {
			if waits[i] < bounds[0] || waits[i] > bounds[1] {
				t.Errorf("waited %v instead of %v", waits, *c.Waits)
			}
		}
	}
	if c.Outcome.Progress != nil && !reflect.DeepEqual(progress, *c.Outcome.Progress) {
		t.Errorf("told %v instead of %v", progress, *c.Outcome.Progress)
	}
}

func clientOf(c conformanceCase, url string, waits *[]float64) *Client {
	options := []Option{WithAPIKey("sf_live_conformance"), WithBaseURL(url)}
	if c.Client.AccessToken != "" {
		options = append(options, WithAccessToken(c.Client.AccessToken))
	}
	if c.Client.MaxRetries != nil {
		options = append(options, WithMaxRetries(*c.Client.MaxRetries))
	}
	if c.Client.Timeout > 0 {
		options = append(options, WithTimeout(time.Duration(c.Client.Timeout*float64(time.Second))))
	}
	client := NewClient(options...)
	client.transport.sleep = func(_ context.Context, wait time.Duration) error {
		*waits = append(*waits, wait.Seconds())
		return nil
	}
	return client
}

func call(client *Client, c conformanceCase, progress *[][5]int) (any, error) {
	ctx := context.Background()
	var given arguments
	if err := json.Unmarshal(c.Arguments, &given); err != nil {
		return nil, err
	}
	switch c.Call {
	case "bulk_create":
		if given.IdempotencyKey != "" {
			ctx = WithIdempotencyKey(ctx, given.IdempotencyKey)
		}
		answer, err := client.BulkCreateGeofences(ctx, BulkCreateRequest{Items: given.Items, DedupStrategy: given.DedupStrategy})
		if err != nil {
			return nil, err
		}
		return answer.Results, nil
	case "bulk_create_all":
		return client.BulkCreateAll(ctx, given.Items, BulkOptions{
			DedupStrategy: given.DedupStrategy, ImportID: given.ImportID, BatchSize: given.BatchSize,
			OnProgress: func(p BulkProgress) {
				*progress = append(*progress, [5]int{p.Done, p.Total, p.Created, p.Duplicates, p.Errors})
			},
		})
	case "preview":
		return client.BulkPreviewGeofences(ctx, BulkPreviewRequest{Items: given.Items})
	case "list_all":
		ids := []string{}
		params := ListGeofencesParams{Tags: given.Tags, Limit: given.PageSize}
		return &ids, client.EachGeofence(ctx, params, func(fence GeofenceResponse) error {
			ids = append(ids, fence.Id)
			return nil
		})
	case "get":
		return client.GetGeofence(ctx, given.ID)
	case "create":
		var request CreateGeofenceRequest
		if err := json.Unmarshal(c.Arguments, &request); err != nil {
			return nil, err
		}
		return client.CreateGeofence(ctx, request)
	default:
		return nil, client.DeleteGeofence(ctx, given.ID)
	}
}

// plain is a value as JSON has it.
func plain(value any) any {
	text, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	var result any
	if err := json.Unmarshal(text, &result); err != nil {
		panic(err)
	}
	return result
}

func contains(t *testing.T, given, expected any) {
	t.Helper()
	switch e := expected.(type) {
	case map[string]any:
		g, _ := given.(map[string]any)
		for name, value := range e {
			contains(t, g[name], value)
		}
	case []any:
		g, _ := given.([]any)
		if len(g) != len(e) {
			t.Fatalf("%v is not %v", given, expected)
		}
		for i := range e {
			contains(t, g[i], e[i])
		}
	default:
		if !reflect.DeepEqual(given, expected) {
			t.Errorf("%v is not %v", given, expected)
		}
	}
}

var kinds = map[string]error{
	"authentication": ErrAuthentication, "permission": ErrPermission, "not_found": ErrNotFound, "conflict": ErrConflict,
	"batch_too_large": ErrBatchTooLarge, "validation": ErrValidation, "rate_limit": ErrRateLimit, "server": ErrServer,
	"unexpected_answer": ErrUnexpectedAnswer, "connection": ErrConnection, "timeout": ErrTimeout,
}

func checkError(t *testing.T, err error, expected map[string]any) {
	t.Helper()
	kind := expected["kind"].(string)
	if kind == "interrupted" {
		var interrupted *Interrupted
		if !errors.As(err, &interrupted) {
			t.Fatal(err)
		}
		contains(t, plain(interrupted.Results), expected["results"])
		if interrupted.ImportID != expected["import_id"] {
			t.Errorf("import %s", interrupted.ImportID)
		}
		checkError(t, interrupted.Cause, expected["cause"].(map[string]any))
		return
	}
	for name, sentinel := range kinds {
		if errors.Is(err, sentinel) != (name == kind || kind == "timeout" && name == "connection") {
			t.Errorf("%v: is it %s?", err, name)
		}
	}
	var e *Error
	if !errors.As(err, &e) {
		t.Fatal(err)
	}
	details := map[string]any{}
	if e.Details != nil {
		details = e.Details
	}
	given := map[string]any{
		"status": float64(e.StatusCode), "code": e.Code, "message": e.Message, "details": details,
		"faults": float64(len(e.Faults)), "retry_after": e.RetryAfter.Seconds(), "max_items": float64(e.MaxItems()),
	}
	for name, value := range expected {
		if value == nil {
			value = map[string]any{"code": "", "retry_after": 0.0}[name]
		}
		if name != "kind" && !reflect.DeepEqual(given[name], value) {
			t.Errorf("%s is %v instead of %v", name, given[name], value)
		}
	}
}

func checkRequests(t *testing.T, c conformanceCase, requests []scriptedRequest) {
	t.Helper()
	if len(requests) != len(c.Exchanges) {
		t.Fatalf("%d requests instead of %d", len(requests), len(c.Exchanges))
	}
	letters, keys, pairs := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for i, request := range requests {
		expect := c.Exchanges[i].Expect
		if expect.Method != "" && request.method != expect.Method || expect.Path != "" && request.path != expect.Path {
			t.Errorf("%s %s", request.method, request.path)
		}
		if expect.Query != nil && !reflect.DeepEqual(map[string][]string(request.query), expect.Query) {
			t.Errorf("query %v", request.query)
		}
		for name, value := range expect.Headers {
			given, there := request.header[http.CanonicalHeaderKey(name)]
			if there != (value != nil) || there && given[0] != *value {
				t.Errorf("%s: %v", name, given)
			}
		}
		if expect.Body != nil {
			var body any
			if err := json.Unmarshal(request.body, &body); err != nil || !reflect.DeepEqual(body, expect.Body) {
				t.Errorf("%s instead of %v", request.body, expect.Body)
			}
		}
		if expect.Key != nil {
			letter, key := strings.Trim(string(expect.Key), `"`), request.header.Get("Idempotency-Key")
			if (letter == "null") != (key == "") {
				t.Errorf("key %q", key)
			}
			letters[letter], keys[key], pairs[letter+key] = true, true, true
		}
	}
	// As many letters as keys as pairs of them: each stands for one of the others.
	if len(letters) != len(keys) || len(keys) != len(pairs) {
		t.Errorf("keys %v", pairs)
	}
}

func TestKnowsItsOwnWebhooks(t *testing.T) {
	for _, c := range read[struct {
		Name, Body, Secret string
		Signature          *string
		Fits               bool
	}](t, "webhooks") {
		signature := ""
		if c.Signature != nil {
			signature = *c.Signature
		}
		if IsSigned([]byte(c.Body), signature, c.Secret) != c.Fits {
			t.Error(c.Name)
		}
	}
}

func TestReadsTables(t *testing.T) {
	for _, c := range read[struct {
		Name, Text, Error string
		Options           struct {
			AddressColumns []string `json:"address_columns"`
			NameColumn     string   `json:"name_column"`
			Tags           []string
		}
		Items any
	}](t, "tables") {
		t.Run(c.Name, func(t *testing.T) {
			columns := Columns{Address: c.Options.AddressColumns, Name: c.Options.NameColumn, MoreTags: c.Options.Tags}
			items, err := ReadItems(strings.NewReader(c.Text), columns)
			if c.Error != "" {
				if err == nil || !strings.Contains(err.Error(), c.Error) {
					t.Errorf("%v instead of %s", err, c.Error)
				}
			} else if err != nil || !reflect.DeepEqual(plain(items), c.Items) {
				t.Errorf("%v, %v instead of %v", plain(items), err, c.Items)
			}
		})
	}
}
