package caveat

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/whosaid/whosaid/internal/alignment"
	"github.com/whosaid/whosaid/internal/folding"
	"github.com/whosaid/whosaid/internal/text"
)

// TestOf: each warning with what it is about.
func TestOf(t *testing.T) {
	const source = "I do not believe that the bridge is safe, unless the ice holds. We may lose all 4 million of them to Osei."
	for quotation, want := range map[string][]string{
		"the bridge is safe":                {"behind negation: not", "before limiter: unless"},
		"I do ... believe that":             {"hides negation: not"},
		"We may lose all 4":                 {"cuts number: million"},
		"We will lose all 4 million":        {"touches modal: may"},
		"may lose some 4 million":           {"touches quantity: all"},
		"may lose all 5 million":            {"touches number: 4"},
		"lose all 4 million of them to Ade": {"touches name: Osei"},
		"holds":                             {"behind negation: not", "behind condition: unless", "short: holds"},
		"swans of Ulaanbaatar sang":         nil,
	} {
		m, read := alignment.Locate(source, quotation, nil)
		var got []string
		for _, w := range Of(read, &m, quotation) {
			got = append(got, names[w.Kind]+": "+source[w.Source.Start:w.Source.End])
		}
		assert.Equal(t, want, got, quotation)
	}
}

var names = [...]string{"behind negation", "behind condition", "before limiter", "hides negation", "hides limiter", "touches negation",
	"touches number", "touches name", "touches modal", "touches quantity", "cuts number", "other speaker", "short"}

// TestSpeaker: whose turn a passage stands in.
func TestSpeaker(t *testing.T) {
	const hearing = "Nobody was asked.\n\nMS. ADAIR: We never saw the report.\n\nMR. OSEI: Nor did we, Chair.\n"
	source := folding.Fold(hearing, nil)
	at := func(passage string) text.Span {
		i := strings.Index(hearing, passage)
		return text.Span{Start: i, End: i + len(passage)}
	}
	for _, c := range []struct {
		passage, name, label string
		want                 Claim
	}{
		{"Nobody was asked", "Jane Adair", "", Open},
		{"never saw the report", "Jane Adair", "", True},
		{"never saw the report", "Kofi Osei", "MS. ADAIR", False},
		{"report.\n\nMR. OSEI: Nor", "Jane Adair", "MR. OSEI", False},
	} {
		says, w := Speaker(&source, at(c.passage), c.name)
		assert.Equal(t, c.want, says, c.passage)
		assert.Equal(t, c.label, hearing[w.Source.Start:w.Source.End])
		assert.Equal(t, says == False, w.Kind == OtherSpeaker)
	}
}
