package attribution

import (
	"slices"
	"sort"
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// speakersOf returns the entity of every statement, -1 for none, ambiguous for several.
func (r *identity) speakersOf(st []statement) []int {
	who := make([]int, len(st))
	for i := range st {
		who[i] = -1
	}
	for i := range st {
		s := &st[i]
		if s.reason == ReasonContinued && s.from >= 0 && r.byAuthor(&st[s.from]) {
			s.from, s.source, s.reason = -1, source{}, ReasonNone
		}
		if len(r.says) > 0 && s.reason == ReasonContinued && s.from >= 0 {
			if e := r.byHeadline(s); e >= 0 && e != who[s.from] { // that somebody goes on is only an inference
				s.from, s.source, s.reason, who[i] = -1, source{}, ReasonHeadline, e
				continue
			}
		}
		switch {
		case s.from >= 0:
			who[i] = who[s.from]
			if s.from > i {
				who[i] = r.speakerOf(&st[s.from])
			}
			s.margin.doubt = st[s.from].margin.doubt
		case !s.source.none():
			who[i] = r.speakerOf(s)
		case s.reason == ReasonNearby || s.reason == ReasonNone && !s.apart && r.quotedIn(s.sentence):
			if who[i] = r.around(st, who, i); who[i] >= 0 {
				s.reason = ReasonNearby
			}
		}
		if who[i] == -1 && s.from < 0 && s.source.none() && len(r.says) > 0 {
			if who[i] = r.byHeadline(s); who[i] != -1 {
				s.reason = ReasonHeadline
			}
		}
	}
	return who
}

// speakerOf returns the entity of a statement's source, made for it if nothing else refers to it.
func (r *identity) speakerOf(s *statement) int {
	h := s.source.head
	if h.End <= h.Start {
		return -1
	}
	if s.source.several {
		return r.several(h, s.sentence)
	}
	owner := lexicon.Is(r.d.items[h.Start].lower, lexicon.Possessive) && h.End == h.Start+1 ||
		h.End < len(r.d.items) && possessive(r.d.items[h.End].lower) && s.source.items.End-h.End <= 1
	if owner {
		if e := r.at[h.Start].owner; e > 0 {
			s.margin.doubt = r.at[h.Start].ownerDoubt
			return int(e) - 1
		}
	}
	if s.source.relativ {
		if e := r.antecedent(s); e >= 0 {
			return e
		}
	}
	if s.reason == ReasonTurn {
		return r.label(s, h)
	}
	if e := r.meantAt(h.Start); e != -1 {
		s.margin.doubt = r.at[h.Start].doubt
		return e
	}
	m := r.d.mentionAt(h.Start, h.End)
	if m.pronoun || nobody(m.head) {
		return -1
	}
	r.takeName(&m)
	e := -1
	switch {
	case m.named() && m.name.End-m.name.Start > 1:
		e = r.named(&m, s.sentence)
	case m.named():
		r.openBallot()
		if e = r.single(&m, s.sentence, true); e == ambiguous || r.lead < sole {
			r.closeBallot(h.Start)
		}
		s.margin.doubt = shortfall(r.lead)
	default:
		e = r.add(&m, s.sentence)
	}
	if e >= 0 {
		r.at[h.Start].entity = int32(e) + 1
		r.entities[e].mentions = append(r.entities[e].mentions, r.d.span(m.items.Start, m.items.End))
	}
	return e
}

// chunkAt returns the chunk that begins at item i, or the first behind it.
func (r *identity) chunkAt(i int) int {
	return sort.Search(len(r.d.chunks), func(k int) bool { return r.d.chunks[k].start >= i })
}

// nobody lists the words that stand for a speaker without saying anything of him or her.
func nobody(lower string) bool {
	switch lower {
	case "nobody", "everybody", "everyone", "nothing", "there", "this", "that", "none", "all", "what", "neither":
		return true
	}
	return false
}

// describe gives every speaker without a name the noun phrase that stands for it as a source, the longest one: "a
// spokesman for Ofcom", who is "the spokesman" later.
func (r *identity) describe(st []statement, who []int) {
	for i := range st {
		if who[i] < 0 || st[i].source.none() || st[i].source.relativ {
			continue
		}
		x := &r.entities[who[i]]
		if x.words != nil || x.members != nil {
			continue
		}
		if x.plural { // his daughters, Elin and Catrin Pugh
			if g := r.groupIn(st[i].source); g >= 0 {
				who[i] = g
				continue
			}
		}
		if x.kind == Unknown && !x.plural && len(x.heads) > 0 && agent(x.heads[0]) {
			x.kind = Anonymous // it speaks
		}
		s := r.upToClause(st[i].source.items)
		for s.End > s.Start+1 && (r.d.items[s.End-1].lower == "," || r.d.items[s.End-1].tag == syntax.WP || r.d.items[s.End-1].tag == syntax.WDT) {
			s.End-- // the comma that closes an apposition; "officials who"
		}
		if l := s.End - s.Start; l > x.fullest.End-x.fullest.Start && l < 20 && s.Start <= st[i].source.head.Start && r.d.items[s.Start].tag != syntax.PRP {
			x.fullest = s
		}
	}
}

// agent says whether a noun that the lexicon does not have looks like one for somebody who does something.
func agent(head string) bool {
	if lexicon.ThingNoun(head) {
		return false
	}
	for _, e := range [...]string{"er", "or", "ist", "ian", "ant", "ee", "eer", "man"} {
		if len(head) > len(e)+3 && strings.HasSuffix(head, e) {
			return true
		}
	}
	return false
}

// upToClause cuts a source before what a comma or dash adds: "a neighbour, who asked not to be named".
func (r *identity) upToClause(s text.Span) text.Span {
	for i := s.Start + 1; i < s.End; i++ {
		if it := &r.d.items[i]; it.passage < 0 {
			switch punctuation(it.lower) {
			case comma, dash, bracket:
				if it.lower != "-" {
					return text.Span{Start: s.Start, End: i}
				}
			}
		}
	}
	return s
}

// speaker describes an entity that speaks.
func (r *identity) speaker(e int) Speaking {
	x := &r.entities[e]
	sp := Speaking{Name: r.nameOf(x), Origin: x.origin, Kind: r.finalKind(x), Shown: x.shown, ByName: x.words != nil, Mentions: []Span{}}
	sp.Named = r.isNamed(e)
	sp.Withheld = r.isWithheld(e, sp.Named)
	if x.role.End > x.role.Start && sp.Kind == Person {
		sp.Role = r.d.span(x.role.Start, x.role.End)
	}
	if a := r.affiliation(x, sp.Kind); a.End > a.Start && x.fullest.End > 0 {
		sp.Affiliation = r.d.span(a.Start, a.End)
	}
	if x.words == nil && len(x.members) == 0 {
		first := &r.d.items[x.fullest.Start]
		sp.Definite = first.tag == syntax.DT && !indefinite(first.lower)
	}
	sp.Mentions = append(sp.Mentions, x.mentions...)
	slices.SortFunc(sp.Mentions, func(a, b Span) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return a.End - b.End
	})
	sp.Mentions = slices.Compact(sp.Mentions)
	return sp
}

// nameOf returns the fullest name of an entity; of one without a name the words that describe it.
func (r *identity) nameOf(x *entity) string {
	switch {
	case x.given != "":
		return x.given
	case x.words != nil:
		return r.d.span(x.fullest.Start, x.fullest.End).Of(r.d.text)
	case x.members != nil:
		return r.groupName(x)
	}
	return r.description(x)
}

// finalKind decides what the mentions left open.
func (r *identity) finalKind(x *entity) Kind {
	switch {
	case x.words == nil:
		return x.kind
	case x.gender == lexicon.Male || x.gender == lexicon.Female:
		if x.kind != Organization || !x.certain {
			return Person
		}
	case x.kind == Anonymous, x.kind == Unknown:
		return Person
	}
	return x.kind
}

// roleAt returns the role that a record's own source gives, where that is a description which says more than the one known
// of its speaker: "the chief Paris prosecutor", who is called "prosecutor Francois Molins" elsewhere. Else it is that one.
func (r *identity) roleAt(s *statement, e int, span Span) string {
	x := &r.entities[e]
	known := span.Of(r.d.text)
	if known == "" || x.words == nil || x.kind != Person || s.from >= 0 || s.source.none() || s.source.several || s.source.relativ {
		return known
	}
	m := r.d.mentionAt(s.source.head.Start, s.source.head.End)
	if m.named() || m.pronoun || !r.d.holdsRole(m.role) {
		return known
	}
	role := m.role
	if m.owned() && !r.isFirmName(m.owner, false) { // whose colleague, which country's bishop
		role.Start = max(role.Start, m.owner.End)
	}
	role = r.d.trimRole(role)
	if relational(r.roleHead(role)) || role.End-role.Start <= x.role.End-x.role.Start {
		return known
	}
	return r.d.span(role.Start, role.End).Of(r.d.text)
}

// bare drops the article of a phrase.
func (d *document) bare(it text.Span) text.Span {
	for it.End > it.Start+1 {
		if l := d.items[it.Start].lower; l != "the" && l != "a" && l != "an" {
			break
		}
		it.Start++
	}
	return it
}

// description names a speaker without a name: by its noun phrase without the article.
func (r *identity) description(x *entity) string {
	it := r.d.bare(x.fullest)
	if lexicon.Is(r.d.items[it.Start].lower, lexicon.Negation) { // no one, not one minister
		return ""
	}
	if it.End == it.Start+1 && vague(r.d.items[it.Start].lower) || it.End > it.Start+2 && r.d.items[it.Start].lower == "one" && r.d.items[it.Start+1].lower == "of" {
		return ""
	}
	return r.d.span(it.Start, it.End).Of(r.d.text)
}

// nameless says whether nothing in the article names or describes the entity: "somebody", "one of them".
func (r *identity) nameless(e int) bool {
	x := &r.entities[e]
	return x.words == nil && len(x.members) < 2 && r.description(x) == ""
}

// vague lists the words that name nobody.
func vague(lower string) bool {
	switch lower {
	case "someone", "somebody", "anyone", "anybody", "one", "another", "nobody", "everyone", "everybody", "neither", "both", "all", "who", "it", "they", "this", "that":
		return true
	}
	return false
}

// indefinite says whether a word before a noun tells that it is a new one.
func indefinite(lower string) bool {
	return lower == "a" || lower == "an" || lower == "some" || lower == "another" || lower == "any"
}
