package evaluate

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"unicode/utf8"

	"github.com/whosaid/whosaid/attribution"
)

// A Prediction is one predicted record, with offsets in bytes.
type Prediction struct {
	Type       string   `json:"type"` // used for gold records only: in brat corpora the text decides it
	Spans      spanList `json:"spans"`
	Verbatim   spanList `json:"verbatim"` // the words between marks, where the prediction says which they are
	Cue        cue      `json:"cue"`
	Speaker    speaker  `json:"speaker"`
	Confidence *float64 `json:"confidence"`
}

// Predictions are the records of each document, by its name.
type Predictions map[string][]Prediction

type cue struct {
	Span    spanList `json:"span"`
	Negated bool     `json:"negated"`
}

type speaker struct {
	Span spanList `json:"span"`
	Name string   `json:"name"`
	Kind string   `json:"kind"`
	Role string   `json:"role"`
}

// A spanList is read from any of the forms of a span, or a list of them: [start, end], {"start": start, "end": end}, null.
type spanList []Span

// UnmarshalJSON tells the forms by trying them.
func (l *spanList) UnmarshalJSON(data []byte) error {
	var one flexibleSpan
	if json.Unmarshal(data, &one) == nil {
		*l = spanList{Span(one)}
		return nil
	}
	var many []flexibleSpan
	if err := json.Unmarshal(data, &many); err != nil {
		return fmt.Errorf(`%.60s is no span: write [start, end], {"start": start, "end": end}, or a list of such`, data)
	}
	*l = nil
	for _, s := range many {
		*l = append(*l, Span(s))
	}
	return nil
}

// A flexibleSpan is read from [start, end] or {"start": start, "end": end}.
type flexibleSpan Span

func (s *flexibleSpan) UnmarshalJSON(data []byte) error {
	var ends []int
	if json.Unmarshal(data, &ends) == nil && len(ends) == 2 {
		*s = flexibleSpan{Start: ends[0], End: ends[1]}
		return nil
	}
	var object struct{ Start, End *int }
	if err := json.Unmarshal(data, &object); err != nil {
		return err
	}
	if object.Start == nil || object.End == nil {
		return errors.New("a span has a start and an end")
	}
	*s = flexibleSpan{Start: *object.Start, End: *object.End}
	return nil
}

// UnmarshalJSON also takes a cue that is only its span.
func (c *cue) UnmarshalJSON(data []byte) error {
	var bare spanList
	if !bytes.Equal(data, []byte("null")) && bare.UnmarshalJSON(data) == nil {
		*c = cue{Span: bare}
		return nil
	}
	type plain cue
	return json.Unmarshal(data, (*plain)(c))
}

// ReadPredictions reads lines of JSON:
//
//	{"doc": "NAME", "quotes": [{"type": "direct", "spans": [[0, 12], [30, 41]], "cue": {"span": [13, 17]},
//	  "speaker": {"span": [18, 28], "name": "Ann Lee"}, "confidence": 0.93}]}
//
// Cue, speaker, its span and the confidence may be null or missing. A line that can't be read is left out, with an error
// that says why; so is a document that is not among the known ones.
func ReadPredictions(path string, known []string) (Predictions, []error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, []error{err}
	}
	all := Predictions{}
	var problems []error
	for i, line := range bytes.Split(data, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var row struct {
			Doc    *string
			Quotes []Prediction
		}
		err := json.Unmarshal(line, &row)
		switch {
		case err != nil:
		case row.Doc == nil:
			err = errors.New(`no "doc", which names the document`)
		case !slices.Contains(known, *row.Doc):
			err = fmt.Errorf("unknown document %q: the corpus has no text of that name", *row.Doc)
		case all[*row.Doc] != nil:
			err = fmt.Errorf("a second line for document %q", *row.Doc)
		default:
			all[*row.Doc] = append([]Prediction{}, row.Quotes...) // not nil: there was a line
		}
		if err != nil {
			problems = append(problems, fmt.Errorf("%s:%d: line left out: %w", path, i+1, err))
		}
	}
	return all, problems
}

// Extract gives the library's own records of a text.
func Extract(text string) []Prediction {
	all := []Prediction{}
	for _, q := range attribution.Extract(text).Quotes {
		p := Prediction{Type: string(q.Type), Spans: q.Spans, Verbatim: q.Verbatim, Confidence: &q.Confidence}
		p.Speaker.Name, p.Cue.Negated = q.Speaker.Name, q.Cue.Negated
		p.Speaker.Kind, p.Speaker.Role = string(q.Speaker.Kind), q.Speaker.Role
		if !q.Cue.IsZero() {
			p.Cue.Span = spanList{q.Cue.Span}
		}
		if q.Speaker.Span != (Span{}) {
			p.Speaker.Span = spanList{q.Speaker.Span}
		}
		all = append(all, p)
	}
	return all
}

// partsOf checks the spans of a prediction. An offset inside a character counts as the next character's.
func (d *Doc) partsOf(p Prediction) (Parts, error) {
	var parts Parts
	for _, part := range []struct {
		name string
		from spanList
		to   *[]Span
	}{{"content", p.Spans, &parts.Content}, {"cue", p.Cue.Span, &parts.Cue}, {"source", p.Speaker.Span, &parts.Source}} {
		for _, s := range part.from {
			if s.Start < 0 || s.Start > s.End || s.End > len(d.Text) {
				return Parts{}, fmt.Errorf("its %s [%d, %d] is no span of a text of %d bytes", part.name, s.Start, s.End, len(d.Text))
			}
			*part.to = append(*part.to, Span{Start: d.nextRune(s.Start), End: d.nextRune(s.End)})
		}
	}
	return parts, nil
}

func (d *Doc) nextRune(at int) int {
	for at < len(d.Text) && !utf8.RuneStart(d.Text[at]) {
		at++
	}
	return at
}
