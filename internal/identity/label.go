package identity

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// label returns who the label of a transcript means: a name in any case, or the Q and A of an interview; -1 for nobody,
// ambiguous for several who share the name.
func (r *identity) label(s *proposal.Statement, h text.Span) int {
	if l := strings.TrimSuffix(r.Doc.Items[h.Start].Lower, "."); h.End == h.Start+1 && (l == "q" || l == "a") {
		return r.interviewed(s, l == "a")
	}
	m := nounphrase.At(r.Doc, h.Start, h.End)
	e := r.MeantAt(h.Start)
	if m.Named() && m.Name.End == m.Name.Start+1 {
		if b := r.bearer(m.Head); b != -1 {
			e = b
		}
	}
	office := mentionedByOffice(r.Doc, h)
	if b := r.initialled(h); b >= 0 {
		e = b
	}
	if e == -1 {
		switch {
		case office:
			m.Kind, m.Certain = nounphrase.Anonymous, true
			e = r.Add(&m, s.Sentence)
		case m.Named() && m.Name.End-m.Name.Start > 1:
			e = r.Named(&m, s.Sentence)
		case m.Named():
			e = r.single(&m, s.Sentence, true)
		default:
			e = r.Add(&m, s.Sentence)
		}
		if e >= 0 {
			r.At[h.Start].Entity = int32(e) + 1
			r.Entities[e].Mentions = append(r.Entities[e].Mentions, r.Doc.Span(m.Items.Start, m.Items.End))
		}
	}
	if e < 0 {
		return e
	}
	if m.Named() && m.Name.End > m.Name.Start+1 {
		r.Entities[e].Labelled = true
	}
	if x := &r.Entities[e]; office {
		x.Kind, x.Certain = nounphrase.Anonymous, true
	} else if x.Kind == nounphrase.Organization && !x.Certain || x.Kind == nounphrase.Unknown || x.Kind == nounphrase.Anonymous {
		x.Kind, x.Certain = nounphrase.Person, true
	}
	return e
}

// mentionedByOffice says whether a label is one word for somebody whom the transcript does not name: REPORTER, MODERATOR.
func mentionedByOffice(d *reading.Document, h text.Span) bool {
	if h.End != h.Start+1 {
		return false
	}
	role, ok := lexicon.Role(d.Items[h.Start].Lower)
	_, given := lexicon.GivenName(d.Items[h.Start].Lower)
	return !given && (ok && !role.Is(lexicon.Proper) || lexicon.Asker(d.Items[h.Start].Lower))
}

// initialled returns the one person before the first label whose names begin with the letters of the label: LC for Lowell
// Crane; -1 for none or several.
func (r *identity) initialled(h text.Span) int {
	letters := r.Doc.Items[h.Start].Lower
	if h.End != h.Start+1 || len(letters) < 2 || len(letters) > 3 || !r.Doc.Tokens[r.Doc.Items[h.Start].Tok].AllCaps {
		return -1
	}
	found := -1
	for e := range r.Entities {
		x := &r.Entities[e]
		if e > entitiesLooked {
			break
		}
		if x.Kind != nounphrase.Person || x.First >= r.turns || len(x.Words) != len(letters) {
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

// entitiesLooked is how many of those who are named first are looked at for whom initials or an interview mean.
const entitiesLooked = 400

// bearer returns whom a label that is a bare surname means, where several people bear it: the one who has a label in full,
// or else the one who was named before the first label. It is ambiguous where that leaves two, and -1 where there are no two.
func (r *identity) bearer(surname string) int {
	all, before, full := [2]int{-1, 0}, [2]int{-1, 0}, [2]int{-1, 0} // the last of them, and how many
	r.Names.Each(surname, func(e int) bool {
		x := &r.Entities[e]
		if x.Kind != nounphrase.Person || len(x.Words) < 2 || x.Words[len(x.Words)-1] != surname || e == all[0] {
			return true
		}
		all = [2]int{e, all[1] + 1}
		if x.First < r.turns {
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

// interviewed returns who answers in an interview, or asks: the first two people whom the article names before it. Whoever
// asks is often not named at all, but for a byline.
func (r *identity) interviewed(s *proposal.Statement, answers bool) int {
	if !answers && r.Author >= 0 {
		return r.Author
	}
	first := -1
	for e := range r.Entities {
		x := &r.Entities[e]
		if e > entitiesLooked {
			break
		}
		if x.Kind != nounphrase.Person || e == r.Author || x.First >= r.turns || len(x.Words) < 2 {
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
