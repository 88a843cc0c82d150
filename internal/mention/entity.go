package mention

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/samename"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/quotes"
)

// An Entity is somebody or something that the article mentions: a speaker, if it turns out to speak.
type Entity struct {
	Words    []string  // the fullest name, in lower case, without titles; nil for a description
	Fullest  text.Span // items of that name, or of the description
	Given    string    // that name where it was given beside the text; the text has no fuller one
	Origin   Origin    // of given
	aliases  []string  // other names, of one word
	Heads    []string  // head nouns it was described by: "prosecutor", "report"
	Kind     nounphrase.Kind
	Certain  bool // of the kind
	Gender   lexicon.Gender
	Shown    lexicon.Gender // by a title, a role or a pronoun
	Plural   bool
	Spelled  bool      // the letters of the name stand in a bracket behind it: nothing of it is left out
	Role     text.Span // items; the best found
	Rank     RoleRank  // of role
	Taken    taken     // the role that descriptions give
	Served   text.Span // and the one behind "as" in what is told of it; empty for none
	Age      int       // 0 for unknown
	From     int32     // item of the phrase that "of" or "at" hangs on the name; 0 for none
	Place    string    // where somebody is from, as the lexicon has it: "chile"
	Club     string    // last word of the name that owns one of it: "united" of "United's Luca Ferr"; "" for none
	Owner    int32     // entity that a description belongs to, "his lawyer"; -1 for none
	Members  []int32   // of a group of named ones
	Mentions []quotes.Span
	First    int  // sentence of the first mention
	Seen     int  // sentence of the last mention so far, -1 before the first
	Alone    bool // it has been called by its surname alone
	Named    int  // item of the last mention so far that is no pronoun
	Subject  bool // that mention was a subject
	Veil     Veil
	Labelled bool // the label of a transcript has the full name
	Main     bool // and that of a clause which stands under no other
	Headed   int  // number of the last sentence in which it was that, from 1; 0 for none
	Pronouns int  // he less she, as the pronouns for it and those near its name go
	Spoke    int  // sentence of its last statement so far, -1

	looked text.Span // Fullest when it was last looked up as a place
	place  bool      // it was one

	Doubt   float32        // of the last mention, and of those before it that it inherits from
	Doubted lexicon.Gender // of that mention
}

// Add makes a new entity of a mention.
func (r *Register) Add(m *nounphrase.Mention, n int) int {
	e := len(r.Entities)
	x := Entity{Kind: m.Kind, Certain: m.Certain, Gender: m.Gender, Plural: m.Plural, Seen: -1, First: n, Spoke: -1, Owner: -1}
	if m.Named() {
		x.Fullest = m.Name
		if x.Words = r.NameWords(m.Name); len(x.Words) == 0 { // The The: no word of it is one by which it is looked up
			x.Words = r.Doc.Lowers(nil, m.Name)
		}
	} else {
		x.Fullest = m.Items
		head := nounphrase.HeadLemma(m.Head)
		at := len(r.Pool)
		r.Pool = append(r.Pool, head)
		x.Heads = r.Pool[at : at+1 : at+1]
		r.Heads.Add(head, e)
	}
	x.Spelled = m.Named() && r.spelledOut(m, x.Words)
	if e == cap(r.Entities) { // append would take a quarter more at a time, and copy them four times
		r.Entities = slices.Grow(r.Entities, e+16)
	}
	r.Entities = append(r.Entities, x)
	r.Show(e, m)
	if m.Named() {
		r.indexName(e)
	}
	r.giveRole(e, m)
	return e
}

// Ends returns the first and the last word of a name; "" of a description.
func (x *Entity) Ends() (first, last string) {
	if len(x.Words) == 0 {
		return "", ""
	}
	return x.Words[0], x.Words[len(x.Words)-1]
}

// Fits says how well a name of the article fits an entity. The author is nobody of the story, so a mere surname is
// somebody else's; an outlet is called by the last words of its name, never by the place in it.
func (r *Register) Fits(words []string, m *nounphrase.Mention, e int) float64 {
	s := sameName(words, m, &r.Entities[e])
	if s == FitsShort && (samename.OfKnown(words, r.Entities[e].Words) || r.offshoot(words, m, e)) {
		return Misfit
	}
	if s == Misfit && len(words) == 1 && slices.Contains(r.Entities[e].aliases, words[0]) {
		return FitsLast
	}
	if samename.MoreMiddle(words, r.Entities[e].Words) && r.otherOffice(m, &r.Entities[e]) {
		return Misfit
	}
	switch own := r.Entities[e].Words; {
	case e == r.Author && s < FitsWhole, e == r.Outlet && s > Misfit && !samename.Suffix(words, own):
		return Misfit
	}
	return s
}

// found takes over the name that the text gives to an entity whose name came from beside it.
func (x *Entity) found(m *nounphrase.Mention, words []string) {
	if x.Given == "" || !m.Named() {
		return
	}
	if len(words) >= len(x.Words) {
		x.Words, x.Fullest, x.Given, x.Origin = words, m.Name, "", FromText
	} else if x.Fullest.End == 0 {
		x.Fullest = m.Name
	}
}

// FinalKind decides what the mentions left open.
func (r *Register) FinalKind(x *Entity) nounphrase.Kind {
	switch {
	case x.Words == nil:
		if x.Kind == nounphrase.Anonymous && !x.Plural && len(x.Heads) > 0 && firmOfTrade(x, x.Heads[0]) {
			return nounphrase.Organization
		}
		return x.Kind
	case x.Gender == lexicon.Male || x.Gender == lexicon.Female:
		if x.Kind != nounphrase.Organization || !x.Certain {
			return nounphrase.Person
		}
	case x.Kind == nounphrase.Anonymous, x.Kind == nounphrase.Unknown:
		return nounphrase.Person
	}
	return x.Kind
}

// firmOfTrade says whether a noun that describes an entity may be for a person but hardly is where nobody of the article bears it: the
// country's biggest lender, the watchdog.
func firmOfTrade(x *Entity, head string) bool {
	if x.Gender == lexicon.Male || x.Gender == lexicon.Female || x.Pronouns != 0 {
		return false
	}
	return nounphrase.ThingToo(head) && lexicon.TellsWho(head, lexicon.GenericOrg) && !lexicon.TellsWho(head, lexicon.GenericPerson)
}

// IsFirm says whether an entity is an organization with a name that is no place.
func (r *Register) IsFirm(e int) bool {
	x := &r.Entities[e]
	return x.Words != nil && !x.Plural && r.FinalKind(x) == nounphrase.Organization && !r.IsPlace(x)
}

// MayBeFirm says whether nothing tells that an entity is no organization.
func (r *Register) MayBeFirm(x *Entity) bool {
	return !x.Certain && x.Gender == lexicon.NoGender && !r.IsPlace(x)
}
