package evaluate

import (
	"regexp"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/attribution"
)

// A Span is a half-open range of bytes of a document's text.
type Span = attribution.Span

// A Doc is a text, its words, and which of them stand between quotation marks.
type Doc struct {
	Name    string
	Text    string
	Regions []Span // the insides of its quotation marks: disjoint, in order
	words   []Span
	lower   []string // the words in lower case
	quoted  []bool   // of each word: a part of it lies in one of Regions
}

var wordPattern = regexp.MustCompile(`[\pL\pN]+`)

// NewDoc finds the words and the quoted regions of a text, which must be valid UTF-8.
func NewDoc(name, text string) *Doc {
	d := &Doc{Name: name, Text: text, Regions: quotedRegions(text)}
	for _, m := range wordPattern.FindAllStringIndex(text, -1) {
		d.words = append(d.words, Span{Start: m[0], End: m[1]})
		d.lower = append(d.lower, strings.ToLower(text[m[0]:m[1]]))
	}
	d.quoted = make([]bool, len(d.words))
	for _, r := range d.Regions {
		first, end := d.touched(r)
		for w := first; w < end; w++ {
			d.quoted[w] = true
		}
	}
	return d
}

// isWord tells whether a character is a letter or a digit of any script.
func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// isSpace tells whether a character is white space, the four information separators of ASCII included.
func isSpace(r rune) bool { return unicode.IsSpace(r) || 0x1C <= r && r <= 0x1F }

// touched gives the indices of the words that a span touches, the second exclusive. An empty span inside a word touches it.
func (d *Doc) touched(s Span) (first, end int) { return touched(d.words, s) }

// touched is the same for any pieces in order.
func touched(pieces []Span, s Span) (first, end int) {
	first = sort.Search(len(pieces), func(i int) bool { return pieces[i].End > s.Start })
	end = sort.Search(len(pieces), func(i int) bool { return pieces[i].Start >= s.End })
	return first, max(first, end)
}

// wordsOf gives the words that the fragments touch; nil when there is nothing in them but white space.
func (d *Doc) wordsOf(fragments []Span) Words {
	var found []int
	for _, f := range fragments {
		for first, end := d.touched(f); first < end; first++ {
			found = append(found, first)
		}
	}
	if len(found) == 0 { // only marks: known by their places, below zero so that they are no words
		for _, f := range fragments {
			for i, r := range d.Text[f.Start:f.End] {
				if !isSpace(r) {
					found = append(found, -1-f.Start-i)
				}
			}
		}
	}
	return newWords(found)
}

// sourceWords is wordsOf for a source, which loses a possessive 's at its end.
func (d *Doc) sourceWords(fragments []Span) Words {
	w := d.wordsOf(fragments)
	if len(w) < 2 || w[len(w)-1] < 0 {
		return w
	}
	last := w[len(w)-1]
	before, _ := utf8.DecodeLastRuneInString(d.Text[:d.words[last].Start])
	if d.lower[last] == "s" && (before == '’' || before == '\'') {
		return w[:len(w)-1]
	}
	return w
}

// Words that carry no meaning of their own in a source, and in a cue.
var (
	sourceStops = set(`a an the of and or in on at for to by with from as s mr mrs ms dr this
		that these those his her its their our my your`)
	cueStops = set(`a an the of and or in on at for to by with from about as that into upon
		over is are was were be been being am has have had having do does did will would can could may
		might must shall should not n t s re ve ll d m wo ca also so it`)
)

// set gives the words of a text as a set.
func set(text string) map[string]bool {
	s := map[string]bool{}
	for _, w := range strings.Fields(text) {
		s[w] = true
	}
	return s
}

// heads gives the words that carry meaning, and all of them when none does.
func (d *Doc) heads(w Words, stops map[string]bool) Words {
	var kept Words
	for _, i := range w {
		if i < 0 || !stops[d.lower[i]] {
			kept = append(kept, i)
		}
	}
	if len(kept) == 0 {
		return w
	}
	return kept
}

// overlap tells whether two spans share a word that carries meaning.
func (d *Doc) overlap(a, b Words, stops map[string]bool) bool {
	return common(d.heads(a, stops), d.heads(b, stops)) > 0
}
