// Stream reads articles as JSON lines and writes one flat row for each quote, ready for a database or a queue:
//
//	zcat articles.jsonl.gz | stream > quotes.jsonl
//
// A line of the input is {"id": …, "text": …}; other fields are ignored. A row of the output holds the id of the article,
// the quote and its speaker. start and end are bytes of the UTF-8 text, from the first piece of the quote to the end of
// the last. A line that is no article is reported on standard error and left out; the exit status is then 1.
//
// Memory is that of one article. To use all cores, see examples/extract, or run several of these.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/whosaid/whosaid/attribution"
)

// longestLine is as much as one line of the input may hold, in bytes.
const longestLine = 64 << 20

// An article is a line of the input. The pointers tell a field that is empty from one that is not there.
type article struct {
	ID   *string `json:"id"`
	Text *string `json:"text"`
}

// A row is a line of the output.
type row struct {
	Article    string             `json:"article"`
	Quote      int                `json:"quote"` // number of the quote in the article
	Speaker    string             `json:"speaker"`
	Kind       attribution.Kind   `json:"kind"`
	Role       string             `json:"role"`
	Text       string             `json:"text"`
	Type       attribution.Type   `json:"type"`
	Cue        string             `json:"cue"`
	Negated    bool               `json:"negated"`
	Start      int                `json:"start"`
	End        int                `json:"end"`
	Confidence float64            `json:"confidence"`
	Reason     attribution.Reason `json:"reason"`
}

func main() {
	if len(os.Args) > 1 {
		fmt.Fprintln(os.Stderr, `usage: stream < articles.jsonl > quotes.jsonl; a line of articles is {"id": "...", "text": "..."}`)
		os.Exit(2)
	}
	bad, err := stream(os.Stdin, os.Stdout, os.Stderr)
	if err != nil {
		fmt.Fprintln(os.Stderr, "stream:", err)
	}
	if err != nil || bad > 0 {
		os.Exit(1)
	}
}

// stream does it all. It gives the number of lines that it left out.
func stream(in io.Reader, out, errs io.Writer) (bad int, err error) {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, longestLine)
	buffered := bufio.NewWriter(out)
	rows := json.NewEncoder(buffered)
	rows.SetEscapeHTML(false)
	number := 0
	for lines.Scan() {
		number++
		line := bytes.TrimSpace(lines.Bytes())
		if len(line) == 0 {
			continue
		}
		a, err := parse(line)
		if err != nil {
			bad++
			fmt.Fprintf(errs, "stream: line %d: %v\n", number, err)
			continue
		}
		for _, q := range attribution.Extract(*a.Text).Quotes {
			if err := rows.Encode(flat(*a.ID, q)); err != nil {
				return bad, err
			}
		}
	}
	if err := lines.Err(); err != nil {
		return bad, errors.Join(fmt.Errorf("after line %d: %w", number, err), buffered.Flush())
	}
	return bad, buffered.Flush()
}

// parse reads one line of the input.
func parse(line []byte) (a article, err error) {
	switch err = json.Unmarshal(line, &a); {
	case err != nil:
		return a, fmt.Errorf("no article: %w", err)
	case a.ID == nil:
		return a, errors.New(`no article: "id" is missing`)
	case a.Text == nil:
		return a, errors.New(`no article: "text" is missing`)
	}
	return a, nil
}

// flat makes a row of a record.
func flat(id string, q attribution.Quote) row {
	r := row{
		Article: id, Quote: q.ID, Speaker: q.Speaker.Name, Kind: q.Speaker.Kind, Role: q.Speaker.Role,
		Text: q.Text, Type: q.Type, Cue: q.Cue.Text, Negated: q.Cue.Negated, Confidence: q.Confidence, Reason: q.Reason,
	}
	if n := len(q.Spans); n > 0 {
		r.Start, r.End = q.Spans[0].Start, q.Spans[n-1].End
	}
	return r
}
