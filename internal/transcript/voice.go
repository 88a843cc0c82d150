package transcript

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/naming"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// Voices in a row, each with the name in a line of its own above the quotation.

// voiceMax is how many items a line has at most that names whose words follow.
const voiceMax = 18

// voices reads quotations with a line above each that names somebody, two at least. Where a name stands under the last of them as
// well, or a quotation above the first, names may sign what is above them: that is for the rules of signatures.
func voices(d *reading.Document) (out []Turn) {
	under := false
	for p, end := 0, 0; p < len(d.Paras); p = end + 1 {
		if end = p; !marked(d, p) {
			continue
		}
		for end+1 < len(d.Paras) && marked(d, end+1) {
			end++
		}
		who, name, above := NameLine(d, p-1)
		_, _, below := NameLine(d, end+1)
		switch {
		case above:
			t := Turn{Sentence: d.Paras[p-1].Sentences.Start, Para: p - 1, Who: who, Name: name}
			for k := p; k <= end; k++ {
				t.Says = append(t.Says, paragraph(d, k))
			}
			out = append(out, t)
		case below:
			under = true
		}
		if below && !(end+2 < len(d.Paras) && marked(d, end+2)) {
			under = true
		}
	}
	if under || len(out) < 2 {
		return nil
	}
	return out
}

// marked says whether a paragraph is words between marks and nothing else.
func marked(d *reading.Document, p int) bool {
	s := d.Paras[p].Sentences
	for n := s.Start; n < s.End; n++ {
		if !d.QuoteOnly(n) {
			return false
		}
	}
	in := paragraph(d, p)
	return in.End > in.Start && d.Items[in.Start].Passage >= 0 && d.SentenceLike(d.Passages[d.Items[in.Start].Passage])
}

// NameLine reads a line that names somebody and may tell more: Prime Minister Ida Voss; Ida Voss (61), baker, Leek.
func NameLine(d *reading.Document, p int) (who, name text.Span, ok bool) {
	if p < 0 || p >= len(d.Paras) || d.Paras[p].Sentences.End != d.Paras[p].Sentences.Start+1 {
		return who, name, false
	}
	who = paragraph(d, p)
	for who.End > who.Start && reading.Punctuation(d.Items[who.End-1].Lower) == reading.Stop {
		who.End--
	}
	if who.End-who.Start > voiceMax {
		return who, name, false
	}
	name = text.Span{Start: who.Start, End: who.End}
	for i := who.Start; i < who.End; i++ {
		it := &d.Items[i]
		sign := reading.Punctuation(it.Lower)
		if it.Passage >= 0 || it.Tag.Finite() || sign == reading.Colon || sign == reading.Stop {
			return who, name, false
		}
		if name.End == who.End && (sign == reading.Comma || sign == reading.Dash || it.Lower == "(" || it.Lower == "|") {
			name.End = i
		}
	}
	person := name.End-name.Start <= 3 && Personal(d, name) || named(d, name)
	return who, name, person && plainName(d, name) && (name.End == who.End || toldOf(d, name.End, who.End))
}

// plainName says whether a name has nothing in it but words of names and a role: Ann Lee via Agency is a credit.
func plainName(d *reading.Document, s text.Span) bool {
	for i := s.Start; i < s.End; i++ {
		l := d.Items[i].Lower
		if !d.TokenCapital(i) && !reading.Particle(l) && l != "." && !d.RoleWord(i) && !(i == s.Start && d.Items[i].Tag == syntax.DT) {
			return false
		}
	}
	return true
}

// toldOf says whether an age, a trade or a place stands behind the comma or bracket at item i, in a line that ends before item end:
// , 61; , a baker; , Leek. A place that nobody knows stands there alone and is no agency.
func toldOf(d *reading.Document, i, end int) bool {
	if !d.ItemIs(i, ",") && !d.ItemIs(i, "(") {
		return false
	}
	if i++; d.ItemIs(i, "a") || d.ItemIs(i, "an") || d.ItemIs(i, "the") {
		i++
	}
	if i >= len(d.Items) || d.Items[i].Passage >= 0 {
		return false
	}
	t := &d.Tokens[d.Items[i].Tok]
	_, place := lexicon.Place(t.Lower)
	if !place && i+1 == end && t.Capital && !t.AllCaps && reading.Proper(d.Items[i].Tag) {
		place = d.Class(i)&(reading.OrgClass|reading.SuffixClass) == 0 && !lexicon.TellsName(t.Lower, lexicon.KnownOrg)
	}
	return t.Kind == text.Number && len(t.Lower) == 2 || d.RoleWord(i) || place
}

// named says whether some items end in the name of a person, of two words at least.
func named(d *reading.Document, s text.Span) bool {
	if s.End-s.Start < 2 || !d.TokenCapital(s.End-1) || !d.TokenCapital(s.End-2) || d.Items[s.End-1].Passage >= 0 {
		return false
	}
	if _, place := lexicon.Place(d.LowerName(s)); place {
		return false
	}
	if toldOf(d, s.End, s.End) && s.End-s.Start <= nameMax/2 {
		return true
	}
	return d.Names[d.Items[s.End-1].Tok].Kind() == naming.Person && d.Names[d.Items[s.End-2].Tok].Kind() == naming.Person
}
