package main

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/train/corpora"
)

// A chain is what the silver coreference takes for mentions of one and the same. It is machine made: see insane.
type chain struct {
	doc      *corpora.Document
	mentions []corpora.Mention
}

// chainsOf finds the chains of a document by the bytes that the heads of their mentions begin with. Of a head in
// two chains, which pronouns are not, the one listed last counts.
func chainsOf(d *corpora.Document) map[int]*chain {
	numbered, at := map[int]*chain{}, map[int]*chain{}
	for _, m := range d.Mentions {
		c := numbered[m.Chain]
		if c == nil {
			c = &chain{doc: d}
			numbered[m.Chain] = c
		}
		c.mentions = append(c.mentions, m)
		at[d.Tokens[m.Head].Start] = c
	}
	return at
}

// portrait is what the mentions of a chain say of whom it is about.
type portrait struct {
	pronouns                                     lexicon.Gender // of he and she
	given                                        lexicon.Gender // of the given names
	it, they, several, plural, person, described bool
	names                                        [][]string
}

// insane says why a chain can't be trusted; "" where it can. One that can names or describes somebody or something, its names
// don't contradict each other, its pronouns are all he, all she, or it and they, and the rest of it suits them: he and she
// need a person, of no other gender, they needs several or an organization, it no person by name.
func (c *chain) insane() string {
	p := portrait{given: lexicon.NoGender}
	for _, m := range c.mentions {
		h := &c.doc.Tokens[m.Head]
		switch h.Tag {
		case "NNP", "NNPS":
			p.named(h, c.name(m))
		case "NN":
			p.noun(strings.ToLower(h.Form))
		case "NNS":
			p.several, p.plural = true, true
		case "PRP", "PRP$":
			p.pronoun(strings.ToLower(h.Lemma))
		}
	}
	human := p.pronouns != lexicon.NoGender
	switch {
	case !p.described && !p.plural && p.names == nil:
		return "only pronouns"
	case p.pronouns == lexicon.Either || human && (p.it || p.they):
		return "pronouns that differ"
	case contradict(p.names):
		return "names that differ"
	case human && !p.oneOfGender():
		return "he or she, who is not one person of that gender"
	case p.they && !p.several:
		return "they, who are not several"
	case p.it && p.person:
		return "it, which is a person"
	}
	return ""
}

func (p *portrait) oneOfGender() bool { return p.person && !p.plural && p.pronouns.Agrees(p.given) }

func (p *portrait) named(h *corpora.Silver, name []string) {
	p.names = append(p.names, name)
	if h.Entity == "PERSON" {
		p.person = true
		if g, ok := lexicon.GivenName(name[max(0, len(name)-2)]); ok && len(name) > 1 {
			p.given |= g
		}
	}
	p.several = p.several || h.Entity == "ORGANIZATION" || h.Tag == "NNPS"
}

func (p *portrait) noun(lower string) {
	p.described = true
	role, isRole := lexicon.Role(lower)
	_, org := lexicon.OrgNoun(lower)
	group := isRole && role.Is(lexicon.Groups)
	p.person = p.person || isRole && !group
	p.several = p.several || org || group
}

func (p *portrait) pronoun(lemma string) {
	switch lemma {
	case "he":
		p.pronouns |= lexicon.Male
	case "she":
		p.pronouns |= lexicon.Female
	case "it":
		p.it = true
	case "they":
		p.they = true
	}
}

// name returns the words of the name that ends in a mention's head, in lower case.
func (c *chain) name(m corpora.Mention) []string {
	var words []string
	for i := m.Head; i >= m.Tokens.Start; i-- {
		t := &c.doc.Tokens[i]
		if t.Tag != "NNP" && t.Tag != "NNPS" {
			break
		}
		words = append(words, strings.ToLower(t.Form))
	}
	slices.Reverse(words)
	return words
}

// contradict says whether a name neither shares a word with the longest one nor is an abbreviation of it.
func contradict(names [][]string) bool {
	var longest []string
	for _, n := range names {
		if len(n) > len(longest) {
			longest = n
		}
	}
	return slices.ContainsFunc(names, func(n []string) bool { return !sameName(n, longest) })
}

func sameName(a, b []string) bool {
	for _, w := range a {
		if slices.Contains(b, w) {
			return true
		}
	}
	return initials(a, b) || initials(b, a)
}

// initials says whether the one word of short is made of the first letters of long: FBI, without the words in small print.
func initials(short, long []string) bool {
	if len(short) != 1 || len(long) < 2 {
		return false
	}
	s := strings.ReplaceAll(short[0], ".", "")
	for _, w := range long {
		if s == "" || w[0] != s[0] {
			return false
		}
		s = s[1:]
	}
	return s == ""
}

// agrees says whether our speaker is who the chain means: one of its mentions that is no pronoun is a mention of a member of
// the chain that is none, or the names are alike.
func (c *chain) agrees(sp *attribution.Speaker) bool {
	words := strings.Fields(strings.ToLower(sp.Name))
	for _, m := range c.mentions {
		h := &c.doc.Tokens[m.Head]
		if strings.HasPrefix(h.Tag, "PRP") || strings.HasPrefix(h.Tag, "W") {
			continue
		}
		if strings.HasPrefix(h.Tag, "NNP") && len(words) > 0 {
			if n := c.name(m); slices.Contains(n, words[len(words)-1]) || slices.Contains(words, n[len(n)-1]) && sp.Kind == attribution.Person {
				return true
			}
		}
		from, to := c.doc.Tokens[m.Tokens.Start].Start, c.doc.Tokens[m.Tokens.End-1].End
		if slices.ContainsFunc(sp.Mentions, func(s attribution.Span) bool {
			// the same head: ours ends with it, or what hangs on it belongs to both
			return s.Start <= h.Start && h.End <= s.End && (s.End == h.End || from <= s.Start && s.End <= to || s.Start == from)
		}) {
			return true
		}
	}
	return false
}

// String shows the members of a chain, pronouns left out.
func (c *chain) String() string {
	var out []string
	for _, m := range c.mentions {
		if tag := c.doc.Tokens[m.Head].Tag; !strings.HasPrefix(tag, "PRP") {
			s := c.doc.Text[c.doc.Tokens[m.Tokens.Start].Start:c.doc.Tokens[m.Tokens.End-1].End]
			if len(s) > 50 {
				s = strings.ToValidUTF8(s[:50], "") + "…"
			}
			if !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	return strings.Join(out[:min(len(out), 6)], " / ")
}
