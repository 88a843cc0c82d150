package retag

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// wordsOf gives the tokens of a sentence, each with the tag written behind it: "told/VBD".
func wordsOf(tagged string) (toks []text.Token, tags []syntax.Tag) {
	var words []string
	for f := range strings.FieldsSeq(tagged) {
		word, tag, _ := strings.Cut(f, "/")
		t, _ := syntax.ParseTag(tag)
		words, tags = append(words, word), append(tags, t)
	}
	s := strings.Join(words, " ")
	return text.Words(nil, s, text.Span{End: len(s)}), tags
}

// TestMendTags: what the tagger gets wrong, and what it gets right.
func TestMendTags(t *testing.T) {
	for tagged, want := range map[string]string{
		"the/DT transport/VB minister/NN":                            "DT NN NN",
		"chief/NN operating/VBG officer/NN":                          "NN JJ NN",
		",/, managing/VBG director/NN Ana/NNP":                       ", JJ NN NNP",
		"denied/VBD visiting/VBG doctor/NN Roe/NNP":                  "VBD VBG NN NNP",
		"Opposition/NNP transport/VBP spokesman/NN Joe/NNP":          "NNP NN NN NNP",
		"they/PRP transport/VBP spokesman/NN Joe/NNP":                "PRP VBP NN NNP",
		"its/PRP$ plan/VBP":                                          "PRP$ NN",
		"she/PRP told/VBD co-host/VB Joe/NNP":                        "PRP VBD NN NNP",
		"they/PRP did/VBD help/VB people/NNS":                        "PRP VBD VB NNS",
		"with/IN Sunny/JJ ./.":                                       "IN NNP .",
		"with/IN Sunny/JJ days/NNS":                                  "IN JJ NNS",
		"with/IN Swedish/JJ ./.":                                     "IN JJ .",
		"to/TO Theresa/NNP May/MD ./.":                               "TO NNP NNP .",
		"swimmers/NNS cannot/NN be/VB":                               "NNS MD VB",
		"and/CC Could/MD ./.":                                        "CC MD .",
		"by/IN Grant/VB ./.":                                         "IN NNP .",
		"she/PRP said/VBD :/: Stay/VB home/RB":                       "PRP VBD : VB RB",
		"Old/JJ Pier/NN Will/MD Close/VB In/IN May/NNP As/IN It/PRP": "JJ NN MD VB IN NNP IN PRP",
	} {
		t.Run(tagged, func(t *testing.T) {
			toks, tags := wordsOf(tagged)
			assert.Len(t, toks, len(tags))
			mendTags(toks, tags)
			var got []string
			for _, tag := range tags {
				got = append(got, tag.String())
			}
			assert.Equal(t, want, strings.Join(got, " "))
		})
	}
}
