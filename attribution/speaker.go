package attribution

import (
	"encoding/json"
)

// Gender is what the article shows of a speaker by a title, a role or a pronoun: "Mrs", "spokesman", "she".
type Gender string

const (
	Male   Gender = "male"
	Female Gender = "female"
)

// A Speaker is one person, organization, group or document that speaks in the article.
type Speaker struct {
	ID              int    // from 1, in order of the first mention
	Name            string // the fullest name that the article gives, in one line
	NameFrom        Origin // empty when Name is the text's; else where it is from. Left out of JSON when empty
	Kind            Kind   //
	Named           bool   // Name is a proper name, of the article or from beside it, and no description: not "the judge"
	Withheld        bool   // the article says or shows that it keeps the name back: a source, an official who asked not to be named
	Gender          Gender // as far as the article shows it; empty otherwise, whatever the given name
	Role            string // what the article says that tells most, as worded there: "minister for women", not "Ms"; may be empty
	RoleSpan        Span   // where Role stands; null in JSON when absent
	Affiliation     string // the organization that the article says the speaker is of: "Numis Securities"; may be empty
	AffiliationSpan Span   // where Affiliation stands; null in JSON when absent
	Mentions        []Span // where the article names the speaker, pronouns of its records included
	Quotes          []int  // the ids of the records
	Known           string // ID of the one of Extractor.Known who this is; left out of JSON when empty
	KnownName       string // the Name there, beside the article's own; left out of JSON when empty
}

// speakerJSON is the wire form of a Speaker: null where Go has a zero span.
type speakerJSON struct {
	ID              int    `json:"id"`
	Name            string `json:"name"`
	NameFrom        Origin `json:"nameFrom,omitempty"`
	Kind            Kind   `json:"kind"`
	Named           bool   `json:"named"`
	Withheld        bool   `json:"withheld"`
	Gender          Gender `json:"gender"`
	Role            string `json:"role"`
	RoleSpan        *Span  `json:"roleSpan"`
	Affiliation     string `json:"affiliation"`
	AffiliationSpan *Span  `json:"affiliationSpan"`
	Mentions        []Span `json:"mentions"`
	Quotes          []int  `json:"quotes"`
	Known           string `json:"known,omitempty"`
	KnownName       string `json:"knownName,omitempty"`
}

// MarshalJSON gives null for an absent span.
func (s Speaker) MarshalJSON() ([]byte, error) {
	j := speakerJSON{
		ID: s.ID, Name: s.Name, NameFrom: s.NameFrom, Kind: s.Kind, Named: s.Named, Withheld: s.Withheld, Gender: s.Gender, Role: s.Role,
		Affiliation: s.Affiliation, Mentions: s.Mentions, Quotes: s.Quotes, Known: s.Known, KnownName: s.KnownName,
	}
	if s.RoleSpan != (Span{}) {
		j.RoleSpan = &s.RoleSpan
	}
	if s.AffiliationSpan != (Span{}) {
		j.AffiliationSpan = &s.AffiliationSpan
	}
	return marshal(j)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (s *Speaker) UnmarshalJSON(data []byte) error {
	var j speakerJSON
	if err := json.Unmarshal(data, &j); err != nil {
		return err
	}
	*s = Speaker{
		ID: j.ID, Name: j.Name, NameFrom: j.NameFrom, Kind: j.Kind, Named: j.Named, Withheld: j.Withheld, Gender: j.Gender, Role: j.Role,
		Affiliation: j.Affiliation, Mentions: j.Mentions, Quotes: j.Quotes, Known: j.Known, KnownName: j.KnownName,
	}
	if j.RoleSpan != nil {
		s.RoleSpan = *j.RoleSpan
	}
	if j.AffiliationSpan != nil {
		s.AffiliationSpan = *j.AffiliationSpan
	}
	return nil
}
