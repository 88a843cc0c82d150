package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/twmb/franz-go/pkg/kgo"
	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/archive"
	"github.com/whosaid/whosaid/attribution/batch"
)

// unnamed is what package archive is told that a message is called, to see whether the article has an id of its own.
const unnamed = "\x00"

// place says where a message stands. It is the same each time that the message is delivered.
func place(r *kgo.Record) string { return fmt.Sprintf("%s/%d/%d", r.Topic, r.Partition, r.Offset) }

// read gives the article of a message. Its ID is the article's own; where it has none, the place of the message, so that the key of
// its records is the same however often it is delivered. The key of the message is not asked: it may be there to keep the
// articles of an outlet together, and would make one of them all.
func read(r *kgo.Record, limit int) (batch.Document, error) {
	out := batch.Document{ID: place(r)}
	value := r.Value
	switch {
	case len(bytes.TrimSpace(value)) == 0:
		return out, errors.New("an empty message: there is no article in it")
	case len(value) > limit:
		return out, fmt.Errorf("a message of %d bytes; at most %d are read (-max-size): cut it up, or raise the limit", len(value), limit)
	}
	if utf8.Valid(value) && json.Valid(value) {
		value = bytes.ReplaceAll(value, []byte("\n"), []byte(" ")) // it is laid out over several lines: none of them is in a string
	}
	opts := archive.Options{Name: unnamed, Form: archive.Lines, Limit: int64(limit)}
	found := 0
	line := io.MultiReader(bytes.NewReader(value), strings.NewReader("\n"))
	for d, err := range archive.Read(line, opts) {
		if err != nil {
			return out, err
		}
		if found++; found > 1 {
			return out, errors.New("more than one article in a message: give each its own")
		}
		if d.ID != unnamed+":1" && d.ID != "" {
			out.ID = d.ID
		}
		out.Article = attribution.Article{
			Text: string(d.Data), Headline: d.Headline, Byline: d.Byline, Outlet: d.Outlet, Date: d.Date,
		}
	}
	if found == 0 {
		return out, errors.New("an empty message: there is no article in it")
	}
	return out, nil
}
