package lexicon

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestFrameAt: words and tags as word/TAG; the word of saying is the one in capitals.
func TestFrameAt(t *testing.T) {
	for sentence, want := range map[string]Frame{
		"``/`` no/UH ,/, ''/'' he/PRP SAID/VBD ./.":                                              Quote,
		"``/`` no/UH ,/, ''/'' SAID/VBD the/DT man/NN ./.":                                       Inverted,
		"“/`` no/UH ”/'' ,/, the/DT mayor/NN of/IN ealing/NNP SAID/VBD ./.":                      Quote,
		"“/`` no/UH ”/'' ,/, SAID/VBD smith/NNP ./.":                                             Inverted,
		"he/PRP SAID/VBD :/: “/`` no/UH ”/''":                                                    Quote,
		"he/PRP TOLD/VBD reporters/NNS :/: “/`` no/UH ”/''":                                      Quote,
		"he/PRP TOLD/VBD the/DT daily/NNP mail/NNP that/IN it/PRP was/VBD":                       That,
		"he/PRP TOLD/VBD reporters/NNS he/PRP would/MD go/VB":                                    Bare,
		"he/PRP TOLD/VBD them/PRP to/TO go/VB":                                                   ObjTo,
		"he/PRP SAID/VBD that/IN it/PRP was/VBD":                                                 That,
		"he/PRP SAID/VBD he/PRP was/VBD":                                                         Bare,
		"he/PRP SAID/VBD the/DT plan/NN was/VBD bad/JJ":                                          Bare,
		"he/PRP VOWED/VBD to/TO fight/VB":                                                        To,
		"he/PRP VOWED/VBD to/TO never/RB go/VB":                                                  To,
		"he/PRP URGED/VBD congress/NNP to/TO act/VB":                                             ObjTo,
		"he/PRP DENIED/VBD the/DT claims/NNS ./.":                                                NP,
		"he/PRP CALLED/VBD for/IN calm/NN":                                                       Prep,
		"he/PRP ASKED/VBD whether/IN it/PRP was/VBD":                                             Whether,
		"he/PRP DESCRIBED/VBD the/DT plan/NN as/IN mad/JJ":                                       As,
		"he/PRP SMILED/VBD ./.":                                                                  Other,
		"SAID/VBD":                                                                               Other,
		"the/DT “/`` big/JJ ”/'' plan/NN FAILED/VBD ./.":                                         Other,
		"“/`` no/UH ,/, ”/'' he/PRP said/VBD ,/, smiled/VBD ,/, and/CC ADDED/VBD that/IN he/PRP": That,
	} {
		var lower, tags []string
		at := -1
		for f := range strings.FieldsSeq(sentence) {
			word, tag, _ := strings.Cut(f, "/")
			if low := Lower(word); low != word {
				at, word = len(lower), low
			}
			lower, tags = append(lower, word), append(tags, tag)
		}
		assert.Equal(t, want, FrameAt(lower, tags, at), sentence)
	}
}

func FuzzFrameAt(f *testing.F) {
	f.Add("said that \" , he to", "VBD IN '' , PRP TO")
	f.Fuzz(func(t *testing.T, words, tags string) {
		lower, tag := strings.Fields(words), strings.Fields(tags)
		for i := range lower {
			for _, got := range []Frame{FrameAt(lower, tag, i), FrameAfter(lower, tag, i+1), PhrasalFrameAt(lower, tag, i, i+2)} {
				if got == 0 || got&Observable != got || got&(got-1) != 0 {
					t.Fatalf("%q %d: %v", words, i, got)
				}
			}
		}
	})
}
