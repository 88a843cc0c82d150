package identity

import (
	"slices"

	"github.com/whosaid/whosaid/internal/contest"
	"github.com/whosaid/whosaid/internal/dialogue"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
)

// A claim is a name of one word, with what is known of whom it may mean.
type claim struct {
	*nounphrase.Mention
	sentence int
	words    []string
	gender   lexicon.Gender // as far as it is certain: Clinton is a given name of men, too
	behind   lexicon.Gender // of the pronouns behind it, where its own is not known
	elder    int            // senior or junior
	inOrder  bool           // the article is read in order, all names being known
}

// single finds the entity of a name of one word: a surname, a given name, an abbreviation, a shortened name. While the
// names are being collected, only where nothing is to choose; it returns -1 for the rest.
func (r *identity) single(m *nounphrase.Mention, n int, inOrder bool) int {
	words := r.NameWords(m.Name)
	if len(words) == 0 {
		return -1
	}
	c := claim{Mention: m, sentence: n, words: words, inOrder: inOrder, elder: r.Elder(m)}
	if m.Certain {
		c.gender = m.Gender
	}
	if inOrder && c.gender == lexicon.NoGender {
		c.behind = r.GenderBehind(m.Items.Start, n)
	}
	top := contest.New(mention.Misfit)
	fits := 0
	r.lead = contest.Sole
	r.Names.Each(words[0], func(e int) bool {
		if e == top.Best || e == top.Second {
			return true
		}
		if s := r.bears(&c, e); s != mention.Misfit {
			fits++
			s = r.prefer(&c, &r.Entities[e], s)
			if inOrder {
				r.rate(e, s)
			}
			top.Enter(e, s)
		}
		return true
	})
	switch {
	case !inOrder && fits > 1 && !ahead(&top):
		return -1
	case top.Best < 0:
		if e := r.misspelt(&c); e >= 0 {
			return e
		}
		return r.Add(m, n)
	case !inOrder && c.elder != 0:
		return -1 // who that is tells who was named before
	}
	if c.elder < 0 && r.Generation(&r.Entities[top.Best]) >= 0 {
		if e := r.child(); e >= 0 {
			return e
		}
	}
	r.lead = r.leadIn(&top)
	if fits > 1 && top.SecondScore > 0 && r.twins(&top) {
		return mention.Ambiguous
	}
	r.Merge(top.Best, m, words)
	return top.Best
}

// ahead says whether the best bearer of a name can be told from the others before the article is read in order.
func ahead(top *contest.Contest) bool {
	return top.BestScore >= top.SecondScore+0.4 && top.BestScore >= mention.FitsWhole
}

// twins says whether the two best are people with full names who were mentioned alike.
func (r *identity) twins(top *contest.Contest) bool {
	if top.BestScore-top.SecondScore >= 0.04 {
		return false
	}
	a, b := &r.Entities[top.Best], &r.Entities[top.Second]
	return a.Kind == nounphrase.Person && b.Kind == nounphrase.Person && len(a.Words) > 1 && len(b.Words) > 1 && a.Seen == b.Seen
}

// bears says how an entity fits a name of one word; mention.Misfit where it does not.
func (r *identity) bears(c *claim, e int) float64 {
	x := &r.Entities[e]
	if e == r.owned || !c.gender.Agrees(x.Gender) || x.Words == nil {
		return mention.Misfit
	}
	s := r.Fits(c.words, c.Mention, e)
	if s == mention.Misfit && r.abbreviates(c, e) {
		s = mention.FitsShort
	}
	if c.Courtesy && s < mention.FitsSame && !r.knighted(c.Mention) && !mention.SurnameFirst(x) {
		return mention.Misfit
	}
	return s
}

// abbreviates says whether the word is neither the first nor the last of an entity's and may stand for it all the same.
func (r *identity) abbreviates(c *claim, e int) bool {
	x := &r.Entities[e]
	first, last := x.Ends()
	if e == r.Author || c.words[0] == first || c.words[0] == last {
		return false
	}
	if x.Kind == nounphrase.Person {
		return c.Definite && r.Doc.Tokens[r.Doc.Items[c.Name.Start].Tok].AllCaps
	}
	return true
}

// prefer adds to how an entity fits a name what else speaks for it.
func (r *identity) prefer(c *claim, x *mention.Entity, s float64) float64 {
	if c.inOrder {
		s += r.standing(x, c.sentence)
	}
	if gendered(c.gender) && c.gender == x.Gender {
		s += 0.5
	}
	if c.inOrder && r.calledSo(c, x) {
		s += 0.05
	}
	if !c.behind.Agrees(x.Gender) {
		s -= 0.5
	}
	if c.Role.End > c.Role.Start && slices.Contains(x.Heads, r.RoleHead(c.Role)) { // the one known as Cllr
		s += 0.3
	}
	if c.elder != 0 && c.elder == r.Generation(x) {
		s += 2
	}
	return s
}

// calledSo says whether somebody was called by the surname alone before, and is told of in the sentences of this paragraph before: of
// a family, who has it first has it again.
func (r *identity) calledSo(c *claim, x *mention.Entity) bool {
	if !x.Alone || c.Courtesy || x.Seen < 0 || x.Seen >= c.sentence {
		return false
	}
	if i := r.At[c.Items.Start].Source - 1; i >= 0 && namedIn(x, dialogue.Capitals(nil, r.Doc, &r.st[i])) { // nobody names himself
		return false
	}
	return r.Doc.Sentences[x.Seen].Para == r.Doc.Sentences[c.sentence].Para
}

// standing says how ready an entity is to be meant in sentence n: mentioned before, lately, often.
func (r *identity) standing(x *mention.Entity, n int) float64 {
	if x.Seen < 0 {
		return -0.3
	}
	return max(-0.02*float64(n-x.Seen), -0.25) + min(float64(len(x.Mentions)), 10)*0.01
}

// knighted says whether the title before a name goes with the given name: Sir Hugh, Dame Judi, Prince Harry.
func (r *identity) knighted(m *nounphrase.Mention) bool {
	if m.Name.Start == 0 {
		return false
	}
	return lexicon.TellsName(r.Doc.Items[m.Name.Start-1].Lower, lexicon.GivenTitle)
}

// child returns the one of the younger generation who was mentioned last, for "the younger Crane" of whom only the given
// name stands elsewhere; -1 for none.
func (r *identity) child() int {
	return r.recent.Find(func(e int) bool {
		x := &r.Entities[e]
		return x.Kind == nounphrase.Person && len(x.Words) == 1 && r.Generation(x) < 0
	})
}
