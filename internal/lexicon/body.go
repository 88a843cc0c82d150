package lexicon

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/whosaid/whosaid/internal/wordtable"
)

// NamesOfBody returns the names that the body of that name goes by, in lower case with blanks, from the one that it is called by to the
// shortest: conservative party, conservatives, tories; nil for a body that has but one. The slice is shared: it must not be changed.
func NamesOfBody(name string) []string { return bodies().Value(name) }

//go:embed data/bodies.txt
var bodyData string

var bodies = sync.OnceValue(func() *wordtable.Table[[]string] {
	m := wordtable.New[[]string](words(bodyData))
	eachLine(bodyData, func(_, line string) {
		names := strings.Fields(line)
		for i := range names {
			names[i] = strings.ReplaceAll(names[i], "_", " ")
		}
		for _, n := range names {
			*m.Put(n) = names
		}
	})
	return m
})
