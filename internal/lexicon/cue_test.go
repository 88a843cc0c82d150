package lexicon

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// shadowed are the verbs that share a form with another, which the form is looked up as: the earlier in the file.
var shadowed = map[string]string{"lambaste": "lambast"}

// TestFormsMapBack: every form of every verb finds it again, with that form.
func TestFormsMapBack(t *testing.T) {
	for _, v := range Verbs() {
		for _, in := range Inflect(v.Lemma) {
			var got *Verb
			var f Form
			if v.Particle == "" {
				got, f, _ = Cue(in.Text)
			} else {
				words := strings.Fields(v.Particle)
				var n int
				got, f, n = Phrasal(in.Text, append(words, "x")...)
				assert.Equal(t, len(words), n)
				assert.True(t, StartsPhrasal(in.Text))
			}
			require.NotNil(t, got, in.Text)
			if got.Lemma != shadowed[v.Lemma] {
				assert.Equal(t, v.String(), got.String(), in.Text)
			}
			assert.NotZero(t, f&in.Form, in.Text)
		}
	}
}

func TestVerbsMakeSense(t *testing.T) {
	used := map[Class]int{}
	frames := Frame(0)
	for _, v := range Verbs() {
		used[v.Class]++
		frames |= v.Frames
		assert.NotEqual(t, NoClass, v.Class, v)
		assert.Equal(t, v.Takes(Prep), len(v.Preps) > 0, v)
		assert.Positive(t, v.Rank, v)
		if v.Takes(Inverted) {
			assert.True(t, v.Takes(Quote), "%v may stand after a quotation but takes none", v)
		}
		for _, p := range v.Preps {
			assert.True(t, Is(p, Preposition) || p == "back", "%v %s", v, p)
		}
	}
	for c := NoClass + 1; c < numClasses; c++ {
		assert.GreaterOrEqual(t, used[c], 10, c)
	}
	assert.Equal(t, Frame(1<<numFrames-1)&^Other, frames)
}

func TestCue(t *testing.T) {
	for _, c := range []struct {
		word, lemma string
		form        Form
		class       Class
		frames      Frame
	}{
		{"said", "say", Past | Participle, Report, Quote | Inverted | That | Bare | PassTo},
		{"says", "say", Third, Report, Quote},
		{"told", "tell", Past | Participle, Report, Recipient | Quote | That | ObjTo},
		{"according", "", 0, NoClass, 0}, // a phrase, not a verb
		{"urged", "urge", Past | Participle, Order, ObjTo | Recipient},
		{"criticised", "criticize", Past | Participle, Blame, NP},
		{"favored", "favour", Past | Participle, Advise, NP},
		{"vowing", "vow", Gerund, Promise, To},
		{"smiled", "smile", Past | Participle, Utter, Weak},
		{"found", "find", Past | Participle, Show, That | Weak},
		{"went", "go", Past, Continue, Weak},
		{"banana", "", 0, NoClass, 0},
		{"", "", 0, NoClass, 0},
	} {
		v, f, ok := Cue(c.word)
		if !assert.Equal(t, c.lemma != "", ok, c.word) || !ok {
			continue
		}
		assert.Equal(t, c.lemma, v.Lemma)
		assert.Equal(t, c.form, f, c.word)
		assert.Equal(t, c.class, v.Class, c.word)
		assert.Equal(t, c.frames, v.Frames&c.frames, c.word)
	}
	call, _, _ := Cue("called")
	assert.True(t, call.TakesPrep("for"))
	assert.False(t, call.TakesPrep("of"))
}

func TestPhrasal(t *testing.T) {
	for _, c := range []struct {
		words string
		verb  string
		n     int
	}{
		{"pointed out that", "point out", 1},
		{"made it clear that", "make it clear", 2},
		{"made clear", "make clear", 1},
		{"set her sights on", "set his sights", 2},
		{"hit back at", "hit back", 1},
		{"went on", "go on", 1},
		{"pointed at", "", 0},
		{"went", "", 0},
	} {
		w := strings.Fields(c.words)
		v, _, n := Phrasal(w[0], w[1:]...)
		assert.Equal(t, c.n, n, c.words)
		if assert.Equal(t, c.verb != "", v != nil, c.words) && v != nil {
			assert.Equal(t, c.verb, v.String())
		}
	}
}

func TestCueNoun(t *testing.T) {
	for word, want := range map[string]string{"claims": "claim", "promise": "promise", "rumors": "rumour",
		"analyses": "analysis", "advice": "advice", "words": "word", "worries": "worry", "theses": "thesis"} {
		n, ok := CueNoun(word)
		if assert.True(t, ok, word) {
			assert.Equal(t, want, n.Lemma)
		}
	}
	_, ok := CueNoun("advices")
	assert.False(t, ok)
	n, _ := CueNoun("calls")
	assert.True(t, n.TakesPrep("for"))
	assert.True(t, n.Takes(To))
	assert.Equal(t, Order, n.Class)
	for _, n := range CueNouns() {
		assert.NotZero(t, n.Frames, n.Lemma)
		assert.Equal(t, n.Takes(Prep), len(n.Preps) > 0, n.Lemma)
		if n.Verb != "" && n.Verb != "guide" && n.Verb != "relieve" {
			_, _, ok := Cue(n.Verb)
			assert.True(t, ok, "%s is said to be of a verb %q that is no cue", n.Lemma, n.Verb)
		}
	}
}

func TestCueAdjective(t *testing.T) {
	a, ok := CueAdjective("worried")
	assert.True(t, ok)
	assert.True(t, a.Takes(That))
	assert.True(t, a.TakesPrep("about"))
	_, ok = CueAdjective("fed up")
	assert.True(t, ok)
	_, ok = CueAdjective("green")
	assert.False(t, ok)
}

func TestNames(t *testing.T) {
	assert.Equal(t, "past|participle", (Past | Participle).String())
	assert.Equal(t, "quote|that", (Quote | That).String())
	assert.Equal(t, "report", Report.String())
	assert.Equal(t, "class?", Class(200).String())
	assert.Panics(t, func() { classOf("nothing") })
	assert.Panics(t, func() { frameOf("nothing") })
}
