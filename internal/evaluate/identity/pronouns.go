package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/whosaid/whosaid/attribution"
)

// A pronoun is a source that is he, she, it or they.
type pronoun struct {
	doc, text string
	q         attribution.Quote
	speaker   *attribution.Speaker // whom it was taken to mean; nil for nobody
}

// pronounsOf returns the pronoun sources of a text, each once.
func pronounsOf(doc, text string) []pronoun {
	var out []pronoun
	res := attribution.Extract(text)
	last := -1
	for _, q := range res.Quotes {
		switch strings.ToLower(q.Speaker.Text) {
		case "he", "she", "it", "they":
			if q.Speaker.Span.Start == last { // two records may have one source
				continue
			}
			last = q.Speaker.Span.Start
			p := pronoun{doc: doc, text: text, q: q}
			if id := q.Speaker.ID; id > 0 {
				p.speaker = &res.Speakers[id-1]
			}
			out = append(out, p)
		}
	}
	return out
}

// String shows document, byte offset, pronoun, the speaker it was resolved to, and the text around.
func (p pronoun) String() string {
	s := p.q.Speaker.Span
	from, to := max(0, s.Start-before), min(len(p.text), s.End+after)
	around := p.text[from:s.Start] + ">>" + p.q.Speaker.Text + "<<" + p.text[s.End:to]
	return fmt.Sprintf("%s @%d %s = %s\n   %s",
		p.doc, s.Start, p.q.Speaker.Text, p.answer(), strings.Join(strings.Fields(strings.ToValidUTF8(around, "")), " "))
}

// answer is the speaker's name, or why there is none.
func (p pronoun) answer() string {
	if p.q.Speaker.Name == "" {
		return "- (" + string(p.q.Reason) + ")"
	}
	return p.q.Speaker.Name
}

// How many bytes of the text around a pronoun are shown.
const before, after = 420, 60

// printPronouns prints n pronoun sources of the articles of a folder, taken at even distances over all of them in order, for
// a person to read and to judge. Those of a list of verdicts, if one is given, have been read already.
func printPronouns(dir string, n int, only, list string) {
	judged := map[verdict]bool{}
	if list != "" {
		for _, v := range verdictsOf(read(list)) {
			judged[verdict{doc: v.doc, at: v.at}] = true
		}
	}
	var all []pronoun
	for _, f := range files(filepath.Join(dir, "*.txt"), only) {
		for _, p := range pronounsOf(strings.TrimSuffix(filepath.Base(f), ".txt"), read(f)) {
			if !judged[verdict{doc: p.doc, at: p.q.Speaker.Span.Start}] {
				all = append(all, p)
			}
		}
	}
	n = min(n, len(all))
	fmt.Printf("%d pronouns, %d shown\n", len(all), n)
	for i := range n {
		fmt.Printf("\n%d. %s\n", i+1, all[i*len(all)/n])
	}
}
