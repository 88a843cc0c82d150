package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// accordingTo reads the fixed phrases: "according to X", "in X's words", "as X put it". What is left of the sentence on
// their side of it is the content.
func (c *clause) accordingTo(out []statement) []statement {
	s := c.d.sentences[c.n]
	words := c.words[:0]
	for i := s.items.Start; i < s.items.End; i++ {
		w := c.d.items[i].lower
		if !lexicon.StartsPhrase(w) {
			continue
		}
		if len(words) == 0 {
			words = c.d.lowers(words, s.items)
			c.words = words
		}
		m, ok := lexicon.CuePhrase(words, i-s.items.Start)
		if !ok || m.Kind != lexicon.CueAfter && m.Kind != lexicon.CueSlot {
			continue
		}
		if st, ok := c.phrase(m, i, s.items.Start); ok {
			out = append(out, st)
		}
		i = s.items.Start + m.End - 1
	}
	return out
}

// lowers appends the words of a range of items to out, a passage as a quotation mark.
func (d *document) lowers(out []string, r text.Span) []string {
	for _, it := range d.chunkItems(r) {
		if it.passage >= 0 {
			out = append(out, `"`)
			continue
		}
		out = append(out, it.lower)
	}
	return out
}

// chunkAt returns the chunk that item i lies in, or the first behind it.
func (c *clause) chunkAt(i int) int {
	for k := range c.cs {
		if c.cs[k].end > i {
			return k
		}
	}
	return len(c.cs)
}

func (c *clause) phrase(m lexicon.PhraseMatch, at, base int) (statement, bool) {
	st := statement{sentence: c.n, para: c.d.sentences[c.n].para, from: -1, reason: ReasonAccording, lemma: m.Text, frame: lexicon.Prep, share: 0.95, class: lexicon.Report}
	st.cue = text.Span{Start: at, End: base + m.End}
	first := c.chunkAt(at)
	next := c.chunkAt(base + m.End)
	if m.Kind == lexicon.CueAfter {
		if c.kind(next) != nounPhrase {
			return st, false
		}
		src, e := c.phraseFrom(next)
		if c.bareNoun(src) || !c.speakerLike(src) && (src.items.End == src.items.Start+1 || st.lemma == "per") || st.lemma == "citing" && c.ownsClause() {
			return st, false // "lined up according to height"
		}
		st.source, next = src, e
	} else {
		k := c.chunkAt(base + m.SlotStart)
		src, _ := c.phraseFrom(k)
		if src.none() || src.items.Start != base+m.SlotStart {
			return st, false
		}
		end := base + m.SlotEnd
		if src.items.End < end-1 { // more than a speaker stands there: "as part of a protest, police said"
			return st, false
		}
		if c.word(first) == "as" && next < len(c.cs) && separates(c.kind(next)) == false {
			return st, false // "just as she said she would"
		}
		src.items.End = min(src.items.End, end)
		src.head.End = min(src.head.End, src.items.End)
		st.source = src
		st.cue = text.Span{Start: at, End: base + m.SlotStart}
		if st.cue.End <= st.cue.Start || m.SlotEnd < m.End {
			st.cue = text.Span{Start: base + m.SlotEnd, End: base + m.End}
		}
	}
	// before the phrase
	left := text.Span{Start: 0, End: first}
	for _, s := range c.covered {
		if s.End <= first && s.End > left.Start {
			left.Start = s.End
		}
	}
	for k := first - 1; k >= left.Start; k-- {
		if c.kind(k) == semicolon {
			left.Start = k + 1
			break
		}
	}
	left = c.trim(left)
	if left.End > left.Start && c.kind(left.End-1) == coordinator { // "…, and in the words of X, …": a new clause
		left = text.Span{}
	}
	// behind it: "According to X, …", or the clause that was interrupted
	var right text.Span
	if c.kind(next) == comma || c.kind(next) == quoted || c.kind(next) == dash || c.kind(next) == colon {
		k := next
		if c.kind(next) != quoted {
			k++
		}
		if left.End <= left.Start || c.resumes(k) || !c.clausal(left.Start, left.End) && !c.isCovered(k) {
			right = c.extent(k, true)
		}
	} else if left.End <= left.Start && next < len(c.cs) && c.kind(next) != stop {
		right = c.extent(next, true)
	}
	if left.End > left.Start && !c.clausal(left.Start, left.End) && left.End-left.Start < 3 && right.End > right.Start && !c.resumes(right.Start) {
		left = text.Span{} // "But according to X, …"
	}
	for _, part := range []text.Span{left, right} {
		if part.End > part.Start {
			st.content = append(st.content, text.Span{Start: c.cs[part.Start].start, End: c.cs[part.End-1].end})
			c.cover(part)
		}
	}
	c.cover(text.Span{Start: first, End: next})
	return st, len(st.content) > 0
}

// bareNoun says whether a source is one common noun without an article, as in "according to plan", and nobody.
func (c *clause) bareNoun(s source) bool {
	it := c.d.items[s.items.Start]
	if s.items.End != s.items.Start+1 || it.tag != syntax.NN {
		return false
	}
	_, role := lexicon.Role(it.lower)
	_, org := lexicon.OrgNoun(it.lower)
	return !role && !org
}

// ownsClause says whether some verb of saying in the sentence has a subject of its own.
func (c *clause) ownsClause() bool {
	for _, q := range c.cues {
		if q.info.finite() && q.verb.Class == lexicon.Report && c.subjectOf(q.first).own {
			return true
		}
	}
	return false
}

// resumes says whether the clause that a parenthesis interrupted goes on at chunk k.
func (c *clause) resumes(k int) bool {
	switch c.kind(k) {
	case verbGroup:
		return c.cs[k].verb.finite() || c.cs[k].verb.infinitive()
	case quoted:
		return true
	}
	return false
}

// trim drops commas, dashes and stops at the ends of a range of chunks.
func (c *clause) trim(s text.Span) text.Span {
	for s.End > s.Start && separates(c.kind(s.End-1)) {
		s.End--
	}
	for s.Start < s.End && separates(c.kind(s.Start)) {
		s.Start++
	}
	return s
}

func separates(k chunkKind) bool {
	return k == comma || k == dash || k == semicolon || k == stop || k == colon
}

// passive reads "was quoted as saying …", "X was told that …", "it is believed that …" and "called “…” by X": a cue
// without its agent, unless a "by" names it.
func (c *clause) passive(q cueAt) (found, bool) {
	f := found{cue: q, passive: true}
	k := q.next
	if c.isWord(k, "by") && c.kind(k+1) == nounPhrase {
		f.source, k = c.phraseFrom(k + 1)
		f.passive = false
		if c.kind(k) == comma && c.isWord(k+1, "that") {
			k++
		}
	}
	n := k
	if f.passive {
		n = c.skipSetting(k, nil)
	}
	switch {
	case c.kind(n) == comma && c.kind(n+1) == quoted:
		n++
		fallthrough
	case c.kind(n) == quoted:
		if names(q.verb.Lemma) && !c.sentenceLike(n) {
			return f, false // "is called “hwyl”": a term
		}
		f.frame = lexicon.Quote
		f.right = c.extent(n, true)
	case c.kind(n) == colon:
		f.frame = lexicon.Quote
		f.right = c.extent(n+1, true)
	case c.word(n) == "that":
		f.frame = lexicon.That
		f.right = c.extent(n, false)
	case c.isWord(n, "as") && c.kind(n+1) != stop:
		f.frame = lexicon.As
		f.right = c.extent(n, false)
	case c.kind(n) == nounPhrase && c.quotedBefore(n, 4):
		f.frame = lexicon.Quote
		f.right = c.extent(n, false)
	default:
		return f, false
	}
	if f.passive && f.right.End > f.right.Start {
		// … “a disgrace” by X
		for e := f.right.Start; e < f.right.End; e++ {
			if c.isWord(e, "by") && c.kind(e-1) == quoted && c.kind(e+1) == nounPhrase {
				f.source, _ = c.phraseFrom(e + 1)
				f.right.End, f.passive = e, false
				break
			}
		}
	}
	return f, f.right.End > f.right.Start && c.credible(f)
}

// names says whether a verb gives names to things.
func names(lemma string) bool {
	switch lemma {
	case "call", "name", "dub", "title", "nickname", "know", "label":
		return true
	}
	return false
}

// nouns reads "X's claim that …", "his answer was: “…”", "shouts of “…”" where no verb of saying has the clause.
func (c *clause) nouns(out []statement) []statement {
	for k := 0; k+1 < len(c.cs); k++ {
		if c.kind(k) != nounPhrase || c.isCovered(k) {
			continue
		}
		head := c.cs[k].head
		n, ok := lexicon.CueNoun(c.d.items[head].lower)
		if !ok {
			continue
		}
		st := statement{sentence: c.n, para: c.d.sentences[c.n].para, from: -1, reason: ReasonCue, lemma: n.Lemma, class: n.Class}
		st.cue = text.Span{Start: head, End: head + 1}
		st.source = c.owner(k)
		right := c.nounContent(&st, n, k)
		if right.End <= right.Start {
			continue
		}
		if st.source.none() {
			if v := k - 1; c.kind(v) == verbGroup {
				if s := c.subjectOf(v); !s.none() && c.d.items[s.items.Start].tag != syntax.EX {
					st.source = s.source
				}
				st.cue.Start = c.cs[v].start
			}
		}
		if st.source.none() {
			if st.frame != lexicon.Quote && !(c.kind(k-1) == verbGroup && c.isExpletive(k-2)) {
				continue
			}
			st.reason = ReasonNone
		}
		st.content = []text.Span{{Start: c.cs[right.Start].start, End: c.cs[right.End-1].end}}
		c.cover(right)
		out = append(out, st)
	}
	return out
}

// nounContent finds the content of the noun of saying at chunk k, and how it is attached.
func (c *clause) nounContent(st *statement, n *lexicon.Noun, k int) text.Span {
	next := k + 1
	for c.kind(next) == preposition && c.kind(next+1) == nounPhrase && (c.word(next) == "to" || c.word(next) == "for") {
		next += 2
	}
	switch {
	case c.kind(next) == verbGroup && isBe(c.d.items[c.cs[next].head].lower) && c.cs[next].end == c.cs[next].start+1:
		// "his answer was “No”", "the message was that …"
		e := next + 1
		if c.kind(e) == colon || c.kind(e) == comma {
			e++
		}
		switch {
		case c.kind(e) == quoted:
			st.frame, st.share = lexicon.Quote, 0.8
		case c.word(e) == "that" && !st.source.none():
			st.frame, st.share = lexicon.That, n.Share(lexicon.That)
		default:
			return text.Span{}
		}
		st.cue.End = c.cs[next].end
		if c.kind(next+1) == colon {
			st.cue.End = c.cs[next+1].end
		}
		return c.extent(e, true)
	case c.kind(next) == colon && c.kind(next+1) == quoted && (!st.source.none() || c.isCueNounVerb(k)):
		st.frame, st.share = lexicon.Quote, 0.8
		st.cue.End = c.cs[next].end
		return c.extent(next+1, true)
	case c.word(k+1) == "of" && c.kind(k+2) == quoted && n.TakesPrep("of"):
		st.frame, st.share = lexicon.Quote, 0.7
		st.cue.End = c.cs[k+1].end
		return text.Span{Start: k + 2, End: k + 3}
	case c.word(k+1) == "that":
		st.frame = lexicon.That
	case c.kind(k+1) == verbGroup && c.cs[k+1].verb.infinitive():
		st.frame = lexicon.To
	default:
		return text.Span{}
	}
	st.share = n.Share(st.frame)
	if !n.Takes(st.frame) || st.share < 0.5 {
		return text.Span{}
	}
	return c.extent(k+1, false)
}

// isExpletive says whether chunk k is the "there" of "there were warnings".
func (c *clause) isExpletive(k int) bool {
	return c.kind(k) == nounPhrase && c.d.items[c.cs[k].start].tag == syntax.EX
}

// isCueNounVerb says whether a verb group stands right before the noun phrase at chunk k: "issued a statement: “…”".
func (c *clause) isCueNounVerb(k int) bool { return c.kind(k-1) == verbGroup }

// owner returns the possessor in the noun phrase at chunk k: "Trump's" of "Trump's claim", "his".
func (c *clause) owner(k int) source {
	for i := c.cs[k].end - 1; i > c.cs[k].start; i-- {
		it := c.d.items[i]
		if it.lower == "'s" || it.lower == "'" {
			r := text.Span{Start: c.cs[k].start, End: i + 1}
			return source{items: r, head: text.Span{Start: r.Start, End: i}}
		}
	}
	first := c.d.items[c.cs[k].start]
	if lexicon.Is(first.lower, lexicon.Possessive) && first.lower != "'s" {
		r := text.Span{Start: c.cs[k].start, End: c.cs[k].start + 1}
		return source{items: r, head: r}
	}
	return source{}
}

// colons reads a colon before a passage where no verb of saying leads to it: "X: “…”" and "X pointed at the roof: “…”";
// and the colon of a headline, "X: tram line will open in May".
func (c *clause) colons(out []statement) []statement {
	for k := 1; k+1 < len(c.cs); k++ {
		if c.kind(k) != colon && c.kind(k) != dash || c.isCovered(k+1) {
			continue
		}
		st := statement{sentence: c.n, para: c.d.sentences[c.n].para, from: -1, reason: ReasonColon, lemma: ":", frame: lexicon.Quote, share: 0.9, class: lexicon.Report}
		st.cue = text.Span{Start: c.cs[k].start, End: c.cs[k].end}
		switch {
		case c.labelled(k) && (c.kind(k+1) == quoted || c.kind(k) == colon && c.headline()):
			st.source, _ = c.phraseFrom(c.labelStart())
			for st.source.items.Start+1 < st.source.items.End && c.d.items[st.source.items.Start].tag == syntax.CD { // "14:32 Minister:"
				st.source.items.Start++
				st.source.head.Start = max(st.source.head.Start, st.source.items.Start)
			}
			if c.kind(k+1) != quoted {
				st.share = 0.5
			}
		case c.kind(k+1) == quoted && c.sentenceLike(k+1):
			st.source = c.actor(k)
			st.share = 0.6
		}
		if st.source.none() {
			continue
		}
		right := c.extent(k+1, true)
		if right.End <= right.Start {
			continue
		}
		st.content = []text.Span{{Start: c.cs[right.Start].start, End: c.cs[right.End-1].end}}
		c.cover(right)
		out = append(out, st)
	}
	return out
}

// labelStart returns the first chunk of what may be a label before a colon: behind a time of day or a conjunction.
func (c *clause) labelStart() int {
	k := 0
	for c.kind(k) == coordinator || c.kind(k) == nounPhrase && c.d.items[c.cs[k].head].tag == syntax.CD && c.kind(k+1) == nounPhrase {
		k++
	}
	return k
}

// labelled says whether the sentence up to the colon at chunk k is a speaker and nothing else.
func (c *clause) labelled(k int) bool {
	s, next := c.phraseFrom(c.labelStart())
	return !s.none() && next == k && c.speakerLike(s)
}

// headline says whether the sentence is a line of its own without a final stop, near the top of the article.
func (c *clause) headline() bool {
	s := c.d.sentences[c.n]
	p := c.d.paras[s.para]
	return s.para < 2 && p.sentences.End == p.sentences.Start+1 && c.kind(len(c.cs)-1) != stop && s.items.End-s.items.Start <= 24
}

// actor returns the subject of the last verb before chunk k, if it can speak.
func (c *clause) actor(k int) source {
	for v := k - 1; v >= 0; v-- {
		if c.kind(v) == verbGroup && c.cs[v].verb.finite() {
			if s := c.subjectOf(v); !s.none() && c.speakerLike(s.source) {
				return s.source
			}
			return source{}
		}
	}
	return source{}
}
