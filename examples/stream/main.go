// Stream reads articles as JSON lines and writes one flat row for each quote, ready for a database or a queue:
//
//	zcat articles.jsonl.gz | stream > quotes.jsonl
//
// A line of the input is {"id": …, "text": …}, with "headline", "byline", "outlet" and "date" (2024-05-17, or with the time
// as in RFC 3339) where they are known; other fields are ignored. A row of the output holds the id of the article, the
// quote and its speaker; nameFrom says which of those fields the speaker's name is from when it is not in the text. start
// and end are bytes of the UTF-8 text, from the first piece of the quote to the end of the last. A line that is no article,
// or that the library breaks on, is reported on standard error and left out; the exit status is then 1.
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
	"time"

	"github.com/whosaid/whosaid/attribution"
)

// longestLine is as much as one line of the input may hold, in bytes.
const longestLine = 64 << 20

// An article is a line of the input. The pointers tell a field that is empty from one that is not there.
type article struct {
	ID       *string `json:"id"`
	Text     *string `json:"text"`
	Headline string  `json:"headline"`
	Byline   string  `json:"byline"`
	Outlet   string  `json:"outlet"`
	Date     string  `json:"date"`
}

// A row is a line of the output.
type row struct {
	Article    string             `json:"article"`
	Quote      int                `json:"quote"` // number of the quote in the article
	Speaker    string             `json:"speaker"`
	NameFrom   attribution.Origin `json:"nameFrom"`
	Kind       attribution.Kind   `json:"kind"`
	Role       string             `json:"role"`
	Text       string             `json:"text"`
	Type       attribution.Type   `json:"type"`
	Cue        string             `json:"cue"`
	Mode       attribution.Mode   `json:"mode"` // whether it was said at all; "" without a cue
	Negated    bool               `json:"negated"`
	Start      int                `json:"start"`
	End        int                `json:"end"`
	Confidence float64            `json:"confidence"`
	Reason     attribution.Reason `json:"reason"`
}

func main() {
	if len(os.Args) > 1 {
		fmt.Fprintln(os.Stderr, `usage: stream < articles.jsonl > quotes.jsonl; a line of articles is {"id": "...", "text": "...", `+
			`"headline": "...", "byline": "...", "outlet": "...", "date": "..."}`)
		os.Exit(2)
	}
	bad, err := stream(os.Stdin, os.Stdout, os.Stderr, new(attribution.Extractor).ExtractArticle)
	if err != nil {
		fmt.Fprintln(os.Stderr, "stream:", err)
	}
	if err != nil || bad > 0 {
		os.Exit(1)
	}
}

// An extractor reads an article: the library's, but for tests.
type extractor func(attribution.Article) (attribution.Result, error)

// stream does it all. It gives the number of lines that it left out.
func stream(in io.Reader, out, errs io.Writer, extract extractor) (bad int, err error) {
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
		id, a, err := parse(line)
		var res attribution.Result
		if err == nil {
			res, err = extract.contained(a)
		}
		if err != nil {
			bad++
			fmt.Fprintf(errs, "stream: line %d: %v\n", number, err)
			continue
		}
		for _, q := range res.Quotes {
			if err := rows.Encode(flat(id, q)); err != nil {
				return bad, err
			}
		}
	}
	if err := lines.Err(); err != nil {
		return bad, errors.Join(fmt.Errorf("after line %d: %w", number, err), buffered.Flush())
	}
	return bad, buffered.Flush()
}

// contained gives the records of an article. A panic is a mistake of ours, in that article: the others must not be lost
// for it.
func (extract extractor) contained(a attribution.Article) (res attribution.Result, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("internal error: %q; please report it with the line", fmt.Sprint(p))
		}
	}()
	res, _ = extract(a) // only rules of one's own can fail
	return res, nil
}

// parse reads one line of the input.
func parse(line []byte) (id string, a attribution.Article, err error) {
	var in article
	switch err = json.Unmarshal(line, &in); {
	case err != nil:
		return id, a, fmt.Errorf("no article: %w", err)
	case in.ID == nil:
		return id, a, errors.New(`no article: "id" is missing`)
	case in.Text == nil:
		return id, a, errors.New(`no article: "text" is missing`)
	}
	a = attribution.Article{Text: *in.Text, Headline: in.Headline, Byline: in.Byline, Outlet: in.Outlet}
	if in.Date != "" {
		if a.Date, err = time.Parse(time.RFC3339, in.Date); err != nil {
			a.Date, err = time.Parse(time.DateOnly, in.Date)
		}
		if err != nil {
			return id, a, fmt.Errorf(`no article: "date" %q is neither 2024-05-17 nor 2024-05-17T08:00:00Z`, in.Date)
		}
	}
	return *in.ID, a, nil
}

// flat makes a row of a record.
func flat(id string, q attribution.Quote) row {
	r := row{
		Article: id, Quote: q.ID, Speaker: q.Speaker.Name, NameFrom: q.Speaker.NameFrom, Kind: q.Speaker.Kind, Role: q.Speaker.Role,
		Text: q.Text, Type: q.Type, Cue: q.Cue.Text, Mode: q.Cue.Mode, Negated: q.Cue.Negated, Confidence: q.Confidence, Reason: q.Reason,
	}
	if n := len(q.Spans); n > 0 {
		r.Start, r.End = q.Spans[0].Start, q.Spans[n-1].End
	}
	return r
}
