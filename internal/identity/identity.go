package identity

import (
	"github.com/whosaid/whosaid/internal/candidate"
	"github.com/whosaid/whosaid/internal/contest"
	"github.com/whosaid/whosaid/internal/dialogue"
	"github.com/whosaid/whosaid/internal/headlined"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/likeness"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/tenure"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/quotes"
)

// An identity finds out who is who in an article. It reads the article twice. First it collects all names and what is
// said about them, wherever they stand, so that a surname is understood although the full name comes later. Then it goes
// through the noun phrases in order, as a reader does, and gives each description and pronoun the entity that it means.
type identity struct {
	likeness.Register
	st       []proposal.Statement
	recent   contest.Recent
	spans    []quotes.Span            // backing array of the entities' first mentions
	groups   []group                  // coordinated names, in order
	turns    int                      // sentence of the first turn of a transcript
	meeting  [2]*int                  // who asks in an interview without names, and who answers; nil until somebody asks
	sure     bool                     // the last pronoun had one candidate far ahead of all others
	rival    bool                     // and one close by of its gender, which the one chosen is not known to have
	top      contest.Contest          // for the last pronoun
	bearers  map[nounphrase.Kind]bool // what kinds of names the article has; nil until somebody asks
	bold     bool                     // names are given although others fit as well, for a trainer
	lead     float64                  // of the entity that the last mention was found to mean over the next best
	ballot   *ballot                  // nil unless the caller wants to know the candidates
	rated    []rated                  // whom the last mention may mean, as the rules have it
	options  []option                 // the same with all that is known of them
	census   census
	model    *candidate.Model    // nil for the embedded one
	watch    func(*Choice)       // nil unless a trainer wants to know what there was to choose from
	speaking int                 // entity of the last statement before the current noun phrase, -1
	answers  []dialogue.Exchange // by statement: whose question it answers
	asker    int                 // entity that the pronoun being resolved cannot mean: it asked; -1
	unlikely int                 // entity that it hardly means
	asked    int                 // entity that it means rather than others: it was asked
	owned    int                 // entity that the description whose owner is looked for means: the owner is somebody else; -1
	says     []saying            // what the headline gives to whom
	capital  []dialogue.Capital  // of the quotation whose source is looked for
	told     text.Span           // entities of Metadata.Recall
	cut      headlined.Cutter    // of the names in headlines
}

// identify resolves all noun phrases of the article.
func identify(d *reading.Document, st []proposal.Statement, beside Metadata, want Wish) *identity {
	r := &identity{Register: likeness.Register{Register: mention.NewRegister(d)}, st: st, turns: len(d.Sentences)}
	r.speaking, r.owned, r.asker, r.unlikely, r.asked = -1, -1, -1, -1, -1
	r.model, r.watch, r.bold = want.Model, want.Watch, want.Doubtful
	if want.Candidates {
		r.ballot = &ballot{of: map[int][]rated{}}
	}
	for i := range st {
		if st[i].Reason == proposal.ReasonTurn {
			r.turns = min(r.turns, st[i].Sentence)
		}
		if !st[i].Source.None() {
			if a := &r.At[st[i].Source.Head.Start]; a.Source == 0 || st[i].From < 0 { // not what goes on behind the source
				a.Source = int32(i) + 1
			}
		}
		if st[i].OwnWords() {
			for _, c := range st[i].Content {
				for k := c.Start; k < c.End; k++ {
					r.At[k].Unmarked = true
				}
			}
		}
	}
	r.answers = dialogue.Exchanges(d, st)
	r.survey(&beside)
	r.takeCensus()
	for n := range d.Sentences {
		r.sentence(n, st)
	}
	return r
}

// sentence resolves the noun phrases of sentence n, all names being known.
func (r *identity) sentence(n int, st []proposal.Statement) {
	s := r.Doc.Sentences[n].Chunks
	for k := s.Start; k < s.End; k++ {
		m := r.MentionOf(k)
		if m == nil {
			continue
		}
		if m.Owned() {
			thing := !m.Named() && m.Kind != nounphrase.Person && m.Kind != nounphrase.Anonymous && m.Kind != nounphrase.Group
			r.possessor(m, n, thing && r.IsSubject(k, s))
			tenure.NoteTerm(&r.Register.Register, m, k, s)
		}
		if e := r.onPage(m, st); e >= 0 {
			r.notePage(e, m)
			continue
		}
		e := r.MeantAt(m.Items.Start)
		if e == -1 {
			if e = r.floating(m, k, s.End); e >= 0 {
				r.At[m.Items.Start].Entity = int32(e) + 1
				continue
			}
			e = r.meant(m, n, k)
		}
		if e == mention.Ambiguous {
			r.At[m.Items.Start].Entity = mention.Ambiguous + 1
			continue
		}
		if e >= 0 {
			r.note(e, m, n, r.IsSubject(k, s))
			r.NoteDeeds(e, k, s)
			if m.Pronoun {
				r.Copula(e, k, s.End)
			}
			if !m.Plural && (!m.Pronoun || r.sure) && r.Entities[e].Words != nil {
				tenure.NoteService(&r.Register.Register, e, k, s)
			}
			r.coordinate(k, s, n)
		}
	}
}

// meant finds whom the mention at chunk k means, which nothing has told yet: -1 for nobody, or ambiguous.
func (r *identity) meant(m *nounphrase.Mention, n, k int) (e int) {
	r.openBallot()
	r.lead = contest.Sole
	before := len(r.Entities)
	at := m.Items.Start
	switch {
	case r.floats(m, k, r.Doc.Sentences[n].Chunks.End):
		e = -1
	case m.Pronoun:
		e = r.pronoun(m, n, k)
	case m.Named():
		if e = r.single(m, n, true); e >= 0 {
			r.At[at].Entity = int32(e) + 1
			r.Appose(m, k, n)
		}
	default:
		e = r.described(m, n, k)
	}
	if i := r.At[at].Source - 1; i >= 0 && !r.st[i].Source.Relative {
		e = r.choose(m, n, k, e, e >= before)
	}
	r.At[at].Doubt = shortfall(r.lead)
	if r.At[at].Source > 0 && (m.Pronoun || e == mention.Ambiguous || r.lead < contest.Sole) {
		r.closeBallot(at)
	}
	return e
}

// note records a mention.
func (r *identity) note(e int, m *nounphrase.Mention, n int, subject bool) {
	x := &r.Entities[e]
	if x.Mentions == nil {
		at := len(r.spans)
		r.spans = append(r.spans, r.Doc.Span(m.Items.Start, m.Items.End))
		x.Mentions = r.spans[at : at+1 : at+1]
	} else {
		x.Mentions = append(x.Mentions, r.Doc.Span(m.Items.Start, m.Items.End))
	}
	x.Main = subject && !r.Embedded(m, n) || x.Main && x.Seen == n
	x.Subject = subject || x.Subject && x.Seen == n
	x.Seen = n
	if x.Main {
		x.Headed = n + 1
	}
	r.inherit(x, m)
	if !m.Pronoun {
		x.Named = m.Items.Start
	}
	if m.Named() && m.Name.End == m.Name.Start+1 && !m.Courtesy {
		x.Alone = x.Alone || surnamed(x, r.Doc.Items[m.Name.Start].Lower)
	}
	if o := m.Owner; m.Named() && o.End > o.Start && r.Doc.TokenCapital(o.End-1) {
		x.Club = r.Doc.Items[o.End-1].Lower
	}
	if m.Pronoun && !r.rival {
		x.Called(m.Gender)
	}
	r.At[m.Items.Start].Entity = int32(e) + 1
	if r.At[m.Items.Start].Source > 0 {
		x.Spoke = n
		r.speaking = e
	}
	if r.sure || !m.Pronoun {
		r.Show(e, m)
	}
	r.learns(x, m)
	r.recent.Touch(e)
}

// learns takes from a mention what kind and gender somebody is of.
func (r *identity) learns(x *mention.Entity, m *nounphrase.Mention) {
	if m.Pronoun && x.Kind == nounphrase.Person && !x.Certain && (m.Head == "it" || m.Head == "its") {
		x.Kind = nounphrase.Organization
	}
	if gendered(x.Gender) || !gendered(m.Gender) {
		return
	}
	switch {
	case !m.Pronoun:
		if m.Certain {
			x.Gender = m.Gender
		}
	case r.sure:
		x.Gender = m.Gender
		if x.Words != nil && x.Kind != nounphrase.Person { // he: no organization
			x.Kind, x.Certain = nounphrase.Person, true
		}
	}
}

// gendered says whether a gender is one of the two.
func gendered(g lexicon.Gender) bool { return g != lexicon.NoGender && g != lexicon.Either }

// possessor resolves the name or pronoun that owns a noun phrase: "Trump" of "Trump's lawyer", "his".
func (r *identity) possessor(m *nounphrase.Mention, n int, subject bool) {
	p := nounphrase.At(r.Doc, m.Owner.Start, m.Owner.End)
	if e := r.onPage(&p, nil); e >= 0 {
		r.At[m.Items.Start].Owner = int32(e) + 1
		return
	}
	if r.Calendar(&p) { // Thursday's memo
		return
	}
	e := -1
	r.lead = contest.Sole
	switch {
	case p.Pronoun:
		e = r.pronoun(&p, n, -1)
	case p.Named() && p.Name.End-p.Name.Start > 1:
		e = r.Named(&p, n)
	case p.Named():
		if !m.Named() {
			r.owned = r.MeantAt(m.Items.Start) // Ann Lund is Senator Lund's daughter
		}
		e = r.single(&p, n, true)
		r.owned = -1
	case p.Definite:
		e = r.known(&p, n, -1)
	}
	if e < 0 {
		return
	}
	x := &r.Entities[e]
	r.At[m.Items.Start].Owner, r.At[m.Items.Start].OwnerDoubt = int32(e)+1, shortfall(r.lead)
	if p.Pronoun && p.Gender.Agrees(x.Doubted) {
		r.At[m.Items.Start].OwnerDoubt = max(r.At[m.Items.Start].OwnerDoubt, x.Doubt)
	}
	x.Mentions = append(x.Mentions, r.Doc.Span(p.Items.Start, p.Items.End))
	if r.At[p.Items.Start].Source > 0 {
		r.speaking, x.Spoke = e, n
	}
	if x.Seen < n { // who owns the subject stands out as one: "Mr Lund's bet is that …"
		x.Seen, x.Subject = n, subject && !p.Pronoun
		x.Main = x.Subject
	}
	if !p.Pronoun {
		x.Named = p.Items.Start
	}
	if (!p.Pronoun || r.sure) && gendered(p.Gender) && !gendered(x.Gender) {
		x.Gender = p.Gender
	}
	if p.Pronoun && r.sure {
		r.Show(e, &p)
	}
	r.recent.Touch(e)
}
