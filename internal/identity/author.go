package identity

import (
	"github.com/whosaid/whosaid/internal/dialogue"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/likeness"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/text"
)

// introduce makes entities of the names that are given beside the text, and of the byline in it, before any other, so that
// the names of the text find them.
func (r *identity) introduce(m *Metadata) {
	r.says = m.says
	if m.author.Name == "" {
		if name := r.Doc.Byline(); name != "" {
			m.author = mention.GivenPerson(name, mention.FromText)
		}
	}
	if m.author.Name != "" {
		r.Author = r.AddGiven(&m.author)
	}
	if m.outlet.Name != "" {
		r.Outlet = r.AddGiven(&m.outlet)
	}
	for i := range m.named {
		r.AddGiven(&m.named[i])
	}
	r.told = text.Span{Start: len(r.Entities), End: len(r.Entities) + len(m.told)}
	for i := range m.told {
		r.AddGiven(&m.told[i])
	}
}

// onPage returns the author whom "I", "my" or "this reporter" means outside quotation marks, or the outlet of "this
// newspaper" and of the "we" that says something; -1 for anything else, and where they are unknown.
func (r *identity) onPage(m *nounphrase.Mention, st []proposal.Statement) int {
	i := m.Items.Start
	if r.Author < 0 && r.Outlet < 0 || r.At[i].Unmarked {
		return -1
	}
	if m.Pronoun {
		switch m.Head {
		case "i", "me", "my", "mine", "myself":
			return r.Author
		case "we":
			if s := r.At[i].Source; s > 0 && st[s-1].Class != lexicon.Attitude { // we hope: all of us
				return r.Outlet
			}
		}
		return -1
	}
	if m.Items.End != i+2 || m.Named() {
		return -1
	}
	switch first := r.Doc.Items[i].Lower; {
	case first == "this" && likeness.Writes(m.Head), first == "your" && m.Head == "correspondent":
		return r.Author
	case (first == "this" || first == "our") && likeness.Publication(m.Head):
		return r.Outlet
	}
	return -1
}

// thePaper returns the outlet where "the newspaper" can be no other: the story has none before.
func (r *identity) thePaper(m *nounphrase.Mention) int {
	if r.Outlet < 0 || !m.Definite || m.Items.End != m.Items.Start+2 || m.Head != "newspaper" && m.Head != "paper" {
		return -1
	}
	other := r.recent.Find(func(e int) bool {
		x := &r.Entities[e]
		paper := x.Kind == nounphrase.Organization && (x.Words != nil || len(x.Heads) > 0 && likeness.Publication(x.Heads[0]))
		return e != r.Outlet && (paper || x.Kind == nounphrase.Document)
	})
	if other >= 0 {
		return -1
	}
	return r.Outlet
}

// thisPaper says whether a description is the outlet's name for itself: this newspaper.
func (r *identity) thisPaper(m *nounphrase.Mention) bool {
	first := r.Doc.Items[m.Items.Start].Lower
	return (first == "this" || first == "our") && likeness.Publication(nounphrase.HeadLemma(m.Head))
}

// byAuthor says whether a statement is the author's, made in his or her own words: “…” behind it is somebody else's.
func (r *identity) byAuthor(s *proposal.Statement) bool {
	if s.Source.None() || r.Doc.Items[s.Source.Head.Start].Lower != "i" || r.At[s.Source.Head.Start].Unmarked {
		return false
	}
	for _, c := range s.Content {
		for i := c.Start; i < c.End; i++ {
			if r.Doc.Items[i].Passage >= 0 {
				return false
			}
		}
	}
	return true
}

// notePage records a mention of the author or outlet. They do not come into the story by it: no "he" means them.
func (r *identity) notePage(e int, m *nounphrase.Mention) {
	x := &r.Entities[e]
	x.Mentions = append(x.Mentions, r.Doc.Span(m.Items.Start, m.Items.End))
	r.At[m.Items.Start].Entity = int32(e) + 1
}

// byHeadline returns the one to whom the headline gives the words of a quotation that the text gives to nobody; -1 for none.
func (r *identity) byHeadline(s *proposal.Statement) int {
	for i := range r.says {
		say := &r.says[i]
		for _, c := range s.Content {
			if dialogue.Same(say.words, dialogue.Words(r.Doc, c)) {
				return r.fromHeadline(&say.speaker)
			}
		}
	}
	return -1
}

// fromHeadline returns the entity of a name in the headline: the one of the text that bears it, or one made for it.
func (r *identity) fromHeadline(g *mention.Given) int {
	m := nounphrase.Mention{Kind: g.Kind, Gender: g.Gender}
	best, fit, several := -1, mention.Misfit, false
	if len(g.Words) == 0 {
		return -1
	}
	r.Names.Each(g.Words[len(g.Words)-1], func(e int) bool {
		if s := r.Fits(g.Words, &m, e); s > fit {
			best, fit, several = e, s, false
		} else if s == fit && s > mention.Misfit && e != best {
			several = true
		}
		return true
	})
	switch {
	case several:
		return mention.Ambiguous
	case best >= 0:
		return best
	}
	return r.AddGiven(g)
}
