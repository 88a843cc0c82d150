package attribution

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A chunkKind says what a chunk is in its sentence.
type chunkKind uint8

const (
	other        chunkKind = iota
	nounPhrase             // "the chief Paris prosecutor", "He", "Obama"; without what hangs on it by a preposition
	verbGroup              // "has repeatedly warned", "to comment", "saying"
	preposition            // of, in, for; "to" before a noun
	coordinator            // and, but, or
	subordinator           // that, whether, because, how
	relative               // who, which, whose; "that" behind a noun
	adverb                 // one or more adverbs that stand in no verb group
	adjective              // adjectives without a noun: "is “ready”", "likely"
	quoted                 // a passage
	comma                  //
	colon                  //
	semicolon              //
	dash                   //
	bracket                // (…), whole
	stop                   // . ? ! … outside quotation marks
)

// A chunk is a run of items that belong together.
type chunk struct {
	kind       chunkKind
	start, end int // items
	head       int // the item that names it: last noun, main verb
	verb       verbInfo
}

// verbInfo describes a verb group.
type verbInfo struct {
	first   syntax.Tag // of its first verb, or MD, or TO
	negated bool
	passive bool // be + participle
}

func (v verbInfo) infinitive() bool { return v.first == syntax.TO }
func (v verbInfo) gerund() bool     { return v.first == syntax.VBG }
func (v verbInfo) participle() bool { return v.first == syntax.VBN }
func (v verbInfo) finite() bool {
	switch v.first {
	case syntax.MD, syntax.VBD, syntax.VBZ, syntax.VBP:
		return true
	}
	return false
}

func nominal(t syntax.Tag) bool { return t.Noun() }
func proper(t syntax.Tag) bool  { return t == syntax.NNP || t == syntax.NNPS }
func verbal(t syntax.Tag) bool  { return t.Verb() }

// chunk divides every sentence into chunks.
func (d *document) chunk() {
	for n := range d.sentences {
		s := &d.sentences[n]
		s.chunks.Start = len(d.chunks)
		c := chunker{d: d, items: d.items, start: s.items.Start, end: s.items.End}
		for i := s.items.Start; i < s.items.End; {
			ch := c.next(i)
			d.chunks = append(d.chunks, ch)
			i = ch.end
		}
		s.chunks.End = len(d.chunks)
		d.mendPast(d.chunks[s.chunks.Start:])
	}
}

// mendPast gives back to the past tense what the tagger took for a participle: "The raid killed four people". A
// participle that hangs on a noun is followed by a preposition or by nothing of its own.
func (d *document) mendPast(cs []chunk) {
	for k := 1; k+1 < len(cs); k++ {
		g := &cs[k]
		if g.kind != verbGroup || g.verb.first != syntax.VBN || g.end != g.start+1 || cs[k-1].kind != nounPhrase && cs[k-1].kind != coordinator {
			continue
		}
		next := cs[k+1]
		object := next.kind == nounPhrase || next.kind == verbGroup && next.verb.infinitive() || next.kind == subordinator && d.items[next.start].lower == "that"
		if !object {
			continue
		}
		word := d.items[g.head].lower
		if _, f, ok := lexicon.Cue(word); ok && f&lexicon.Past != 0 || !ok && strings.HasSuffix(word, "ed") {
			g.verb.first = syntax.VBD
		}
	}
}

// A chunker reads one chunk at a time from the items of a sentence.
type chunker struct {
	d          *document
	items      []item
	start, end int // of the sentence
}

// at returns the item at i, or an empty one behind the end of the sentence.
func (c *chunker) at(i int) item {
	if i < c.end {
		return c.items[i]
	}
	return item{passage: -1, tag: syntax.SYM}
}

// next reads the chunk that begins at item i.
func (c *chunker) next(i int) chunk {
	it := c.items[i]
	one := chunk{start: i, end: i + 1, head: i}
	if it.passage >= 0 {
		one.kind = quoted
		if c.title(i) {
			one.kind = nounPhrase
		}
		return one
	}
	if k := punctuation(it.lower); k != other {
		one.kind = k
		if k == bracket {
			return c.bracketed(i)
		}
		return one
	}
	switch it.tag {
	case syntax.PRP, syntax.EX, syntax.WP:
		one.kind = nounPhrase
		if it.tag == syntax.WP {
			one.kind = relative
		}
		return one
	case syntax.WDT, syntax.WPS:
		one.kind = relative
		return one
	case syntax.WRB:
		one.kind = subordinator
		return one
	case syntax.CC:
		one.kind = coordinator
		return one
	case syntax.IN:
		if subordinates(it.lower) {
			one.kind = subordinator
		} else {
			one.kind = preposition
		}
		return one
	case syntax.VBG, syntax.VBN:
		// "Acting mayor Theo Brandt": a participle before a role begins a noun phrase
		if (i == c.start || c.items[i-1].tag == syntax.DT) && c.at(i+1).tag.Noun() && c.at(i+1).passage < 0 && c.d.roleWord(i+1) {
			if ch, ok := c.noun(i + 1); ok {
				ch.start = i
				return ch
			}
		}
		if ch, ok := c.verbs(i); ok {
			return ch
		}
	case syntax.NN, syntax.NNS:
		if i > 0 && c.items[i-1].passage < 0 && nominal(c.items[i-1].tag) && c.reallyCue(i) {
			one.kind, one.verb.first = verbGroup, syntax.VBZ
			return one
		}
	case syntax.TO, syntax.MD, syntax.RB, syntax.RBR, syntax.RBS, syntax.VB, syntax.VBD, syntax.VBP, syntax.VBZ:
		if ch, ok := c.verbs(i); ok {
			return ch
		}
	}
	switch it.tag {
	case syntax.TO, syntax.RP:
		one.kind = preposition
		return one
	case syntax.RB, syntax.RBR, syntax.RBS:
		one.kind = adverb
		if c.at(i+1).tag == syntax.JJ || c.at(i+1).tag == syntax.CD { // "about 200 people", "very few"
			if ch, ok := c.noun(i + 1); ok {
				ch.start = i
				return ch
			}
		}
		return one
	}
	if ch, ok := c.noun(i); ok {
		return ch
	}
	if it.tag == syntax.JJ || it.tag == syntax.JJR || it.tag == syntax.JJS {
		one.kind = adjective
	}
	return one
}

// title says whether the passage at item i is the title of a work by its capitals and by what stands before it: on
// “Fox and Friends”, her novel “The Mill at Night”, “The Mill at Night” was.
func (c *chunker) title(i int) bool {
	if !c.d.titleCase(c.d.innerTokens(c.d.passages[c.items[i].passage])) {
		return false
	}
	if i == c.start {
		next := c.at(i + 1)
		_, _, cue := lexicon.Cue(next.lower)
		return next.tag.Finite() && !cue
	}
	p := c.items[i-1]
	if p.tag == syntax.CC && i-2 > c.start && c.items[i-2].passage >= 0 { // one title and another
		return c.title(i - 2)
	}
	switch p.tag {
	case syntax.POS, syntax.PRPS, syntax.DT:
		return true
	case syntax.NN, syntax.NNS, syntax.NNP:
		return p.passage < 0 && !lexicon.Is(p.lower, lexicon.Weekday|lexicon.TimeNoun)
	case syntax.IN:
		return p.lower == "on" || p.lower == "in" || p.lower == "of" || p.lower == "from" || p.lower == "for" || p.lower == "at" || p.lower == "with"
	case syntax.VB, syntax.VBD, syntax.VBG, syntax.VBP, syntax.VBZ:
		return worksVerb(p.lower)
	case syntax.VBN:
		return worksVerb(p.lower) || p.lower == "titled" || p.lower == "entitled" || p.lower == "called" || p.lower == "named" || p.lower == "dubbed"
	}
	return false
}

// worksVerb lists the forms of verbs whose object in capitals is a work, not what is said.
func worksVerb(lower string) bool {
	switch lower {
	case "wrote", "write", "writes", "written", "writing", "read", "reads", "reading", "see", "saw", "seen", "watched", "watch", "watching", "directed", "published",
		"sang", "sings", "sung", "recorded", "released", "played", "plays", "playing", "performed", "heard", "produced", "starred", "painted":
		return true
	}
	return false
}

// punctuation tells the kind of a sign.
func punctuation(s string) chunkKind {
	switch s {
	case ",":
		return comma
	case ":":
		return colon
	case ";":
		return semicolon
	case "-", "--", "---", "–", "—", "―":
		return dash
	case "(", "[":
		return bracket
	case ".", "?", "!", "...", "…", "....", "?!", "!?", "!!", "??":
		return stop
	}
	if len(s) > 2 && s[0] == '&' && s[len(s)-1] == ';' && len(s) <= 8 && (s == "&mdash;" || s == "&ndash;") {
		return dash
	}
	return other
}

// subordinates says whether a word tagged as a preposition begins a clause. Words that do both (after, before, since,
// as) are left with the prepositions: what follows tells.
func subordinates(lower string) bool {
	switch lower {
	case "that", "whether", "if", "because", "while", "although", "though", "unless", "whereas", "lest", "until", "till":
		return true
	}
	return false
}

// bracketed reads (…) as one chunk, if it is closed within a reasonable distance.
func (c *chunker) bracketed(i int) chunk {
	for j := i + 1; j < c.end && j < i+40; j++ {
		if c.items[j].passage >= 0 && i == c.start { // (“It leaks,” she said.)
			break
		}
		if l := c.items[j].lower; l == ")" || l == "]" {
			return chunk{kind: bracket, start: i, end: j + 1, head: i}
		}
	}
	return chunk{kind: other, start: i, end: i + 1, head: i}
}

// verbs reads a verb group: "to", adverbs, modals, auxiliaries, negation and the main verb.
func (c *chunker) verbs(i int) (chunk, bool) {
	ch := chunk{kind: verbGroup, start: i, head: -1}
	var be bool // the verb before was a form of be
	j := i
	for ; j < c.end; j++ {
		it := c.items[j]
		if it.passage >= 0 {
			break
		}
		aux := lexicon.Is(it.lower, lexicon.Auxiliary|lexicon.Modal)
		switch {
		case it.tag == syntax.TO:
			if ch.head >= 0 && !(j > 0 && leadsOn(c.items[ch.head].lower)) || !c.infinitiveFollows(j) {
				return c.closeVerbs(ch, j)
			}
			if ch.verb.first == 0 || ch.head < 0 {
				ch.verb.first = syntax.TO
			}
			continue
		case it.tag == syntax.RB || it.tag == syntax.RBR || it.tag == syntax.RBS:
			if lexicon.Is(it.lower, lexicon.Negation) {
				ch.verb.negated = true
			}
			continue
		case it.tag == syntax.MD || verbal(it.tag) || aux && ch.head >= 0:
			if ch.head < 0 && ch.verb.first == 0 {
				ch.verb.first = it.tag
			}
			if ch.head >= 0 && !lexicon.Is(c.items[ch.head].lower, lexicon.Auxiliary|lexicon.Modal) && !leadsOn(c.items[ch.head].lower) {
				return c.closeVerbs(ch, j) // a main verb was read already
			}
			if ch.head >= 0 && it.tag == syntax.VBN && be {
				ch.verb.passive = true
			} else if ch.head >= 0 && it.tag == syntax.VBD && be {
				ch.verb.passive = true
			}
			be = isBe(it.lower)
			ch.head = j
			continue
		}
		break
	}
	return c.closeVerbs(ch, j)
}

// leadsOn says whether a form of go or use may be followed by an infinitive that is the main verb: "is going to say".
func leadsOn(lower string) bool { return lower == "going" || lower == "used" || lower == "gon" }

func isBe(lower string) bool {
	switch lower {
	case "be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m":
		return true
	}
	return false
}

// infinitiveFollows says whether "to" at j has a verb behind it.
func (c *chunker) infinitiveFollows(j int) bool {
	for k := j + 1; k < c.end && k < j+4; k++ {
		switch t := c.items[k].tag; {
		case t == syntax.RB:
			continue
		default:
			return c.items[k].passage < 0 && t == syntax.VB
		}
	}
	return false
}

// closeVerbs ends a group before item j; adverbs behind the main verb are given back.
func (c *chunker) closeVerbs(ch chunk, j int) (chunk, bool) {
	if ch.head < 0 {
		return ch, false
	}
	ch.end = ch.head + 1
	for ch.end < j && lexicon.Is(c.items[ch.end].lower, lexicon.Negation) { // "is not", "did n't"
		ch.end++
	}
	return ch, true
}

// noun reads a noun phrase up to its last noun.
func (c *chunker) noun(i int) (chunk, bool) {
	ch := chunk{kind: nounPhrase, start: i, head: -1}
	j := i
loop:
	for ; j < c.end; j++ {
		it := c.items[j]
		if it.passage >= 0 {
			if j > i && c.items[j-1].tag == syntax.POS && c.title(j) { // ABC's “This Week”
				ch.head = j
				continue
			}
			// the “illiberal” cards: a short passage between a determiner and a noun
			if j > i && ch.head < j-1 && it.end-it.tok <= 8 && nominal(c.at(j+1).tag) && c.at(j+1).passage < 0 {
				continue
			}
			break
		}
		switch t := it.tag; {
		case nominal(t):
			if ch.head >= 0 && (c.splits(i, j) || c.reallyCue(j)) {
				break loop
			}
			ch.head = j
		case t == syntax.DT || t == syntax.PDT || t == syntax.PRPS:
			if j > i && c.items[j-1].tag != syntax.PDT && !(it.lower == "the" && c.items[j-1].lower == "all") {
				break loop
			}
		case t == syntax.CD:
			if ch.head >= 0 && !proper(c.items[ch.head].tag) {
				break loop
			}
			if ch.head < 0 || ch.head == j-1 {
				ch.head = j
			}
		case t == syntax.JJ || t == syntax.JJR || t == syntax.JJS:
			if ch.head >= 0 && c.items[ch.head].tag != syntax.CD && !proper(c.items[ch.head].tag) && c.items[j-1].tag != syntax.POS && !nominal(c.at(j+1).tag) {
				break loop
			}
		case t == syntax.POS:
			if ch.head < 0 {
				break loop
			}
		case t == syntax.VBG || t == syntax.VBN:
			if j == i || !nominal(c.at(j+1).tag) && c.at(j+1).tag != syntax.JJ || ch.head == j-1 && c.items[j-1].tag != syntax.POS {
				break loop
			}
		case it.lower == "$" || it.lower == "£" || it.lower == "€" || it.lower == "#" || it.lower == "&":
		case (it.lower == "-" || it.lower == "/") && !c.spaced(j) && j > i:
		case t == syntax.CC && ch.head == j-1 && j > i && c.joinsRole(j):
		default:
			break loop
		}
	}
	if ch.head < 0 {
		if j > i && j < c.end && c.items[j].passage >= 0 && (c.items[i].tag == syntax.DT || c.items[i].tag == syntax.PRPS) {
			ch.head, ch.end = j-1, j // its “unhurried cruelty”: the passage is a chunk of its own
			return ch, true
		}
		if c.items[i].tag == syntax.DT && (j == i+1 || c.closesPhrase(j)) { // "this" alone; "the 23-year-old", "the accused"
			ch.head, ch.end = j-1, j
			return ch, true
		}
		return ch, false
	}
	ch.end = ch.head + 1
	if i := ch.end; i+1 < c.end && proper(c.items[ch.head].tag) && (c.items[i].lower == "!" || c.items[i].lower == "?") && c.items[i].Start == c.items[i-1].End &&
		c.items[i+1].passage < 0 && !c.d.tokenCapital(i+1) { // "Yahoo! said"
		ch.end++
	}
	if ch.end < c.end && c.items[ch.end].tag == syntax.POS && c.items[ch.end].passage < 0 { // "Paris'" before a verb
		ch.end++
	}
	return ch, true
}

// joinsRole says whether the conjunction at j joins two parts of a role before a name: Trade and Industry Secretary
// Patricia Hewitt, media and PR strategist Glen Yearwood.
func (c *chunker) joinsRole(j int) bool {
	role := false
	for k := j + 1; k < c.end && k < j+6; k++ {
		it := c.items[k]
		if it.passage >= 0 || !nominal(it.tag) && it.tag != syntax.JJ {
			return false
		}
		if role && proper(it.tag) {
			return !c.d.roleWord(k) && k > j+2
		}
		role = c.d.roleWord(k)
	}
	return false
}

// reallyCue says whether the noun at j is a verb of saying that the tagger took for a noun: "The report states that …",
// "The Times reports: “…”".
func (c *chunker) reallyCue(j int) bool {
	t := c.items[j].tag
	if t != syntax.NNS && t != syntax.NN {
		return false
	}
	next := c.at(j + 1)
	k := punctuation(next.lower)
	last := k == stop && j+2 >= c.end && c.behindComma(j) // "…, the report forecasts."
	if !(next.lower == "that" && next.tag == syntax.IN || k == colon && c.at(j+2).passage >= 0 || k == comma && c.at(j+2).passage >= 0 || last) {
		return false
	}
	if p := c.items[j-1].tag; p != syntax.NNP && p != syntax.NN && p != syntax.NNS && p != syntax.NNPS {
		return false
	}
	v, f, ok := lexicon.Cue(c.items[j].lower)
	if !ok || f&(lexicon.Third|lexicon.Past) == 0 || !v.Takes(lexicon.Quote|lexicon.That) {
		return false
	}
	_, noun := lexicon.CueNoun(c.items[j].lower)
	return !noun || k == colon || k == comma || last
}

// behindComma says whether the noun phrase that item j ends begins right behind a comma or passage.
func (c *chunker) behindComma(j int) bool {
	for i := j - 1; i > c.start && i > j-8; i-- {
		it := c.items[i]
		if it.passage >= 0 || it.lower == "," {
			return true
		}
		if !nominal(it.tag) && it.tag != syntax.DT && it.tag != syntax.JJ && it.tag != syntax.POS && it.tag != syntax.PRPS {
			return false
		}
	}
	return false
}

// closesPhrase says whether the item at j can stand right behind a noun phrase: a verb, a sign or a preposition.
func (c *chunker) closesPhrase(j int) bool {
	it := c.at(j)
	return it.passage < 0 && (it.tag.Finite() || it.tag == syntax.IN || it.tag == syntax.CC || punctuation(it.lower) != other)
}

// spaced says whether item j has space on both sides.
func (c *chunker) spaced(j int) bool {
	return j+1 < c.end && c.items[j].Start > c.items[j-1].End && c.items[j+1].Start > c.items[j].End
}

// splits says whether a new noun phrase begins with the noun at j although no determiner says so: "Tuesday" in
// "the minister Tuesday", "Obama" in "on Tuesday Obama said".
func (c *chunker) splits(i, j int) bool {
	a, b := c.items[j-1].lower, c.items[j].lower
	_, day := lexicon.Calendar(b)
	if day {
		_, before := lexicon.Calendar(a)
		return !before && !lexicon.Is(a, lexicon.TimeNoun)
	}
	if lexicon.Is(a, lexicon.Weekday) || a == "yesterday" || a == "today" || a == "tonight" || a == "tomorrow" {
		return proper(c.items[j].tag) && !lexicon.Is(b, lexicon.TimeNoun)
	}
	return b == "yesterday" || b == "today" || b == "tonight" || b == "tomorrow"
}

// span returns the bytes of items i to j.
func (d *document) span(i, j int) Span {
	return Span{Start: d.items[i].Start, End: d.items[j-1].End}
}

// words returns the plain words of a range of items, for look-ups of phrases.
func (d *document) chunkItems(s text.Span) []item { return d.items[s.Start:s.End] }
