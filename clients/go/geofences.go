package spatialflow

import (
	"bytes"
	"context"
	"mime/multipart"
	"time"
)

const largestPage = 500

// EachGeofence calls a function with each geofence, newest first, fetched page by page; params.Limit is the size of a page.
// Each comes once, even if others are made meanwhile. It ends at the first error, of the function too.
func (c *Client) EachGeofence(ctx context.Context, params ListGeofencesParams, each func(GeofenceResponse) error) error {
	if params.Limit == nil {
		params.Limit = Ptr(largestPage)
	}
	seen := map[string]bool{}
	for offset := 0; ; {
		params.Offset = Ptr(offset)
		page, err := c.ListGeofences(ctx, params)
		if err != nil {
			return err
		}
		for _, fence := range page.Geofences {
			if seen[fence.Id] {
				continue
			}
			seen[fence.Id] = true
			if err := each(fence); err != nil {
				return err
			}
		}
		offset += page.Count
		if page.Count == 0 || int64(offset) >= page.TotalCount {
			return nil
		}
	}
}

// ChangeGeofence changes what the map names, as in JSON; a nil takes a thing away, which an UpdateGeofenceRequest cannot say.
func (c *Client) ChangeGeofence(ctx context.Context, geofenceID string, changes map[string]any) (*GeofenceResponse, error) {
	r := c.transport.request("PUT", "/api/v1/geofences/{geofence_id}")
	r.path("geofence_id", geofenceID)
	r.json(changes)
	var answer GeofenceResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// ExportGeofences returns all there are as a file: geojson, kml or csv. Limit and Offset mean nothing here.
func (c *Client) ExportGeofences(ctx context.Context, format string, params ListGeofencesParams) ([]byte, error) {
	r := c.transport.request("GET", "/api/v1/geofences/export")
	r.header.Set("Accept", "*/*")
	r.param("export_format", format)
	r.param("active_only", params.ActiveOnly)
	r.param("include_archived", params.IncludeArchived)
	r.param("tags", params.Tags)
	r.param("group_id", params.GroupId)
	_, body, err := r.raw(ctx)
	return body, err
}

// BulkCreateFile sends a CSV file or an Excel workbook, at most as many rows as the workspace's cap, for the server to read.
// Fields are dedup_strategy, address_columns (with commas between), name_column and so on.
func (c *Client) BulkCreateFile(
	ctx context.Context, name string, content []byte, fields map[string]string,
) (*BulkCreateResponse, error) {
	r := c.transport.request("POST", "/api/v1/geofences/bulk")
	r.idempotent(ctx)
	r.form(name, content, fields)
	var answer BulkCreateResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// UploadGeofences sends a file of shapes: GeoJSON, KML or GPX, with fields such as group_name and tags. It is worked on after
// the answer; see WaitForUpload.
func (c *Client) UploadGeofences(
	ctx context.Context, name string, content []byte, fields map[string]string,
) (*UploadJobResponse, error) {
	r := c.transport.request("POST", "/api/v1/geofences/upload")
	r.form(name, content, fields)
	var answer UploadJobResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// WaitForUpload waits until an uploaded file has been worked on, and returns how it ended.
func (c *Client) WaitForUpload(ctx context.Context, jobID string) (*UploadJobStatusResponse, error) {
	for {
		job, err := c.GetUploadJobStatus(ctx, jobID)
		if err != nil || job.Status == "completed" || job.Status == "failed" {
			return job, err
		}
		if err := c.transport.sleep(ctx, 500*time.Millisecond); err != nil {
			return nil, err
		}
	}
}

func (r *request) form(fileName string, content []byte, fields map[string]string) {
	var body bytes.Buffer
	// Writing to memory does not fail.
	form := multipart.NewWriter(&body)
	file, _ := form.CreateFormFile("file", fileName)
	_, _ = file.Write(content)
	for name, value := range fields {
		_ = form.WriteField(name, value)
	}
	_ = form.Close()
	r.header.Set("Content-Type", form.FormDataContentType())
	r.body = body.Bytes()
}
