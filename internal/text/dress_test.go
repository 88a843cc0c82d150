package text

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The same story gives the same words and the same sentences in every dress that publishers and their software give it.
func TestDress(t *testing.T) {
	const story = `<Nobody told us,> said Ann O'Neill. <We weren't asked. Why should we pay?> she added. ` +
		`Rep. Bo Li (D-N.C.) didn't agree: <It's the [workers'] mill.> He left at 9 p.m. <Is it?> Ms. Orr asked. The <deal> was off.`
	read := func(s string) (sentences []string) {
		tokens := Words(nil, s, whole(s))
		for _, r := range Sentences(nil, s, tokens) {
			var words []string
			for _, k := range tokens[r.Start:r.End] {
				w := k.Lower
				if k.Kind == Mark {
					w = "<>"
				}
				words = append(words, w)
			}
			sentences = append(sentences, strings.Join(words, " "))
		}
		return sentences
	}
	dress := func(open, shut, apostrophe string) string {
		return strings.NewReplacer("<", open, ">", shut, "'", apostrophe).Replace(story)
	}
	want := read(dress(`"`, `"`, "'"))
	require.Len(t, want, 7)
	plain := dress(`"`, `"`, "'")
	for name, s := range map[string]string{
		"curly":           dress("“", "”", "’"),
		"curly single":    dress("‘", "’", "’"),
		"straight single": dress("'", "'", "'"),
		"guillemets":      dress("« ", " »", "’"),
		"tight":           dress("«", "»", "’"),
		"low":             dress("„", "“", "’"),
		"two apostrophes": dress("``", "''", "'"),
		"wire":            dress("''", "''", "'"),
		"entities":        dress("&ldquo;", "&rdquo;", "&#39;"),
		"quot":            dress("&quot;", "&quot;", "&rsquo;"),
		"escaped twice":   dress("&amp;quot;", "&amp;quot;", "&amp;#39;"),
		"mojibake":        dress("â€œ", "â€\u009d", "â€™"),
		"escaped":         dress(`\"`, `\"`, "'"),
		"spaced":          dress("“ ", " ”", "’"),
		"acute":           dress("“", "”", "´"),
		"no-break spaces": strings.ReplaceAll(plain, " ", "\u00a0"),
		"nbsp":            strings.ReplaceAll(plain, " ", "&nbsp;"),
		"hard wraps":      strings.ReplaceAll(plain, " ", "\r\n"),
		"byte order mark": "\ufeff" + plain,
		"zero width":      strings.ReplaceAll(plain, " ", " \u200b"),
	} {
		t.Run(name, func(t *testing.T) { require.Equal(t, want, read(s)) })
	}
}
