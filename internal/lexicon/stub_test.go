package lexicon

import "testing"

func TestStub(t *testing.T) {
	v, f, ok := Cue("said")
	t.Log(v, f, ok)
	t.Log(CuePhrase([]string{"as", "mr", "cameron", "put", "it"}, 0))
	t.Log(CueNoun("claims"))
	t.Log(Place("germans"))
	t.Log(PersonalPronoun("her"))
	t.Log(Inflect("signal"), Inflect("quip"), Inflect("deny"), Inflect("criticize"), Inflect("agree"), Inflect("lie"))
	t.Log(Phrasal("called", "for"))
	t.Log(Role("ministers"))
}
