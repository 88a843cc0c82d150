package markdown

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRead(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"*“Yes,”* said Roe.", "“Yes,” said Roe."},
		{"**Roe:** Yes. **Poe:** No.", "Roe: Yes. Poe: No."},
		{"***“Yes,”*** said _Ann Roe_, and __left__.", "“Yes,” said Ann Roe, and left."},
		{"**bold *both***, *light **both***", "bold both, light both"},
		{"[Ann Roe](https://a.example/roe), the mayor", "Ann Roe, the mayor"},
		{`[Ann Roe](https://a.example/roe_(mayor) "Ann Roe (mayor)")`, "Ann Roe"},
		{"[the *report*](/2024/report.pdf) says", "the report says"},
		{"before ![Ann Roe at the mill](https://a.example/1.jpg) after", "before  after"},
		{"Roe said.[1](#fn1) Poe left.[^2] Moe left.[\\[3\\]](#cite-3)", "Roe said. Poe left. Moe left."},
		{"[^1]: “Yes,” said Roe.", "“Yes,” said Roe."},
		{"# The mill\n\n## Roe goes on\ntext", "The mill\n\nRoe goes on\ntext"},
		{"> **Roe** said\r\n> so", "> Roe said\r\n> so"},
		{`\*Roe\* \[sic\]`, `*Roe* [sic]`},
	} {
		m := Read(c.in)
		require.NotNil(t, m, c.in)
		assert.Equal(t, c.want, m.Plain, c.in)
		law(t, c.in, m)
	}
}

// What only looks like a sign stays.
func TestReadLeavesTexts(t *testing.T) {
	for _, s := range []string{
		"", "Roe said.", "Tickets from £5* at the door. *Fee applies.", "5 * 3 * 2", "f*** off, s**t, ****", "@ann_of_roe and __init", "snake_case_name",
		"He [Roe] said [sic] (twice).", "[the mayor](who resigned)", "[Roe] (https://a.example)", "#roe #poe", "- I don't know.\n- Nor do I.",
		"* * *", "***", "[", "[[[", "](", "*", "_", "**\n\n**", "*Roe said.\n\nPoe said.*", "![", "[a](", "[a](b c)", "[^", "a * b*", "#",
		"2 + 2", "A* and B*", "C# and F#", "[Laughter]", "“I (...) [he] said”",
	} {
		m := Read(s)
		if m != nil {
			t.Errorf("%q became %q", s, m.Plain)
		}
	}
}

func TestSource(t *testing.T) {
	const s = "**Ann *Roe*** met [the *mayor*](https://a.example) of *Poe*."
	m := Read(s)
	require.Equal(t, "Ann Roe met the mayor of Poe.", m.Plain)
	for plain, want := range map[string]string{
		"Ann": "Ann", "Roe": "Roe", "Ann Roe": "Ann *Roe*", "mayor": "mayor", "the mayor": "the *mayor*",
		"Roe met": "*Roe*** met", "met the": "met [the", "mayor of Poe": "*mayor*](https://a.example) of *Poe*", "Ann Roe met": "**Ann *Roe*** met", "of Poe": "of *Poe*", "Poe": "Poe",
	} {
		at := strings.Index(m.Plain, plain)
		got := m.Source(Span{at, at + len(plain)})
		assert.Equal(t, want, s[got.Start:got.End], plain)
	}
}

// law fails unless each byte of the plain text is that of its place in the article, and what is within is within there, too.
func law(t *testing.T, article string, m *Text) {
	t.Helper()
	require.LessOrEqual(t, len(m.Plain), len(article))
	last := -1
	for i := range len(m.Plain) {
		at := m.Source(Span{i, i + 1})
		require.True(t, last <= at.Start && at.Start < at.End && at.End <= len(article), "%q: %d is at %v", article, i, at)
		last = at.Start
		require.Equal(t, m.Plain[i], article[at.Start], "%q: byte %d of %q is at %v", article, i, m.Plain, at)
	}
	for start := 0; start < len(m.Plain); start += 1 + start/8 {
		for end := start + 1; end <= len(m.Plain); end += 1 + (end-start)/2 {
			outer, before := m.Source(Span{start, end}), m.Source(Span{start, start})
			inner := m.Source(Span{start, (start + end + 1) / 2})
			require.LessOrEqual(t, outer.Start, inner.Start)
			require.LessOrEqual(t, inner.End, outer.End)
			require.LessOrEqual(t, outer.Start, before.Start)
			if end < len(m.Plain) {
				require.LessOrEqual(t, outer.End, m.Source(Span{end, len(m.Plain)}).Start, "%q: apart stays apart", article)
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("**Ann *Roe*** met [the *mayor*](https://a.example \"x\") of _Poe_.[1](#f)\n\n# H\n- a\n* b\n> *c*\n[^1]: d\\*")
	f.Add("*[a](https://b)*[*c*](/d)**e*f**g*")
	f.Fuzz(func(t *testing.T, s string) {
		if m := Read(s); m != nil && len(s) < 2000 {
			law(t, s, m)
		}
	})
}

func TestLinear(t *testing.T) {
	for _, s := range []string{"[", "*a ", "[a](", "[a](http://b ", "**", "_", "![", "- *", "[^", "*a* ", "(", "a*"} {
		start := time.Now()
		Read(strings.Repeat(s, 1<<20/len(s)))
		assert.Less(t, time.Since(start), 10*time.Second, s)
	}
}
