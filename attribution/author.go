package attribution

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/text"
)

// sameRun is how many words in a row a quotation and a headline must share to be the same words.
const sameRun = 3

// introduce makes entities of the names that are given beside the text, and of the byline in it, before any other, so that
// the names of the text find them.
func (r *identity) introduce(m *metadata) {
	r.says = m.says
	if m.author.name == "" {
		if name := r.d.byline(); name != "" {
			m.author = givenPerson(name, "")
		}
	}
	if m.author.name != "" {
		r.author = r.addGiven(&m.author)
	}
	if m.outlet.name != "" {
		r.outlet = r.addGiven(&m.outlet)
	}
	for i := range m.named {
		r.addGiven(&m.named[i])
	}
}

// addGiven makes an entity of a name from beside the text.
func (r *identity) addGiven(g *given) int {
	e := len(r.entities)
	r.entities = append(r.entities, entity{
		words: g.words, given: g.name, origin: g.from, kind: g.kind, certain: g.kind == Organization,
		gender: g.gender, seen: -1, spoke: -1, owner: -1, first: len(r.d.sentences),
	})
	r.indexName(e)
	return e
}

// fits says how well a name of the article fits an entity. The author is nobody of the story, so a mere surname is
// somebody else's; an outlet is called by the last words of its name, never by the place in it.
func (r *identity) fits(words []string, m *mention, e int) float64 {
	s := sameName(words, m, &r.entities[e])
	if s == misfit && len(words) == 1 && slices.Contains(r.entities[e].aliases, words[0]) {
		return fitsLast
	}
	if moreMiddle(words, r.entities[e].words) && r.otherOffice(m, &r.entities[e]) {
		return misfit
	}
	switch own := r.entities[e].words; {
	case e == r.author && s < fitsWhole, e == r.outlet && s > misfit && !suffixOf(words, own):
		return misfit
	}
	return s
}

// found takes over the name that the text gives to an entity whose name came from beside it.
func (x *entity) found(m *mention, words []string) {
	if x.given == "" || !m.named() {
		return
	}
	if len(words) >= len(x.words) {
		x.words, x.fullest, x.given, x.origin = words, m.name, "", ""
	} else if x.fullest.End == 0 {
		x.fullest = m.name
	}
}

// onPage returns the author whom "I", "my" or "this reporter" means outside quotation marks, or the outlet of "this
// newspaper" and of the "we" that says something; -1 for anything else, and where they are unknown.
func (r *identity) onPage(m *mention, st []statement) int {
	i := m.items.Start
	if r.author < 0 && r.outlet < 0 || r.at[i].unmarked {
		return -1
	}
	if m.pronoun {
		switch m.head {
		case "i", "me", "my", "mine", "myself":
			return r.author
		case "we":
			if s := r.at[i].source; s > 0 && st[s-1].class != lexicon.Attitude { // we hope: all of us
				return r.outlet
			}
		}
		return -1
	}
	if m.items.End != i+2 || m.named() {
		return -1
	}
	switch first := r.d.items[i].lower; {
	case first == "this" && (m.head == "reporter" || m.head == "correspondent" || m.head == "writer" || m.head == "columnist"), first == "your" && m.head == "correspondent":
		return r.author
	case (first == "this" || first == "our") && publication(m.head):
		return r.outlet
	}
	return -1
}

// thePaper returns the outlet where "the newspaper" can be no other: the story has none before.
func (r *identity) thePaper(m *mention) int {
	if r.outlet < 0 || !m.definite || m.items.End != m.items.Start+2 || m.head != "newspaper" && m.head != "paper" {
		return -1
	}
	other := r.recent.find(func(e int) bool {
		x := &r.entities[e]
		return e != r.outlet && (x.kind == Document || x.kind == Organization && (x.words != nil || len(x.heads) > 0 && publication(x.heads[0])))
	})
	if other >= 0 {
		return -1
	}
	return r.outlet
}

// publication lists the nouns by which an outlet calls itself.
func publication(head string) bool {
	switch head {
	case "newspaper", "paper", "magazine", "website", "site", "publication", "weekly", "daily", "journal", "newsletter", "blog", "station", "channel", "broadcaster", "title":
		return true
	}
	return false
}

// ownWords says whether a statement's content is somebody's own words without marks, whose "I" is not the author: what
// stands behind a label or colon, or beside "he said" as if it were quoted.
func (s *statement) ownWords() bool {
	return s.reason == ReasonTurn || s.reason == ReasonColon || s.reason == ReasonRule || s.reason == ReasonSignature || s.frame == lexicon.Inverted || s.frame == lexicon.Quote
}

// byAuthor says whether a statement is the author's, made in his or her own words: “…” behind it is somebody else's.
func (r *identity) byAuthor(s *statement) bool {
	if s.source.none() || r.d.items[s.source.head.Start].lower != "i" || r.at[s.source.head.Start].unmarked {
		return false
	}
	for _, c := range s.content {
		for i := c.Start; i < c.End; i++ {
			if r.d.items[i].passage >= 0 {
				return false
			}
		}
	}
	return true
}

// notePage records a mention of the author or outlet. They do not come into the story by it: no "he" means them.
func (r *identity) notePage(e int, m *mention) {
	x := &r.entities[e]
	x.mentions = append(x.mentions, r.d.span(m.items.Start, m.items.End))
	r.at[m.items.Start].entity = int32(e) + 1
}

// byHeadline returns the one to whom the headline gives the words of a quotation that the text gives to nobody; -1 for none.
func (r *identity) byHeadline(s *statement) int {
	for i := range r.says {
		say := &r.says[i]
		for _, c := range s.content {
			if w := r.d.saidIn(c); len(w) >= sameRun && (run(say.words, w) || run(w, say.words)) {
				return r.fromHeadline(&say.speaker)
			}
		}
	}
	return -1
}

// fromHeadline returns the entity of a name in the headline: the one of the text that bears it, or one made for it.
func (r *identity) fromHeadline(g *given) int {
	m := mention{kind: g.kind, gender: g.gender}
	best, fit, several := -1, misfit, false
	if len(g.words) == 0 {
		return -1
	}
	r.names.each(g.words[len(g.words)-1], func(e int) bool {
		if s := r.fits(g.words, &m, e); s > fit {
			best, fit, several = e, s, false
		} else if s == fit && s > misfit && e != best {
			several = true
		}
		return true
	})
	switch {
	case several:
		return ambiguous
	case best >= 0:
		return best
	}
	return r.addGiven(g)
}

// saidIn returns the words in a range of items, those between marks alone where there are marks.
func (d *document) saidIn(c text.Span) []string {
	var marked, all []string
	for i := c.Start; i < c.End; i++ {
		it := &d.items[i]
		for t := it.tok; t < it.end; t++ {
			if d.tokens[t].Kind != text.Word && d.tokens[t].Kind != text.Number {
				continue
			}
			all = append(all, strings.TrimSuffix(d.tokens[t].Lower, "."))
			if it.passage >= 0 {
				marked = append(marked, all[len(all)-1])
			}
		}
	}
	if len(marked) >= sameRun {
		return marked
	}
	return all
}

// run says whether some words stand in a row among others.
func run(some, among []string) bool {
	for i := 0; i+len(some) <= len(among); i++ {
		if slices.Equal(some, among[i:i+len(some)]) {
			return true
		}
	}
	return false
}
