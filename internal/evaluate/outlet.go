package evaluate

import (
	_ "embed"
	"strings"
)

//go:embed outlets.txt
var outlets string

// OutletKind returns the kind of outlet of an article of newsreel, by the name of its document; "other" where the table does not
// have it.
func OutletKind(article string) string {
	outlet := article
	if i := strings.LastIndexByte(article, '-'); i > 0 {
		outlet = article[:i]
	}
	for line := range strings.Lines(outlets) {
		kind, list, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for o := range strings.FieldsSeq(list) {
			if o == outlet {
				return kind
			}
		}
	}
	return "other"
}
