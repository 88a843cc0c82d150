package quotes_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"

	"github.com/whosaid/whosaid/quotes"
)

func ExampleFind() {
	article := `The mayor's plan is "half-baked", said Ann Lee. “He told me ‘wait and see’ for years.”`
	for _, q := range quotes.Find(article) {
		fmt.Println(q.Depth, q.Inner.Of(article))
	}
	// Output:
	// 0 half-baked
	// 0 He told me ‘wait and see’ for years.
	// 1 wait and see
}

// The marks of a text are often wrong. The ending says where, and what is around it is still read aright.
func ExampleFind_endings() {
	article := "We will not pay,\" she said. He bought a 55\" screen.\n\n" +
		"\"It's a scandal. \"It must end,\" he said."
	for _, q := range quotes.Find(article) {
		fmt.Println(q.End, "-", q.Inner.Of(article))
	}
	// Output:
	// unopened - We will not pay,
	// reopened - It's a scandal.
	// closed - It must end,
}

// A quote that each of its paragraphs opens again, and only the last one closes, is one quote in several parts.
func ExampleQuote_Pieces() {
	article := "“The bridge will be rebuilt.\n\n“It will be paid for,” the mayor said."
	for _, q := range quotes.Find(article) {
		for p := range q.Pieces() {
			fmt.Printf("%v: %s\n", p.End, p.Inner.Of(article))
		}
	}
	// Output:
	// continued: The bridge will be rebuilt.
	// closed: It will be paid for,
}

// All reads no further than it must.
func ExampleFinder_All() {
	article := strings.Repeat("«Non», dit-elle.\n", 1000)
	for q := range (quotes.Finder{}).All(article) {
		fmt.Println(q.Open, q.Inner.Of(article), q.Close)
		break
	}
	// Output: « Non »
}

func ExampleFinder() {
	novel := "—No puedo —dijo Juan—. Mañana será tarde."
	f := quotes.Finder{Dashes: true}
	for _, q := range f.Find(novel) {
		fmt.Println(q.Inner.Of(novel))
	}
	// Output:
	// No puedo
	// . Mañana será tarde.
}

func ExampleConvert() {
	article := "👍 “Żółw” 👍"
	q := quotes.Find(article)[0]
	spans := []quotes.Span{q.Outer, q.Inner}
	fmt.Println("Go", spans)
	fmt.Println("Python", quotes.Convert(article, spans, quotes.Bytes, quotes.CodePoints))
	fmt.Println("JavaScript", quotes.Convert(article, spans, quotes.Bytes, quotes.UTF16))
	// Output:
	// Go [{5 18} {8 15}]
	// Python [{2 8} {3 7}]
	// JavaScript [{3 9} {4 8}]
}

func ExampleNewLines() {
	article := "Headline\n\nHe said “no”."
	lines := quotes.NewLines(article)
	fmt.Println(lines.Position(quotes.Find(article)[0].Outer.Start))
	// Output: 3:9
}

func ExampleLocate() {
	transcript := "I have said it before and I say it again: we will not raise taxes on anyone who earns less than $40,000."
	for _, quotation := range []string{
		"We will not raise taxes on anyone who earns less than $40,000",
		"we will not raise taxes on [the poor] who earn",
		"I have said it before ... we will not raise taxes",
		"we will raise taxes on anyone who earns less than $400,000",
	} {
		m := quotes.Locate(transcript, quotation)
		fmt.Println(m.Verdict)
		for _, e := range m.Edits {
			fmt.Printf("  %v: %q became %q, declared: %v\n", e.Op, e.Source.Of(transcript), e.Quotation.Of(quotation), e.Declared)
		}
	}
	// Output:
	// verbatim
	// altered
	//   substitution: "anyone" became "[the poor]", declared: true
	//   substitution: "earns" became "earn", declared: false
	// abridged
	//   omission: "and I say it again:" became "...", declared: true
	// altered
	//   omission: "not" became "", declared: false
	//   substitution: "40,000" became "400,000", declared: false
}

// An index is made once for a long source and answers for many quotations, from as many goroutines as like.
func ExampleIndex() {
	x := quotes.NewIndex("The committee met on 3 May. It did not reach a decision, and it will meet again in June.")
	for _, quotation := range []string{"it will meet again in June", "It did reach a decision"} {
		m := x.Locate(quotation)
		fmt.Printf("%v %.2f\n", m.Verdict, m.Similarity)
	}
	// Output:
	// verbatim 1.00
	// altered 0.83
}

// All gives every place, so that a reader can see which one is meant.
func ExampleIndex_All() {
	speech := "We will rebuild. The mill burnt, and we will rebuild it. The school burnt, and we will rebuild it in stone."
	for m := range quotes.NewIndex(speech).All("and we will rebuild it") {
		fmt.Println(m.Verdict, m.Source)
	}
	// Output:
	// verbatim {33 55}
	// verbatim {75 97}
	// altered {0 15}
}

// What stands around a quotation, or who said it, chooses among several places.
func ExampleIndex_Select() {
	hearing := "MS. ADAIR: We never saw the report.\n\nMR. OSEI: We never saw the report either.\n"
	x := quotes.NewIndex(hearing)
	fmt.Println(x.Select(quotes.Selector{Exact: "We never saw the report", Suffix: " either"}).Source)
	fmt.Println(x.Select(quotes.Selector{Exact: "We never saw the report", Speaker: "Kofi Osei"}).Source)
	m := x.Select(quotes.Selector{Exact: "We never saw the report either", Speaker: "Jane Adair"})
	for _, w := range m.Warnings {
		fmt.Printf("%v, %v: %s\n", m.Verdict, w.Kind, w.Source.Of(hearing))
	}
	// Output:
	// {47 70}
	// {47 70}
	// verbatim, other speaker: MR. OSEI
}

// A warning is a reason to read the passage in its place, whatever the verdict.
func ExampleWarning() {
	source := "I do not believe that the bridge is safe, unless the ice holds."
	for _, quotation := range []string{"the bridge is safe", "I do ... believe that the bridge is safe", "I do believe that the bridge is safe"} {
		m := quotes.Locate(source, quotation)
		fmt.Println(m.Verdict)
		for _, w := range m.Warnings {
			fmt.Printf("  %v: %s\n", w.Kind, w.Source.Of(source))
		}
	}
	// Output:
	// verbatim
	//   behind negation: not
	//   before limiter: unless
	// abridged
	//   before limiter: unless
	//   hides negation: not
	// altered
	//   before limiter: unless
	//   touches negation: not
}

// Tags, time codes, line numbers and stage directions are no words of a source. What else is none, a reader of one's own
// says.
func ExampleReader() {
	subtitles := "7\n00:00:21,000 --> 00:00:24,000\nWe <i>never</i> saw\n\n8\n00:00:24,100 --> 00:00:26,000\n(Laughter.) the report.\n"
	fmt.Println(quotes.Locate(subtitles, "We never saw the report").Verdict)

	article := "We never saw [12] the report."
	footnotes := regexp.MustCompile(`\[\d+\]`)
	notes := func(source string) (over []quotes.Span) {
		for _, at := range footnotes.FindAllStringIndex(source, -1) {
			over = append(over, quotes.Span{Start: at[0], End: at[1]})
		}
		return over
	}
	fmt.Println(quotes.Locate(article, "We never saw the report").Verdict)
	fmt.Println(quotes.Locate(article, "We never saw the report", quotes.Usual, notes).Verdict)
	// Output:
	// verbatim
	// altered
	// verbatim
}

// What stands between two halves of a quotation is read over on demand.
func ExampleNarration() {
	article := "“We never saw the report,” she said on Monday, “and nobody told us of it.”"
	fmt.Println(quotes.Locate(article, "We never saw the report and nobody told us of it", quotes.Usual, quotes.Narration).Verdict)
	// Output: verbatim
}

// Of many sources those that have a quotation come the truest first: here it was said on another day.
func ExampleSources() {
	var s quotes.Sources
	s.Add("monday", quotes.NewIndex("We will reopen the harbour, and nobody will pay for it."))
	s.Add("friday", quotes.NewIndex("We will reopen the harbour by May, and everybody will pay for it."))
	for _, found := range s.Select(quotes.Selector{Exact: "We will reopen the harbour by May"}, "monday") {
		fmt.Println(found.Name, found.Verdict)
	}
	// Output:
	// friday verbatim
	// monday altered
}

func ExampleQuote_json() {
	q := quotes.Find(`She said "no".`)[0]
	b, _ := json.Marshal(q)
	fmt.Println(string(b))
	// Output: {"outer":{"start":9,"end":13},"inner":{"start":10,"end":12},"depth":0,"open":"\"","close":"\"","end":"closed"}
}
