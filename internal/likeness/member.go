package likeness

import (
	"strings"

	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/text"
)

// How the members of a group are told of in it.

// NamedIn says whether the fullest name of an entity stands in a range of items.
func (r *Register) NamedIn(s text.Span, words []string) bool {
	n := len(words)
	for i := s.Start; i+n <= s.End; i++ {
		k := 0
		for k < n && strings.TrimSuffix(r.Doc.Items[i+k].Lower, ".") == words[k] {
			k++
		}
		if k == n {
			return true
		}
	}
	return false
}

// SharesSurname says whether the surname of one of a group stands only with the last of them: Elin and Catrin Pugh.
func (r *Register) SharesSurname(x, y *mention.Entity) bool {
	last := &r.Entities[x.Members[len(x.Members)-1]]
	return len(y.Words) == 2 && len(last.Words) == 2 && y.Words[1] == last.Words[1] && r.NamedIn(x.Fullest, y.Words[:1])
}
