package attribution

import (
	"math"
	"strings"

	"github.com/whosaid/whosaid/internal/confidence"
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/syntax"
)

// evidence says what a statement rests on.
func (d *document) evidence(s *statement) Evidence {
	e := Evidence{Share: math.Round(s.share*1000) / 1000}
	if s.cue.End > s.cue.Start {
		e.Frame = s.frame.String()
	}
	e.Mention = d.mentionWord(s)
	e.Margin = Margin{logits(s.margin.content), logits(s.margin.cue), logits(s.margin.source), logits(s.margin.link), s.margin.speaker()}
	return e
}

// mentionWord says how the source of a statement names the speaker.
func (d *document) mentionWord(s *statement) string {
	switch {
	case s.from >= 0:
		return "carried"
	case s.source.none():
		return "none"
	case s.source.relativ:
		return "relative"
	}
	switch head := d.items[s.source.head.End-1]; {
	case head.tag == syntax.PRP || head.tag == syntax.PRPS:
		return "pronoun"
	case proper(head.tag):
		return "name"
	}
	return "description"
}

// logits turns steps of the models into logits, in hundredths.
func logits(steps int32) float64 { return math.Round(float64(steps)*100/sequence.Steps) / 100 }

// probability is what the fitted model says of the record's other fields, less for what it is not
// told.
func (q *Quote) probability(unclosed, answer bool) float64 {
	p := q.record().Probability()
	if unclosed {
		p *= unclosedFactor
	}
	if answer {
		p *= answerFactor
	}
	return math.Round(1000*p) / 1000
}

// record is what the confidence of a record rests on: its other fields.
func (q *Quote) record() confidence.Record {
	m := q.Evidence.Margin
	return confidence.Record{
		Reason: string(q.Reason), Type: string(q.Type), Frame: q.Evidence.Frame, Class: string(q.Cue.Class), Mention: q.Evidence.Mention,
		Share: q.Evidence.Share, Words: strings.Count(q.Text, " ") + 1, Pieces: len(q.Spans), Named: q.Speaker.Name != "", Negated: q.Cue.Negated,
		Content: m.Content, Cue: m.Cue, Source: m.Source, Link: m.Link,
		Word: q.Speaker.Text, Speaker: m.Speaker,
	}
}
