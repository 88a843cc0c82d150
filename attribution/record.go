package attribution

import (
	"bytes"
	"encoding/json"

	"github.com/whosaid/whosaid/quotes"
)

// A Span is a half-open range of bytes of the article as it was given: article[s.Start:s.End] is the piece.
type Span = quotes.Span

// Type says how the words of a record are reported.
type Type string

const (
	Direct   Type = "direct"   // all of the content stands between quotation marks
	Mixed    Type = "mixed"    // a reported clause with some quoted words
	Indirect Type = "indirect" // reported without quotation marks
)

// Kind says what sort of speaker is behind a mention.
type Kind string

const (
	Person       Kind = "person"       // somebody the article names or singles out
	Organization Kind = "organization" // a company, party, ministry, court, newspaper, country …
	Group        Kind = "group"        // several people, or none of them: "both men", "residents", "Republicans", "no one"
	Anonymous    Kind = "anonymous"    // somebody whom the article only describes: "a spokesman", "the judge"; see [Speaker.Withheld]
	Document     Kind = "document"     // a report, statement, lawsuit, poll, tweet
	Unknown      Kind = "unknown"      // the evidence does not say
)

// Reason says why a record has the speaker that it has, or why it has none.
type Reason string

const (
	ReasonCue       Reason = "cue"       // a word of saying with its subject beside the content
	ReasonAccording Reason = "according" // "according to X", "in X's words"
	ReasonColon     Reason = "colon"     // a colon or dash after the speaker, without a verb
	ReasonTurn      Reason = "turn"      // a transcript's "NAME:" at the start of the paragraph
	ReasonSignature Reason = "signature" // "…" -- Name
	ReasonRule      Reason = "rule"      // a Rule of the caller's
	ReasonContinued Reason = "continued" // carried over from the sentence or paragraph before
	ReasonNearby    Reason = "nearby"    // no cue: the one who is acting or speaking around the quote
	ReasonHeadline  Reason = "headline"  // no cue: the one to whom Article.Headline gives the same words
	ReasonPassive   Reason = "passive"   // a cue without agent ("it was said that …"): no speaker
	ReasonAmbiguous Reason = "ambiguous" // a pronoun or role that fits several about alike: no name is given
	ReasonNone      Reason = "none"      // nothing near the quote says who spoke: no speaker
)

// A Quote is one record: something that somebody said, with the evidence for it.
type Quote struct {
	ID         int      `json:"id"`         // position among the article's records, from 1, in order of Spans[0]
	Type       Type     `json:"type"`       //
	Text       string   `json:"text"`       // the pieces of Spans, joined by a space
	Spans      []Span   `json:"spans"`      // the content, in order, disjoint; quotation marks included
	Verbatim   []Span   `json:"verbatim"`   // what stands between quotation marks in it, marks left out, but for Nested
	Cue        Cue      `json:"cue"`        // the words of saying; null in JSON when absent
	Speaker    Source   `json:"speaker"`    // who said it; null in JSON when absent
	Confidence float64  `json:"confidence"` // 0 to 1, in thousandths: how likely content and source are right, less for doubt about whom
	Reason     Reason   `json:"reason"`     // why this speaker, or why none
	Evidence   Evidence `json:"evidence"`   // what the confidence rests on

	Confidences Confidences `json:"confidences"` // "said so" and "by this person" apart
	// Attitude tells that the cue is of ClassAttitude: hopes, believes, plans, supports. An article reports them of people who
	// need not have opened their mouths; see IsSpeech.
	Attitude bool `json:"attitude"`
	// Headline tells that the record is of the article's own headline, the first line of its text: short, and nobody's words.
	Headline bool `json:"headline"`
	// Context is the sentence and paragraph that hold the content, and the sentences on either side.
	Context Context `json:"context,omitzero"`

	// Nested lists what stands between quotation marks in the content but in somebody else's clause: “a sham” of "he said Roe
	// had called it “a sham”". The article vouches for these words as Roe's, so they are not in Verbatim, though they count
	// for Type. It is left out of JSON when there are none.
	Nested []Nested `json:"nested,omitempty"`
	// Unclosed tells that a quotation in the content lacks its closing mark, and ends where the next one or its paragraph
	// does, or before the attribution that was seen in it. It is left out of JSON when false.
	Unclosed bool `json:"unclosed,omitempty"`
	// Circumstances tell to whom, when, where and by what channel it was said; nil, and left out of JSON, when the article
	// tells none of them.
	Circumstances *Circumstances `json:"circumstances,omitempty"`
	// Via lists who carried the words from the speaker to the article, the nearest to the article first: the newspaper
	// that quoted them, the lawyer who read the statement. It is left out of JSON when the article names nobody.
	Via []Via `json:"via,omitempty"`
	// Checkworthy says how much the record is worth checking, and why. Only an Extractor with Checkworthy set gives it.
	Checkworthy *Checkworthiness `json:"checkworthy,omitempty"`
	// Candidates are those whom the source's pronoun, surname or role may mean, the likeliest first. Only an Extractor
	// with Candidates set gives them; they are left out of JSON when there are none.
	Candidates []Candidate `json:"candidates,omitempty"`
}

// Confidences tell the two ways apart in which a record may be wrong. Content times Name is how likely content, source and name are
// all right: for those who file by name. Confidence lies between that and Content: of Name it has the doubt between several whom the
// source may mean, and not how often a name is wrong of whom nobody else was thought.
type Confidences struct {
	// Content is how likely the content, and the words of the source, are right: 0 to 1, in thousandths.
	Content float64 `json:"content"`
	// Name is how likely these words, being right, mean the one who is named, and are rightly left without a name where none is
	// given: 0 to 1, in thousandths.
	Name float64 `json:"name"`
}

// A Nested is a stretch between quotation marks that is somebody else's words inside what a speaker says.
type Nested struct {
	Span    Span          `json:"span"`             // the stretch, marks left out
	Text    string        `json:"text"`             // the words of Span
	Speaker NestedSpeaker `json:"speaker,omitzero"` // whose words they are; left out of JSON when the clause does not say
}

// A NestedSpeaker is who said words inside what somebody else says.
type NestedSpeaker struct {
	Span Span   `json:"span"` // the words that name it here: "senator Roe"
	Text string `json:"text"` // the words of Span
	Name string `json:"name"` // the fullest name that the article gives, or the description; may be empty

	NameFrom Origin `json:"nameFrom,omitempty"` // as in Source
}

// A Via is somebody through whom words reached the article: "according to the Argus", "through his lawyer".
type Via struct {
	Span Span   `json:"span"` // the words that name it here: "his lawyer"
	Text string `json:"text"` // the words of Span
	Name string `json:"name"` // the fullest name that the article gives, or the description; may be empty

	NameFrom Origin `json:"nameFrom,omitempty"` // as in Speaker
}

// A Candidate is somebody whom a source may mean.
type Candidate struct {
	Name  string  `json:"name"`  // as a Speaker is named
	Score float64 `json:"score"` // its share of what speaks for all candidates, 0 to 1, in thousandths; no probability

	NameFrom Origin `json:"nameFrom,omitempty"` // as in Speaker
}

// Evidence is what speaks for a record, and all that its confidence is made of besides its type, reason and length.
type Evidence struct {
	// Frame is how the content stands to the cue: "quote", "inverted" (“…,” said X), "that", "bare" (said he would), "to",
	// "objto" (urged X to), "np" (criticized X), "prep" (called for), "whether", "as", "other"; "" without a cue.
	Frame string `json:"frame"`
	// Share is how often the cue's verb or noun was a cue where it was counted in that frame, 0 to 1; 0 without a cue.
	Share float64 `json:"share"`
	// Mention is how the source names the speaker: "name", "pronoun", "description", "relative" (who), "carried" when the
	// source stands at an earlier record, "none".
	Mention string `json:"mention"`
	Margin  Margin `json:"margin"`
}

// A Margin tells by how much a record's reading is preferred to the next best one, in logits, 0 to 20, in hundredths. The
// fitted models say it of the least certain piece of content, the cue, the source, and the links between these. Two logits are
// odds of seven to one as the models see it. These four are zero where the form of the text decided and no model:
// transcripts, records carried on from another one.
//
// Speaker says the same of whom the source means, a pronoun, a surname of several, a role, "the company": how far the one who
// is found is ahead of the second best, as the scores of Quote.Candidates have it. What being mentioned one sentence nearer is
// worth makes two of it. It is 20 where there was nothing to decide: a name with one bearer, a pronoun that one alone fits;
// 0 where two fit alike, and for a description that must mean somebody of whom the article tells elsewhere and is found to mean
// nobody. Who was a doubtful "he" once is as doubtful at the next "he", until somebody names him. A record that is carried on
// has the margin of the one that it carries on.
type Margin struct {
	Content float64 `json:"content"`
	Cue     float64 `json:"cue"`
	Source  float64 `json:"source"` // 20 where there is no source
	Link    float64 `json:"link"`
	Speaker float64 `json:"speaker"` // of whom the source means; 20 where that was no question
}

// A Cue is the words that make a stretch of text somebody's speech: "said", "has repeatedly warned", a colon.
// The zero value means that there is none.
type Cue struct {
	Span    Span   `json:"span"`
	Text    string `json:"text"`
	Lemma   string `json:"lemma"`   // "say" of "has said"; "according to"; ":" of a colon
	Class   Class  `json:"class"`   // what kind of saying
	Negated bool   `json:"negated"` // nothing was said: Mode is ModeNegated or ModeDeclined

	Mode     Mode `json:"mode"`     // whether it was said at all
	ModeSpan Span `json:"modeSpan"` // the words that show it: "did not", "If"; null in JSON when Mode is ModeAsserted
}

// IsZero tells whether there is no cue.
func (c Cue) IsZero() bool { return c == Cue{} }

// MarshalJSON gives null for the zero value.
func (c Cue) MarshalJSON() ([]byte, error) {
	if c.IsZero() {
		return []byte("null"), nil
	}
	j := cueJSON{Span: c.Span, Text: c.Text, Lemma: c.Lemma, Class: c.Class, Negated: c.Negated, Mode: c.Mode}
	if c.ModeSpan != (Span{}) {
		j.ModeSpan = &c.ModeSpan
	}
	return marshal(j)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (c *Cue) UnmarshalJSON(data []byte) error {
	var j cueJSON
	if err := json.Unmarshal(data, &j); err != nil {
		return err
	}
	*c = Cue{Span: j.Span, Text: j.Text, Lemma: j.Lemma, Class: j.Class, Negated: j.Negated, Mode: j.Mode}
	if j.ModeSpan != nil {
		c.ModeSpan = *j.ModeSpan
	}
	return nil
}

// cueJSON is the wire form of a Cue: null where Go has a zero span.
type cueJSON struct {
	Span     Span   `json:"span"`
	Text     string `json:"text"`
	Lemma    string `json:"lemma"`
	Class    Class  `json:"class"`
	Negated  bool   `json:"negated"`
	Mode     Mode   `json:"mode"`
	ModeSpan *Span  `json:"modeSpan"`
}

// marshal leaves "AT&T" as it stands, for callers whose encoder does so too; json.Marshal escapes it all the same.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// A Source is the mention that names the speaker of a record, and the speaker behind it.
// The zero value means that the article does not say who spoke; Reason says why.
type Source struct {
	Span Span   // the words at this place: "He", "the chief Paris prosecutor"; empty when carried over without words
	Text string // the words of Span
	Name string // the fullest name that the article gives; empty when the mention can't be resolved
	Kind Kind   //
	Role string // the speaker's; or Text's own wording where that has more words, or the speaker has none; may be empty
	ID   int    // of the Speaker in Result.Speakers; 0 when there is none

	NameFrom Origin // as in Speaker
	Named    bool   // as in Speaker; false when there is none
	Withheld bool   // as in Speaker; false when there is none
}

// IsZero tells whether there is no speaker.
func (s Source) IsZero() bool { return s == Source{} }

// sourceJSON is the wire form of a Source: null where Go has a zero value.
type sourceJSON struct {
	Span *Span   `json:"span"`
	Text string  `json:"text"`
	Name *string `json:"name"`
	Kind Kind    `json:"kind"`

	Named    bool   `json:"named"`
	Withheld bool   `json:"withheld"`
	Role     string `json:"role"`
	ID       int    `json:"id"`

	NameFrom Origin `json:"nameFrom,omitempty"`
}

// MarshalJSON gives null for the zero value, and null for an absent span or name.
func (s Source) MarshalJSON() ([]byte, error) {
	if s.IsZero() {
		return []byte("null"), nil
	}
	j := sourceJSON{Text: s.Text, Kind: s.Kind, Role: s.Role, ID: s.ID, NameFrom: s.NameFrom, Named: s.Named, Withheld: s.Withheld}
	if s.Span != (Span{}) {
		j.Span = &s.Span
	}
	if s.Name != "" {
		j.Name = &s.Name
	}
	return marshal(j)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (s *Source) UnmarshalJSON(data []byte) error {
	var j *sourceJSON
	if err := json.Unmarshal(data, &j); err != nil || j == nil {
		*s = Source{}
		return err
	}
	*s = Source{Text: j.Text, Kind: j.Kind, Role: j.Role, ID: j.ID, NameFrom: j.NameFrom, Named: j.Named, Withheld: j.Withheld}
	if j.Span != nil {
		s.Span = *j.Span
	}
	if j.Name != nil {
		s.Name = *j.Name
	}
	return nil
}

// A Result is what one article says, and who says it.
type Result struct {
	Quotes   []Quote   `json:"quotes"`
	Speakers []Speaker `json:"speakers"`
}
