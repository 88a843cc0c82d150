package transcript

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A label is the words before a colon that say who speaks: SMITH, Q, Ida Voss, 61, baker; SEN. PAUL RIDLEY (R), OHIO; The
// Minister for Transport (Owen Adair).
type label struct {
	all      text.Span // items, without the colon; empty for none
	head     text.Span // those that name the speaker, without what is told of him behind a comma
	capitals bool      // in capitals, or Q or A
	person   bool      // a title or given name with a name behind it, a name with something told of it, or a handle
	holder   bool      // an office with a name behind it
	passedOn bool      // RT or via stands before it: a post that somebody passed on
	asks     bool      // QUESTION: somebody asks who is not named
	answers  bool      // ANSWER
	place    bool      // a place's name, as a dateline has
}

func (l label) none() bool { return l.all.End <= l.all.Start }

// How many items a label has at most: of its name, and with what is told of it.
const (
	nameMax  = 7
	labelMax = 16
)

// labelOf reads the label at the start of a paragraph. A time in brackets may stand before it, or the mark of a quotation
// that is never closed.
func labelOf(d *reading.Document, p int) label {
	s := d.Paras[p].Sentences
	if s.End <= s.Start {
		return label{}
	}
	start, end := d.Sentences[s.Start].Items.Start, d.Sentences[s.End-1].Items.End
	if d.Items[start].Passage < 0 && d.Tokens[d.Items[start].Tok].Kind == text.Mark {
		start++
	}
	start = behindTime(d, start, end)
	passedOn := start+1 < end && (d.ItemIs(start, "rt") || d.ItemIs(start, "via")) && isHandle(d, start+1)
	if passedOn {
		start++
	}
	l := labelAt(d, start, end)
	l.passedOn = passedOn && !l.none()
	return l
}

// behindTime returns the item behind a time that begins a line of a transcript, in brackets or before a label in capitals:
// [00:01:12], 10:04 KAREN OHL.
func behindTime(d *reading.Document, i, end int) int {
	number := func(k int) bool {
		return k < end && d.Items[k].Passage < 0 && d.Tokens[d.Items[k].Tok].Kind == text.Number
	}
	if i+2 < end && number(i) && strings.Contains(d.Items[i].Lower, ":") && d.Items[i+1].Passage < 0 && d.Tokens[d.Items[i+1].Tok].AllCaps {
		return i + 1
	}
	if i+3 < end && (d.ItemIs(i, "[") || d.ItemIs(i, "(")) && number(i+1) {
		for k := i + 2; k < end && k < i+5; k++ {
			if d.ItemIs(k, "]") || d.ItemIs(k, ")") {
				return k + 1
			}
		}
	}
	return i
}

// labelAt reads a label that begins at an item.
func labelAt(d *reading.Document, start, end int) label {
	r := labelReader{d: d, end: end}
	for i := start; i < end && i < start+labelMax; i++ {
		if d.Items[i].Passage >= 0 {
			return label{}
		}
		if reading.Punctuation(d.Items[i].Lower) == reading.Colon {
			return r.label(start, i)
		}
		if i = r.take(i, start); i < 0 {
			return label{}
		}
	}
	return label{}
}

// A labelReader reads the items of a label one by one.
type labelReader struct {
	d     *reading.Document
	end   int
	names int  // words of the name
	told  int  // item at which what is told of the name begins; 0 for none
	topic bool // what is told is the topic: on why she left
	named int  // item of a bracket that holds a name, behind an office: (Owen Adair); 0 for none
}

// take reads on from item i and returns the last item that it has read; -1 where this is no label.
func (r *labelReader) take(i, start int) int {
	it := &r.d.Items[i]
	sign := reading.Punctuation(it.Lower)
	switch {
	case it.Lower == "(" || it.Lower == "[":
		return r.bracket(i)
	case sign == reading.Comma:
		if r.names == 0 {
			return -1
		}
		r.tell(i)
	case r.told > 0:
		if it.Tag.Finite() && !r.topic || sign == reading.Stop && it.Lower != "." || sign == reading.Semicolon || sign == reading.Dash {
			return -1
		}
	case r.ofName(i):
		if r.names++; i >= start+nameMax {
			return -1
		}
	case !r.goesOn(i):
		return -1
	}
	return i
}

// ofName says whether item i is a word of a name, the letter of an interview or a handle.
func (r *labelReader) ofName(i int) bool {
	l := r.d.Items[i].Lower
	return r.d.TokenCapital(i) || l == "q" || l == "a" || isHandle(r.d, i)
}

// goesOn says whether item i may stand in a label although it has no capital: Fire chief Wim Decker, SPEAKER 1, Minister for Transport.
func (r *labelReader) goesOn(i int) bool {
	it := &r.d.Items[i]
	if it.Lower == "." || reading.Particle(it.Lower) {
		return true
	}
	links := it.Tag == syntax.IN || it.Tag == syntax.CC || it.Tag == syntax.DT || it.Lower == "&"
	if r.names == 0 || !links && !r.d.RoleWord(i) && !r.numbered(i) {
		return false
	}
	if r.names > 1 && it.Lower == "on" { // Bo Larkin on the defeat
		r.tell(i)
	}
	return true
}

// numbered says whether item i is the number of a speaker: SPEAKER 1.
func (r *labelReader) numbered(i int) bool {
	return r.d.Tokens[r.d.Items[i].Tok].Kind == text.Number && r.d.RoleWord(i-1)
}

// tell notes where what is told of the name begins, and whether that is a topic.
func (r *labelReader) tell(i int) {
	if r.told > 0 {
		return
	}
	r.told = i
	if !r.d.ItemIs(i, "on") {
		i++
	}
	r.topic = i+1 < r.end && r.d.ItemIs(i, "on") && lexicon.Is(r.d.Items[i+1].Lower, lexicon.WhWord)
}

// bracket reads what stands in brackets: a party, a seat, or whose name it is that holds the office before it.
func (r *labelReader) bracket(i int) int {
	if r.names == 0 {
		return -1
	}
	for k := i + 1; k < r.end && k < i+8; k++ {
		if r.d.Items[k].Passage >= 0 {
			return -1
		}
		if r.d.ItemIs(k, ")") || r.d.ItemIs(k, "]") {
			if k == i+3 && r.d.TokenCapital(i+1) && r.d.TokenCapital(i+2) && r.told == 0 && r.office(i) {
				r.named = i + 1
			} else {
				r.tell(i)
			}
			return k
		}
	}
	return -1
}

// office says whether the words before item i name an office, and nobody who holds it: The Minister for Transport.
func (r *labelReader) office(i int) bool {
	for k := max(i-nameMax, 0); k < i; k++ {
		if r.d.RoleWord(k) && !r.d.CourtesyTitle(k) {
			return true
		}
	}
	return false
}

// label makes the label of items [start, colon).
func (r *labelReader) label(start, colon int) label {
	l := label{all: text.Span{Start: start, End: colon}}
	l.head = l.all
	if r.told > 0 {
		l.head.End = r.told
	}
	if r.named > 0 {
		l.head = text.Span{Start: r.named, End: r.named + 2}
	}
	name := r.d.LowerName(l.head)
	l.asks, l.answers = lexicon.AskLabel(name), lexicon.AnswerLabel(name)
	letter := l.asks || l.answers
	if r.names == 0 || !letter && lexicon.NobodysLabel(name) {
		return label{}
	}
	_, l.place = lexicon.Place(name)
	l.capitals = letter || allCaps(r.d, l.head)
	handle := l.head.End == l.head.Start+1 && isHandle(r.d, l.head.Start)
	l.person = Personal(r.d, l.head) || r.told > 0 && r.names > 1 || handle
	l.holder = holder(r.d, l.head)
	return l
}

// holder says whether some items are an office with the name of who holds it behind: Fire chief Wim Decker.
func holder(d *reading.Document, l text.Span) bool {
	k := l.End
	for k > l.Start && d.TokenCapital(k-1) && !d.RoleWord(k-1) {
		k--
	}
	return k < l.End && k+3 >= l.End && k > l.Start && d.RoleWord(k-1)
}

// Personal says whether some items are a title or given name with a name behind it.
func Personal(d *reading.Document, l text.Span) bool {
	if l.End-l.Start < 2 {
		return false
	}
	first := d.Items[l.Start].Lower
	_, title := lexicon.Title(first)
	_, given := lexicon.GivenName(first)
	return title || given
}
