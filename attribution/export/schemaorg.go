package export

import (
	"regexp"
	"time"

	"github.com/whosaid/whosaid/attribution"
)

// SchemaOrg writes JSON-LD in the terms of schema.org, one document a line: the article (NewsArticle), who speaks in it (Person,
// Organization), a Quotation for each quote, and for each quote of a known speaker the skeleton of a ClaimReview, whose verdict
// is empty: the rating, its words and the reviewer are for who checks the claim to fill in, with the review's address and date.
//
// Only what the article says was said is written ([attribution.Quote.IsSpeech]), and nothing that is denied without quotation marks
// ("denied that …"): a search engine would take it for what was said. Questions, orders and advice are no claims to review.
// A Quotation has a creator where the speaker has a name that the article does not keep back, and spokenByCharacter, which
// schema.org means for whom the article has speak, for every person and organization. Groups have no type there, and are named in
// creditText; of a document the Quotation isBasedOn it.
type SchemaOrg struct {
	lines
	NoReviews bool // Quotations only
}

type graph struct {
	Context string `json:"@context"`
	Graph   []any  `json:"@graph"`
}

type reference struct {
	ID string `json:"@id"`
}

type newsArticle struct {
	ID        string `json:"@id"`
	Type      string `json:"@type"`
	Headline  string `json:"headline,omitempty"`
	Credit    string `json:"creditText,omitempty"` // the byline as printed: it may be several names, and has words like "By"
	Publisher *thing `json:"publisher,omitempty"`
	Date      string `json:"datePublished,omitempty"`
	Language  string `json:"inLanguage,omitempty"`
	URL       string `json:"url,omitempty"`
}

// A thing is a person, an organization or a document, each with what it may have.
type thing struct {
	ID          string `json:"@id,omitempty"`
	Type        string `json:"@type"`
	Name        string `json:"name,omitempty"`
	Description string `json:"description,omitempty"` // of who has no name
	Gender      string `json:"gender,omitempty"`
	JobTitle    string `json:"jobTitle,omitempty"`
	Affiliation *thing `json:"affiliation,omitempty"`
	Identifier  string `json:"identifier,omitempty"`
}

type quotation struct {
	ID       string     `json:"@id"`
	Type     string     `json:"@type"`
	Text     string     `json:"text"`
	Creator  *reference `json:"creator,omitempty"`
	SpokenBy *reference `json:"spokenByCharacter,omitempty"`
	Credit   string     `json:"creditText,omitempty"`
	BasedOn  *thing     `json:"isBasedOn,omitempty"`
	PartOf   reference  `json:"isPartOf"`
	Date     string     `json:"datePublished,omitempty"`
	Said     string     `json:"dateCreated,omitempty"`
	Language string     `json:"inLanguage,omitempty"`
}

type claimReview struct {
	ID     string `json:"@id"`
	Type   string `json:"@type"`
	Claim  string `json:"claimReviewed"`
	Item   claim  `json:"itemReviewed"`
	Author thing  `json:"author"` // of the review
	Rating rating `json:"reviewRating"`
}

type claim struct {
	Type       string    `json:"@type"`
	Author     reference `json:"author"`
	Appearance reference `json:"appearance"`
	Date       string    `json:"datePublished,omitempty"`
}

type rating struct {
	Type  string `json:"@type"`
	Value string `json:"ratingValue"`
	Name  string `json:"alternateName"`
}

// Append appends a line.
func (f SchemaOrg) Append(dst []byte, d *Document) ([]byte, error) {
	if err := d.check(); err != nil {
		return dst, err
	}
	n := d.names()
	a := newsArticle{
		ID: n.article(d), Type: "NewsArticle", Headline: d.Article.Headline, Credit: d.Article.Byline,
		Date: day(d.Article.Date, time.RFC3339), Language: d.Language, URL: d.URL,
	}
	if d.Article.Outlet != "" {
		a.Publisher = &thing{Type: "NewsMediaOrganization", Name: d.Article.Outlet}
	}
	g := graph{Context: "https://schema.org", Graph: []any{a}}
	var quotations, reviews []any
	speaks := map[int]bool{}
	for i := range d.Result.Quotes {
		q := &d.Result.Quotes[i]
		if !said(q) {
			continue
		}
		speaks[q.Speaker.ID] = true
		item := d.quotation(n, q)
		quotations = append(quotations, item)
		if item.Creator != nil && !f.NoReviews && claims(q) {
			reviews = append(reviews, claimReview{
				ID: n.of("review", q.ID), Type: "ClaimReview", Claim: q.Text, Author: thing{Type: "Organization"}, Rating: rating{Type: "Rating"},
				Item: claim{"Claim", *item.Creator, item.PartOf, item.Date},
			})
		}
	}
	for i := range d.Result.Speakers {
		if s := &d.Result.Speakers[i]; speaks[s.ID] && character(s.Kind) != "" {
			g.Graph = append(g.Graph, speakerThing(n, s))
		}
	}
	g.Graph = append(append(g.Graph, quotations...), reviews...)
	return appendJSON(dst, d, g)
}

// said tells whether a quote is what its speaker said, and not what was not said, the headline's, or what the speaker denies in the
// words of the article: "denied that it had sold the ship".
func said(q *attribution.Quote) bool {
	return q.IsSpeech() && !q.Headline && !(q.Cue.Class == attribution.ClassDeny && q.Type == attribution.Indirect)
}

// claims tells whether a quote can be true or false: no question, order or advice, and nothing denied.
func claims(q *attribution.Quote) bool {
	switch q.Cue.Class {
	case attribution.ClassAsk, attribution.ClassDeny, attribution.ClassOrder, attribution.ClassAdvise:
		return false
	}
	return true
}

// character is the type of a speaker who has one that can speak.
func character(k attribution.Kind) string {
	switch k {
	case attribution.Person, attribution.Anonymous:
		return "Person"
	case attribution.Organization:
		return "Organization"
	}
	return ""
}

func speakerThing(n names, s *attribution.Speaker) thing {
	t := thing{ID: n.of("speaker", s.ID), Type: character(s.Kind), Identifier: s.Known}
	if s.Named {
		t.Name = s.Name
	} else {
		t.Description = s.Name
	}
	if t.Type == "Person" {
		t.JobTitle = s.Role
		t.Gender = string(s.Gender)
		if s.Affiliation != "" {
			t.Affiliation = &thing{Type: "Organization", Name: s.Affiliation}
		}
	}
	return t
}

// wholeDay is a date that schema.org takes for one: no interval, no month.
var wholeDay = regexp.MustCompile(`^\d{4}-\d\d-\d\d$`)

func (d *Document) quotation(n names, q *attribution.Quote) quotation {
	item := quotation{
		ID: n.of("quote", q.ID), Type: "Quotation", Text: q.Text, PartOf: reference{n.article(d)},
		Date: day(d.Article.Date, time.RFC3339), Language: d.Language,
	}
	s := d.speaker(q.Speaker.ID)
	switch {
	case s != nil && character(s.Kind) != "":
		item.SpokenBy = &reference{n.of("speaker", s.ID)}
		if s.Named && !s.Withheld {
			item.Creator = item.SpokenBy
		}
	case q.Speaker.Kind == attribution.Document && q.Speaker.Name != "":
		item.BasedOn = &thing{Type: "CreativeWork", Name: q.Speaker.Name}
	default:
		item.Credit = q.Speaker.Name
	}
	if c := q.Circumstances; c != nil && c.When != nil && !c.When.Guess && wholeDay.MatchString(c.When.ISO) {
		item.Said = c.When.ISO
	}
	return item
}
