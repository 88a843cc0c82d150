package attribution

import (
	"math"
	"strings"

	"github.com/whosaid/whosaid/internal/confidence"
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
	e.M = [4]int{int(s.margin.content), int(s.margin.cue), int(s.margin.source), int(s.margin.link)}
	return e
}

// confidence computes the confidence of a record from its other fields.
func (q *Quote) confidence() float64 {
	why, mention := q.Reason, q.Evidence.Mention
	if why == ReasonHeadline { // there were none to fit on: taken to be as good as speech that goes on
		why, mention = ReasonContinued, "carried"
	}
	return confidence.Record{
		Reason: string(why), Type: string(q.Type), Frame: q.Evidence.Frame, Class: q.Cue.Class, Mention: mention,
		Share: q.Evidence.Share, Words: strings.Count(q.Text, " ") + 1, Pieces: len(q.Spans), Named: q.Speaker.Name != "", Negated: q.Cue.Negated,
	}.Probability()
}
