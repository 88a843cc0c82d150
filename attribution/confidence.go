package attribution

import (
	"math"
	"strings"

	"github.com/whosaid/whosaid/internal/confidence"
	"github.com/whosaid/whosaid/internal/identity"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/sequence"
)

// evidence says what a statement rests on.
func evidence(d *reading.Document, s *proposal.Statement) Evidence {
	e := Evidence{Share: math.Round(s.Share*1000) / 1000}
	if s.Cue.End > s.Cue.Start {
		e.Frame = s.Frame.String()
	}
	e.Mention = proposal.MentionWord(d, s)
	m := &s.Margin
	e.Margin = Margin{logits(m.Content), logits(m.Cue), logits(m.Source), logits(m.Link), identity.SpeakerMargin(m)}
	return e
}

// logits turns steps of the models into logits, in hundredths.
func logits(steps int32) float64 { return math.Round(float64(steps)*100/sequence.Steps) / 100 }

// judge gives the record its confidences: what the fitted models say of its other fields, less for what they are not told.
func (q *Quote) judge(unclosed, answer bool) {
	r := q.record()
	content, doubt, name := r.Words(), r.Whom(), r.Name()
	if unclosed {
		content *= unclosedFactor
	}
	if answer {
		doubt *= answerFactor
		name *= answerFactor
	}
	q.Confidence = thousandths(content * doubt)
	q.Confidences = Confidences{Content: thousandths(content), Name: thousandths(name)}
}

func thousandths(p float64) float64 { return math.Round(1000*p) / 1000 }

// record is what the confidence of a record rests on: its other fields.
func (q *Quote) record() confidence.Record {
	m := q.Evidence.Margin
	bytes := 0
	for _, s := range q.Spans {
		bytes += s.End - s.Start
	}
	bounds := func(s Span) [2]int { return [2]int{s.Start, s.End} }
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

// answerFactor is what the confidence of a record is multiplied by whose source, a pronoun, answers a question and may mean
// who asked it.
const answerFactor = 0.8

// unclosedFactor is what the confidence of a record is multiplied by that has a quotation without its closing mark: where
// that ended is a guess.
const unclosedFactor = 0.7

// endsInDoubt says whether a quotation in the content of a statement lacks its closing mark and does not go on in the next.
func endsInDoubt(d *reading.Document, s *proposal.Statement) bool {
	for _, c := range s.Content {
		for i := c.Start; i < c.End; i++ {
			if p := d.Items[i].Passage; p >= 0 && d.Passages[p].Unclosed && !d.Passages[p].Reopened {
				return true
			}
		}
	}
	return false
}
