package attribution

import "github.com/whosaid/whosaid/internal/checkworthy"

// A Checkworthiness says how much a record is worth a fact-checker's time: how far it states, as a fact of the present or the
// past, something that evidence could bear out or refute. It is a ranking with weights set by hand, for people who cannot read
// everything (EVALUATION.md says how good a one), and no word on whether the claim is true.
type Checkworthiness struct {
	Score   float64  `json:"score"`   // 0 to 1, in thousandths; of the sentence of the content that is worth most
	Because []Factor `json:"because"` // what made it so; never null
}

// A Factor is something about a claim that speaks for checking it or against.
type Factor struct {
	// Name is one of number, quantity, comparison, trend, deed, name, fact, finding (of a study, poll or report), which speak
	// for it, and opinion, forward (will, should), musing (I think), personal (of the speaker), question, promise, short, unsaid
	// (not asserted), attitude, phrase (a topic and no statement).
	Name   string  `json:"name"`
	Weight float64 `json:"weight"` // in logits; negative against; a claim of which nothing is to be told stands at -1.9
}

// worth says how much a record is worth checking.
func (q *Quote) worth() *Checkworthiness {
	class := func(of ...Class) bool {
		for _, c := range of {
			if q.Cue.Class == c {
				return true
			}
		}
		return false
	}
	score, because := checkworthy.Score(checkworthy.Claim{
		Text:     q.Text,
		Attitude: q.Attitude,
		Unsaid:   q.Cue.Mode != "" && q.Cue.Mode != ModeAsserted,
		Asked:    class(ClassAsk, ClassOrder, ClassAdvise),
		Foretold: class(ClassPromise, ClassPredict),
		Found:    class(ClassShow),
		Titled:   class(ClassPraise, ClassBlame, ClassDiscuss, ClassDeny, ClassJudge),
	})
	w := &Checkworthiness{Score: score, Because: make([]Factor, len(because))}
	for i, f := range because {
		w.Because[i] = Factor(f)
	}
	return w
}
