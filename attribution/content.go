package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A found is what one cue says, in chunks of its sentence.
type found struct {
	cue       cueAt
	frame     lexicon.Frame
	source    source
	left      text.Span // content before the cue; empty for none
	right     text.Span // content behind it
	cueEnd    int       // item after the cue's last word, when a preposition or colon joined it
	colon     bool
	passive   bool // no source because there is no agent
	announced bool // the content is to come: the paragraph ends with the colon behind the cue
}

func (f found) content() bool { return f.left.End > f.left.Start || f.right.End > f.right.Start }

// read appends the statements of the sentence. A cue with its content before it ("…, X said") goes first: it takes the
// sentence as a whole, and what its content says of others' sayings is no record of its own. Then the others from left
// to right.
func (c *clause) read(out []statement) []statement {
	start := len(out)
	if st, ok := c.signature(); ok {
		return append(out, st)
	}
	out = c.accordingTo(out)
	c.coverSubjects()
	taken := make([]bool, len(c.cues))
	for i := len(c.cues) - 1; i >= 0; i-- {
		if f, ok := c.fronted(c.cues[i]); ok && !c.isCovered(c.cues[i].first) {
			out = append(out, c.statement(f))
			taken[i] = true
		}
	}
	for i, q := range c.cues {
		if taken[i] || c.isCovered(q.first) {
			continue
		}
		if f, ok := c.rightward(q); ok {
			out = append(out, c.statement(f))
		}
	}
	out = c.nouns(out)
	out = c.adjectives(out)
	out = c.colons(out)
	sortStatements(out[start:])
	return out
}

func (c *clause) isCovered(k int) bool {
	for _, s := range c.covered {
		if k >= s.Start && k < s.End {
			return true
		}
	}
	return false
}

// cover marks chunks as somebody's content.
func (c *clause) cover(s text.Span) {
	if s.End > s.Start {
		c.covered = append(c.covered, s)
	}
}

// statement turns what was found into items.
func (c *clause) statement(f found) statement {
	st := statement{sentence: c.n, para: c.d.sentences[c.n].para, verb: f.cue.verb, frame: f.frame, source: f.source, from: -1, reason: ReasonCue}
	st.cue = text.Span{Start: c.cs[f.cue.first].start, End: f.cue.cueEnd}
	if f.cueEnd > st.cue.End {
		st.cue.End = f.cueEnd
	}
	st.negated = f.cue.info.negated
	if f.cue.verb != nil {
		st.lemma = f.cue.verb.String()
		st.class = f.cue.verb.Class
		st.share = f.cue.verb.Share(f.frame)
	}
	for _, part := range []text.Span{f.left, f.right} {
		if part.End > part.Start {
			st.content = append(st.content, text.Span{Start: c.cs[part.Start].start, End: c.cs[part.End-1].end})
			c.cover(part)
		}
	}
	if f.announced {
		i := c.d.sentences[c.n+1].items.Start
		st.content = []text.Span{{Start: i, End: i + 1}}
		if c.kind(f.cue.next) == colon {
			st.cue.End = c.cs[f.cue.next].end
		}
	}
	c.coverSource(st.source)
	if st.source.none() {
		st.reason = ReasonNone
		if f.passive {
			st.reason = ReasonPassive
		}
	}
	return st
}

// coverSubjects marks the clauses that hang on the subjects of plain verbs of saying, before anything in them is read.
func (c *clause) coverSubjects() {
	for _, q := range c.cues {
		if q.verb.Class != lexicon.Report || !q.info.finite() {
			continue
		}
		if s := c.subjectOf(q.first); s.own && !s.relativ {
			c.coverSource(s.source)
		}
	}
}

// coverSource marks the clauses that hang on a source, "who asked not to be named", as no statements of their own.
func (c *clause) coverSource(s source) {
	if s.none() || s.relativ || s.items.End-s.items.Start < 4 {
		return
	}
	r := text.Span{Start: c.chunkAt(s.items.Start), End: c.chunkAt(s.items.End - 1)}
	for _, q := range c.cues {
		if q.first >= r.Start && q.first < r.End && q.verb.Class == lexicon.Report && c.kind(q.first-1) == relative && (c.word(q.next) == "that" || c.clauseFollows(q.next)) {
			return // "Barkley, who said he votes, said": said twice
		}
	}
	c.cover(r)
}

// fronted reads "content, X said", "content, said X" and both with more content behind: "content, X said, content".
func (c *clause) fronted(q cueAt) (found, bool) {
	f := found{cue: q, frame: lexicon.Inverted}
	if !q.info.finite() || q.verb == nil {
		return f, false
	}
	b := q.first - 1 // the chunk before subject or verb
	for c.kind(b) == adverb {
		b--
	}
	if !q.verb.Takes(lexicon.Quote|lexicon.Inverted|lexicon.That|lexicon.Bare) && c.kind(b) != quoted && c.kind(c.subjectOf(q.first).first-1) != quoted {
		return f, false
	}
	next := q.next
	switch c.kind(b) {
	case comma, quoted, dash:
		// "…," said X: the subject stands behind
		if q.info.passive || q.info.first == syntax.MD || c.kind(next) != nounPhrase || c.kind(b) == comma && c.kind(b-1) != quoted && !q.verb.Takes(lexicon.Inverted) {
			return c.frontedSubject(q)
		}
		if q.first != q.last && q.verb.Particle == "" {
			return c.frontedSubject(q)
		}
		s, e := c.phraseFrom(next)
		if s.none() || c.kind(e) == verbGroup && !c.cs[e].verb.gerund() || c.followedByVerb(next) && c.kind(b) != quoted {
			return c.frontedSubject(q)
		}
		if c.kind(b) != quoted && c.kind(b-1) != quoted {
			if !c.speakerLike(s) || !c.clausal(0, b) && !c.interrupts(b, e) || c.subjectOf(q.first).own {
				return c.frontedSubject(q)
			}
		}
		f.source, next = s, e
	case nounPhrase, bracket, relative:
		return c.frontedSubject(q)
	default:
		return f, false
	}
	if left := c.leftContent(b); left.End > left.Start {
		f.left = left
		f.right = c.resumed(next)
		return f, true
	}
	return f, false
}

// interrupts says whether a cue stands in the middle of a clause: "The library, Clara Haas said, will open", with the
// cue's end at chunk next and the subject of the clause before chunk b.
func (c *clause) interrupts(b, next int) bool {
	if k := c.kind(next); k != comma && k != dash || c.kind(b) != k {
		return false
	}
	n := next + 1
	for c.kind(n) == adverb {
		n++
	}
	if c.kind(n) == verbGroup {
		return c.cs[n].verb.finite() && c.nounEndingAt(b-1) >= 0
	}
	return c.adverbial(c.lead(), b) && c.clauseFollows(n)
}

// adverbial says whether chunks [from, to) only lead up to a clause: "But", "Now", "At times last year".
func (c *clause) adverbial(from, to int) bool {
	if from >= to {
		return false
	}
	switch c.kind(from) {
	case coordinator, adverb:
		return to == from+1 || c.adverbial(from+1, to)
	case preposition:
		return true
	case nounPhrase:
		return c.timeful(from)
	}
	return false
}

// frontedSubject reads "content, X said" with X before the verb.
func (c *clause) frontedSubject(q cueAt) (found, bool) {
	f := found{cue: q, frame: lexicon.Inverted}
	s := c.subjectOf(q.first)
	if s.none() || !s.own || s.relativ {
		return f, false
	}
	b := s.first - 1
	if k := c.kind(b); k != comma && k != quoted && k != dash {
		return f, false
	}
	if !c.ends(q) && !(c.kind(b) == quoted && c.startsSentence(b) && !c.ownContent(q)) {
		return f, false
	}
	if c.kind(b) != quoted && c.kind(b-1) != quoted && !c.clausal(0, b) && !c.interrupts(b, c.skipSetting(q.next, q.verb)) {
		return f, false
	}
	if n := c.skipSetting(q.next, q.verb); c.kind(b) != quoted && c.kind(b-1) != quoted && (c.kind(n) == comma && c.kind(n+1) == quoted || c.kind(n) == quoted) {
		return f, false // "Asked about the dam, he said, “…”": only what is quoted
	}
	left := c.leftContent(b)
	if left.End <= left.Start {
		return f, false
	}
	f.source, f.left = s.source, left
	if c.isWord(s.first, "it") && q.info.passive || c.d.items[s.items.Start].tag == syntax.EX {
		f.source, f.passive = source{}, true
	}
	f.right = c.resumed(c.skipSetting(q.next, q.verb))
	return f, true
}

// lead returns the chunk behind a dateline at the start of the sentence, "OSLO (Nordlys News) - ", or 0.
func (c *clause) lead() int {
	if len(c.cs) < 3 || !c.d.tokens[c.d.items[c.cs[0].start].tok].AllCaps {
		return 0
	}
	for k := 1; k < len(c.cs) && k < 10; k++ {
		switch c.kind(k) {
		case dash:
			return k + 1
		case nounPhrase, comma, bracket, stop:
		default:
			return 0
		}
	}
	return 0
}

// lastQuoted returns the chunk of the passage that ends right before chunk end, or -1.
func (c *clause) lastQuoted(end int) int {
	k := end - 1
	if c.kind(k) == comma {
		k--
	}
	if c.kind(k) == quoted {
		return k
	}
	return -1
}

// quotedCueBetween says whether another passage and a verb of saying beside it stand in chunks [from, to).
func (c *clause) quotedCueBetween(from, to int) bool {
	for _, q := range c.cues {
		if q.first > from && q.last < to && q.info.finite() && q.verb.Takes(lexicon.Quote) {
			s := c.subjectOf(q.first)
			if c.kind(q.first-1) == quoted || s.own && c.kind(s.first-1) == quoted {
				return true
			}
		}
	}
	return false
}

// startsSentence says whether the passage at chunk b, with passages alone before it, begins the sentence.
func (c *clause) startsSentence(b int) bool {
	for b > 0 && (c.kind(b-1) == quoted || c.kind(b-1) == comma) {
		b--
	}
	return b == 0 || b == c.lead()
}

// ownContent says whether the cue has a passage or a that-clause of its own behind it.
func (c *clause) ownContent(q cueAt) bool {
	f := found{cue: q}
	c.complement(&f)
	switch f.frame {
	case lexicon.Quote, lexicon.That, lexicon.Whether, lexicon.Bare, lexicon.To:
		return f.right.End > f.right.Start
	}
	return false
}

// ends says whether nothing of the cue's own follows: the sentence ends, or goes on behind a comma or a quotation mark,
// settings and hearers ("told reporters on Monday") aside.
func (c *clause) ends(q cueAt) bool {
	next := c.skipSetting(q.next, q.verb)
	switch c.kind(next) {
	case stop, comma, dash, semicolon, coordinator:
		return true
	case quoted:
		return c.kind(q.first-1) == quoted || next > q.next
	case verbGroup:
		return c.cs[next].verb.gerund()
	case preposition, subordinator:
		return next > 0 && (c.word(next) == "as" || c.word(next) == "when" || c.word(next) == "after" || c.word(next) == "while" || c.word(next) == "before" || c.word(next) == "during" || c.word(next) == "of" && false)
	}
	return false
}

// speakerLike says whether a noun phrase may speak: a name, a role, an organization, a document, a pronoun.
func (c *clause) speakerLike(s source) bool {
	for i := s.head.Start; i < s.head.End; i++ {
		it := c.d.items[i]
		if proper(it.tag) || it.tag == syntax.PRP {
			return true
		}
		if _, ok := lexicon.Role(it.lower); ok {
			return true
		}
		if _, ok := lexicon.OrgNoun(it.lower); ok {
			return true
		}
		if _, ok := lexicon.DocNoun(it.lower); ok {
			return true
		}
	}
	return false
}

// clausal says whether chunks [from, to) have a finite verb or a passage: whether they can be what somebody says.
func (c *clause) clausal(from, to int) bool {
	for k := from; k < to; k++ {
		if c.kind(k) == quoted || c.kind(k) == verbGroup && c.cs[k].verb.finite() {
			return true
		}
	}
	return false
}

// leftContent returns the content that ends before chunk b, the comma or passage before the source.
func (c *clause) leftContent(b int) text.Span {
	end := b
	if c.kind(b) == quoted {
		end = b + 1
	}
	start := c.lead()
	// what a colon, a semicolon or another cue's content divides is not of this cue
	for k := end - 1; k >= 0; k-- {
		if kk := c.kind(k); kk == semicolon || (kk == colon || kk == dash) && k+1 < end && c.kind(k+1) == quoted && k+3 >= end {
			start = k + 1
			break
		}
	}
	for _, s := range c.covered {
		if s.End <= end && s.End > start {
			start = s.End
		}
	}
	if p := c.lastQuoted(end); p > start && c.quotedCueBetween(start, p) { // “…,” she said, but, “…,” said Kunin
		start = p
	}
	if c.kind(start) == comma || c.kind(start) == coordinator && start+1 < end && c.kind(start+1) == quoted {
		start++
	}
	if start >= end {
		return text.Span{}
	}
	return text.Span{Start: start, End: end}
}

// resumed returns the content behind "…, X said": what a comma and a new passage or clause bring.
func (c *clause) resumed(k int) text.Span {
	switch c.kind(k) {
	case quoted:
		return c.extent(k, true)
	case comma, dash:
		n := k + 1
		if c.kind(n) == quoted {
			return c.extent(n, true)
		}
		if c.kind(n) == coordinator && (c.kind(n+1) == quoted) {
			return c.extent(n+1, true)
		}
		if c.openEnded(c.leftOf(k)) || c.adverbial(c.lead(), c.leftOf(k)) && c.clauseFollows(n) {
			return c.extent(n, false)
		}
		// "The plan, he said, would fail": a verb without a subject of its own, or the rest of the phrase
		switch c.kind(n) {
		case verbGroup:
			if c.cs[n].verb.finite() && (!c.isCueChunk(n) || !c.clausal(c.lead(), k-2)) {
				return c.extent(n, false)
			}
			if c.cs[n].verb.infinitive() {
				return c.extent(n, false)
			}
		case subordinator:
			if c.word(n) == "that" || c.word(n) == "because" || c.word(n) == "if" || c.word(n) == "unless" {
				return c.extent(n, false)
			}
		}
	}
	// "…," he said, pointing at the gate, "…": the passage behind a later comma
	for e := k; e+1 < len(c.cs); e++ {
		if c.isCueChunk(e) {
			break
		}
		if c.kind(e) == comma && c.kind(e+1) == quoted && c.lowerStart(e+1) {
			return c.extent(e+1, true)
		}
	}
	return text.Span{}
}

// leftOf returns the chunk of the comma or dash that opened the parenthesis which chunk k closes: "The plan, he said,".
func (c *clause) leftOf(k int) int {
	mark := c.kind(k)
	for b := k - 1; b > 0; b-- {
		if c.kind(b) == mark {
			return b
		}
	}
	return 0
}

// openEnded says whether the clause before chunk b wants something more: "It was, he said, a failure".
func (c *clause) openEnded(b int) bool {
	return b > 0 && c.kind(b-1) == verbGroup && isBe(c.d.items[c.cs[b-1].head].lower)
}

// lowerStart says whether the passage at chunk k goes on in the middle of a sentence.
func (c *clause) lowerStart(k int) bool {
	for _, t := range c.d.innerTokens(c.d.passages[c.d.items[c.cs[k].start].passage]) {
		if t.Kind == text.Word {
			return !t.Capital
		}
	}
	return false
}

func (c *clause) isCueChunk(k int) bool {
	for _, q := range c.cues {
		if k >= q.first && k <= q.last {
			return true
		}
	}
	return false
}

// skipSetting steps over adverbs, the hearer and phrases of place and time behind a cue, from chunk k.
func (c *clause) skipSetting(k int, v *lexicon.Verb) int {
	if v != nil && c.kind(k) == nounPhrase && !c.timeful(k) && c.d.items[c.cs[k].head].tag != syntax.DT && c.d.items[c.cs[k].head].tag != syntax.PRPS && (v.Takes(lexicon.Recipient) && !c.followedByVerb(k) || v.Takes(lexicon.Recipient|lexicon.That) && c.thatFollows(k)) {
		k = c.tail(k+1, true)
		for c.kind(k) == coordinator && c.kind(k+1) == nounPhrase && !c.followedByVerb(k+1) {
			k = c.tail(k+2, true)
		}
	}
	for {
		switch {
		case c.kind(k) == adverb || c.kind(k) == bracket:
			k++
		case c.kind(k) == nounPhrase && c.timeful(k) && !c.followedByVerb(k):
			k++
		case c.kind(k) == preposition && c.kind(k+1) == nounPhrase && (c.setting(k) || c.toHearer(k) || c.ofTopic(k) || c.thatFollows(k+1)):
			k = c.tail(k+2, true)
			for c.kind(k) == preposition && c.kind(k+1) == nounPhrase && (c.word(k) == "with" || c.word(k) == "of" || c.word(k) == "in" || c.word(k) == "at" || c.word(k) == "to" || c.word(k) == "for" || c.word(k) == "about" || c.word(k) == "by" || c.word(k) == "on") {
				k += 2
			}
		default:
			return k
		}
	}
}

// thatFollows says whether "that" comes right behind the noun phrase at chunk k, hearers in phrases of place included:
// "told farmers in a packed hall that", "warned his rivals that".
func (c *clause) thatFollows(k int) bool {
	if _, noun := lexicon.CueNoun(c.d.items[c.cs[k].head].lower); noun {
		return false
	}
	e := k + 1
	for c.kind(e) == preposition && c.kind(e+1) == nounPhrase || c.kind(e) == coordinator && c.kind(e+1) == nounPhrase {
		e += 2
	}
	return c.isWord(e, "that")
}

// toHearer says whether "to …" at chunk k names who is told: "said to reporters".
func (c *clause) toHearer(k int) bool { return c.word(k) == "to" && c.kind(k+1) == nounPhrase }

// ofTopic says whether "of …" at chunk k names what is spoken of before a passage or the end: "he said of the plan".
func (c *clause) ofTopic(k int) bool {
	if c.word(k) != "of" {
		return false
	}
	e := c.tail(k+2, false)
	return c.kind(e) == quoted || c.kind(e) == stop || c.kind(e) == comma || c.kind(e) == colon
}

// rightward reads "X said that …", "X said: “…”", "X vowed to …", "X criticized Y".
func (c *clause) rightward(q cueAt) (found, bool) {
	f := found{cue: q}
	if q.info.passive {
		return c.passive(q)
	}
	if q.info.participle() {
		return f, false
	}
	s := c.subjectOf(q.first)
	f.source = s.source
	c.complement(&f)
	if !f.content() && !s.none() && c.announces(q) {
		f.frame, f.announced = lexicon.Quote, true
		return f, true
	}
	if !f.content() {
		return f, false
	}
	if f.source.none() && (f.frame != lexicon.Quote || q.info.first == syntax.VB) {
		return f, false // an imperative, or nothing that could speak
	}
	if !f.source.none() && c.d.items[f.source.items.Start].tag == syntax.EX {
		f.source, f.passive = source{}, true
	}
	if f.cue.verb.Class == lexicon.Answer && f.cue.info.negated && f.frame == lexicon.Prep {
		return f, false // "did not reply to emails"
	}
	if !c.credible(f) {
		return f, false
	}
	return f, true
}

// announces says whether the paragraph ends with the colon behind the cue, so that the words stand in the next one.
func (c *clause) announces(q cueAt) bool {
	n := len(c.cs) - 1
	if c.kind(n) != colon || c.n+1 >= len(c.d.sentences) || c.d.sentences[c.n+1].para == c.d.sentences[c.n].para || !q.verb.Takes(lexicon.Quote) {
		return false
	}
	for k := q.next; k < n; k++ {
		if c.kind(k) == verbGroup {
			return false
		}
	}
	first := c.d.items[c.d.sentences[c.n+1].items.Start]
	return first.passage >= 0
}

// credible says whether the cue in its frame is a cue often enough.
func (c *clause) credible(f found) bool {
	v := f.cue.verb
	share := v.Share(f.frame)
	floor := 0.45
	switch f.frame {
	case lexicon.Quote:
		floor = 0.2
	case lexicon.That, lexicon.Whether:
		floor = 0.4
	}
	if f.cue.info.infinitive() && f.frame != lexicon.Quote {
		floor += 0.15
	}
	return share >= floor
}

// complement looks behind the cue for its content and says in which frame it stands.
func (c *clause) complement(f *found) {
	q := f.cue
	v := q.verb
	k := q.next
	// a preposition that leads to the content: "called for", "warned of"
	if c.kind(k) == preposition && v.TakesPrep(c.word(k)) && c.kind(k+1) != stop && !c.setting(k) {
		f.frame, f.cueEnd = lexicon.Prep, c.cs[k].end
		f.right = c.extent(k+1, false)
		return
	}
	if v.Takes(lexicon.Recipient) && c.kind(k) == nounPhrase && v.Takes(lexicon.ObjTo) && c.kind(c.tail(k+1, false)) == verbGroup && c.cs[c.tail(k+1, false)].verb.infinitive() {
		f.frame = lexicon.ObjTo
		f.right = c.extent(k, false)
		return
	}
	n := c.skipSetting(k, v)
	if c.kind(n) == comma && c.kind(n+1) == quoted {
		n++
	}
	if c.kind(n) == comma { // "said, in a statement, that"
		e := n + 1
		for e < len(c.cs) && e < n+9 && c.kind(e) != comma && c.kind(e) != stop {
			e++
		}
		if c.kind(e) == comma && (c.kind(e+1) == quoted || c.word(e+1) == "that") {
			n = e + 1
		}
	}
	switch c.kind(n) {
	case colon:
		f.frame, f.colon = lexicon.Quote, true
		if n == q.next {
			f.cueEnd = c.cs[n].end
		}
		f.right = c.extent(n+1, c.kind(n+1) == quoted)
	case quoted:
		f.frame = lexicon.Quote
		if !v.Takes(lexicon.Quote) && !c.sentenceLike(n) {
			f.frame = lexicon.NP // "to ban ‘homophobic’ songs"
		}
		f.right = c.extent(n, true)
	case subordinator:
		switch c.word(n) {
		case "that":
			f.frame = lexicon.That
			f.right = c.extent(n, false)
		case "because", "while", "although", "though", "unless", "until", "till", "whereas", "lest":
			f.frame = lexicon.Other
		default:
			f.frame = lexicon.Whether
			f.right = c.extent(n, false)
		}
	case relative:
		switch c.word(n) {
		case "that":
			f.frame = lexicon.That
		case "which":
			f.frame = lexicon.Other
			return
		default:
			f.frame = lexicon.Whether
		}
		f.right = c.extent(n, false)
	case verbGroup:
		g := c.cs[n].verb
		switch {
		case g.infinitive() && n == k:
			f.frame = lexicon.To
			f.right = c.extent(n, false)
		case g.gerund() && n == k:
			f.frame = lexicon.NP
			f.right = c.extent(n, false)
		case g.finite() && n == k && v.Takes(lexicon.Bare):
			// "a deadline that several insiders said went unnoticed"
			if s := c.subjectOf(q.first); s.own && c.kind(s.first-1) == relative {
				f.frame = lexicon.Bare
				f.left = text.Span{Start: s.first - 1, End: s.first}
				f.right = c.extent(n, false)
			}
		}
	case nounPhrase, adverb, preposition, adjective, coordinator:
		c.nounComplement(f, n, k)
	}
}

// nounComplement tells a bare clause from an object: n is where settings end, k the chunk right behind the cue.
func (c *clause) nounComplement(f *found, n, k int) {
	v := f.cue.verb
	if c.clauseFollows(n) {
		if n > k && c.kind(n-1) == adverb && !lexicon.Is(c.word(n-1), lexicon.GroupAdverb) { // "said even before the vote …"
			n--
		}
		f.frame = lexicon.Bare
		f.right = c.extent(n, false)
		return
	}
	if c.kind(k) != nounPhrase || c.timeful(k) {
		if c.kind(n) == preposition && c.quotedBefore(n, 6) {
			f.frame = lexicon.Quote
			f.right = c.extent(n, false)
			return
		}
		f.frame = lexicon.Other
		return
	}
	e := c.tail(k+1, false)
	switch {
	case c.kind(e) == verbGroup && c.cs[e].verb.infinitive():
		f.frame = lexicon.ObjTo
	case c.isWord(e, "as"):
		f.frame = lexicon.As
	case c.kind(e) == quoted || c.kind(e) == comma && c.kind(e+1) == quoted && v.Takes(lexicon.Quote):
		f.frame = lexicon.NP
		if v.Takes(lexicon.Quote) {
			f.frame = lexicon.Quote
		}
		if v.Takes(lexicon.Quote) && !v.Takes(lexicon.NP|lexicon.As) && c.kind(e) != quoted {
			f.right = c.extent(e+1, true)
			return
		}
	case c.kind(e) == colon && c.kind(e+1) == quoted:
		f.frame = lexicon.Quote
		f.colon = true
		f.right = c.extent(e+1, true)
		return
	default:
		f.frame = lexicon.NP
	}
	f.right = c.extent(k, false)
}

// clauseFollows says whether a clause with subject and verb begins at chunk n: "he would resign", "in Paris the
// minister had agreed".
func (c *clause) clauseFollows(n int) bool {
	for limit := 0; limit < 10 && n < len(c.cs); limit++ {
		switch c.kind(n) {
		case adverb, subordinator:
			n++
		case preposition:
			if c.kind(n+1) != nounPhrase && c.kind(n+1) != quoted {
				return false
			}
			n += 2
			if c.kind(n) == comma {
				n++
			}
		case nounPhrase:
			if c.followedByVerb(n) {
				return true
			}
			if c.timeful(n) {
				n++
				continue
			}
			e := c.tail(n+1, false)
			if c.kind(e) == comma || c.kind(e) == nounPhrase || c.kind(e) == quoted || c.kind(e) == verbGroup { // an apposition or participle before the verb
				for j := e; j < len(c.cs) && j < e+14; j++ {
					if c.kind(j) == verbGroup && c.cs[j].verb.finite() && c.kind(e) != nounPhrase {
						return true
					}
					if c.kind(j) == coordinator || c.kind(j) == subordinator {
						return false
					}
				}
			}
			return false
		default:
			return false
		}
	}
	return false
}

// quotedBefore says whether a passage comes within the next few chunks, before any comma or stop.
func (c *clause) quotedBefore(k, within int) bool {
	for e := k; e < len(c.cs) && e < k+within; e++ {
		switch c.kind(e) {
		case quoted:
			return true
		case comma, stop, colon, semicolon, verbGroup:
			return false
		}
	}
	return false
}
