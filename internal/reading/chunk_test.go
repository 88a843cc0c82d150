package reading

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// shortKinds are the names of the kinds of chunks in the tests' wants.
var shortKinds = map[ChunkKind]string{
	NounPhrase: "np", VerbGroup: "vp", Preposition: "pp", Coordinator: "co", Subordinator: "sub", Relative: "rel", Adverb: "adv",
	Adjective: "adj", Quoted: "q", Bracket: "br",
}

// cut gives the chunks of an article as their kinds and words: "np:The mayor | vp:said | …". Signs stand as they are.
func cut(article string) string {
	d := Read(article)
	defer d.Release()
	var out []string
	for _, c := range d.Chunks {
		words := d.Span(c.Start, c.End).Of(d.Text)
		if kind := shortKinds[c.Kind]; kind != "" {
			words = kind + ":" + words
		}
		out = append(out, words)
	}
	return strings.Join(out, " | ")
}

// TestNext: by what word a chunk begins.
func TestNext(t *testing.T) {
	for sentence, want := range map[string]string{
		"Acting mayor Theo Brandt resigned.":             "np:Acting mayor Theo Brandt | vp:resigned | .",
		"Some very old boats sank.":                      "np:Some | np:very old boats | vp:sank | .",
		"She left because nobody came.":                  "np:She | vp:left | sub:because | np:nobody | vp:came | .",
		"The engineer who checked it refused to answer.": "np:The engineer | rel:who | vp:checked | np:it | vp:refused | vp:to answer | .",
		"The report states that few have chimneys.":      "np:The report | vp:states | rel:that | adj:few | vp:have | np:chimneys | .",
		"The Courier reports: “The dam has a crack.”":    "np:The Courier | vp:reports | : | q:“The dam has a crack.”",
		"The claim that he cheated angered her.":         "np:The claim | sub:that | np:he | vp:cheated | vp:angered | np:her | .",
		"Voters (mostly farmers) stayed at home.":        "np:Voters | br:(mostly farmers) | vp:stayed | pp:at | np:home | .",
		"The council is likely to agree.":                "np:The council | vp:is | adj:likely | vp:to agree | .",
	} {
		t.Run(sentence, func(t *testing.T) { assert.Equal(t, want, cut(sentence)) })
	}
}

// TestNounPhrase: where a noun phrase ends.
func TestNounPhrase(t *testing.T) {
	for sentence, want := range map[string]string{
		"The minister Tuesday opened a bridge.":                       "np:The minister | np:Tuesday | vp:opened | np:a bridge | .",
		"Mrs May opened a bridge.":                                    "np:Mrs May | vp:opened | np:a bridge | .",
		"All the farmers left.":                                       "np:All the farmers | vp:left | .",
		"The $12 fee angered farmers.":                                "np:The $12 fee | vp:angered | np:farmers | .",
		"The 23-year-old was silent.":                                 "np:The 23-year-old | vp:was | adj:silent | .",
		"Radio 1 played it.":                                          "np:Radio 1 | vp:played | np:it | .",
		"He praised the “illiberal” cards.":                           "np:He | vp:praised | np:the “illiberal” cards | .",
		"He watched Skagen TV's “Early Harvest News”.":                "np:He | vp:watched | np:Skagen TV's “Early Harvest News” | .",
		"Trade and Industry Secretary Petra Hewell left.":             "np:Trade and Industry Secretary Petra Hewell | vp:left | .",
		"Finance Minister Ana Silva and Trade Minister Jon Roe left.": "np:Finance Minister Ana Silva | co:and | np:Trade Minister Jon Roe | vp:left | .",
		"Yahoo! said it would pay.":                                   "np:Yahoo! | vp:said | np:it | vp:would pay | .",
		"He loved its “unhurried cruelty”.":                           "np:He | vp:loved | np:its | q:“unhurried cruelty” | .",
		"The company's rising costs hurt.":                            "np:The company's rising costs | vp:hurt | .",
		"Mayor Ann Tull this morning said it leaked.":                 "np:Mayor Ann Tull | np:this morning | vp:said | np:it | vp:leaked | .",
	} {
		t.Run(sentence, func(t *testing.T) { assert.Equal(t, want, cut(sentence)) })
	}
}

// TestVerbGroup: which words are of a group.
func TestVerbGroup(t *testing.T) {
	for sentence, want := range map[string]string{
		"She is going to say so.":         "np:She | vp:is going to say | adv:so | .",
		"He has not yet been told.":       "np:He | vp:has not yet been told | .",
		"They did not answer.":            "np:They | vp:did not answer | .",
		"The raid killed four people.":    "np:The raid | vp:killed | np:four people | .",
		"She wanted to leave.":            "np:She | vp:wanted | vp:to leave | .",
		"The letter was sent to farmers.": "np:The letter | vp:was sent | pp:to | np:farmers | .",
		"“It leaks,” the report stated.":  "q:“It leaks,” | np:the report | vp:stated | .",
	} {
		t.Run(sentence, func(t *testing.T) { assert.Equal(t, want, cut(sentence)) })
	}
}

// TestTitle: a work is named by the capitals of a passage and what stands before it.
func TestTitle(t *testing.T) {
	for sentence, want := range map[string]string{
		"She wrote “The Mill and the Heron” in 1998.":     "np:She | vp:wrote | np:“The Mill and the Heron” | pp:in | np:1998 | .",
		"Her novel “The Mill and the Heron” won a prize.": "np:Her novel | np:“The Mill and the Heron” | vp:won | np:a prize | .",
		"A film called “The Long Ford” opened.":           "np:A film | vp:called | np:“The Long Ford” | vp:opened | .",
		"On “Fox and Heron” she laughed.":                 "pp:On | np:“Fox and Heron” | np:she | vp:laughed | .",
		"The mayor said “Close The Ford” on Monday.":      "np:The mayor | vp:said | q:“Close The Ford” | pp:on | np:Monday | .",
		"“The Mill and the Heron” was a success.":         "np:“The Mill and the Heron” | vp:was | np:a success | .",
	} {
		t.Run(sentence, func(t *testing.T) { assert.Equal(t, want, cut(sentence)) })
	}
}
