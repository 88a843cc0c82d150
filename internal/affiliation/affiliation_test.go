package affiliation

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/longname"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// words gives what stands at some items.
func words(r *mention.Register, s text.Span) string {
	if s.End <= s.Start {
		return ""
	}
	return r.Doc.Text[r.Doc.Items[s.Start].Start:r.Doc.Items[s.End-1].End]
}

// register reads a text and makes an entity of each name, and of nothing else.
func register(t *testing.T, s string) *mention.Register {
	t.Helper()
	d := reading.Read(s)
	r := mention.NewRegister(d)
	t.Cleanup(r.Release)
	for k := range d.Chunks {
		if d.Chunks[k].Kind == reading.NounPhrase {
			r.Mentions = append(r.Mentions, nounphrase.At(d, d.Chunks[k].Start, d.Chunks[k].End))
			r.OfChunk[k] = int32(len(r.Mentions))
		}
	}
	for n := range d.Sentences {
		c := d.Sentences[n].Chunks
		for k := c.Start; k < c.End; k++ {
			if m := r.MentionOf(k); m != nil && m.Named() {
				longname.Join(r.Doc, m, k, c.End)
				r.At[m.Items.Start].Entity = int32(r.Named(m, n)) + 1
			}
		}
	}
	return &r
}

// named returns the entity whose name is made of these words in lower case.
func named(t *testing.T, r *mention.Register, name string) *mention.Entity {
	t.Helper()
	for e := range r.Entities {
		if strings.Join(r.Entities[e].Words, " ") == name {
			return &r.Entities[e]
		}
	}
	require.Fail(t, "no entity", name)
	return nil
}

// TestOf: whom somebody is of stands before the head of the role, behind it, or behind the name; a field of work and a
// place are none, nor a word whose capital is the sentence's.
func TestOf(t *testing.T) {
	for _, c := range []struct{ text, firm string }{
		{"It closed, said NUJ officer Ines Calder.", "NUJ"},
		{"It closed, said Labour's deputy leader Ines Calder.", "Labour"},
		{"It closed, said Skanmore spokeswoman Ines Calder.", "Skanmore"},
		{"Ines Calder, an analyst at Numis Securities, left.", "Numis Securities"},
		{"Ines Calder, a spokeswoman for Skanmore, left.", "Skanmore"},
		{"Ines Calder, the minister for Defence Procurement, left.", ""},
		{"Ines Calder, a teacher from the town, left.", ""},
		{"Ines Calder of the Tax Policy Center left.", "Tax Policy Center"},
		{"Ines Calder of Chile left.", ""},
		{"Health spokeswoman Ines Calder left.", ""},
	} {
		r := register(t, c.text)
		r.ApposeAll()
		assert.Equal(t, c.firm, words(r, Of(r, named(t, r, "ines calder"), nounphrase.Person)), c.text)
	}
}

// TestIsFirmName: a name before a role is a firm's by the place it is, a word of it, the phrase, or who is met under it.
func TestIsFirmName(t *testing.T) {
	for _, c := range []struct {
		text  string // the name stands first, in as many items as words says
		words int
		given bool
		want  bool
	}{
		{"Chile left.", 1, true, false},
		{"Board left.", 1, true, false},
		{"Monday came.", 1, true, false},
		{"Republican Voters left.", 1, true, false},
		{"Harbour Bank left.", 2, false, true},
		{"Ines Calder left.", 2, true, false},
		{"Calder left, and Ines Calder came.", 1, true, false},
		{"RTQB left.", 1, false, true},
		{"Skanmore left.", 1, true, true},
		{"Skanmore left.", 1, false, false},
	} {
		r := register(t, c.text)
		assert.Equal(t, c.want, IsFirmName(r, text.Span{Start: 0, End: c.words}, c.given), c.text)
	}
}
