package quotes

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const chorus = "We will rebuild. The mill burnt and we will rebuild it. THE CHAIR: Order, please.\n\nMS. ADAIR: The school burnt, and we\nwill rebuild it.\n\nMR. OSEI: Who says that we will rebuild it? We wanted to rebuild it."

// TestAll: all verbatim places in their order, then the others, and no two that overlap.
func TestAll(t *testing.T) {
	x := NewIndex(chorus)
	var got []string
	for m := range x.All("we will rebuild it") {
		got = append(got, m.Verdict.String()+" "+m.Source.Of(chorus))
	}
	assert.Equal(t, []string{"verbatim we will rebuild it", "verbatim we\nwill rebuild it", "verbatim we will rebuild it", "altered We will rebuild"}, got)
	assert.Empty(t, slices.Collect(x.All("nobody ever sang of swans")))
	assert.Empty(t, slices.Collect(x.All("…")))
	for range x.All("we will rebuild it") {
		break
	}
	many := NewIndex(strings.Repeat("we will rebuild it. ", 5000))
	assert.Len(t, slices.Collect(many.All("we will rebuild it")), 5000)
}

// TestSelect: what stands around, a place, and who speaks choose among places that are as good.
func TestSelect(t *testing.T) {
	x := NewIndex(chorus)
	at := func(s Selector) int { return strings.Count(chorus[:x.Select(s).Source.Start], "rebuild") }
	const q = "we will rebuild it"
	assert.Equal(t, 1, at(Selector{Exact: q}))
	assert.Equal(t, 2, at(Selector{Exact: q, Prefix: "the school burnt, and "}))
	assert.Equal(t, 3, at(Selector{Exact: q, Suffix: "? We wanted"}))
	assert.Equal(t, 3, at(Selector{Exact: q, Near: len(chorus)}))
	assert.Equal(t, 1, at(Selector{Exact: q, Near: 1}))
	assert.Equal(t, 2, at(Selector{Exact: q, Speaker: "Ms Jane Adair"}))
	assert.Equal(t, 3, at(Selector{Exact: q, Speaker: "Kofi Osei"}))

	m := x.Select(Selector{Exact: "Who says that we will rebuild it", Speaker: "Jane Adair"})
	require.Len(t, m.Warnings, 1)
	assert.Equal(t, OtherSpeaker, m.Warnings[0].Kind)
	assert.Equal(t, "MR. OSEI", m.Warnings[0].Source.Of(chorus))
	assert.Equal(t, NotFound, x.Select(Selector{Exact: "the swans of Ulaanbaatar", Prefix: "a", Speaker: "b"}).Verdict)

	vtt := "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Rosa Lind>We mapped every well\n\n00:03.000 --> 00:04.000\n<v Tom Pike>and drank from none\n"
	m = NewIndex(vtt).Select(Selector{Exact: "We mapped every well and drank from none", Speaker: "Rosa Lind"})
	assert.Equal(t, Verbatim, m.Verdict)
	require.Len(t, m.Warnings, 1)
	assert.Equal(t, "Tom Pike", m.Warnings[0].Source.Of(vtt))
}

// TestNeighbours: of several places of one piece the one counts that stands nearest to the next.
func TestNeighbours(t *testing.T) {
	source := "I promise you this. We talked about swans for an hour. I promise you this. The road will be open by Easter. And later: I promise you this."
	m := Locate(source, "I promise you this ... The road will be open")
	assert.Equal(t, "I promise you this. The road will be open", m.Source.Of(source))
	m = Locate(source, "The road will be open ... I promise you this")
	assert.Equal(t, Abridged, m.Verdict)
	m = Locate(source, "The road will be open by Easter ... We talked about swans")
	require.Equal(t, Altered, m.Verdict)
	e := m.Edits[len(m.Edits)-1]
	assert.Equal(t, Insertion, e.Op)
	assert.Equal(t, "We talked about swans", e.Elsewhere.Of(source), "out of order")
}

func TestSources(t *testing.T) {
	var s Sources
	s.Add("monday", NewIndex("We will reopen the harbour, and we will pay for it ourselves."))
	s.Add("tuesday", NewIndex("We will reopen the harbour in June, and we shall pay for it ourselves."))
	s.Add("wednesday", NewIndex("Nothing of the kind was said here."))
	names := func(found []Found) (out []string) {
		for _, f := range found {
			out = append(out, f.Name+" "+f.Verdict.String())
		}
		return out
	}
	assert.Equal(t, []string{"tuesday verbatim", "monday verbatim"}, names(s.Select(Selector{Exact: "We will reopen the harbour"}, "tuesday")))
	assert.Equal(t, []string{"tuesday verbatim", "monday altered"}, names(s.Select(Selector{Exact: "We will reopen the harbour in June"}, "monday")),
		"found elsewhere")
	assert.Empty(t, s.Select(Selector{Exact: "the swans of Ulaanbaatar"}, "monday"))
}

func TestIdentical(t *testing.T) {
	source := "He said: “We’re ready” at noon. We’re  ready."
	assert.True(t, Locate(source, "“We’re ready.”").Identical)
	assert.False(t, Locate(source, "We're ready").Identical)
	assert.Equal(t, strings.Index(source, "We’re  ready"), Locate(source, "We’re  ready").Source.Start, "the very bytes before the first place")
}

// TestMatchJSON: what a match says survives JSON, and the words of its kinds come back.
func TestMatchJSON(t *testing.T) {
	m := Locate("I do not believe that taxes will rise unless we lose.", "taxes will ... unless we win")
	require.NotEmpty(t, m.Warnings)
	b, err := json.Marshal(m)
	require.NoError(t, err)
	var back Match
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, m, back)
	for k := BehindNegation; k <= Short; k++ {
		b, _ := k.MarshalText()
		var back WarningKind
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, k, back)
	}
	assert.EqualError(t, new(WarningKind).UnmarshalText([]byte("x")), `quotes: no kind of warning is called "x"`)
	assert.Equal(t, "WarningKind(99)", WarningKind(99).String())
}
