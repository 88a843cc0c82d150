package referent

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// Office says whether a label is for somebody whom the transcript does not name: REPORTER, THE WITNESS, AUDIENCE MEMBER, Speaker 2.
func Office(d *reading.Document, h text.Span) bool {
	if h.End > h.Start+1 && d.ItemIs(h.Start, "the") { // THE WITNESS
		h.Start++
	}
	if h.End > h.Start+1 && lexicon.WithheldWord(d.Items[h.Start].Lower) == lexicon.WithheldBefore { // UNIDENTIFIED MALE
		return true
	}
	if h.End == h.Start+2 && d.Tokens[d.Items[h.End-1].Tok].Kind == text.Number { // Speaker 2
		return true
	}
	if h.End == h.Start+2 && !given(d, h.Start) && d.RoleWord(h.End-1) && !d.RoleWord(h.Start) { // AUDIENCE MEMBER
		_, title := lexicon.Title(d.Items[h.Start].Lower)
		_, surname := lexicon.Title(d.Items[h.End-1].Lower) // ROE BISHOP
		return !title && !surname
	}
	if h.End != h.Start+1 {
		return false
	}
	role, ok := lexicon.Role(d.Items[h.Start].Lower)
	return !given(d, h.Start) && (ok && !role.Is(lexicon.Proper) || lexicon.Asker(d.Items[h.Start].Lower))
}

// given says whether item i is a given name.
func given(d *reading.Document, i int) bool {
	_, ok := lexicon.GivenName(d.Items[i].Lower)
	return ok
}

// Initialled returns the one person named before sentence turns, that of the first label, whose names begin with the letters of
// the label: LC for Lowell Crane; -1 for none or several.
func Initialled(r *mention.Register, h text.Span, turns int) int {
	letters := strings.ReplaceAll(r.Doc.Items[h.Start].Lower, ".", "")
	if h.End != h.Start+1 || len(letters) < 2 || len(letters) > 3 || !r.Doc.Tokens[r.Doc.Items[h.Start].Tok].AllCaps {
		return -1
	}
	found := -1
	for e := range r.Entities[:min(len(r.Entities), Looked)] {
		x := &r.Entities[e]
		if x.Kind != nounphrase.Person || x.First >= turns || len(x.Words) != len(letters) {
			continue
		}
		if last := len(letters) - 1; x.Words[0][0] != letters[0] || x.Words[last][0] != letters[last] {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = e
	}
	return found
}

// Looked is how many of those who are named first are looked at for whom initials or an interview mean.
const Looked = 400

// Bearer returns whom a label that is a bare surname means, where several people bear it: the one who has a label in full,
// or else the one who was named before the first label. It is ambiguous where that leaves two, and -1 where there are no two.
func Bearer(r *mention.Register, surname string, turns int) int {
	all, before, full := [2]int{-1, 0}, [2]int{-1, 0}, [2]int{-1, 0} // the last of them, and how many
	r.Names.Each(surname, func(e int) bool {
		x := &r.Entities[e]
		if x.Kind != nounphrase.Person || len(x.Words) < 2 || x.Words[len(x.Words)-1] != surname || e == all[0] {
			return true
		}
		all = [2]int{e, all[1] + 1}
		if x.First < turns {
			before = [2]int{e, before[1] + 1}
		}
		if x.Labelled {
			full = [2]int{e, full[1] + 1}
		}
		return true
	})
	switch {
	case all[1] < 2:
		return -1
	case full[1] == 1:
		return full[0]
	case full[1] == 0 && before[1] == 1:
		return before[0]
	}
	return mention.Ambiguous
}

// Interviewed returns who answers in an interview, or asks. Who answers is the one person whom the article names before it, the one in
// a sentence that tells of the meeting, or else the one who is told of most; it is -1 where that leaves two. Whoever asks is not named
// but for a byline, by a trade, or as the other of two who meet.
func Interviewed(r *mention.Register, answers bool, turns int) int {
	if !answers && r.Author >= 0 {
		return r.Author
	}
	var all, press []int
	for e := range r.Entities[:min(len(r.Entities), Looked)] {
		x := &r.Entities[e]
		switch {
		case x.Kind != nounphrase.Person || e == r.Author || x.First >= turns || len(x.Words) < 2:
		case x.Role.End > x.Role.Start && lexicon.Press(r.Doc.Items[x.Role.End-1].Lower):
			press = append(press, e)
		default:
			all = append(all, e)
		}
	}
	if len(all) == 0 {
		all, press = press, nil
	}
	if len(press) == 1 && !answers {
		return press[0]
	}
	met := meeting(r, all, turns)
	told := len(met) == 2
	if len(met) == 0 {
		met = all
	}
	who := only(met)
	if who < 0 {
		who = mostTold(r, met, turns)
	}
	if who >= 0 && !answers {
		if !told {
			return -1
		}
		return met[0] + met[1] - who
	}
	return who
}

// only returns the one of a list; -1 for none or several.
func only(list []int) int {
	if len(list) == 1 {
		return list[0]
	}
	return -1
}

// meeting returns those of a list of people who are named in sentences before the interview that tell of a meeting.
func meeting(r *mention.Register, all []int, turns int) (met []int) {
	d := r.Doc
	for n := range d.Sentences[:min(turns, len(d.Sentences), Looked)] {
		told := false
		for i := d.Sentences[n].Items.Start; i < d.Sentences[n].Items.End; i++ {
			told = told || d.Items[i].Passage < 0 && lexicon.Interviews(d.Items[i].Lower)
		}
		if !told {
			continue
		}
		for _, e := range all {
			if namedIn(r, e, n) && !slices.Contains(met, e) {
				met = append(met, e)
			}
		}
	}
	return met
}

// namedIn says whether an entity is mentioned in sentence n.
func namedIn(r *mention.Register, e, n int) bool {
	s := r.Doc.Sentences[n].Items
	return countIn(r, e, text.Span(r.Doc.Span(s.Start, s.End))) > 0
}

// countIn returns how often an entity is mentioned in a span.
func countIn(r *mention.Register, e int, in text.Span) (n int) {
	for _, m := range r.Entities[e].Mentions {
		if m.Start >= in.Start && m.Start < in.End {
			n++
		}
	}
	return n
}

// mostTold returns the one of a list of people who is mentioned most often before the interview; -1 where two are as often.
func mostTold(r *mention.Register, all []int, turns int) int {
	in := text.Span{End: len(r.Doc.Text)}
	if turns < len(r.Doc.Sentences) {
		in.End = r.Doc.Items[r.Doc.Sentences[turns].Items.Start].Start
	}
	found, most := -1, 0
	for _, e := range all {
		switch n := countIn(r, e, in); {
		case n > most:
			found, most = e, n
		case n == most:
			found = -1
		}
	}
	return found
}
