package corpora

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/whosaid/whosaid/internal/text"
)

// A Mention is a noun phrase that the silver coreference has put into a chain.
type Mention struct {
	Chain  int       // number within the document
	Head   int       // index into Tokens
	Tokens text.Span // indices into Tokens
}

// mentionsOf reads the mentions whose head is the token head, of a sentence whose first token is first: in
// "Coref=5,7|Mention=2-3,3-8" two, of the chains 5 and 7, the tokens of the sentence counted from 1.
func mentionsOf(misc string, head, first int) ([]Mention, error) {
	chains := field(misc, "Coref")
	if chains == "" {
		return nil, nil
	}
	ids, ranges := strings.Split(chains, ","), strings.Split(field(misc, "Mention"), ",")
	if len(ids) != len(ranges) {
		return nil, fmt.Errorf("%d chains and %d mentions", len(ids), len(ranges))
	}
	var out []Mention
	for i, id := range ids {
		from, to, _ := strings.Cut(ranges[i], "-")
		c, err1 := strconv.Atoi(id)
		a, err2 := strconv.Atoi(from)
		b, err3 := strconv.Atoi(to)
		if err1 != nil || err2 != nil || err3 != nil || a < 1 || b < a {
			return nil, fmt.Errorf("bad mention %q of chain %q", ranges[i], id)
		}
		out = append(out, Mention{Chain: c, Head: head, Tokens: text.Span{Start: first + a - 1, End: first + b}})
	}
	return out, nil
}

// field returns the value of a key in the last column of CoNLL-U; empty for none.
func field(misc, key string) string {
	for part := range strings.SplitSeq(misc, "|") {
		if k, v, ok := strings.Cut(part, "="); ok && k == key {
			return v
		}
	}
	return ""
}
