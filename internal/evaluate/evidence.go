package evaluate

import (
	"strings"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/internal/confidence"
)

// RecordOf is what the library's confidence of a record rests on, for those who fit it; a test compares the two.
func RecordOf(q *attribution.Quote) confidence.Record {
	m := q.Evidence.Margin
	bytes := 0
	for _, s := range q.Spans {
		bytes += s.End - s.Start
	}
	bounds := func(s attribution.Span) [2]int { return [2]int{s.Start, s.End} }
	return confidence.Record{
		Reason: string(q.Reason), Type: string(q.Type), Frame: q.Evidence.Frame, Class: string(q.Cue.Class), Mention: q.Evidence.Mention,
		Share: q.Evidence.Share, Length: strings.Count(q.Text, " ") + 1, Pieces: len(q.Spans),
		Named: q.Speaker.Name != "", Negated: q.Cue.Negated,
		Kind: string(q.Speaker.Kind), Mode: string(q.Cue.Mode), SourceWords: len(strings.Fields(q.Speaker.Text)),
		At: bounds(q.Speaker.Span), Sentence: bounds(q.Context.Sentence), Paragraph: bounds(q.Context.Paragraph), Bytes: bytes,
		NameWords: len(strings.Fields(q.Speaker.Name)), Proper: q.Speaker.Named, HasRole: q.Speaker.Role != "",
		Content: m.Content, Cue: m.Cue, Source: m.Source, Link: m.Link,
		Word: q.Speaker.Text, Speaker: m.Speaker,
	}
}
