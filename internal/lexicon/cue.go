package lexicon

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"github.com/whosaid/whosaid/internal/wordtable"
)

// Class says what somebody does who is the subject of a verb of saying (or the owner of a noun of saying).
type Class uint8

// The classes, from the plainest to those that report no words at all.
const (
	NoClass  Class = iota
	Report         // say, tell, report, add, explain: words passed on, nothing implied about them
	Claim          // claim, argue, insist, suggest, maintain: put forward as true
	Concede        // admit, concede, agree, acknowledge, confess: granted against oneself or to somebody
	Deny           // deny, dismiss, reject, rebut, dispute
	Ask            // ask, wonder, inquire, question
	Answer         // answer, reply, respond, retort, hit back
	Promise        // promise, vow, pledge, threaten, refuse, decline: the speaker's own future
	Predict        // predict, forecast, expect, warn: what will or may be
	Order          // order, urge, call for, demand, tell X to: what somebody should do
	Advise         // advise, recommend, propose, offer
	Praise         // praise, hail, welcome, thank, congratulate, apologize
	Blame          // criticize, accuse, blast, condemn, mock
	Utter          // shout, joke, whisper, sigh, smile: how it was said
	Write          // write, tweet, post, sign: in writing
	Show           // show, find, indicate: what studies, polls and figures do
	Judge          // rule, decide, find, sentence, approve: what courts and boards do
	Announce       // announce, reveal, confirm, declare: makes something known or so
	Discuss        // discuss, describe, speak about: a topic, more than its words
	Attitude       // believe, hope, want, support, doubt, fear: a state of mind, often without any saying
	Continue       // continue, begin, go on: only where speech is already running
	numClasses
)

var classNames = [numClasses]string{"none", "report", "claim", "concede", "deny", "ask", "answer", "promise", "predict",
	"order", "advise", "praise", "blame", "utter", "write", "show", "judge", "announce", "discuss", "attitude", "continue"}

// String returns the name of the class as data/cues.txt has it.
func (c Class) String() string {
	if c < numClasses {
		return classNames[c]
	}
	return "class?"
}

func classOf(name string) Class {
	for c, n := range classNames {
		if n == name {
			return Class(c)
		}
	}
	panic("lexicon: no class " + name)
}

// Frame is a set of ways in which a word of saying takes its content or stands to it.
type Frame uint16

// The frames. The first eleven can be observed at one occurrence of a word (see [FrameAt]); the others are habits.
const (
	Quote    Frame = 1 << iota // takes a direct quotation: said: "…", told reporters, "…"
	Inverted                   // may stand between the quotation and its subject: "…," said X
	That                       // that-clause: said that he would
	Bare                       // clause without that: said he would
	To                         // to-infinitive: vowed to fight
	ObjTo                      // object and to-infinitive: urged Congress to act
	NP                         // noun phrase: denied the claims, criticized the plan
	Prep                       // prepositional phrase, with one of Preps: called for calm
	Whether                    // embedded question: asked whether, explained how
	As                         // object and as: described him as, "the plan as a disaster"
	Other                      // (observed only) none of these: end of clause, adverb, …

	PassTo    // passive and infinitive: is said to be, was believed to have
	Recipient // may take the hearer as object: told X, asked X, assured X
	Weak      // counts only with a quotation or a that-clause beside it: smiled, found, continued
	numFrames = iota

	// Observable is the set of frames that FrameAt returns, one at a time.
	Observable = Other<<1 - 1
	// Clausal is the set of frames whose content is a clause of its own.
	Clausal = Quote | Inverted | That | Bare | Whether
)

var frameNames = [numFrames]string{"quote", "inverted", "that", "bare", "to", "objto", "np", "prep", "whether", "as",
	"other", "passto", "recipient", "weak"}

// String returns the names of the frames in f, joined by "|".
func (f Frame) String() string { return setString(uint64(f), frameNames[:]) }

func frameOf(name string) Frame {
	for i, n := range frameNames {
		if n == name {
			return 1 << i
		}
	}
	panic("lexicon: no frame " + name)
}

// A Verb is a verb of saying, thinking or showing: a cue.
type Verb struct {
	Lemma    string   // "say"; for a phrasal verb its head: "point"
	Particle string   // "out" of "point out", or several words ("it clear" of "make it clear"); mostly ""
	Class    Class    //
	Frames   Frame    // the ways it takes its content, checked by hand
	Preps    []string // the prepositions that lead to its content, when Frames has Prep
	Rank     int      // 1 for the commonest cue of the counted corpus; cues not met there share the last rank
	counts

	uses []use // in which it is of another class
}

// A use is the class of a verb in some ways of taking its content.
type use struct {
	frames Frame
	class  Class
}

// anyFrame is all the ways, and none.
const anyFrame = ^Frame(0)

// ClassIn returns the class of the verb where it takes its content in the way f: called for calm, called him a liar.
func (v *Verb) ClassIn(f Frame) Class {
	for _, u := range v.uses {
		if u.frames&f != 0 || u.frames == anyFrame {
			return u.class
		}
	}
	return v.Class
}

// String returns the verb with its particle: "point out".
func (v *Verb) String() string {
	if v.Particle == "" {
		return v.Lemma
	}
	return v.Lemma + " " + v.Particle
}

// Takes says whether the verb takes its content in one of the ways f.
func (v *Verb) Takes(f Frame) bool { return v.Frames&f != 0 }

// TakesPrep says whether the preposition leads to the verb's content: TakesPrep("for") of call.
func (v *Verb) TakesPrep(prep string) bool { return contains(v.Preps, prep) }

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// Cue looks up a word as a form of a verb of saying that needs no particle.
func Cue(lower string) (v *Verb, f Form, ok bool) {
	if e := cues().forms.At(lower); e != nil && e.verb != nil {
		return e.verb, e.form, true
	}
	return nil, 0, false
}

// Phrasal looks up a word as a form of a verb of saying together with the words that follow it: "pointed", "out";
// "made", "it", "clear". It returns the longest that fits and how many of the following words belong to it.
func Phrasal(lower string, following ...string) (v *Verb, f Form, n int) {
	e := cues().forms.At(lower)
	if e == nil {
		return nil, 0, 0
	}
	for _, p := range e.phrasal {
		if m := len(p.tail); m > n && m <= len(following) && fits(p.tail, following[:m]) {
			v, f, n = p.verb, e.phrasalForm, m
		}
	}
	return v, f, n
}

// fits is equal, where "his" stands for any possessive and "himself" for any reflexive.
func fits(tail, words []string) bool {
	for i, t := range tail {
		if w := words[i]; t != w && !(t == "his" && Is(w, Possessive)) && !(t == "himself" && Is(w, Reflexive)) {
			return false
		}
	}
	return true
}

func equal(a, b []string) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// StartsPhrasal says whether the word is a form of a verb that is a cue with some particle: worth a look ahead.
func StartsPhrasal(lower string) bool {
	e := cues().forms.At(lower)
	return e != nil && len(e.phrasal) > 0
}

// Verbs returns all the verbs, phrasal ones included, in the order of data/cues.txt. The slice is shared.
func Verbs() []*Verb { return cues().verbs }

type cueEntry struct {
	verb        *Verb
	form        Form
	phrasalForm Form
	phrasal     []phrasal
}

type phrasal struct {
	tail []string
	verb *Verb
}

type cueTable struct {
	verbs []*Verb
	forms *wordtable.Table[cueEntry]
}

//go:embed data/cues.txt
var cuesData string

var cues = sync.OnceValue(readCues)

func readCues() *cueTable {
	t := &cueTable{verbs: make([]*Verb, 0, 1024), forms: wordtable.New[cueEntry](4096)}
	eachLine(cuesData, func(section, line string) {
		v := parseVerb(section, line)
		t.verbs = append(t.verbs, v)
		v.index(t.forms)
	})
	verbStats().fill(t.verbs)
	return t
}

func (v *Verb) index(forms *wordtable.Table[cueEntry]) {
	var tail []string
	if v.Particle != "" {
		tail = strings.Fields(v.Particle)
	}
	for _, in := range Inflect(v.Lemma) {
		e := forms.Put(in.Text)
		if tail != nil {
			e.phrasal = append(e.phrasal, phrasal{tail, v})
			e.phrasalForm |= in.Form
		} else if e.verb == nil || e.verb == v { // "found" is find's: the earlier line wins
			e.verb = v
			e.form |= in.Form
		}
	}
}

// parseVerb reads a line of data/cues.txt: a lemma, with its particle after underscores, then frames and
// prepositions ("for,about").
func parseVerb(section, line string) *Verb {
	head, rest := cut(line)
	v := &Verb{Class: classOf(section)}
	v.Lemma, v.Particle, _ = strings.Cut(head, "_")
	v.Particle = strings.ReplaceAll(v.Particle, "_", " ")
	rest, uses, _ := strings.Cut(rest, " class:")
	for u := range strings.SplitSeq(uses, " class:") {
		if frames, class, ok := strings.Cut(u, "="); ok {
			f := anyFrame
			if frames != "any" {
				f, _ = parseFrames(strings.ReplaceAll(frames, ",", " "))
			}
			v.uses = append(v.uses, use{f, classOf(class)})
		}
	}
	v.Frames, v.Preps = parseFrames(rest)
	if v.Frames == 0 {
		panic(fmt.Sprintf("lexicon: %s has no frame", head))
	}
	return v
}

// parseFrames reads frames by their names, and "prep:for,about" as Prep with its prepositions.
func parseFrames(s string) (f Frame, preps []string) {
	for name := range strings.FieldsSeq(s) {
		if list, ok := strings.CutPrefix(name, "prep:"); ok {
			f |= Prep
			preps = strings.Split(list, ",")
			continue
		}
		f |= frameOf(name)
	}
	return f, preps
}
