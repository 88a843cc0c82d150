package keeping

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/whosaid/whosaid/attribution"
)

// TestJoin: who of one name is one person.
func TestJoin(t *testing.T) {
	who := func(article, role string) Appearance {
		return Appearance{Article: article, Number: 1, Name: "Edda Falk", Kind: attribution.Person, Role: role, Named: true}
	}
	org, unknown, known := who("c", ""), who("c", ""), who("c", "")
	org.Kind, unknown.Kind, known.Known, known.KnownName = attribution.Organization, attribution.Unknown, "falk", "Edda M. Falk"
	half, halfWithRole := who("b", ""), who("b", "mayor")
	half.Name, halfWithRole.Name = "Falk", "Falk"
	withheld, described := who("b", "mayor"), who("b", "mayor")
	withheld.Withheld, described.Named = true, false
	for name, test := range map[string]struct {
		in   []Appearance
		want int
	}{
		"one role":                     {[]Appearance{who("a", "mayor"), who("b", "mayor of Polbreck")}, 1},
		"no role":                      {[]Appearance{who("a", ""), who("b", "")}, 1},
		"one has a role":               {[]Appearance{who("a", ""), who("b", "mayor")}, 1},
		"two roles":                    {[]Appearance{who("a", "mayor"), who("b", "goalkeeper")}, 2},
		"roles by way of a third":      {[]Appearance{who("a", "mayor"), who("b", "goalkeeper"), who("c", "mayor and goalkeeper")}, 1},
		"roles with a general word":    {[]Appearance{who("a", "chief executive"), who("b", "chief inspector")}, 2},
		"one has no role, two have":    {[]Appearance{who("a", "mayor"), who("b", "goalkeeper"), who("c", "")}, 3},
		"a person and a firm":          {[]Appearance{who("a", ""), org}, 2},
		"a person and something":       {[]Appearance{who("a", "mayor"), unknown}, 1},
		"a surname alone":              {[]Appearance{half, half}, 2},
		"a surname with a role":        {[]Appearance{halfWithRole, halfWithRole}, 1},
		"a name that is kept back":     {[]Appearance{withheld, withheld}, 2},
		"a description":                {[]Appearance{described, described}, 2},
		"somebody known, with no word": {[]Appearance{known, known}, 1},
	} {
		for i := range test.in {
			test.in[i].Article += string(rune('0' + i))
		}
		got := Join(test.in)
		assert.Len(t, got, test.want, name)
		for range 5 { // the order has no part in it
			rand.Shuffle(len(test.in), func(i, j int) { test.in[i], test.in[j] = test.in[j], test.in[i] })
			assert.Equal(t, got, Join(test.in), name)
		}
	}
	assert.Equal(t, "Edda M. Falk", Join([]Appearance{known})[0].Name)
	assert.Equal(t, "known/falk", Join([]Appearance{known})[0].Key)
}

// TestSpeech keeps what was said, surely enough, and not in the headline.
func TestSpeech(t *testing.T) {
	said := attribution.Cue{Text: "said", Mode: attribution.ModeAsserted}
	res := attribution.Result{
		Quotes: []attribution.Quote{
			{ID: 1, Cue: said, Confidence: 0.9},
			{ID: 2, Cue: said, Confidence: 0.4},
			{ID: 3, Cue: attribution.Cue{Text: "hoped", Class: attribution.ClassAttitude, Mode: attribution.ModeAsserted}, Confidence: 0.9},
			{ID: 4, Cue: attribution.Cue{Text: "did not say", Mode: attribution.ModeNegated}, Confidence: 0.9},
			{ID: 5, Cue: said, Confidence: 0.9, Headline: true},
		},
		Speakers: []attribution.Speaker{{ID: 1, Quotes: []int{1, 2}}, {ID: 2, Quotes: []int{3, 4, 5}}},
	}
	got := Speech(res, 0.5)
	assert.Len(t, got.Quotes, 1)
	assert.Equal(t, 1, got.Quotes[0].ID)
	assert.Equal(t, []attribution.Speaker{{ID: 1, Quotes: []int{1}}}, got.Speakers)
	assert.Equal(t, []int{1, 2}, res.Speakers[0].Quotes, "the result itself stays")
}
