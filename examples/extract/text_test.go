package main

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
)

func TestTextFormat(t *testing.T) {
	assert.Equal(t, `leyda: 1 quote, 1 speaker

1. Florence Bellande, Harbor President: said
   he and Orama had agreed to “clear up
   <our> ditches” in & over Leyda
   mixed, confidence 0.97, here “Bellande”

empty: no quotes
`, write(t, textFormat{width: 44}, leyda(), newDocument("empty", input{}, attribution.Result{})))
}

func TestTextInColour(t *testing.T) {
	assert.Equal(t, "\x1b[1mleyda\x1b[0m\x1b[2m: 1 quote, 1 speaker\x1b[0m\n\n"+
		"1. \x1b[1;36mFlorence Bellande\x1b[0m, Harbor President\x1b[2m: said\x1b[0m\n"+
		"   he and Orama had agreed to “\x1b[1mclear up\n"+
		"   <our> ditches\x1b[0m” in & over Leyda\n"+
		"   \x1b[2mmixed, confidence 0.97, here “Bellande”\x1b[0m\n",
		write(t, textFormat{width: 44, colour: true}, leyda()))
}

var update = flag.Bool("update", false, "rewrite the golden file of the text format")

// A whole article. The records are kept beside the golden file, so that this fails when the format changes and not
// whenever attribution gets better. Run with -update after a change that is meant.
func TestTextGolden(t *testing.T) {
	const name = "uk-council-library"
	raw, err := os.ReadFile(filepath.Join(articles, name+".txt"))
	require.NoError(t, err)
	records, err := os.ReadFile(filepath.Join("testdata", name+".jsonl"))
	require.NoError(t, err)
	var d document
	require.NoError(t, json.Unmarshal(records, &d))
	d.text = string(raw)
	for _, q := range d.Quotes {
		require.Equal(t, q.Speaker.Text, q.Speaker.Span.Of(d.text), "the article was changed: make the records anew")
	}
	got := write(t, textFormat{width: usualWidth}, d)
	golden := filepath.Join("testdata", name+".golden")
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(got), 0o666))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

// speakerLine is the first line of a quote in plain text.
func speakerLine(q attribution.Quote) string { return textFormat{}.speaker(q) }

func TestSpeakerLine(t *testing.T) {
	said := attribution.Cue{Text: "said", Mode: attribution.ModeAsserted}
	for want, q := range map[string]attribution.Quote{
		"nobody named (the passive leaves the speaker out): was told": {Cue: attribution.Cue{Text: "was told"}, Reason: attribution.ReasonPassive},
		"nobody named (nothing near the quote says who spoke)":        {Reason: attribution.ReasonNone},
		"“She” (it could be several people): said":                    {Speaker: attribution.Source{Text: "She"}, Cue: said, Reason: attribution.ReasonAmbiguous},
		"“a voice” (not named in full): said":                         {Speaker: attribution.Source{Text: "a voice", Kind: attribution.Unknown}, Cue: said, Reason: attribution.ReasonCue},
		"Jane Roe":                    {Speaker: attribution.Source{Text: "Jane Roe", Name: "Jane Roe", Kind: attribution.Person}, Cue: attribution.Cue{Text: ":"}},
		"the judge [anonymous]: said": {Speaker: attribution.Source{Name: "the judge", Kind: attribution.Anonymous}, Cue: said},
		"Marta [name withheld]: said": {Speaker: attribution.Source{Name: "Marta", Kind: attribution.Person, Named: true, Withheld: true}, Cue: said},
		"mayor: said":                 {Speaker: attribution.Source{Name: "mayor", Role: "Mayor", Kind: attribution.Person}, Cue: said},
		"police sources [anonymous, name withheld]: never said [negated]": {Speaker: attribution.Source{Name: "police sources", Kind: attribution.Anonymous, Withheld: true}, Cue: attribution.Cue{Text: "never said", Negated: true, Mode: attribution.ModeNegated}},
		"the Bank of England, the central bank [organization]: warned":    {Speaker: attribution.Source{Name: "the Bank of England", Role: "the central bank", Kind: attribution.Organization}, Cue: attribution.Cue{Text: "warned"}},
		"Jane Roe: may have said [modal]":                                 {Speaker: attribution.Source{Text: "Jane Roe", Name: "Jane Roe", Kind: attribution.Person}, Cue: attribution.Cue{Text: "may have said", Mode: attribution.ModeModal}},
	} {
		assert.Equal(t, want, speakerLine(q))
	}
}

func TestContentInPieces(t *testing.T) {
	text := `"We won," she said. "They lost."`
	q := attribution.Quote{
		Spans:    []attribution.Span{{Start: 0, End: 9}, {Start: 20, End: 32}},
		Verbatim: []attribution.Span{{Start: 1, End: 8}, {Start: 21, End: 31}},
	}
	assert.Equal(t, `"We won," … "They lost."`, textFormat{}.content(text, q))
	q.Verbatim = append(q.Verbatim, attribution.Span{Start: 25, End: 40}) // a record that breaks its own law
	assert.Equal(t, `"We won," … "They lost."`, textFormat{}.content(text, q))
}

func TestParagraph(t *testing.T) {
	wrap := func(text string) string {
		var b strings.Builder
		textFormat{width: 12}.paragraph(&b, "1. ", "   ", text)
		return b.String()
	}
	assert.Equal(t, "1. one two\n   three\n", wrap("one  two\r\n\tthree"))
	assert.Equal(t, "1. exactly 9\n   more\n", wrap("exactly 9 more"))
	assert.Equal(t, "1. a\n   https://example.com/long\n   b\n", wrap("a https://example.com/long b"), "a long word stays whole")
	assert.Equal(t, "1. \n", wrap(" "))
	assert.Equal(t, "1. cafe\u0301s caf\n", wrap("cafe\u0301s caf"), "a combining accent takes no room")
	assert.Equal(t, "1. 東京都\n   東京\n", wrap("東京都 東京"), "an ideograph takes two columns")
}

// An article is data from anybody: shown on a terminal it must not be able to do anything to it.
func FuzzTextIsSafeOnATerminal(f *testing.F) {
	for _, text := range []string{article, "\x1b]0;title\x07 said", "\x01\x02\x03", "\u202egnp.exe", "a\rb\u009b31m", "\xff\x00"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		whole := attribution.Span{Start: 0, End: len(text)}
		d := newDocument(text, input{text: text}, attribution.Result{Quotes: []attribution.Quote{{
			Spans: []attribution.Span{whole}, Verbatim: []attribution.Span{whole}, Cue: attribution.Cue{Text: text},
			Speaker: attribution.Source{Name: text, Text: text + "!", Role: text, Kind: attribution.Person},
		}}})
		for _, format := range []textFormat{{width: 80}, {width: 80, colour: true}} {
			got, err := format.document(d)
			if err != nil {
				t.Fatal(err)
			}
			shown := string(got)
			if format.colour { // what the command adds itself
				for _, ours := range []string{"\x1b[1m", "\x1b[2m", "\x1b[1;36m", "\x1b[0m"} {
					shown = strings.ReplaceAll(shown, ours, "")
				}
			}
			for _, r := range shown {
				if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) {
					t.Fatalf("%q leaves %U in %q", text, r, got)
				}
			}
		}
	})
}
