package attribution_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/whosaid/whosaid/attribution"
)

const article = `The ferry will not sail before Monday, company captain Ines Coelho said on Friday.

“The sea decides, not the timetable,” she told reporters. “It always has.”

According to the company, 300 passengers were given rooms. It did not say who would pay.`

func ExampleExtract() {
	for _, q := range attribution.Extract(article).Quotes {
		fmt.Printf("%s (%s): %s\n", q.Speaker.Name, q.Type, q.Text)
	}
	// Output:
	// Ines Coelho (indirect): The ferry will not sail before Monday
	// Ines Coelho (direct): “The sea decides, not the timetable,” “It always has.”
	// company (indirect): 300 passengers were given rooms
	// company (indirect): who would pay
}

// Every word of a record stands in the article at the offset given.
func ExampleQuote() {
	q := attribution.Extract(article).Quotes[1]
	for _, s := range q.Spans {
		fmt.Println(s.Start, s.End, article[s.Start:s.End])
	}
	fmt.Println("cue:", q.Cue.Text, "lemma:", q.Cue.Lemma)
	fmt.Println("mention:", q.Speaker.Text, "speaker:", q.Speaker.Name, "role:", q.Speaker.Role)
	fmt.Println("reason:", q.Reason)
	// Output:
	// 84 125 “The sea decides, not the timetable,”
	// 146 166 “It always has.”
	// cue: told lemma: tell
	// mention: she speaker: Ines Coelho role: company captain
	// reason: cue
}

// The speakers of an article, with their records.
func ExampleSpeaker() {
	for _, s := range attribution.Extract(article).Speakers {
		fmt.Println(s.ID, s.Name, s.Kind, s.Quotes)
	}
	// Output:
	// 1 Ines Coelho person [1 2]
	// 2 company organization [3 4]
}

// To whom, when, where and by what channel something was said; days are seen from the article's date, a Thursday.
func ExampleCircumstances() {
	res, _ := new(attribution.Extractor).ExtractArticle(attribution.Article{
		Text: "The envoy told reporters in Geneva on Tuesday that the truce was holding. In a letter to MPs last week, she had written that it would not.",
		Date: time.Date(2026, 11, 26, 0, 0, 0, 0, time.UTC),
	})
	for _, q := range res.Quotes {
		b, _ := json.Marshal(q.Circumstances)
		fmt.Println(string(b))
	}
	// Output:
	// {"to":{"span":{"start":15,"end":24},"text":"reporters"},"when":{"span":{"start":35,"end":45},"text":"on Tuesday","iso":"2026-11-24"},"where":{"span":{"start":25,"end":34},"text":"in Geneva"}}
	// {"to":{"span":{"start":89,"end":92},"text":"MPs"},"when":{"span":{"start":93,"end":102},"text":"last week","iso":"2026-11-16/2026-11-22"},"channel":{"span":{"start":74,"end":92},"text":"In a letter to MPs"}}
}

// The words around a quotation, to read it where it stands.
func ExampleContext() {
	text := "The quay is unsafe. It will close, Ines Calder said. Boats have moved."
	for _, q := range attribution.Extract(text).Quotes {
		c := q.Context
		fmt.Println(text[c.Before.Start:c.Before.End], "|", text[c.Sentence.Start:c.Sentence.End], "|", text[c.After.Start:c.After.End])
	}
	// Output: The quay is unsafe. | It will close, Ines Calder said. | Boats have moved.
}

// Offsets in code points, as Python counts them, of records whose own are bytes.
func ExampleResult_MapSpans() {
	text := "“Très bien,” Ines Calder said."
	points := func(s attribution.Span) attribution.Span {
		return attribution.Span{Start: utf8.RuneCountInString(text[:s.Start]), End: utf8.RuneCountInString(text[:s.End])}
	}
	q := attribution.Extract(text).MapSpans(points).Quotes[0]
	fmt.Println(q.Spans[0], q.Speaker.Span)
	// Output: {0 12} {13 24}
}

// The words of saying as JSON; what is absent is null.
func ExampleCue() {
	q := attribution.Extract("Volta Motors did not say when the vans would be back.").Quotes[0]
	json.NewEncoder(os.Stdout).Encode(q.Cue)
	json.NewEncoder(os.Stdout).Encode(attribution.Cue{})
	// Output:
	// {"span":{"start":13,"end":24},"text":"did not say","lemma":"say","class":"report","negated":true,"mode":"negated","modeSpan":{"start":13,"end":20}}
	// null
}

// The source of a record is null in JSON where the article does not say who spoke.
func ExampleSource() {
	q := attribution.Extract("“It was empty,” it was said.").Quotes[0]
	json.NewEncoder(os.Stdout).Encode(q.Speaker)
	fmt.Println(q.Reason)
	// Output:
	// null
	// passive
}

// The words may be surer than whose they are.
func ExampleConfidences() {
	text := "Pia Holm met Ruth Kane, the harbour master, on Monday. \"The crane leans,\" she said."
	for _, q := range attribution.Extract(text).Quotes {
		fmt.Printf("%s %.2f: the words %.2f, the name %.2f\n", q.Speaker.Name, q.Confidence, q.Confidences.Content, q.Confidences.Name)
	}
	// Output: Pia Holm 0.90: the words 0.99, the name 0.87
}

// By how much the models prefer this reading to the next best.
func ExampleMargin() {
	q := attribution.Extract("“We sail at dawn,” said Ann Lee.").Quotes[0]
	m := q.Evidence.Margin
	fmt.Println("sure of all four:", min(m.Content, m.Cue, m.Source, m.Link) > 1)
	// Output: sure of all four: true
}

// Rules of one's own read what is a house style rather than English.
func ExampleExtractor() {
	stamp, err := attribution.NewRule("ticker", `(?<source>\p{Lu}[\w ]+) (?<cue>>>) (?<content>.+)`)
	if err != nil {
		fmt.Println(err)
		return
	}
	e := attribution.Extractor{Rules: []*attribution.Rule{stamp}}
	res, err := e.Extract("Mayor Ada Brook >> the fountain stays dry")
	fmt.Println(res.Quotes[0].Speaker.Name, "-", res.Quotes[0].Text, err)
	// Output:
	// Ada Brook - the fountain stays dry <nil>
}

// Why is a record as it is? The last line of each saying in the story is its record.
func ExampleExtractor_Explain() {
	var e attribution.Extractor
	var story strings.Builder
	if err := e.Explain(&story, attribution.Article{Text: "The quay is safe, Ines Calder said."}); err != nil {
		fmt.Println(err)
		return
	}
	for line := range strings.Lines(story.String()) {
		if strings.HasPrefix(line, "  proposal") || strings.HasPrefix(line, "  identity") {
			fmt.Print(line)
		}
	}
	// Output:
	//   proposal  [said], by [Ines Calder], says [The quay is safe] (cue)
	//   identity  [Ines Calder] is Ines Calder, person
}

// People of one's own database, to whom speakers are linked: by the surname alone, where the article gives no more.
func ExampleKnown() {
	e := attribution.Extractor{Known: []attribution.Known{
		{ID: "Q7", Name: "Ines Coelho", Aliases: []string{"Captain Inês Coelho"}, Kind: attribution.Person},
	}}
	res, err := e.Extract("The ferry will not sail, Ms Coelho said.")
	s := res.Speakers[0]
	fmt.Println(s.Name, s.Known, s.KnownName, err)
	// Output:
	// Coelho Q7 Ines Coelho <nil>
}

// What the publisher says beside the text helps to tell who is who; a name that only stands there is marked.
func ExampleExtractor_ExtractArticle() {
	var e attribution.Extractor
	res, _ := e.ExtractArticle(attribution.Article{
		Headline: "Edda Falk: we will not pay twice",
		Byline:   "By Jane Doe, Transport Editor",
		Outlet:   "The Bridgeport Argus",
		Text: `Falk told this newspaper that the bridge was safe. I asked the builder whether it was. We reported in May that it swayed.

“We will not pay twice for one bridge.”`,
	})
	for _, q := range res.Quotes {
		fmt.Printf("%s | %s (%s) | %s\n", q.Speaker.Text, q.Speaker.Name, q.Speaker.NameFrom, q.Reason)
	}
	// Output:
	// Falk | Edda Falk (headline) | cue
	// I | Jane Doe (byline) | cue
	// We | The Bridgeport Argus (outlet) | cue
	//  | Edda Falk (headline) | headline
}

// Who holds an office is a question of the day.
func ExampleKnown_from() {
	change := time.Date(2024, time.May, 17, 0, 0, 0, 0, time.UTC)
	e := attribution.Extractor{Known: []attribution.Known{
		{ID: "Q1", Name: "Anna Munk", Role: "prime minister", Until: change},
		{ID: "Q2", Name: "Peter Lund", Role: "prime minister", From: change},
	}}
	for _, date := range []time.Time{change.AddDate(0, -1, 0), change} {
		res, _ := e.ExtractArticle(attribution.Article{Text: "The ferry will sail, the prime minister said.", Date: date})
		fmt.Println(res.Speakers[0].Name, res.Speakers[0].KnownName)
	}
	// Output:
	// prime minister Anna Munk
	// prime minister Peter Lund
}

// Whom a pronoun may mean, where the article does not tell.
func ExampleExtractor_candidates() {
	e := attribution.Extractor{Candidates: true}
	res, _ := e.Extract("Ben Ashe and Carl Nunn were both at the bank. “It was empty,” he said.")
	q := res.Quotes[0]
	fmt.Println(q.Speaker.Text, q.Reason)
	for _, c := range q.Candidates {
		fmt.Println(c.Name, c.Score)
	}
	// Output:
	// he ambiguous
	// Ben Ashe 0.5
	// Carl Nunn 0.5
}

// What to check first: the figure, and not the feeling.
func ExampleCheckworthiness() {
	e := attribution.Extractor{Checkworthy: true}
	res, err := e.Extract("Rents rose by 11 per cent last year, Ines Calder said. “I am proud of this town,” she said.")
	for _, q := range res.Quotes {
		fmt.Println(q.Checkworthy.Score > 0.5, q.Text)
	}
	fmt.Println(res.Quotes[0].Checkworthy.Because[0].Name, err)
	// Output:
	// true Rents rose by 11 per cent last year
	// false “I am proud of this town,”
	// number <nil>
}

// Through whom the words reached the article.
func ExampleVia() {
	q := attribution.Extract("“I am sorry,” Bruno Falk said in a statement read by his lawyer, Edda Stern.").Quotes[0]
	fmt.Println(q.Speaker.Name, "via", q.Via[0].Text, "-", q.Via[0].Name)
	// Output:
	// Bruno Falk via his lawyer - Edda Stern
}

// A pattern must say which part of it is the content.
func ExampleNewRule() {
	_, err := attribution.NewRule("ticker", `\w+ >> .+`)
	fmt.Println(err)
	// Output:
	// attribution: rule "ticker": the pattern has no group (?<content>…): name the part that was said
}
