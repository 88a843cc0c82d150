package folding

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/text"
)

// TestFold: what typography does is no difference; what changes a word, a number or its sign is one.
func TestFold(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"“We won’t pay” – he said", `"We won't pay" -- he said`, true},
		{"the govern-\nment of Mr. Osei", "the government of Mr Osei", true},
		{"caf\u00e9, 1,204 and U.S.", "cafe\u0301, 1204 and US", true},
		{"it &amp; they&nbsp;left…", "it & they left...", true},
		{"Isıl of İzmir, I\u0307zmir", "Isil of Izmir, Izmir", true},
		{"a fall of -0.4", "a fall of 0.4", false},
		{"$5 a head", "£5 a head", false},
		{"twelve swans", "eleven swans", false},
		{"re-sign", "resign", false},
	} {
		a, b := Fold(c.a, nil), Fold(c.b, nil)
		assert.Equal(t, c.same, strings.EqualFold(string(a.Letters), string(b.Letters)), "%q %q", a.Letters, b.Letters)
	}
}

// TestPart: the tokens of a part are those that the whole has there, and what is read over is in neither.
func TestPart(t *testing.T) {
	const s = "The ferry <b>did not</b> sail, and the swans [12] crossed the harbour at 1,204 feet. Nobody saw them go."
	var over []text.Span
	for _, tag := range []string{"<b>", "</b>", "[12]"} {
		i := strings.Index(s, tag)
		over = append(over, text.Span{Start: i, End: i + len(tag)})
	}
	whole := Fold(s, over)
	for from := range s {
		for to := from; to <= len(s); to++ {
			if from > 0 && s[from-1] != ' ' || to == 0 || to < len(s) && s[to-1] != ' ' {
				continue
			}
			part := Part(s, over, from, to)
			i, j := whole.TokenAt(from), whole.TokenAt(to)
			require.Len(t, part.Tokens, j-i, "%q", s[from:to])
			for k := range part.Tokens {
				require.Equal(t, whole.Tokens[i+k].Key, part.Tokens[k].Key)
				require.Equal(t, whole.Tokens[i+k].Span(), part.Tokens[k].Span())
				require.Equal(t, string(whole.Spelt(i+k)), string(part.Spelt(k)))
			}
		}
	}
	assert.Len(t, whole.Within(text.Span{Start: 0, End: 20}), 1)
}

// TestTables: each line of style.txt is one that is read.
func TestTables(t *testing.T) {
	s := houseStyle()
	for _, m := range []map[string]string{s.form, s.short, s.begin, s.end} {
		assert.NotEmpty(t, m)
	}
	for line := range strings.Lines(styleData) {
		f := strings.Fields(line)
		if len(f) > 0 && f[0] != "#" {
			assert.Contains(t, []string{"form", "short", "begin", "end"}, f[0])
			assert.GreaterOrEqual(t, len(f), 3, line)
		}
	}
	assert.NotEmpty(t, letters())
}

// TestPlain: what is read eight bytes at a time makes the tokens that reading sign by sign makes.
func TestPlain(t *testing.T) {
	pieces := []string{"a", "The", "winter", "supercalifragilistic", "eightltr", "sixteenletterswd", "1,204", "12", "Mr", "Sen", "U.S", "p.m", " ", " ", " ", " ", ", ", ",", ". ",
		".", ".\n", ",\n", "\n", "\t", ";", ": ", "?", "!", ")", "]", "...", " . . .", "-", "-\n", "’", "é", "\xff", "&amp;", "\u00ad", "$", "%", "我", "[", "@", "{", "`", "/"}
	r := rand.New(rand.NewPCG(8, 8))
	for range 30_000 {
		var b strings.Builder
		for range 1 + r.IntN(40) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		s := b.String()
		var over []text.Span
		if i := r.IntN(len(s)); r.IntN(3) == 0 {
			over = []text.Span{{Start: i, End: i + 1 + r.IntN(len(s)-i)}}
		}
		got, want := Fold(s, over), Text{Source: s, over: over}
		want.room(len(s))
		want.aim(0)
		for i := 0; i < len(s) && (i < want.limit || want.next < len(over)); {
			if i >= want.limit {
				i = over[want.next].End
				want.aim(i)
				continue
			}
			i = want.token(i)
		}
		require.Equal(t, want.Tokens, got.Tokens, "%q %v", s, over)
		require.Equal(t, string(want.Letters), string(got.Letters), "%q %v", s, over)
	}
}
