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

// A family collects relatives, and what it takes to find them.
type family struct {
	tags      map[string]syntax.TagSet
	rank      map[string]int
	verbs     map[string]bool // bases
	irregular map[string]bool // bases whose past is in the table
}

// relatives lists the words that follow from the known ones and from the table of irregular verbs, each once.
func relatives(known map[string]syntax.TagSet) []relative {
	f := &family{tags: map[string]syntax.TagSet{}, rank: map[string]int{}, verbs: map[string]bool{}, irregular: map[string]bool{}}
	f.tabled()
	for w, t := range known {
		f.remember(w, t)
		f.nominal(w, t)
		f.adverb(w, t)
		f.otherForm(w, t)
	}
	for w := range f.verbs {
		f.conjugate(w)
	}
	var list []relative
	for w, t := range f.tags {
		if known[w] == 0 {
			t = shared(t)
			list = append(list, relative{w, kind{tags: t, main: t.Only(), often: inferred}, f.rank[w]})
		}
	}
	slices.SortFunc(list, func(a, b relative) int { return cmp.Or(cmp.Compare(b.rank, a.rank), cmp.Compare(a.lower, b.lower)) })
	return list
}

func (f *family) add(from int, w string, t ...syntax.Tag) {
	if len(w) > 2 && !strings.ContainsAny(w, "'&") {
		f.tags[w] |= syntax.Set(t...)
		f.rank[w] = max(f.rank[w], from)
	}
}

// tabled adds what the table of irregular verbs has.
func (f *family) tabled() {
	for form := range syntax.Irregular() {
		t := syntax.VBZ
		switch {
		case form.Tags.Has(syntax.VBN) && form.Tags.Has(syntax.VB): // a clitic
			continue
		case form.Tags.Has(syntax.VBD):
			t = syntax.VBD
		case form.Tags.Has(syntax.VBN):
			t = syntax.VBN
		case form.Tags.Has(syntax.VBG):
			t = syntax.VBG
		}
		if t == syntax.VBD || t == syntax.VBN {
			f.irregular[form.Lemma] = true
		}
		f.add(2, form.Form, t)
		f.verbs[form.Lemma] = true
	}
}

// remember keeps the base of what is a verb.
func (f *family) remember(w string, t syntax.TagSet) {
	if t&syntax.Set(syntax.VB, syntax.VBP) != 0 {
		f.verbs[w] = true
	}
	if base, ok := strings.CutSuffix(w, "s"); ok && t == 1<<syntax.VBZ && !strings.HasSuffix(w, "es") {
		f.verbs[base] = true
	}
}

// nominal adds the plural of a noun, or the singular of what was met as a plural only.
func (f *family) nominal(w string, t syntax.TagSet) {
	if t.Has(syntax.NN) && len(w) > 2 {
		f.add(1, plural(w), syntax.NNS)
	}
	if t == 1<<syntax.NNS && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "es") && !strings.HasSuffix(w, "ss") {
		f.add(1, w[:len(w)-1], syntax.NN)
	}
}

func (f *family) adverb(w string, t syntax.TagSet) {
	if t != 1<<syntax.JJ || len(w) <= 3 || strings.IndexByte(w, '-') >= 0 {
		return
	}
	if base, ok := strings.CutSuffix(w, "y"); ok {
		f.add(0, base+"ily", syntax.RB)
	} else if base, ok := strings.CutSuffix(w, "le"); ok {
		f.add(0, base+"ly", syntax.RB)
	} else {
		f.add(0, w+"ly", syntax.RB)
	}
}

// otherForm goes without a base from one form to the other: sympathised, sympathising. It asks for the irregular verbs, which
// tabled has told by then.
func (f *family) otherForm(w string, t syntax.TagSet) {
	base, ok := strings.CutSuffix(w, "ed")
	if ok && t&syntax.Set(syntax.VBD, syntax.VBN) != 0 && len(w) > 4 && !strings.HasSuffix(w, "ied") {
		f.add(2, base+"ing", syntax.VBG)
	}
	base, ok = strings.CutSuffix(w, "ing")
	if ok && t.Has(syntax.VBG) && len(w) > 5 && base[len(base)-1] != 'y' && !f.irregular[base] && !f.irregular[base+"e"] {
		f.add(2, base+"ed", syntax.VBD, syntax.VBN)
	}
}

// conjugate adds the forms of a verb by its base.
func (f *family) conjugate(w string) {
	f.add(2, w, syntax.VB, syntax.VBP)
	f.add(2, plural(w), syntax.VBZ)
	n := len(w)
	if n < 3 || strings.HasSuffix(w, "ie") {
		return
	}
	stem := w
	switch {
	case strings.HasSuffix(w, "ee"), strings.HasSuffix(w, "oe"), strings.HasSuffix(w, "ye"):
	case w[n-1] == 'e':
		stem = w[:n-1]
	case doubles(w):
		stem = w + w[n-1:]
	}
	f.add(2, stem+"ing", syntax.VBG)
	switch {
	case f.irregular[w]:
	case w[n-1] == 'e':
		f.add(2, w+"d", syntax.VBD, syntax.VBN)
	case w[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(w[n-2])):
		f.add(2, w[:n-1]+"ied", syntax.VBD, syntax.VBN)
	default:
		f.add(2, stem+"ed", syntax.VBD, syntax.VBN)
	}
}

// shared adds what forms share: past and participle are told by the table or are one, the rest as in entry.tags.
func shared(t syntax.TagSet) syntax.TagSet {
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
	return t
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
