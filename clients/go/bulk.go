package spatialflow

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

const leastPatience = 10

// BulkOptions says how an import of many rows is done. The zero value is fine.
type BulkOptions struct {
	// DedupStrategy is skip unless set; under fail each batch by itself is all or nothing.
	DedupStrategy string
	// ImportID names the import: with the same rows and name it is taken up where it was, within 24 hours.
	ImportID string
	// OnProgress is told after each batch.
	OnProgress func(BulkProgress)
	// BatchSize is how many rows are in a batch, before the server says otherwise; 500 unless set.
	BatchSize int
	// LongestWait is how long the server may ask to wait at a time; a little over an hour unless set.
	LongestWait time.Duration
}

// BulkProgress says how far an import is.
type BulkProgress struct {
	Done, Total, Created, Duplicates, Errors int
}

// Interrupted is an import that stopped before its end; errors.Is and errors.As look at why. Call BulkCreateAll again with the
// same rows and its ImportID within 24 hours: what was done is answered from the server's memory and not done twice, and the
// rest follows.
type Interrupted struct {
	ImportID string
	// Results are those of the rows before the one that it stopped at.
	Results []BulkResult
	Cause   error
}

func (e *Interrupted) Error() string {
	return fmt.Sprintf("spatialflow: import %s stopped after %d rows: %v", e.ImportID, len(e.Results), e.Cause)
}

// Unwrap returns why it stopped.
func (e *Interrupted) Unwrap() error { return e.Cause }

// BulkCreateAll makes a fence of each of any number of addresses, batch by batch, and returns the result of each row, in order;
// its Index is the row's position.
//
// A batch that the workspace's cap refuses is cut smaller; a limit is waited out; a broken connection and a server that restarts
// are tried again for about two minutes. If it cannot go on, the error is an *Interrupted, and it can be resumed.
func (c *Client) BulkCreateAll(ctx context.Context, items []BulkItemInput, options BulkOptions) ([]BulkResult, error) {
	if options.DedupStrategy == "" {
		options.DedupStrategy = "skip"
	}
	if options.ImportID == "" {
		options.ImportID = newUUID()
	}
	if options.BatchSize <= 0 {
		options.BatchSize = 500
	}
	if options.LongestWait == 0 {
		options.LongestWait = 3660 * time.Second
	}
	patient := retries{most: max(leastPatience, c.transport.retries.most), longestWait: options.LongestWait}

	results := make([]BulkResult, 0, len(items))
	progress := BulkProgress{Total: len(items)}
	for len(results) < len(items) {
		offset := len(results)
		batch := items[offset:min(len(items), offset+options.BatchSize)]
		answer, err := c.sendBatch(ctx, batch, offset, options, patient)
		var refusal *Error
		if errors.Is(err, ErrBatchTooLarge) && errors.As(err, &refusal) && len(batch) > 1 {
			options.BatchSize = smaller(len(batch), refusal)
			continue
		}
		if err != nil {
			return results, &Interrupted{options.ImportID, results, err}
		}
		for _, result := range answer.Results {
			result.Index += offset
			results = append(results, result)
			progress.count(result)
		}
		if options.OnProgress != nil {
			options.OnProgress(progress)
		}
	}
	return results, nil
}

func (c *Client) sendBatch(
	ctx context.Context, batch []BulkItemInput, offset int, options BulkOptions, patient retries,
) (*BulkCreateResponse, error) {
	body := BulkCreateRequest{Items: batch, DedupStrategy: options.DedupStrategy}
	text, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	// The same rows at the same place of the same import are the same request, in whatever process.
	name := sha256.Sum256([]byte(fmt.Sprintf("%s\n%d\n%s", options.ImportID, offset, text)))
	r := c.transport.request("POST", "/api/v1/geofences/bulk")
	r.retries = patient
	r.idempotent(WithIdempotencyKey(ctx, hex.EncodeToString(name[:])))
	r.json(body)
	var answer BulkCreateResponse
	return &answer, r.send(ctx, &answer)
}

// smaller is the cap; without one it was the bytes that were too many.
func smaller(sent int, refusal *Error) int {
	if limit := refusal.MaxItems(); limit > 0 {
		return min(limit, sent-1)
	}
	return sent / 2
}

func (p *BulkProgress) count(result BulkResult) {
	p.Done++
	switch result.Status {
	case "created":
		p.Created++
	case "duplicate":
		p.Duplicates++
	case "error":
		p.Errors++
	}
}
