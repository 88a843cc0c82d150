package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/syntax"
)

// A relative is a word that was not met, or not looked at, but follows from those that were: the other forms of a verb, the
// plural of a noun, the adverb of an adjective.
type relative struct {
	lower string
	is    kind
	rank  int
}

const inferred = 3 // kind.often of a relative

// relatives lists the words that follow from the known ones and from the table of irregular verbs, each once.
func relatives(known map[string]syntax.TagSet) []relative {
	tags := map[string]syntax.TagSet{}
	rank := map[string]int{}
	add := func(from int, w string, t ...syntax.Tag) {
		if len(w) > 2 && !strings.ContainsAny(w, "'&") {
			tags[w] |= syntax.Set(t...)
			rank[w] = max(rank[w], from)
		}
	}
	verbs := map[string]bool{}
	irregular := map[string]bool{}
	for f := range syntax.Irregular() {
		t := syntax.Tag(0)
		switch {
		case f.Tags.Has(syntax.VBN) && f.Tags.Has(syntax.VB): // a clitic
			continue
		case f.Tags.Has(syntax.VBD):
			t = syntax.VBD
		case f.Tags.Has(syntax.VBN):
			t = syntax.VBN
		case f.Tags.Has(syntax.VBG):
			t = syntax.VBG
		default:
			t = syntax.VBZ
		}
		if t == syntax.VBD || t == syntax.VBN {
			irregular[f.Lemma] = true
		}
		add(2, f.Form, t)
		verbs[f.Lemma] = true
	}
	for w, t := range known {
		if t&syntax.Set(syntax.VB, syntax.VBP) != 0 {
			verbs[w] = true
		}
		if base, ok := strings.CutSuffix(w, "s"); ok && t == 1<<syntax.VBZ && !strings.HasSuffix(w, "es") {
			verbs[base] = true
		}
		if t.Has(syntax.NN) && len(w) > 2 {
			add(1, plural(w), syntax.NNS)
		}
		if t == 1<<syntax.NNS && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "es") && !strings.HasSuffix(w, "ss") {
			add(1, w[:len(w)-1], syntax.NN)
		}
		if t == 1<<syntax.JJ && len(w) > 3 && strings.IndexByte(w, '-') < 0 {
			if base, ok := strings.CutSuffix(w, "y"); ok {
				add(0, base+"ily", syntax.RB)
			} else if base, ok := strings.CutSuffix(w, "le"); ok {
				add(0, base+"ly", syntax.RB)
			} else {
				add(0, w+"ly", syntax.RB)
			}
		}
		// Without a base, from one form to the other: sympathised, sympathising.
		if base, ok := strings.CutSuffix(w, "ed"); ok && t&syntax.Set(syntax.VBD, syntax.VBN) != 0 && len(w) > 4 && !strings.HasSuffix(w, "ied") {
			add(2, base+"ing", syntax.VBG)
		}
		if base, ok := strings.CutSuffix(w, "ing"); ok && t.Has(syntax.VBG) && len(w) > 5 && base[len(base)-1] != 'y' {
			if !irregular[base] && !irregular[base+"e"] {
				add(2, base+"ed", syntax.VBD, syntax.VBN)
			}
		}
	}
	for w := range verbs {
		add(2, w, syntax.VB, syntax.VBP)
		add(2, plural(w), syntax.VBZ)
		stem := w
		switch n := len(w); {
		case n < 3:
			continue
		case strings.HasSuffix(w, "ee"), strings.HasSuffix(w, "oe"), strings.HasSuffix(w, "ye"):
		case strings.HasSuffix(w, "ie"):
			continue
		case w[n-1] == 'e':
			stem = w[:n-1]
		case doubles(w):
			stem = w + w[n-1:]
		}
		add(2, stem+"ing", syntax.VBG)
		if irregular[w] {
			continue
		}
		switch n := len(w); {
		case w[n-1] == 'e':
			add(2, w+"d", syntax.VBD, syntax.VBN)
		case w[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(w[n-2])):
			add(2, w[:n-1]+"ied", syntax.VBD, syntax.VBN)
		default:
			add(2, stem+"ed", syntax.VBD, syntax.VBN)
		}
	}
	var list []relative
	for w, t := range tags {
		if known[w] != 0 {
			continue
		}
		// What forms share: past and participle are told by the table or are one, the rest as in entry.tags.
		if t.Has(syntax.VBN) {
			t |= 1 << syntax.JJ
		}
		if t.Has(syntax.VBG) {
			t |= syntax.Set(syntax.NN, syntax.JJ)
		}
		if t&syntax.Set(syntax.VB, syntax.VBP) != 0 {
			t |= 1 << syntax.NN
		}
		if t.Has(syntax.NN) && !t.Has(syntax.VBG) {
			t |= 1 << syntax.JJ
		}
		list = append(list, relative{w, kind{tags: t, main: t.Only(), often: inferred}, rank[w]})
	}
	slices.SortFunc(list, func(a, b relative) int { return cmp.Or(cmp.Compare(b.rank, a.rank), cmp.Compare(a.lower, b.lower)) })
	return list
}

// plural adds an s to a noun or a verb.
func plural(w string) string {
	if len(w) < 2 {
		return w + "s"
	}
	n := len(w)
	switch {
	case w[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(w[n-2])):
		return w[:n-1] + "ies"
	case w[n-1] == 's', w[n-1] == 'x', w[n-1] == 'z', strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"):
		return w + "es"
	}
	return w + "s"
}

// doubles tells a verb of one syllable that ends in one vowel and one consonant: stop, stopped.
func doubles(w string) bool {
	n := len(w)
	v := func(i int) bool { return strings.IndexByte("aeiou", w[i]) >= 0 }
	if n < 3 || v(n-1) || strings.IndexByte("wxy", w[n-1]) >= 0 || !v(n-2) || v(n-3) {
		return false
	}
	for i := range n - 3 {
		if v(i) {
			return false
		}
	}
	return true
}
