package text

import (
	"html"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// plainMarks are the marks as they are in UTF-8.
var plainMarks = map[string]Class{
	`"`: Double, "＂": Double, "“": DoubleOpen, "‟": DoubleOpen, "〝": DoubleOpen, "❝": DoubleOpen, "”": DoubleClose, "〞": DoubleClose,
	"❞": DoubleClose, "„": DoubleLow, "〟": DoubleLow, "'": Single, "＇": Single, "‘": SingleOpen, "‛": SingleOpen, "❛": SingleOpen,
	"’": SingleClose, "❜": SingleClose, "‚": SingleLow, "«": GuillemetOpen, "»": GuillemetClose, "‹": AngleOpen, "›": AngleClose,
	"``": GravePair, "''": ApostrophePair, "`": Grave, "´": Grave, "「": CornerOpen, "﹁": CornerOpen, "｢": CornerOpen, "」": CornerClose,
	"﹂": CornerClose, "｣": CornerClose, "『": WhiteCornerOpen, "﹃": WhiteCornerOpen, "』": WhiteCornerClose, "﹄": WhiteCornerClose,
	"′": Prime, "″": DoublePrime, "–": Dash, "—": Dash, "―": Dash, "--": Dash, "---": Dash, "…": Ellipsis,
}

func TestPlainMarks(t *testing.T) {
	for s, want := range plainMarks {
		for _, text := range []string{s, "a" + s + "b", "é " + s + " é"} {
			i := strings.Index(text, s)
			m, n := MarkAt(text, i)
			require.Equal(t, Sign{Class: want}, m, "%q", text)
			require.Equal(t, len(s), n, "%q", text)
			require.True(t, MarkByte(text[i]))
		}
	}
}

// TestEveryEntity goes through all references that the standard library can read: those that stand for a mark must be
// read as that mark, and no others.
func TestEveryEntity(t *testing.T) {
	for r := rune(0x20); r < 0x3100; r++ {
		want := plainMarks[string(r)]
		if r >= 0x80 && r < 0xA0 { // html reads these as Windows-1252, as browsers do
			want = plainMarks[html.UnescapeString("&#"+itoa(int(r))+";")]
		}
		if want == CornerOpen || want == CornerClose || want == WhiteCornerOpen || want == WhiteCornerClose || r >= 0x3000 || r >= 0x2700 {
			continue // nobody writes those as references
		}
		for _, s := range []string{"&#" + itoa(int(r)) + ";", "&#x" + hex(int(r), "0123456789abcdef") + ";", "&#X" + hex(int(r), "0123456789ABCDEF") + ";",
			"&#000" + itoa(int(r)) + ";", "&amp;#" + itoa(int(r)) + ";"} {
			m, n := MarkAt(s, 0)
			require.Equal(t, want, m.Class, "%s", s)
			if want != NoMark {
				require.Equal(t, len(s), n, "%s", s)
				require.Equal(t, Entity, m.Spelling)
			}
		}
	}
	for _, name := range strings.Fields("quot QUOT apos ldquo rdquo rdquor bdquo ldquor lsquo rsquo rsquor sbquo lsquor laquo raquo lsaquo rsaquo " +
		"prime Prime acute grave ndash mdash horbar hellip OpenCurlyDoubleQuote CloseCurlyDoubleQuote OpenCurlyQuote CloseCurlyQuote") {
		s := "&" + name + ";"
		m, n := MarkAt(s, 0)
		require.Equal(t, plainMarks[html.UnescapeString(s)], m.Class, "%s", s)
		require.Equal(t, len(s), n)
		_, n = MarkAt("&amp;"+name+";", 0)
		require.Equal(t, len(s)+4, n)
	}
	for _, s := range []string{"&amp;", "&", "&;", "&#;", "&#x;", "&ldqu;", "&quote;", "&quotient;", "&#99999999999;", "&nbsp;", "&am", "&rdquo"} {
		m, n := MarkAt(s, 0)
		require.Equal(t, NoMark, m.Class, "%s", s)
		require.Zero(t, n)
	}
}

func itoa(n int) string { return hex(n, "0123456789") }

func hex(n int, digits string) string {
	s := ""
	for ; n > 0; n /= len(digits) {
		s = digits[n%len(digits):n%len(digits)+1] + s
	}
	return s
}

// TestMojibake derives each broken spelling from the mark itself: its bytes, read one by one in another encoding.
func TestMojibake(t *testing.T) {
	latin1 := func(b byte) rune { return rune(b) }
	windows := func(b byte) rune {
		if b >= 0x80 && b < 0xA0 {
			return windows1252[b-0x80]
		}
		return rune(b)
	}
	for s, want := range plainMarks {
		if len(s) < 2 || s[0] != 0xE2 && s[0] != 0xC2 || s[0] == 0xE2 && s[1] != 0x80 {
			continue
		}
		for name, decode := range map[string]func(byte) rune{"Latin-1": latin1, "Windows-1252": windows} {
			var b strings.Builder
			for i := range len(s) {
				b.WriteRune(decode(s[i]))
			}
			m, n := MarkAt(b.String()+"x", 0)
			require.Equal(t, Sign{want, Mojibake}, m, "%s as %s: %q", s, name, b.String())
			require.Equal(t, b.Len(), n)
		}
	}
	for s, want := range map[string]Class{"‚Äú": DoubleOpen, "‚Äù": DoubleClose, "‚Äò": SingleOpen, "‚Äô": SingleClose, "‚Äì": Dash, "‚Äî": Dash,
		"â€\ufffd": DoubleClose, "â€\xff": DoubleClose, "\u0093": DoubleOpen, "\u0094": DoubleClose, "\u0092": SingleClose} {
		m, n := MarkAt(s, 0)
		require.Equal(t, Sign{want, Mojibake}, m, "%q", s)
		require.Equal(t, len(s), n, "%q", s)
	}
	m, n := MarkAt("â€ she", 0)
	require.Equal(t, Sign{DoubleClose, Mojibake}, m, "its end is lost")
	require.Equal(t, len("â€"), n)
	for _, s := range []string{"âge", "â€b", "Ât", "‚Ärger", "â", "â€\u2122"[:4], "ã€Œ"} {
		m, _ := MarkAt(s, 0)
		require.NotEqual(t, Mojibake, m.Spelling, "%q", s)
	}
}

func TestBareBytes(t *testing.T) {
	for b, want := range map[string]Class{"\x91": SingleOpen, "\x92": SingleClose, "\x93": DoubleOpen, "\x94": DoubleClose, "\x96": Dash, "\x97": Dash} {
		m, n := MarkAt("a"+b+"b", 1)
		require.Equal(t, Sign{want, Mojibake}, m)
		require.Equal(t, 1, n)
	}
	for _, s := range []string{"œ", "œ", "Ó", "ő", "–", "東", "😔"} { // valid runes with such a byte inside
		for i := 1; i < len(s); i++ {
			if !utf8.RuneStart(s[i]) {
				m, _ := MarkAt(s, i)
				require.Equal(t, NoMark, m.Class, "%q at %d", s, i)
			}
		}
	}
}

func TestEscapedMarks(t *testing.T) {
	for s, want := range map[string]Class{`\"`: Double, `\'`: Single, `\\\"`: Double, `\u201c`: DoubleOpen, `\u201D`: DoubleClose, `\\u2019`: SingleClose,
		`\u0022`: Double, `\u00ab`: GuillemetOpen, `\u2014`: Dash} {
		m, n := MarkAt(s, 0)
		require.Equal(t, Sign{want, Escaped}, m, "%s", s)
		require.Equal(t, len(s), n)
	}
	for _, s := range []string{`\n`, `\`, `\u`, `\u20`, `\u0041`, `\\`, `\uzzzz`} {
		_, n := MarkAt(s, 0)
		require.Zero(t, n, "%s", s)
	}
	_, n := MarkAt(`\\"`, 1)
	require.Zero(t, n, "a row of backslashes is read from its first")
}

// TestRowsOfApostrophes: three in a row are a pair and a single, and which comes first depends on the side they stand on.
func TestRowsOfApostrophes(t *testing.T) {
	widths := func(s string) (out []int) {
		for i := strings.IndexByte(s, '\''); i < len(s) && s[i] == '\''; {
			_, n := MarkAt(s, i)
			out = append(out, n)
			i += n
		}
		return out
	}
	require.Equal(t, []int{2, 1}, widths("said '''No"))
	require.Equal(t, []int{1, 2}, widths("no!''' "))
	require.Equal(t, []int{2, 2}, widths("''''"))
	require.Equal(t, []int{2, 1}, widths("'''"))
}

func BenchmarkMarkAt(b *testing.B) {
	s := strings.Repeat("It’s a “plain” text, with an &amp; and a \"mark\" in it – now and then. ", 1000)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		for i := 0; i < len(s); i++ {
			if MarkByte(s[i]) {
				_, n := MarkAt(s, i)
				i += max(n, 1) - 1
			}
		}
	}
}
