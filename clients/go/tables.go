package spatialflow

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Columns says which columns of a table mean what. What is zero is the standard: address, name, buffer_meters, tags.
type Columns struct {
	// Address are joined by commas in this order, without those that are empty.
	Address                  []string
	Name, BufferMeters, Tags string
	// MoreTags are for every item, besides its own.
	MoreTags []string
}

func (c Columns) withDefaults() Columns {
	if len(c.Address) == 0 {
		c.Address = []string{"address"}
	}
	for column, standard := range map[*string]string{&c.Name: "name", &c.BufferMeters: "buffer_meters", &c.Tags: "tags"} {
		if *column == "" {
			*column = standard
		}
	}
	return c
}

// ReadItems reads the rows of a CSV file in UTF-8, with the names of its columns in the first line.
func ReadItems(file io.Reader, columns Columns) ([]BulkItemInput, error) {
	columns = columns.withDefaults()
	buffered := bufio.NewReader(file)
	if mark, _ := buffered.Peek(3); string(mark) == "\ufeff" {
		_, _ = buffered.Discard(3)
	}
	rows := csv.NewReader(buffered)
	rows.FieldsPerRecord = -1
	header, err := rows.Read()
	if err != nil {
		return nil, fmt.Errorf("the names of the columns cannot be read: %w", err)
	}
	position := map[string]int{}
	for i, name := range header {
		position[name] = i
	}
	for _, column := range columns.Address {
		if _, there := position[column]; !there {
			return nil, fmt.Errorf("there is no column %s, but %s", column, strings.Join(header, ", "))
		}
	}
	items := []BulkItemInput{}
	for {
		row, err := rows.Read()
		if err == io.EOF {
			return items, nil
		}
		if err != nil {
			return nil, err
		}
		item, err := item(columns, func(column string) string {
			if i, there := position[column]; there && i < len(row) {
				return strings.TrimSpace(row[i])
			}
			return ""
		})
		if err != nil {
			line, _ := rows.FieldPos(0)
			return nil, fmt.Errorf("line %d: %w", line, err)
		}
		items = append(items, item)
	}
}

func item(columns Columns, cell func(string) string) (BulkItemInput, error) {
	var item BulkItemInput
	var parts []string
	for _, column := range columns.Address {
		if part := cell(column); part != "" {
			parts = append(parts, part)
		}
	}
	item.Address = strings.Join(parts, ", ")
	if name := cell(columns.Name); name != "" {
		item.Name = &name
	}
	if radius := cell(columns.BufferMeters); radius != "" {
		meters, err := strconv.Atoi(radius)
		if err != nil {
			return item, fmt.Errorf("%s is not a whole number", columns.BufferMeters)
		}
		item.BufferMeters = &meters
	}
	tags, err := tagsIn(cell(columns.Tags))
	item.Tags = append(tags, columns.MoreTags...)
	return item, err
}

func tagsIn(cell string) ([]string, error) {
	if cell == "" {
		return nil, nil
	}
	row := csv.NewReader(strings.NewReader(cell))
	row.TrimLeadingSpace = true
	fields, err := row.Read()
	var tags []string
	for _, field := range fields {
		if tag := strings.TrimSpace(field); tag != "" {
			tags = append(tags, tag)
		}
	}
	return tags, err
}

// WriteErrors writes what failed, to be corrected and imported again: row (from 1), the item's columns, reason, message. It
// returns how many there are.
func WriteErrors(file io.Writer, items []BulkItemInput, results []BulkResult) (int, error) {
	rows := csv.NewWriter(file)
	_ = rows.Write([]string{"row", "address", "name", "buffer_meters", "tags", "reason", "message"}) // errors are kept
	failed := 0
	for _, result := range results {
		if result.Status != "error" {
			continue
		}
		failed++
		item := items[result.Index]
		cells := []string{strconv.Itoa(result.Index + 1), item.Address, "", "", tagCell(item.Tags), result.ErrorCode, ""}
		if item.Name != nil {
			cells[2] = *item.Name
		}
		if item.BufferMeters != nil {
			cells[3] = strconv.Itoa(*item.BufferMeters)
		}
		if result.Error != nil {
			cells[6] = result.Error.Message
			if result.Error.Reason != "" {
				cells[5] = result.Error.Reason
			}
		}
		_ = rows.Write(cells)
	}
	rows.Flush()
	return failed, rows.Error()
}

func tagCell(tags []string) string {
	cells := make([]string, len(tags))
	for i, tag := range tags {
		cells[i] = tag
		if strings.ContainsAny(tag, `,"`) {
			cells[i] = `"` + strings.ReplaceAll(tag, `"`, `""`) + `"`
		}
	}
	return strings.Join(cells, ",")
}
