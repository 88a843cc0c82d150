package export

import (
	"encoding/hex"
	"hash/fnv"
	"io"
	"strconv"
)

// uuid makes a name for a thing of a document that is the same each time, and another one for each thing: a UUID of version 8,
// which is what RFC 9562 keeps for those who make them by a rule of their own. The rule is FNV-1a over the document's id and text
// and the thing's name.
func (d *Document) uuid(thing string) string {
	h := fnv.New128a()
	for _, part := range []string{d.ID, d.URL, d.Article.Text, thing} {
		_, _ = io.WriteString(h, strconv.Itoa(len(part))+":"+part) // a hash does not fail
	}
	b := h.Sum(nil)
	b[6] = b[6]&0x0f | 0x80
	b[8] = b[8]&0x3f | 0x80
	s := hex.EncodeToString(b)
	return s[:8] + "-" + s[8:12] + "-" + s[12:16] + "-" + s[16:20] + "-" + s[20:]
}

// names gives the things of a document IRIs. The text is hashed once.
type names struct{ base string }

func (d *Document) names() names { return names{"urn:uuid:" + d.uuid("")} }

// article is the IRI of the article: its address, where that is known.
func (n names) article(d *Document) string {
	if d.URL != "" {
		return d.URL
	}
	return n.base
}

// of is the IRI of a thing of the article.
func (n names) of(kind string, id int) string { return n.base + "#" + kind + "-" + strconv.Itoa(id) }
