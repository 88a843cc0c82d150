package attribution

import (
	"math"
	"strings"

	"github.com/whosaid/whosaid/internal/confidence"
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/syntax"
)

// evidence says what a statement rests on.
func evidence(d *document, s *Statement) Evidence {
	e := Evidence{Share: math.Round(s.Share*1000) / 1000}
	if s.Cue.End > s.Cue.Start {
		e.Frame = s.Frame.String()
	}
	e.Mention = MentionWord(d, s)
	e.Margin = Margin{logits(s.Margin.Content), logits(s.Margin.Cue), logits(s.Margin.Source), logits(s.Margin.Link), SpeakerMargin(&s.Margin)}
	return e
}

// MentionWord says how the source of a statement names the speaker.
func MentionWord(d *document, s *Statement) string {
	switch {
	case s.From >= 0:
		return "carried"
	case s.Source.None():
		return "none"
	case s.Source.Relative:
		return "relative"
	}
	switch head := d.Items[s.Source.Head.End-1]; {
	case head.Tag == syntax.PRP || head.Tag == syntax.PRPS:
		return "pronoun"
	case Proper(head.Tag):
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
