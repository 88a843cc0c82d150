package lexicon

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// BenchmarkRead is what the first look-up of each subject costs, once in a process.
func BenchmarkRead(b *testing.B) {
	for _, c := range []struct {
		name string
		read func()
	}{
		{"cues", func() { readCues() }}, {"nouns", func() { readNouns() }}, {"adjectives", func() { readAdjectives() }},
		{"phrases", func() { readPhrases() }}, {"givennames", func() { readGivenNames() }},
		{"titles", func() { readTitles() }}, {"roles", func() { readRoles() }}, {"orgs", func() { readOrgs() }},
		{"docs", func() { readDocs() }}, {"places", func() { readPlaces() }}, {"functions", func() { readFunctions() }},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c.read()
			}
		})
	}
}

func BenchmarkLookups(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		lookUpAll()
	}
}

var words3 = []string{"as", "mr", "cameron", "put", "it"}

func lookUpAll() {
	v, _, _ := Cue("said")
	v.Share(That)
	v.TakesPrep("of")
	Phrasal("made", words3...)
	CueNoun("claims")
	CueAdjective("worried")
	CuePhrase(words3, 0)
	GivenName("ségolène")
	GivenName("benoit")
	MaleShare("jean-claude")
	Title("mr.")
	Role("spokesman")
	OrgNoun("company")
	OrgSuffix("inc.")
	DocNoun("report")
	Place("united states")
	Calendar("monday")
	PersonalPronoun("he")
	Function("that")
	FrameAt(words3, words3, 3)
}

func TestLookupsDoNotAllocate(t *testing.T) {
	lookUpAll()
	assert.Zero(t, testing.AllocsPerRun(100, lookUpAll))
}
