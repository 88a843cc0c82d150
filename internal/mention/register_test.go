package mention

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/longname"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
)

// register reads a text and makes an entity of each name, and of nothing else.
func register(t *testing.T, s string) *Register {
	t.Helper()
	d := reading.Read(s)
	r := NewRegister(d)
	t.Cleanup(r.Release)
	for n := range d.Sentences {
		c := d.Sentences[n].Chunks
		for k := c.Start; k < c.End; k++ {
			if d.Chunks[k].Kind == reading.NounPhrase {
				r.Mentions = append(r.Mentions, nounphrase.At(d, d.Chunks[k].Start, d.Chunks[k].End))
				r.OfChunk[k] = int32(len(r.Mentions))
			}
		}
	}
	for n := range d.Sentences {
		c := d.Sentences[n].Chunks
		for k := c.Start; k < c.End; k++ {
			if m := r.MentionOf(k); m != nil && m.Named() {
				longname.Join(r.Doc, m, k, c.End)
				e := r.Named(m, n)
				r.At[m.Items.Start].Entity = int32(e) + 1
			}
		}
	}
	return &r
}

// entity returns the one whose name is made of these words in lower case.
func (r *Register) entity(t *testing.T, name string) *Entity {
	t.Helper()
	for e := range r.Entities {
		if strings.Join(r.Entities[e].Words, " ") == name {
			return &r.Entities[e]
		}
	}
	require.Fail(t, "no entity", name)
	return nil
}

// roleOf returns the role that an entity has, as the text has it.
func (r *Register) roleOf(x *Entity) string {
	if x.Role.End <= x.Role.Start {
		return ""
	}
	return r.Doc.Text[r.Doc.Items[x.Role.Start].Start:r.Doc.Items[x.Role.End-1].End]
}
