package corpora

import (
	"hash/fnv"
	"strings"
)

// OutletFold cuts articles of newsreel into folds by their outlets, the part of their names before the number; the sections of
// the BBC count as one outlet each.
func OutletFold(article string, folds int) int {
	outlet := article
	if i := strings.LastIndexByte(article, '-'); i > 0 {
		outlet = article[:i]
	}
	h := fnv.New32a()
	h.Write([]byte(outlet))
	return int(h.Sum32() % uint32(folds))
}
