package identity

import (
	"slices"

	"github.com/whosaid/whosaid/internal/candidate"
	"github.com/whosaid/whosaid/internal/contest"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/quotes"
)

// A Choice is what there was to decide about a source: for internal/train/resolver.
type Choice struct {
	Span    quotes.Span // of the mention
	Word    string
	Mention candidate.Mention
	Options []Option
}

// An Option is one of those whom the source may mean.
type Option struct {
	Name  string // of an entity; of the mention itself its words
	Facts candidate.Facts
}

// clear is the lead that makes one of two whom the rules can't tell apart.
const clear = 0.6

// forbidden is taken from the score, in logits, of one whom a law rules out.
const forbidden = 20

// optionMax bounds how many candidates a mention has.
const optionMax = 40

// An option is a candidate while it is looked at: its entity, which is -1 for a mention that is none yet.
type option struct {
	entity int
	facts  candidate.Facts
	score  float64
}

// choose decides whom a source means that is a description, in sentence n at chunk k, for which the rules found entity
// e. What the rules found is one thing that it weighs.
func (r *identity) choose(m *nounphrase.Mention, n, k, e int, made bool) int {
	class, ok := r.classOf(m)
	if !ok || e >= 0 && e == r.Outlet || r.labels(m) {
		return e
	}
	about := r.about(m, k, class)
	r.options = r.options[:0]
	r.gather(m, n, class, e, made)
	r.weigh(m, n, k, &about, e, made)
	w := r.model
	if w == nil {
		w = candidate.Embedded()
	}
	first, second := -1, -1
	for i := range r.options {
		o := &r.options[i]
		o.score = w.Score(&about, &o.facts)
		if o.facts.Conflict() || r.givesWay(m, class, o) || r.speaksForNone(m, o) || r.forbids(m, n, o) {
			o.score -= forbidden
		}
		switch {
		case first < 0 || o.score > r.options[first].score:
			first, second = i, first
		case second < 0 || o.score > r.options[second].score:
			second = i
		}
	}
	if r.watch != nil {
		r.show(m, &about)
	}
	return r.settle(m, n, k, e, made, first, second, &about)
}

// byRule says whether the rules chose a name, and nothing forbids it.
func (o *option) byRule() bool {
	return o.facts.Chosen && o.facts.Option == candidate.Named && !o.facts.Conflict()
}

// settle makes a choice the one of the article. Scores of candidates are halves of logits, as in a Candidate.
func (r *identity) settle(m *nounphrase.Mention, n, k, e int, made bool, first, second int, about *candidate.Mention) int {
	best := &r.options[first]
	lead := contest.Sole
	if second >= 0 {
		lead = min(contest.Sole, (best.score-r.options[second].score)/2)
	}
	if e == mention.Ambiguous && lead < 2*clear {
		return e
	}
	if own := &r.options[len(r.options)-1]; own.facts.Chosen && lead < clear/2 { // whom it means must be likelier than nobody
		best = own
	}
	if known := &r.options[0]; best.facts.Option == candidate.Itself && about.Alone && known.byRule() {
		best = known // the Chilean: who is from there, and was told of last
	}
	before := e >= 0 && !made && r.Entities[e].Words == nil // described before: that is as much
	if x := r.rescue(m, n, k, best, before, about); x >= 0 {
		r.lead, r.sure, r.rival = rescued, false, false
		return x
	}
	if f := &r.options[0].facts; best.facts.Option == candidate.Itself && before && !f.Conflict() && !f.Passing {
		return e
	}
	if best.facts.Option == candidate.Itself { // that it means nobody else is no name to doubt, unless it must mean somebody
		if lead < clear || r.wantsName(m, k) {
			lead = 0
		} else {
			lead = contest.Sole
		}
	}
	r.rateOptions()
	defer func() { r.lead, r.sure, r.rival = lead, lead > 0.6, false }()
	switch {
	case best.facts.Option != candidate.Itself:
		r.takeUp(best.entity, m)
		r.At[m.Items.Start].Rescued = best.facts.GoesOn && best.facts.Head == candidate.Differ
		if lead >= clear {
			r.LearnRole(best.entity, m, false)
		}
		return best.entity
	case made || e == -1:
		return e
	}
	return r.introduceAs(m, n, k)
}

// rateOptions lets the candidates be those that a caller is told of.
func (r *identity) rateOptions() {
	r.rated = r.rated[:0]
	for i := range r.options {
		if o := &r.options[i]; o.entity >= 0 && o.facts.Option != candidate.Itself {
			r.rated = append(r.rated, rated{o.entity, o.score / 2})
		}
	}
}

// labels says whether a mention is the label of a turn: who speaks there has no other name.
func (r *identity) labels(m *nounphrase.Mention) bool {
	k := int(r.At[m.Items.Start].Source) - 1
	return k >= 0 && r.st[k].Reason == proposal.ReasonTurn
}

// takeUp lets an entity be known by the head of a description that was found to mean it.
func (r *identity) takeUp(e int, m *nounphrase.Mention) {
	if x := &r.Entities[e]; m.Kind == nounphrase.Organization && !x.Certain && x.Gender == lexicon.NoGender { // a firm called like a person
		x.Kind = nounphrase.Organization
	}
	if len(r.Entities[e].Heads) >= 8 {
		return
	}
	h := r.Ranked(m)
	if x := &r.Entities[e]; !slices.Contains(x.Heads, h) {
		x.Heads = append(x.Heads[:len(x.Heads):len(x.Heads)], h)
		r.Heads.Add(nounphrase.HeadLemma(m.Head), e)
	}
}

// classOf sorts mentions; ok is false for those that are left to the rules.
func (r *identity) classOf(m *nounphrase.Mention) (c candidate.Class, ok bool) {
	switch {
	case m.Pronoun || m.Named() || m.Plural || !m.Definite || m.Kind == nounphrase.Group || r.thisPaper(m):
		return 0, false
	case m.Kind == nounphrase.Anonymous && nounphrase.ThingToo(nounphrase.HeadLemma(m.Head)): // the watchdog, the lender
		return candidate.Thing, true
	case m.Kind == nounphrase.Person || m.Kind == nounphrase.Anonymous:
		return candidate.Person, true
	case m.Kind == nounphrase.Organization:
		return candidate.Firm, true
	case m.Kind == nounphrase.Document: // the rules tell more of them than a fit has learnt from the few there are
		return 0, false
	}
	return candidate.Thing, true
}

// show tells the trainer what there was to choose from.
func (r *identity) show(m *nounphrase.Mention, about *candidate.Mention) {
	at := r.Doc.Span(m.Items.Start, m.Items.End)
	c := Choice{Span: at, Word: at.Of(r.Doc.Text), Mention: *about}
	for i := range r.options {
		o := &r.options[i]
		name := ""
		switch {
		case o.facts.Option == candidate.Itself:
			s := r.Doc.Bare(m.Items)
			name = r.Doc.Span(s.Start, s.End).Of(r.Doc.Text)
		case o.entity >= 0:
			name = r.nameOf(&r.Entities[o.entity])
		}
		c.Options = append(c.Options, Option{name, o.facts})
	}
	r.watch(&c)
}
