package attribution_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/internal/calendar"
	"github.com/whosaid/whosaid/internal/lexicon"
)

// TestCuesHoldNoCircumstance: the words of saying in news hold no time, place or channel; these have fields of their own.
func TestCuesHoldNoCircumstance(t *testing.T) {
	if testing.Short() {
		t.Skip("reads two thousand articles")
	}
	records, held := 0, map[string]int{}
	for _, article := range unlabelled(t) {
		for _, q := range attribution.Extract(article).Quotes {
			records++
			if kind := heldBy(q.Cue.Text); kind != "" {
				held[kind]++
				held["all"]++
				t.Logf("%s: %s", kind, q.Cue.Text)
			}
		}
	}
	t.Logf("%v of %d records", held, records)
	assert.Greater(t, records, 15000)
	assert.LessOrEqual(t, held["all"]*1000, 2*records, "cues that hold a circumstance")
}

// heldBy names the kind of circumstance that words of saying hold: "time", "place" or "channel"; empty for none. An object is no
// channel, "issued a statement saying", but what a preposition leads to is.
func heldBy(cue string) string {
	words := strings.Fields(cue)
	lower := strings.Fields(strings.ToLower(cue))
	for i := range lower {
		if calendar.Match(lower[i:]) > 0 {
			return "time"
		}
		if i == 0 || !lexicon.TellsOccasion(lower[i-1], lexicon.PlacePrep) {
			continue
		}
		if _, ok := lexicon.Place(lower[i]); ok && words[i] != lower[i] {
			return "place"
		}
		for n := i; n < len(lower) && n < i+4; n++ {
			if lexicon.TellsOccasion(lower[n], lexicon.Channel|lexicon.Occasion|lexicon.Platform) {
				return "channel"
			}
		}
	}
	return ""
}

// TestHeldBy: what TestCuesHoldNoCircumstance counts, and what it does not.
func TestHeldBy(t *testing.T) {
	for cue, want := range map[string]string{
		"said": "", "has repeatedly warned": "", "issued a statement saying": "", "may have said": "", "had previously argued": "",
		"said Tuesday": "time", "said in a statement last Friday": "time", "told reporters in Leeds": "place",
		"wrote on Twitter": "channel", "said in a joint statement": "channel",
	} {
		if want == "time" || want == "" {
			assert.Equal(t, want == "", heldBy(cue) == "", cue)
			continue
		}
		assert.Equal(t, want, heldBy(cue), cue)
	}
}
