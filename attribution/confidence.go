package attribution

import (
	"math"
	"strings"

	"github.com/whosaid/whosaid/internal/confidence"
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/syntax"
)

// evidence says what a statement rests on.
func (r *identity) evidence(s *statement) Evidence {
	e := Evidence{Share: math.Round(s.share*1000) / 1000}
	if s.cue.End > s.cue.Start {
		e.Frame = s.frame.String()
	}
	switch {
	case s.from >= 0:
		e.Mention = "carried"
	case s.source.none():
		e.Mention = "none"
	case s.source.relativ:
		e.Mention = "relative"
	default:
		switch head := r.d.items[s.source.head.End-1]; {
		case head.tag == syntax.PRP || head.tag == syntax.PRPS:
			e.Mention = "pronoun"
		case proper(head.tag):
			e.Mention = "name"
		default:
			e.Mention = "description"
		}
	}
	e.Margin = Margin{logits(s.margin.content), logits(s.margin.cue), logits(s.margin.source), logits(s.margin.link)}
	return e
}

// logits turns steps of the models into logits, in hundredths.
func logits(steps int32) float64 { return math.Round(float64(steps)*100/sequence.Steps) / 100 }

// record is what the confidence of a record rests on: its other fields.
func (q *Quote) record() confidence.Record {
	m := q.Evidence.Margin
	return confidence.Record{
		Reason: string(q.Reason), Type: string(q.Type), Frame: q.Evidence.Frame, Class: string(q.Cue.Class), Mention: q.Evidence.Mention,
		Share: q.Evidence.Share, Words: strings.Count(q.Text, " ") + 1, Pieces: len(q.Spans), Named: q.Speaker.Name != "", Negated: q.Cue.Negated,
		Content: m.Content, Cue: m.Cue, Source: m.Source, Link: m.Link,
	}
}
