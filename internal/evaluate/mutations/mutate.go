package main

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/quotes"
)

// A mutation is a quotation that was made from a source, and what is to be said of it.
type mutation struct {
	kind              string
	source, quotation string
	verdicts          []quotes.Verdict // the first is the best
	single, splice    bool
	was, became       string // of the one edit; of a splice, the passage
}

// A change makes a mutation of the words of a quotation; false when it does not apply. other is words of another article.
type change struct {
	kind string
	do   func(r *rand.Rand, w, other []string, m *mutation) ([]string, bool)
}

// stranger is a word that no article has.
var strangers = []string{"zeppelin", "marmalade", "obsidian", "quartzite", "tambourine", "walrus", "juniper", "cathode"}

// changes are the ways of changing a quotation, each used equally often.
var changes = []change{
	{"as it is", func(_ *rand.Rand, w, _ []string, m *mutation) ([]string, bool) { return ok(w, m, quotes.Verbatim) }},
	{"typography", func(_ *rand.Rand, w, _ []string, m *mutation) ([]string, bool) {
		s := strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'", "—", " -- ", " – ", " - ").Replace(strings.Join(w, " "))
		return ok(strings.Fields(strings.ToUpper(s[:1])+s[1:]), m, quotes.Verbatim)
	}},
	{"line end", func(r *rand.Rand, w, _ []string, m *mutation) ([]string, bool) {
		i := 1 + r.IntN(len(w)-2)
		if !plain(w[i]) || len(w[i]) < 7 {
			return nil, false
		}
		return ok(replaced(w, i, w[i][:3]+"-\n"+w[i][3:]), m, quotes.Verbatim)
	}},
	{"ellipsis", func(r *rand.Rand, w, _ []string, m *mutation) ([]string, bool) {
		i := 2 + r.IntN(len(w)-5)
		mark := []string{"...", "…", "[...]", "[…]", "(...)", ". . ."}[r.IntN(6)]
		return ok(replaced(w, i, mark), m, quotes.Abridged)
	}},
	{"brackets", func(r *rand.Rand, w, _ []string, m *mutation) ([]string, bool) {
		i := 1 + r.IntN(len(w)-2)
		return ok(inserted(w, i, "[the committee]"), m, quotes.Abridged)
	}},
	{"capitals", func(r *rand.Rand, w, _ []string, m *mutation) ([]string, bool) {
		i := 1 + r.IntN(len(w)-2)
		if !plain(w[i]) || strings.ToUpper(w[i]) == w[i] {
			return nil, false
		}
		m.single, m.was, m.became = true, w[i], strings.ToUpper(w[i])
		return ok(replaced(w, i, m.became), m, quotes.Repunctuated)
	}},
	{"comma put in", func(r *rand.Rand, w, _ []string, m *mutation) ([]string, bool) {
		i := 1 + r.IntN(len(w)-2)
		if !plain(w[i]) || !plain(w[i+1]) {
			return nil, false
		}
		return ok(replaced(w, i, w[i]+","), m, quotes.Repunctuated)
	}},
	{"word left out", func(r *rand.Rand, w, _ []string, m *mutation) ([]string, bool) {
		i := 1 + r.IntN(len(w)-2)
		return without(w, i, m)
	}},
	{"word put in", func(r *rand.Rand, w, _ []string, m *mutation) ([]string, bool) {
		i := 1 + r.IntN(len(w)-2)
		m.single, m.became = true, strangers[r.IntN(len(strangers))]
		return ok(inserted(w, i, m.became), m, quotes.Altered)
	}},
	{"word exchanged", func(r *rand.Rand, w, _ []string, m *mutation) ([]string, bool) {
		i := r.IntN(len(w))
		if !plain(w[i]) || i+1 < len(w) && strings.HasPrefix(w[i+1], "-") {
			return nil, false
		}
		m.single, m.was, m.became = true, w[i], strangers[r.IntN(len(strangers))]
		return ok(replaced(w, i, m.became), m, quotes.Altered)
	}},
	{"word of the article", func(r *rand.Rand, w, _ []string, m *mutation) ([]string, bool) {
		i, k := 1+r.IntN(len(w)-2), r.IntN(len(w))
		if !plain(w[i]) || !plain(w[k]) || near(w, i, w[k]) {
			return nil, false
		}
		m.single, m.was, m.became = true, w[i], w[k]
		return ok(replaced(w, i, w[k]), m, quotes.Altered)
	}},
	{"number", func(_ *rand.Rand, w, _ []string, m *mutation) ([]string, bool) {
		for i, s := range w {
			if k := strings.IndexAny(s, "123456789"); k >= 0 && i > 0 && i < len(w)-1 && number(s) {
				out := replaced(w, i, s[:k]+string(rune('1'+s[k]%9))+s[k+1:])
				m.single, m.was, m.became = true, strings.TrimLeft(s, "$€£"), strings.TrimLeft(out[i], "$€£")
				return ok(out, m, quotes.Altered)
			}
		}
		return nil, false
	}},
	{"not put in", func(_ *rand.Rand, w, _ []string, m *mutation) ([]string, bool) {
		for i, s := range w {
			switch s {
			case "is", "was", "will", "has", "are", "were", "can", "could", "would", "had":
				if i > 0 && i+2 < len(w) && w[i+1] != "not" {
					m.single, m.became = true, "not"
					return ok(inserted(w, i+1, "not"), m, quotes.Altered)
				}
			}
		}
		return nil, false
	}},
	{"not left out", func(_ *rand.Rand, w, _ []string, m *mutation) ([]string, bool) {
		for i, s := range w {
			switch s {
			case "not", "never", "no", "nobody", "without":
				if i > 0 && i+1 < len(w) {
					return without(w, i, m)
				}
			}
		}
		return nil, false
	}},
	{"n't left out", func(_ *rand.Rand, w, _ []string, m *mutation) ([]string, bool) {
		for i, s := range w {
			for _, end := range []string{"n’t", "n't"} {
				if v, found := strings.CutSuffix(s, end); found && v != "ca" && v != "wo" && i > 0 && i+1 < len(w) {
					m.single, m.was, m.became = true, s, v
					return ok(replaced(w, i, v), m, quotes.Altered)
				}
			}
		}
		return nil, false
	}},
	{"name", func(_ *rand.Rand, w, _ []string, m *mutation) ([]string, bool) {
		for k := range w {
			i := (k + len(w)/2) % len(w)
			if c, _ := utf8.DecodeRuneInString(w[i]); unicode.IsUpper(c) && plain(w[i]) && len(w[i]) > 3 {
				m.single, m.was, m.became = true, w[i], "Brentano"
				return ok(replaced(w, i, "Brentano"), m, quotes.Altered)
			}
		}
		return nil, false
	}},
	{"minus put in", func(_ *rand.Rand, w, _ []string, m *mutation) ([]string, bool) {
		for i, s := range w {
			if s[0] >= '0' && s[0] <= '9' && i > 0 {
				return ok(replaced(w, i, "-"+s), m, quotes.Altered)
			}
		}
		return nil, false
	}},
	{"compound cut", func(_ *rand.Rand, w, _ []string, m *mutation) ([]string, bool) {
		for i, s := range w[:len(w)-4] {
			if a, b, found := strings.Cut(s, "-"); found && plain(a) && plain(b) {
				m.single, m.was = true, a
				return ok(append([]string{b}, w[i+1:]...), m, quotes.Altered)
			}
		}
		return nil, false
	}},
	{"sign cut", func(_ *rand.Rand, w, _ []string, m *mutation) ([]string, bool) {
		for i, s := range w[:len(w)-4] {
			if v := strings.TrimLeft(s, "$€£"); v != s && number(v) {
				m.single, m.was = true, s[:len(s)-len(v)]
				return ok(append([]string{v}, w[i+1:]...), m, quotes.Altered)
			}
		}
		return nil, false
	}},
	{"two words exchanged", func(r *rand.Rand, w, _ []string, m *mutation) ([]string, bool) {
		i := 1 + r.IntN(len(w)-3)
		if !plain(w[i]) || !plain(w[i+1]) || strings.EqualFold(w[i], w[i+1]) {
			return nil, false
		}
		out := append([]string{}, w...)
		out[i], out[i+1] = out[i+1], out[i]
		return ok(out, m, quotes.Altered)
	}},
	{"splice", func(r *rand.Rand, w, _ []string, m *mutation) ([]string, bool) { return splice(r, w, m) }},
	{"splice far", func(r *rand.Rand, w, _ []string, m *mutation) ([]string, bool) { return splice(r, w, m) }},
	{"absent", func(_ *rand.Rand, _, other []string, m *mutation) ([]string, bool) {
		return ok(other, m, quotes.NotFound)
	}},
}

func ok(w []string, m *mutation, v ...quotes.Verdict) ([]string, bool) {
	m.verdicts = v
	return w, true
}

func replaced(w []string, i int, by string) []string {
	out := append([]string{}, w...)
	out[i] = by
	return out
}

func inserted(w []string, i int, s string) []string {
	return append(append(append([]string{}, w[:i]...), s), w[i:]...)
}

func without(w []string, i int, m *mutation) ([]string, bool) {
	if !plain(w[i]) || strings.EqualFold(w[i], w[i+1]) || strings.EqualFold(w[i], w[i-1]) {
		return nil, false
	}
	m.single, m.was = true, w[i]
	return ok(append(append([]string{}, w[:i]...), w[i+1:]...), m, quotes.Altered)
}

// splice takes out the middle of the words. Where the words on either side of the gap could as well stand on the other, it
// does not.
func splice(r *rand.Rand, w []string, m *mutation) ([]string, bool) {
	a := 5 + r.IntN(4)
	b := len(w) - 5 - r.IntN(4)
	if b-a < 3 || strings.EqualFold(core(w[a]), core(w[b])) || strings.EqualFold(core(w[a-1]), core(w[b-1])) ||
		!plain(w[a-1]) || !plain(w[b]) {
		return nil, false
	}
	m.splice, m.was = true, strings.Join(w, " ")
	return ok(append(append([]string{}, w[:a]...), w[b:]...), m, quotes.Altered)
}

// plain reports whether a word has nothing but letters of ASCII.
func plain(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return s != ""
}

// number reports whether a word is a number, with the sign of a currency and a stop or comma behind it at most.
func number(s string) bool {
	s = strings.TrimRight(strings.TrimLeft(s, "$€£"), ",.")
	for i := range len(s) {
		if c := s[i]; (c < '0' || c > '9') && c != ',' && c != '.' {
			return false
		}
	}
	return s != ""
}

// near reports whether a word stands so near to place i that the change could be told in another way.
func near(w []string, i int, s string) bool {
	for k := max(0, i-3); k <= min(len(w)-1, i+3); k++ {
		if strings.EqualFold(core(w[k]), s) {
			return true
		}
	}
	return false
}

// mutate makes n mutations of the articles.
func mutate(articles []string, n int) (out []mutation) {
	r := rand.New(rand.NewPCG(14, 41))
	for i := 0; len(out) < n && i < 100*n; i++ {
		a := r.IntN(len(articles))
		c := changes[i%len(changes)]
		size := 8 + r.IntN(24)
		switch c.kind {
		case "splice":
			size = 20 + r.IntN(20)
		case "splice far":
			size = 40 + r.IntN(80)
		}
		w, found := excerpt(r, articles[a], size)
		other, too := excerpt(r, articles[(a+1+r.IntN(len(articles)-1))%len(articles)], 10+r.IntN(20))
		if !found || !too {
			continue
		}
		m := mutation{kind: c.kind, source: articles[a]}
		q, applies := c.do(r, w, other, &m)
		if !applies {
			continue
		}
		m.quotation = strings.Join(q, " ")
		changed := m.verdicts[0] >= quotes.Altered && !strings.HasSuffix(m.kind, " cut")
		one := strings.ToLower(strings.Join(strings.Fields(m.source), " "))
		if changed && strings.Contains(one, strings.ToLower(core(m.quotation))) {
			continue // the article says that, too
		}
		out = append(out, m)
	}
	return out
}

// excerpt takes words in a row out of an article, without those that a bracket or an ellipsis stands in.
func excerpt(r *rand.Rand, article string, size int) ([]string, bool) {
	w := strings.Fields(article)
	if len(w) < size+1 {
		return nil, false
	}
	i := r.IntN(len(w) - size)
	w = w[i : i+size]
	s := strings.Join(w, " ")
	return w, !strings.ContainsAny(s, "[]()…<>&*#|") && !strings.Contains(s, "..") && plain(w[0]) && plain(w[size-1])
}
