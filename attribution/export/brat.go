package export

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/whosaid/whosaid/attribution"
)

// Brat writes the standoff annotation of one document, NAME.ann, for the text in NAME.txt beside it, which must be the article's to
// the byte: places are code points of it. Each quote is an event Attribution at its cue, or at its content when it has no cue,
// with Content, Cue and Source as arguments; type, mode and kind of speaker are attributes; notes have the speaker's name, the confidence
// and the reason. A span that runs over a line end is cut there, which brat demands. A folder also needs [BratConfig].
//
// The lines of one document are numbered by themselves: a file holds one.
type Brat struct{ lines }

// Append appends the annotation of a document.
func (Brat) Append(dst []byte, d *Document) ([]byte, error) {
	if err := d.check(); err != nil {
		return dst, err
	}
	if !utf8.ValidString(d.Article.Text) {
		return dst, fmt.Errorf("document %q: its text is not UTF-8, which brat can't read", d.ID)
	}
	w := bratWriter{Buffer: bytes.NewBuffer(dst), d: d, there: map[bratSpan]string{}}
	for i := range d.Result.Quotes {
		w.quote(&d.Result.Quotes[i])
	}
	return w.Bytes(), nil
}

type bratWriter struct {
	*bytes.Buffer
	d                         *Document
	there                     map[bratSpan]string // the names of spans of one piece, so that each is there once
	spans, events, rest, note int                 // how many there are of each
}

type bratSpan struct {
	label string
	attribution.Span
}

func (w *bratWriter) quote(q *attribution.Quote) {
	content := w.span("Content", q.Spans...)
	if content == "" {
		return // nothing but line ends
	}
	cue := w.span("Cue", q.Cue.Span)
	source := w.span("Source", q.Speaker.Span)
	trigger := w.span("Attribution", q.Cue.Span)
	if trigger == "" {
		trigger = w.span("Attribution", q.Spans...)
	}
	w.events++
	event := fmt.Sprintf("E%d", w.events)
	fmt.Fprintf(w, "%s\tAttribution:%s Content:%s", event, trigger, content)
	if cue != "" {
		fmt.Fprintf(w, " Cue:%s", cue)
	}
	if source != "" {
		fmt.Fprintf(w, " Source:%s", source)
	}
	w.WriteByte('\n')
	for _, a := range [][2]string{{"Type", string(q.Type)}, {"Mode", string(q.Cue.Mode)}, {"Kind", string(q.Speaker.Kind)}} {
		if a[1] != "" {
			w.rest++
			fmt.Fprintf(w, "A%d\t%s %s %s\n", w.rest, a[0], event, a[1])
		}
	}
	if q.Speaker.Name != "" {
		w.notes("Speaker", event, q.Speaker.Name)
	}
	w.notes("AnnotatorNotes", event, fmt.Sprintf("confidence %.3f, reason %s", q.Confidence, q.Reason))
}

func (w *bratWriter) notes(kind, of, words string) {
	w.note++
	fmt.Fprintf(w, "#%d\t%s %s\t%s\n", w.note, kind, of, oneLine(words))
}

// span writes a text-bound annotation, unless it is there already, and gives its name; "" for spans of nothing.
func (w *bratWriter) span(label string, spans ...attribution.Span) string {
	var pieces []attribution.Span
	for _, s := range spans {
		pieces = append(pieces, w.d.withoutLineEnds(s)...)
	}
	if len(pieces) == 0 {
		return ""
	}
	key := bratSpan{label, pieces[0]}
	if name := w.there[key]; len(pieces) == 1 && name != "" {
		return name
	}
	w.spans++
	name := fmt.Sprintf("T%d", w.spans)
	if len(pieces) == 1 {
		w.there[key] = name
	}
	fmt.Fprintf(w, "%s\t%s ", name, label)
	for i, s := range pieces {
		if i > 0 {
			w.WriteByte(';')
		}
		at := w.d.points(s)
		fmt.Fprintf(w, "%d %d", at.Start, at.End)
	}
	fmt.Fprintf(w, "\t%s\n", w.d.join(pieces, " "))
	return name
}

// lineEnd tells the characters at which programs that read lines may end one. Python's splitlines knows them all.
func lineEnd(r rune) bool {
	switch r {
	case '\n', '\r', '\v', '\f', '\x1c', '\x1d', '\x1e', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

// withoutLineEnds gives the pieces of a span that stand on one line each, without the white space at their ends.
func (d *Document) withoutLineEnds(s attribution.Span) (pieces []attribution.Span) {
	for at := s.Start; at < s.End; {
		line := d.Article.Text[at:s.End]
		if end := strings.IndexFunc(line, lineEnd); end >= 0 {
			line = line[:end]
		}
		trimmed := strings.Trim(line, " \t")
		if trimmed != "" {
			start := at + strings.Index(line, trimmed)
			pieces = append(pieces, attribution.Span{Start: start, End: start + len(trimmed)})
		}
		at += len(line)
		if at < s.End {
			_, size := utf8.DecodeRuneInString(d.Article.Text[at:])
			at += size
		}
	}
	return pieces
}

// oneLine makes a text fit for a line with tabs between its columns.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\t' || lineEnd(r) {
			return ' '
		}
		return r
	}, s)
}
