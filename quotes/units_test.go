package quotes

import (
	"encoding/json"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

func TestConvert(t *testing.T) {
	const s = "Ż 👍\xff“né”\r\nz"
	all := Span{0, len(s)}
	quote := Find(s)[0].Inner
	require.Equal(t, "né", quote.Of(s))
	require.Equal(t, []Span{{5, 7}, {0, 11}}, Convert(s, []Span{quote, all}, Bytes, CodePoints))
	require.Equal(t, []Span{{6, 8}, {0, 12}}, Convert(s, []Span{quote, all}, Bytes, UTF16))
	require.Equal(t, []Span{quote, all}, Convert(s, []Span{{6, 8}, {0, 12}}, UTF16, Bytes))
	require.Equal(t, []Span{{2, 5}}, Convert(s, []Span{{4, 8}}, Bytes, UTF16), "inside a character")
	require.Equal(t, []Span{{0, 12}}, Convert(s, []Span{{-3, 99}}, Bytes, UTF16), "outside the text")
	require.Empty(t, Convert(s, nil, Bytes, UTF16))
}

// FuzzConvert holds Convert to the plain definition: count what is in front of the offset.
func FuzzConvert(f *testing.F) {
	f.Add("aż👍\xff\xc3“", 3)
	f.Fuzz(func(t *testing.T, s string, i int) {
		if i < 0 || i > len(s) {
			return
		}
		for i < len(s) && i > 0 && !utf8.RuneStart(s[i]) && utf8.ValidString(s) {
			i--
		}
		if !utf8.ValidString(s) {
			return
		}
		sp := []Span{{i, len(s)}, {0, i}}
		points := Convert(s, sp, Bytes, CodePoints)
		require.Equal(t, utf8.RuneCountInString(s[:i]), points[0].Start)
		units := Convert(s, sp, Bytes, UTF16)
		require.Equal(t, len(utf16.Encode([]rune(s[:i]))), units[1].End)
		require.Equal(t, len(utf16.Encode([]rune(s))), units[0].End)
		require.Equal(t, sp, Convert(s, points, CodePoints, Bytes))
		require.Equal(t, sp, Convert(s, units, UTF16, Bytes))
		require.Equal(t, units, Convert(s, points, CodePoints, UTF16))
	})
}

func TestLines(t *testing.T) {
	const s = "one\r\nzwei é“x”\rdrei\n\nvier"
	l := NewLines(s)
	for offset, want := range map[int]string{0: "1:1", 3: "1:4", 5: "2:1", 10: "2:6", 12: "2:7", 19: "2:10", 20: "3:1", 24: "3:5", 25: "4:1", 26: "5:1", 99: "5:5", -1: "1:1"} {
		require.Equal(t, want, l.Position(offset).String(), "offset %d", offset)
	}
	require.Equal(t, Position{1, 1}, NewLines("").Position(0))
}

func TestEndingText(t *testing.T) {
	for e := Closed; e <= Dashed; e++ {
		b, err := e.MarshalText()
		require.NoError(t, err)
		var back Ending
		require.NoError(t, back.UnmarshalText(b))
		require.Equal(t, e, back)
	}
	var e Ending
	require.Error(t, e.UnmarshalText([]byte("nearly")))
	require.Equal(t, "Ending(99)", Ending(99).String())
	var v Verdict
	require.NoError(t, v.UnmarshalText([]byte("altered")))
	require.Equal(t, Altered, v)
	require.Error(t, v.UnmarshalText(nil))
	require.Equal(t, "Verdict(7)", Verdict(7).String())
	require.Equal(t, "Op(7)", Op(7).String())
	var o Op
	require.Error(t, o.UnmarshalText([]byte("typo")))
	require.True(t, Closed.Sound() && Dashed.Sound() && !Repaired.Sound() && !Unclosed.Sound())
}

// TestJSON: what is stored comes back the same.
func TestJSON(t *testing.T) {
	for _, q := range []string{"We will not rebuild the [old] bridge", "She told us ... in 2018", "now"} {
		want, got := Locate(speech, q), Match{}
		b, err := json.Marshal(want)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(b, &got), "%s", b)
		require.Equal(t, want, got)
	}
	want, got := Find("“A ‘b\n\n“c’ d”. \"e")[0], Quote{}
	require.Len(t, want.Parts, 2)
	b, err := json.Marshal(want)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(b, &got), "%s", b)
	require.Equal(t, want, got)
}
