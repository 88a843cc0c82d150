package evaluate

import (
	"strings"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/internal/confidence"
)

// RecordOf is what the library's confidence of a record rests on, for those who fit it; a test compares the two.
func RecordOf(q *attribution.Quote) confidence.Record {
	m := q.Evidence.Margin
	return confidence.Record{
		Reason: string(q.Reason), Type: string(q.Type), Frame: q.Evidence.Frame, Class: string(q.Cue.Class), Mention: q.Evidence.Mention,
		Share: q.Evidence.Share, Length: strings.Count(q.Text, " ") + 1, Pieces: len(q.Spans),
		Named: q.Speaker.Name != "", Negated: q.Cue.Negated,
		Content: m.Content, Cue: m.Cue, Source: m.Source, Link: m.Link,
		Word: q.Speaker.Text, Speaker: m.Speaker,
	}
}
