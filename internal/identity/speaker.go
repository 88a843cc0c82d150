package identity

import (
	"slices"

	"github.com/whosaid/whosaid/internal/affiliation"
	"github.com/whosaid/whosaid/internal/contest"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/likeness"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/referent"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/quotes"
)

// speakersOf returns the entity of every statement, -1 for none, ambiguous for several.
func (r *identity) speakersOf(st []proposal.Statement) []int {
	who := make([]int, len(st))
	for i := range st {
		who[i] = -1
	}
	for i := range st {
		s := &st[i]
		if s.Reason == proposal.ReasonContinued && s.From >= 0 && r.byAuthor(&st[s.From]) {
			s.From, s.Source, s.Reason = -1, proposal.Source{}, proposal.ReasonNone
		}
		if len(r.says) > 0 && s.Reason == proposal.ReasonContinued && s.From >= 0 {
			if e := r.byHeadline(s); e >= 0 && e != who[s.From] { // that somebody goes on is only an inference
				s.From, s.Source, s.Reason, who[i] = -1, proposal.Source{}, proposal.ReasonHeadline, e
				continue
			}
		}
		switch {
		case s.From >= 0:
			who[i] = who[s.From]
			if s.From > i {
				who[i] = r.speakerOf(&st[s.From])
			}
			s.Margin.Doubt = st[s.From].Margin.Doubt
		case !s.Source.None():
			who[i] = r.speakerOf(s)
		case s.Reason == proposal.ReasonTurn:
			who[i] = r.interviewed(s.Answers)
		case s.Reason == proposal.ReasonNearby || s.Reason == proposal.ReasonNone && !s.Apart && r.Doc.Quotes(s.Sentence):
			if who[i] = r.around(st, who, i); who[i] >= 0 {
				s.Reason = proposal.ReasonNearby
			}
		}
		if who[i] == -1 && s.From < 0 && s.Source.None() && len(r.says) > 0 {
			if who[i] = r.byHeadline(s); who[i] != -1 {
				s.Reason = proposal.ReasonHeadline
			}
		}
	}
	return who
}

// speakerOf returns the entity of a statement's source, made for it if nothing else refers to it.
func (r *identity) speakerOf(s *proposal.Statement) int {
	h := s.Source.Head
	if h.End <= h.Start {
		return -1
	}
	if referent.Several(&r.Register.Register, s) {
		return r.several(h, s.Sentence)
	}
	owner := lexicon.Is(r.Doc.Items[h.Start].Lower, lexicon.Possessive) && h.End == h.Start+1 ||
		h.End < len(r.Doc.Items) && propername.Possessive(r.Doc.Items[h.End].Lower) && s.Source.Items.End-h.End <= 1
	if owner {
		if e := r.At[h.Start].Owner; e > 0 {
			s.Margin.Doubt = r.At[h.Start].OwnerDoubt
			return int(e) - 1
		}
	}
	if e := referent.Writer(&r.Register.Register, h); e >= 0 {
		s.Margin.Doubt = r.At[h.Start].OwnerDoubt
		return e
	}
	if s.Source.Relative {
		if e := referent.Antecedent(&r.Register.Register, s); e >= 0 {
			return e
		}
	}
	if s.Reason == proposal.ReasonTurn {
		return r.label(s, h)
	}
	m := nounphrase.At(r.Doc, h.Start, h.End)
	if m.Kind == nounphrase.Document && h.End < r.Doc.ChunkEnd(h.Start) && s.Source.Items.End > h.End {
		e := r.Add(&m, s.Sentence) // the card | teacher Mona Gray sent to swimmers is not Mona Gray
		r.Entities[e].Fullest = s.Source.Items
		return e
	}
	if e := r.MeantAt(h.Start); e != -1 {
		s.Margin.Doubt = r.At[h.Start].Doubt
		return e
	}
	if m.Pronoun || likeness.Nobody(m.Head) {
		return -1
	}
	r.TakeName(&m)
	e := -1
	switch {
	case m.Named() && m.Name.End-m.Name.Start > 1:
		e = r.Named(&m, s.Sentence)
	case m.Named():
		r.openBallot()
		if e = r.single(&m, s.Sentence, true); e == mention.Ambiguous || r.lead < contest.Sole {
			r.closeBallot(h.Start)
		}
		s.Margin.Doubt = shortfall(r.lead)
	default:
		referent.JudgeSource(&r.Register.Register, &m)
		e = r.Add(&m, s.Sentence)
	}
	if e >= 0 {
		r.At[h.Start].Entity = int32(e) + 1
		r.Entities[e].Mentions = append(r.Entities[e].Mentions, r.Doc.Span(m.Items.Start, m.Items.End))
	}
	return e
}

// describe gives every speaker without a name the noun phrase that stands for it as a source, the longest one: "a
// spokesman for Ofcom", who is "the spokesman" later.
func (r *identity) describe(st []proposal.Statement, who []int) {
	for i := range st {
		if who[i] < 0 || st[i].Source.None() || st[i].Source.Relative {
			continue
		}
		x := &r.Entities[who[i]]
		if x.Words != nil || x.Members != nil {
			continue
		}
		if x.Plural { // his daughters, Elin and Catrin Pugh
			if g := r.groupIn(st[i].Source); g >= 0 {
				who[i] = g
				continue
			}
		}
		if e := referent.NamedBehind(&r.Register.Register, st[i].Source); r.isNamedBehind(who[i], e) {
			who[i] = e
			continue
		}
		if x.Kind == nounphrase.Unknown && !x.Plural && len(x.Heads) > 0 && likeness.Agent(x.Heads[0]) {
			x.Kind = nounphrase.Anonymous // it speaks
		}
		s := referent.UpToClause(r.Doc, st[i].Source.Items)
		for s.End > s.Start+1 && referent.HangsOver(r.Doc, s.End-1) {
			s.End--
		}
		s = referent.WithoutDay(r.Doc, s, st[i].Source.Head)
		if s.Start > st[i].Source.Head.Start || r.Doc.Items[s.Start].Tag == syntax.PRP {
			continue
		}
		if l := s.End - s.Start; l > x.Fullest.End-x.Fullest.Start && l < 20 {
			x.Fullest = s
		}
	}
	r.nameDescribed(st, who)
}

// speaker describes an entity that speaks.
func (r *identity) speaker(e int) Speaker {
	x := &r.Entities[e]
	sp := Speaker{Name: r.nameOf(x), Origin: x.Origin, Kind: r.FinalKind(x), Shown: x.Shown, ByName: x.Words != nil, Mentions: []quotes.Span{}}
	sp.Told = -1
	if e >= r.told.Start && e < r.told.End {
		sp.Told = e - r.told.Start
	}
	sp.Named = r.IsNamed(e)
	sp.Withheld = r.IsWithheld(e, sp.Named)
	if role := r.RoleOf(x); role.End > role.Start && sp.Kind == nounphrase.Person {
		sp.Role = r.Doc.Span(role.Start, role.End)
	}
	if a := affiliation.Of(&r.Register.Register, x, sp.Kind); a.End > a.Start && x.Fullest.End > 0 {
		sp.Affiliation = r.Doc.Span(a.Start, a.End)
	}
	if x.Words == nil && len(x.Members) == 0 {
		first := &r.Doc.Items[x.Fullest.Start]
		sp.Definite = first.Tag == syntax.DT && !likeness.Indefinite(first.Lower)
	}
	sp.Mentions = append(sp.Mentions, x.Mentions...)
	slices.SortFunc(sp.Mentions, func(a, b quotes.Span) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return a.End - b.End
	})
	sp.Mentions = slices.Compact(sp.Mentions)
	return sp
}

// nameOf returns the fullest name of an entity; of one without a name the words that describe it.
func (r *identity) nameOf(x *mention.Entity) string {
	switch {
	case x.Given != "":
		return x.Given
	case x.Words != nil:
		return text.OneLine(r.Doc.Span(x.Fullest.Start, x.Fullest.End).Of(r.Doc.Text))
	case x.Members != nil:
		return r.groupName(x)
	}
	return text.OneLine(r.description(x))
}

// roleAt returns the role that a record's own source gives, where that is a description which says more than the one known
// of its speaker: "the chief Paris prosecutor", who is called "prosecutor Francois Molins" elsewhere. Else it is that one.
func (r *identity) roleAt(s *proposal.Statement, e int, span quotes.Span) string {
	x := &r.Entities[e]
	known := span.Of(r.Doc.Text)
	if x.Words == nil || x.Kind != nounphrase.Person || s.From >= 0 || s.Source.None() || s.Source.Several || s.Source.Relative {
		return known
	}
	m := nounphrase.At(r.Doc, s.Source.Head.Start, s.Source.Head.End)
	if m.Named() || m.Pronoun || !nounphrase.HoldsRole(r.Doc, m.Role) {
		return known
	}
	if _, role := nounphrase.Role(r.Doc, m.Role.End-1); known == "" && (!role || !m.Definite || m.Kind == nounphrase.Document) {
		return known // his book
	}
	role := m.Role
	if m.Owned() && !affiliation.IsFirmName(&r.Register.Register, m.Owner, false) { // whose colleague, which country's bishop
		role.Start = max(role.Start, m.Owner.End)
	}
	role = nounphrase.TrimRole(r.Doc, role)
	own := x.Role.End > x.Role.Start && r.At[s.Source.Head.Start].Rescued // no more than the source itself says is sure
	other := r.RoleOf(x)
	if nounphrase.Relational(r.RoleHead(role)) || !own && role.End-role.Start <= other.End-other.Start {
		return known
	}
	return r.Doc.Span(role.Start, role.End).Of(r.Doc.Text)
}

// description names a speaker without a name: by its noun phrase without the article.
func (r *identity) description(x *mention.Entity) string {
	it := r.Doc.Plain(x.Fullest)
	if lexicon.Is(r.Doc.Items[it.Start].Lower, lexicon.Negation) { // no one, not one minister
		return ""
	}
	switch first := r.Doc.Items[it.Start].Lower; {
	case it.End == it.Start+1 && likeness.Vague(first):
		return ""
	case it.End > it.Start+2 && first == "one" && r.Doc.Items[it.Start+1].Lower == "of" && r.Doc.Items[it.Start+2].Tag == syntax.PRP:
		return "" // one of them
	}
	return r.Doc.Span(it.Start, it.End).Of(r.Doc.Text)
}

// nameless says whether nothing in the article names or describes the entity: "somebody", "one of them".
func (r *identity) nameless(e int) bool {
	x := &r.Entities[e]
	return x.Words == nil && len(x.Members) < 2 && r.description(x) == ""
}
