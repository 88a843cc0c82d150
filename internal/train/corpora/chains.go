package corpora

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
)

// A Chain is what the silver coreference takes for mentions of one and the same. It is machine made: see Insane.
type Chain struct {
	Doc      *Document
	Mentions []Mention
}

// ChainsOf finds the chains of a document by the bytes that the heads of their mentions begin with. Of a head in
// two chains, which pronouns are not, the one listed last counts.
func ChainsOf(d *Document) map[int]*Chain {
	numbered, at := map[int]*Chain{}, map[int]*Chain{}
	for _, m := range d.Mentions {
		c := numbered[m.Chain]
		if c == nil {
			c = &Chain{Doc: d}
			numbered[m.Chain] = c
		}
		c.Mentions = append(c.Mentions, m)
		at[d.Tokens[m.Head].Start] = c
	}
	return at
}

// Insane says why a chain can't be trusted; "" where it can. One that can names or describes somebody or something, its names
// don't contradict each other, its pronouns are all he, all she, or it and they, and the rest of it suits them: he and she
// need a person, of no other gender, they needs several or an organization, it no person by name.
func (c *Chain) Insane() string {
	var pronouns lexicon.Gender // of he and she
	var it, they, several, plural, person, described bool
	var names [][]string
	given := lexicon.NoGender
	for _, m := range c.Mentions {
		h := &c.Doc.Tokens[m.Head]
		role, isRole := lexicon.Role(strings.ToLower(h.Form))
		switch h.Tag {
		case "NNP", "NNPS":
			n := c.Name(m)
			names = append(names, n)
			if h.Entity == "PERSON" {
				person = true
				if g, ok := lexicon.GivenName(n[max(0, len(n)-2)]); ok && len(n) > 1 {
					given |= g
				}
			}
			several = several || h.Entity == "ORGANIZATION" || h.Tag == "NNPS"
		case "NN":
			described = true
			person = person || isRole && !role.Is(lexicon.Groups)
			_, org := lexicon.OrgNoun(strings.ToLower(h.Form))
			several = several || org || isRole && role.Is(lexicon.Groups)
		case "NNS":
			several, plural = true, true
		case "PRP", "PRP$":
			switch strings.ToLower(h.Lemma) {
			case "he":
				pronouns |= lexicon.Male
			case "she":
				pronouns |= lexicon.Female
			case "it":
				it = true
			case "they":
				they = true
			}
		}
	}
	human := pronouns != lexicon.NoGender
	switch {
	case !described && !plural && names == nil:
		return "only pronouns"
	case pronouns == lexicon.Either || human && (it || they):
		return "pronouns that differ"
	case contradict(names):
		return "names that differ"
	case human && (!person || plural || !pronouns.Agrees(given)):
		return "he or she, who is not one person of that gender"
	case they && !several:
		return "they, who are not several"
	case it && person:
		return "it, which is a person"
	}
	return ""
}

// Name returns the words of the name that ends in a mention's head, in lower case.
func (c *Chain) Name(m Mention) []string {
	var words []string
	for i := m.Head; i >= m.Tokens.Start; i-- {
		t := &c.Doc.Tokens[i]
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

// String shows the members of a chain, pronouns left out.
func (c *Chain) String() string {
	var out []string
	for _, m := range c.Mentions {
		if tag := c.Doc.Tokens[m.Head].Tag; !strings.HasPrefix(tag, "PRP") {
			s := c.Doc.Text[c.Doc.Tokens[m.Tokens.Start].Start:c.Doc.Tokens[m.Tokens.End-1].End]
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
