package referent

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// Office says whether a label is one word for somebody whom the transcript does not name: REPORTER, MODERATOR.
func Office(d *reading.Document, h text.Span) bool {
	if h.End != h.Start+1 {
		return false
	}
	role, ok := lexicon.Role(d.Items[h.Start].Lower)
	_, given := lexicon.GivenName(d.Items[h.Start].Lower)
	return !given && (ok && !role.Is(lexicon.Proper) || lexicon.Asker(d.Items[h.Start].Lower))
}

// Initialled returns the one person named before sentence turns, that of the first label, whose names begin with the letters of
// the label: LC for Lowell Crane; -1 for none or several.
func Initialled(r *mention.Register, h text.Span, turns int) int {
	letters := strings.ReplaceAll(r.Doc.Items[h.Start].Lower, ".", "")
	if h.End != h.Start+1 || len(letters) < 2 || len(letters) > 3 || !r.Doc.Tokens[r.Doc.Items[h.Start].Tok].AllCaps {
		return -1
	}
	found := -1
	for e := range r.Entities {
		x := &r.Entities[e]
		if e > Looked {
			break
		}
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

// Interviewed returns who answers in an interview, or asks: the first two people whom the article names before it. Whoever
// asks is often not named at all, but for a byline.
func Interviewed(r *mention.Register, answers bool, turns int) int {
	if !answers && r.Author >= 0 {
		return r.Author
	}
	first := -1
	for e := range r.Entities {
		x := &r.Entities[e]
		if e > Looked {
			break
		}
		if x.Kind != nounphrase.Person || e == r.Author || x.First >= turns || len(x.Words) < 2 {
			continue
		}
		if first < 0 {
			if answers {
				return e
			}
			first = e
			continue
		}
		return e
	}
	return -1
}
