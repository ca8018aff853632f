package spatialflow

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"sync"
	"testing"
)

type scriptedRequest struct {
	method, path string
	query        url.Values
	header       http.Header
	body         []byte
}

// scriptedServer answers as a case of the conformance suite says, and notes what it was asked.
type scriptedServer struct {
	*httptest.Server
	mutex    sync.Mutex
	requests []scriptedRequest
}

func newScriptedServer(t *testing.T, answers []json.RawMessage) *scriptedServer {
	s := &scriptedServer{}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		s.mutex.Lock()
		number := len(s.requests)
		s.requests = append(s.requests, scriptedRequest{r.Method, r.URL.Path, r.URL.Query(), r.Header, body})
		s.mutex.Unlock()
		if number >= len(answers) {
			w.WriteHeader(http.StatusTeapot) // one request too many is told by what the test compares in the end
			return
		}
		answer(w, r, answers[number])
	}))
	t.Cleanup(s.Close)
	return s
}

func answer(w http.ResponseWriter, r *http.Request, script json.RawMessage) {
	var word string
	if json.Unmarshal(script, &word) == nil {
		if word == "silence" {
			<-r.Context().Done()
			return
		}
		connection, _, _ := w.(http.Hijacker).Hijack()
		if word == "half" {
			fmt.Fprint(connection, "HTTP/1.1 201 Created\r\nContent-Length: 1000\r\n\r\n{\"results\":[")
		}
		connection.Close()
		return
	}
	var told struct {
		Status  int
		Headers map[string]string
		Body    json.RawMessage
		Text    string
	}
	if err := json.Unmarshal(script, &told); err != nil {
		panic(err)
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Connection", "close")
	for name, value := range told.Headers {
		w.Header().Set(name, value)
	}
	w.WriteHeader(told.Status)
	if told.Body != nil {
		_, _ = w.Write(told.Body)
	} else {
		_, _ = io.WriteString(w, told.Text)
	}
}
