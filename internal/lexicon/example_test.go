package lexicon_test

import (
	"fmt"
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
)

func ExampleCue() {
	v, form, ok := lexicon.Cue("warned")
	fmt.Println(ok, v.Lemma, form, v.Class)
	fmt.Println(v.Takes(lexicon.That), v.TakesPrep("against"))
	// Output:
	// true warn past|participle predict
	// true true
}

func ExamplePhrasal() {
	v, _, n := lexicon.Phrasal("made", "it", "clear", "that")
	fmt.Println(v, n)
	// Output: make it clear 2
}

func ExampleCueNoun() {
	n, _ := lexicon.CueNoun("promises")
	fmt.Println(n.Lemma, n.Verb, n.Class, n.Takes(lexicon.To), n.Preps)
	// Output: promise promise promise true [of on about]
}

func ExampleCuePhrase() {
	words := strings.Fields("and , as the former mayor put it , the city is broke")
	m, _ := lexicon.CuePhrase(words, 2)
	fmt.Println(m.Text, "-", strings.Join(words[m.SlotStart:m.SlotEnd], " "))
	// Output: as X put it - the former mayor
}

func ExampleRole() {
	r, _ := lexicon.Role("spokeswomen")
	fmt.Println(r.Lemma, r.Gender, r.Flags)
	// Output: spokeswoman female plural|anonymous|spokes
}

func ExamplePlace() {
	p, _ := lexicon.Place("germans")
	fmt.Println(p.Kind, p.Of, p.Plural)
	// Output: demonym germany true
}

func ExampleInflect() {
	for _, f := range lexicon.Inflect("quip") {
		fmt.Println(f.Text, f.Form)
	}
	// Output:
	// quip base
	// quips third
	// quipped past|participle
	// quipping gerund
}
