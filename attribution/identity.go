package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
)

// An identity finds out who is who in an article. It reads the article twice. First it collects all names and what is
// said about them, wherever they stand, so that a surname is understood although the full name comes later. Then it goes
// through the noun phrases in order, as a reader does, and gives each description and pronoun the entity that it means.
type identity struct {
	register
	st       []statement
	recent   recent
	spans    []Span        // backing array of the entities' first mentions
	groups   []group       // coordinated names, in order
	turns    int           // sentence of the first turn of a transcript
	sure     bool          // the last pronoun had one candidate far ahead of all others
	rival    bool          // and one close by of its gender, which the one chosen is not known to have
	top      contest       // for the last pronoun
	bearers  map[Kind]bool // what kinds of names the article has; nil until somebody asks
	bold     bool          // names are given although others fit as well, for a trainer
	lead     float64       // of the entity that the last mention was found to mean over the next best
	ballot   *ballot       // nil unless the caller wants to know the candidates
	speaking int           // entity of the last statement before the current noun phrase, -1
	dialogue []exchange    // by statement: whose question it answers
	asker    int           // entity that the pronoun being resolved cannot mean: it asked; -1
	unlikely int           // entity that it hardly means
	asked    int           // entity that it means rather than others: it was asked
	owned    int           // entity that the description whose owner is looked for means: the owner is somebody else; -1
	says     []saying      // what the headline gives to whom
	capital  []capital     // of the quotation whose source is looked for
}

// identify resolves all noun phrases of the article.
func (d *document) identify(st []statement, beside metadata, candidates bool) *identity {
	r := &identity{register: newRegister(d), st: st, speaking: -1, owned: -1, asker: -1, unlikely: -1, asked: -1, turns: len(d.sentences)}
	if candidates {
		r.ballot = &ballot{of: map[int][]rated{}}
	}
	for i := range st {
		if st[i].reason == ReasonTurn {
			r.turns = min(r.turns, st[i].sentence)
		}
		if !st[i].source.none() {
			if a := &r.at[st[i].source.head.Start]; a.source == 0 || st[i].from < 0 { // not what goes on behind the source
				a.source = int32(i) + 1
			}
		}
		if st[i].ownWords() {
			for _, c := range st[i].content {
				for k := c.Start; k < c.End; k++ {
					r.at[k].unmarked = true
				}
			}
		}
	}
	r.dialogue = r.exchanges()
	r.survey(&beside)
	for n := range d.sentences {
		r.sentence(n, st)
	}
	return r
}

// sentence resolves the noun phrases of sentence n, all names being known.
func (r *identity) sentence(n int, st []statement) {
	s := r.d.sentences[n].chunks
	for k := s.Start; k < s.End; k++ {
		m := r.mentionOf(k)
		if m == nil {
			continue
		}
		if m.owned() {
			r.possessor(m, n, !m.named() && m.kind != Person && m.kind != Anonymous && m.kind != Group && r.isSubject(k, s))
		}
		if e := r.onPage(m, st); e >= 0 {
			r.notePage(e, m)
			continue
		}
		e := r.meantAt(m.items.Start)
		if e == -1 {
			r.openBallot()
			r.lead = sole
			switch {
			case m.floats() && r.kindOf(k-1, s.End) == verbGroup && r.kindOf(k+1, s.End) == verbGroup:
				if e = r.floating(k); e >= 0 {
					r.at[m.items.Start].entity = int32(e) + 1
					continue
				}
			case m.pronoun:
				e = r.pronoun(m, n, k)
			case m.named():
				if e = r.single(m, n, true); e >= 0 {
					r.at[m.items.Start].entity = int32(e) + 1
					r.appose(m, k, n)
				}
			default:
				e = r.described(m, n, k)
			}
			r.at[m.items.Start].doubt = shortfall(r.lead)
			if r.at[m.items.Start].source > 0 && (m.pronoun || e == ambiguous || r.lead < sole) {
				r.closeBallot(m.items.Start)
			}
		}
		if e == ambiguous {
			r.at[m.items.Start].entity = ambiguous + 1
			continue
		}
		if e >= 0 {
			r.note(e, m, n, r.isSubject(k, s))
			if m.pronoun {
				r.copula(e, k, s.End)
			}
			r.coordinate(k, s, n)
		}
	}
}

// note records a mention.
func (r *identity) note(e int, m *mention, n int, subject bool) {
	x := &r.entities[e]
	if x.mentions == nil {
		at := len(r.spans)
		r.spans = append(r.spans, r.d.span(m.items.Start, m.items.End))
		x.mentions = r.spans[at : at+1 : at+1]
	} else {
		x.mentions = append(x.mentions, r.d.span(m.items.Start, m.items.End))
	}
	x.main = subject && !r.embedded(m) || x.main && x.seen == n
	x.subject = subject || x.subject && x.seen == n
	x.seen = n
	r.inherit(x, m)
	if !m.pronoun {
		x.named = m.items.Start
	}
	if m.pronoun && !r.rival {
		x.called(m.gender)
	}
	r.at[m.items.Start].entity = int32(e) + 1
	if r.at[m.items.Start].source > 0 {
		x.spoke = n
		r.speaking = e
	}
	if r.sure || !m.pronoun {
		r.show(e, m)
	}
	if m.pronoun && x.kind == Person && !x.certain && (m.head == "it" || m.head == "its") {
		x.kind = Organization
	}
	if x.gender == lexicon.NoGender || x.gender == lexicon.Either {
		if m.gender != lexicon.NoGender && m.gender != lexicon.Either && (m.pronoun && r.sure || m.certain && !m.pronoun) {
			x.gender = m.gender
			if m.pronoun && x.words != nil && x.kind != Person { // he: no organization
				x.kind, x.certain = Person, true
			}
		}
	}
	r.recent.touch(e)
}

// possessor resolves the name or pronoun that owns a noun phrase: "Trump" of "Trump's lawyer", "his".
func (r *identity) possessor(m *mention, n int, subject bool) {
	p := r.d.mentionAt(m.owner.Start, m.owner.End)
	if e := r.onPage(&p, nil); e >= 0 {
		r.at[m.items.Start].owner = int32(e) + 1
		return
	}
	if r.calendar(&p) { // Thursday's memo
		return
	}
	e := -1
	r.lead = sole
	switch {
	case p.pronoun:
		e = r.pronoun(&p, n, -1)
	case p.named() && p.name.End-p.name.Start > 1:
		e = r.named(&p, n)
	case p.named():
		if !m.named() {
			r.owned = r.meantAt(m.items.Start) // Ann Lund is Senator Lund's daughter
		}
		e = r.single(&p, n, true)
		r.owned = -1
	case p.definite:
		e = r.known(&p, n, -1)
	}
	if e < 0 {
		return
	}
	x := &r.entities[e]
	r.at[m.items.Start].owner, r.at[m.items.Start].ownerDoubt = int32(e)+1, shortfall(r.lead)
	if p.pronoun && p.gender.Agrees(x.doubted) {
		r.at[m.items.Start].ownerDoubt = max(r.at[m.items.Start].ownerDoubt, x.doubt)
	}
	x.mentions = append(x.mentions, r.d.span(p.items.Start, p.items.End))
	if r.at[p.items.Start].source > 0 {
		r.speaking, x.spoke = e, n
	}
	if x.seen < n { // who owns the subject stands out as one: "Mr Lund's bet is that …"
		x.seen, x.subject = n, subject && !p.pronoun
		x.main = x.subject
	}
	if !p.pronoun {
		x.named = p.items.Start
	}
	if (!p.pronoun || r.sure) && p.gender != lexicon.Either && p.gender != lexicon.NoGender && (x.gender == lexicon.NoGender || x.gender == lexicon.Either) {
		x.gender = p.gender
	}
	if p.pronoun && r.sure {
		r.show(e, &p)
	}
	r.recent.touch(e)
}
