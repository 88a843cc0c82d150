package quotes

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/folding"
	"github.com/whosaid/whosaid/internal/text"
)

const speech = "“We will rebuild the bridge by June,” the mayor said on Monday. “It will cost $4.5 million — not 4 million — and we\n" +
	"won’t ask the government for it. The council has never let this town down, and it will not let it down now.” " +
	"Jane Mills, who leads the opposition, said: “The mayor doesn’t know what she’s talking about. She told us ‘no’ in 2019.”"

// told writes a match down: the verdict, then each edit with both sides.
func told(source, quotation string, m Match) string {
	var b strings.Builder
	b.WriteString(m.Verdict.String())
	for _, e := range m.Edits {
		fmt.Fprintf(&b, "; %v [%s] [%s]", e.Op, e.Source.Of(source), e.Quotation.Of(quotation))
		if e.Declared {
			b.WriteString(" declared")
		}
		if e.Minor {
			b.WriteString(" minor")
		}
		if e.Style {
			b.WriteString(" style")
		}
	}
	return b.String()
}

func TestLocate(t *testing.T) {
	for _, c := range []struct{ quotation, want, passage string }{
		// typography is no difference
		{"We will rebuild the bridge by June", "verbatim", "We will rebuild the bridge by June"},
		{`"we will rebuild the bridge by June."`, "verbatim", "We will rebuild the bridge by June"},
		{"It will cost $4.5 million -- not 4 million -- and we won't ask the government for it", "verbatim", "It will cost $4.5 million — not 4 million — and we\nwon’t ask the government for it"},
		{"The mayor doesn&rsquo;t&nbsp;know what she&#39;s talking about.", "verbatim", "The mayor doesn’t know what she’s talking about"},
		{`She told us "no" in 2019`, "verbatim", "She told us ‘no’ in 2019"},
		{"never let this  town\tdown, and it will not let it down now", "verbatim", "never let this town down, and it will not let it down now"},
		{"now", "verbatim", "now"},
		{"- and we won't ask", "verbatim", "— and we\nwon’t ask"},
		// what the quotation says itself
		{"It will cost $4.5 million ... and we won't ask the government for it", "abridged; omission [— not 4 million —] [...] declared", "It will cost $4.5 million — not 4 million — and we\nwon’t ask the government for it"},
		{"The council […] will not let it down now", "abridged; omission [has never let this town down, and it] [[…]] declared", "The council has never let this town down, and it will not let it down now"},
		{"[The mayor] told us 'no' in 2019", "abridged; substitution [She] [[The mayor]] declared", "She told us ‘no’ in 2019"},
		{"The council has never [ever] let this town down", "abridged; insertion [] [[ever]] declared", "The council has never let this town down"},
		{"[W]e will rebuild the bridge", "abridged; substitution [We] [[W]e] declared", "We will rebuild the bridge"},
		// what it does not
		{"We will rebuild the bridge by July", "altered; substitution [June] [July]", "We will rebuild the bridge by June"},
		{"it will cost $4.6 million", "altered; substitution [4.5] [4.6]", "It will cost $4.5 million"},
		{"It will cost $45 million", "altered; substitution [4.5] [45]", "It will cost $4.5 million"},
		{"and it will let it down now", "altered; omission [not] []", "and it will not let it down now"},
		{"we will ask the government for it", "altered; substitution [won’t] [will]", "we\nwon’t ask the government for it"},
		{"The council has always let this town down", "altered; substitution [never] [always]", "The council has never let this town down"},
		{"The mayor does not know what she’s talking about", "altered; substitution [doesn’t] [does not] style", "The mayor doesn’t know what she’s talking about"},
		{"We will surely rebuild the bridge by June", "altered; insertion [] [surely]", "We will rebuild the bridge by June"},
		{"We will rebuild the bridge by June. It will cost $4.5 million", "altered; substitution [,” the mayor said on Monday. “] [.]", ""},
		// words alike, signs not
		{"She told us no in 2019", "repunctuated; omission [‘] [] minor; omission [’] [] minor", "She told us ‘no’ in 2019"},
		{"the mayor Doesn’t know", "repunctuated; substitution [doesn’t] [Doesn’t] minor", "The mayor doesn’t know"},
		{"The mayor doesn’t know what she’s talking about?", "repunctuated; substitution [.] [?] minor", "The mayor doesn’t know what she’s talking about."},
		{"It will cost £4.5 million", "altered; substitution [$] [£]", "It will cost $4.5 million"},
		{"It will cost 4.5 million", "altered; omission [$] []", "It will cost $4.5 million"},
		{"She told us ‘no’ in 2019%", "altered; insertion [] [%]", "She told us ‘no’ in 2019"},
		{"It will cost -4.5 million", "altered; substitution [$] [-]", "It will cost $4.5 million"},
		{"it –4 million", "altered; substitution [not] [it –]", "not 4 million"},
		// not there
		{"I have never been to the moon", "not found", ""},
		{"", "not found", ""},
		{"...", "not found", ""},
		{"Zürich", "not found", ""},
	} {
		t.Run(c.quotation, func(t *testing.T) {
			m := Locate(speech, c.quotation)
			got := told(speech, c.quotation, m)
			if !strings.HasPrefix(c.want, "altered; substitution [,”") { // where the edit lies is a matter of taste there
				require.Equal(t, c.want, got)
				require.Equal(t, c.passage, m.Source.Of(speech))
			} else {
				require.Equal(t, Altered, m.Verdict)
			}
			require.Equal(t, m, NewIndex(speech).Locate(c.quotation), "an index finds what Locate finds")
		})
	}
}

// TestBestPlace: of several places the one that the quotation is truest to is taken, and of equally good ones the first.
func TestBestPlace(t *testing.T) {
	const source = "Then give it to us army men at once. Then give it to US army men at once. Then give it to US army men at once. The us army."
	m := Locate(source, "give it to US army men")
	require.Equal(t, Verbatim, m.Verdict)
	require.Equal(t, strings.Index(source, "give it to US"), m.Source.Start)
	m = Locate(source, "give it now to US army men")
	require.Equal(t, "altered; insertion [] [now]", told(source, "give it now to US army men", m))
	require.Equal(t, strings.Index(source, "give it to US"), m.Source.Start)
}

// checkMatch states what holds for every match: the edits, carried out on the source, give the words of the quotation.
func checkMatch(t testing.TB, source, quotation string, m Match) {
	if m.Verdict == NotFound {
		require.Empty(t, m.Edits)
		return
	}
	require.True(t, m.Source.Start >= 0 && m.Source.Start <= m.Source.End && m.Source.End <= len(source))
	require.True(t, m.Similarity >= 0.5 && m.Similarity <= 1)
	require.Equal(t, m.Verdict == Verbatim, len(m.Edits) == 0)
	if m.Verdict <= Repunctuated {
		require.Equal(t, 1.0, m.Similarity, "%s", told(source, quotation, m))
	}
	var b strings.Builder
	at := m.Source.Start
	for _, e := range m.Edits {
		require.True(t, at <= e.Source.Start && e.Source.End <= m.Source.End, "%+v in %+v", e, m)
		require.True(t, 0 <= e.Quotation.Start && e.Quotation.End <= len(quotation))
		b.WriteString(source[at:e.Source.Start] + " " + e.Quotation.Of(quotation) + " ")
		at = e.Source.End
	}
	b.WriteString(source[at:m.Source.End])
	got, want := folding.Fold(b.String(), nil), folding.Fold(quotation, nil)
	got.Trim()
	want.Trim()
	words := func(f *folding.Text) string { // a space put in between may make a minus of a hyphen, and two words of one
		return strings.NewReplacer(" ", "", "-", "").Replace(string(f.WordsIn(text.Span{End: len(f.Source)})))
	}
	require.Equal(t, words(&want), words(&got), "%q: %s", quotation, told(source, quotation, m))
}

func FuzzLocate(f *testing.F) {
	f.Add(speech, "We will ... the [old] bridge by May")
	f.Add("0", "-0")
	f.Add("B", "B [...]")
	f.Add("a b c a b d a b e", "a b [x] a ... e")
	f.Add("the govern-\nment <b>said</b> (Laughter.) 1,204", "the government said 1204")
	f.Fuzz(func(t *testing.T, source, quotation string) {
		x := NewIndex(source)
		require.Equal(t, Locate(source, quotation), x.Locate(quotation))
		last, taken := Verbatim, []Span{}
		for m := range x.All(quotation) {
			require.GreaterOrEqual(t, m.Verdict, last)
			last = m.Verdict
			for _, other := range taken {
				require.True(t, m.Source.End <= other.Start || other.End <= m.Source.Start, "places do not overlap")
			}
			taken = append(taken, m.Source)
		}
		x.Select(Selector{Exact: quotation, Prefix: source, Speaker: quotation, Near: len(source) / 2})
		m := Locate(source, quotation, Plain)
		require.Equal(t, m, NewIndex(source, Plain).Locate(quotation))
		checkMatch(t, source, quotation, m)
		if m.Verdict == Verbatim { // no false verbatim: the passage folds to the quotation
			got, want := folding.Fold(m.Source.Of(source), nil), folding.Fold(quotation, nil)
			got.Trim()
			want.Trim()
			require.True(t, strings.EqualFold(bare(&want), bare(&got)))
		}
	})
}

// bare is the letters of a folded text without what may differ in a verbatim quotation: where its words and lines break,
// and the marks that open a paragraph again.
func bare(f *folding.Text) string {
	var b strings.Builder
	for i, w := range f.Tokens {
		if c := string(f.Spelt(i)); w.Kind != folding.Mark && c != "-" && c != "—" {
			b.WriteString(c)
		}
	}
	return b.String()
}
