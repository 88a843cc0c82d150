package lexicon

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestGivenName(t *testing.T) {
	for g, names := range map[Gender]string{
		Male: "john siobhan! seán sean keith françois francois hiroshi mohammed olusegun volodymyr günter gunter jean-claude " +
			"józef jozef recep rahul imran jinping ban-ki! heung-min viktor andrzej nelson-smith dmitry yitzhak giorgos",
		Female: "mary siobhán siobhan ségolène angela ngozi malala yulia ayşe priya wanjiku keiko jacinda! mei dilma " +
			"małgorzata malgorzata marie-claude! sinéad fatima yael eleni svetlana greta",
		Either: "jordan alex andrea robin nicola jean kim taylor",
	} {
		for _, n := range strings.Fields(names) {
			if strings.HasSuffix(n, "!") {
				continue // not claimed
			}
			got, ok := GivenName(n)
			assert.True(t, ok, n)
			assert.Equal(t, g, got, n)
		}
	}
	_, ok := GivenName("zork")
	assert.False(t, ok)
	assert.Equal(t, 1.0, MaleShare("john"))
	assert.Equal(t, 0.0, MaleShare("mary"))
	assert.Equal(t, 0.5, MaleShare("zork"))
	assert.InDelta(t, 0.75, MaleShare("jordan"), 0.01)
	assert.True(t, Male.Agrees(Either) && Male.Agrees(NoGender) && !Male.Agrees(Female))
}

func TestTitle(t *testing.T) {
	for word, want := range map[string]TitleInfo{
		"mr": {Courtesy, Male, true, true}, "mr.": {Courtesy, Male, true, true}, "mrs": {Courtesy, Female, true, true},
		"dr.": {Academic, Either, true, true}, "president": {Office, Either, false, false}, "sen.": {Office, Either, true, false},
		"det insp": {}, "prime minister": {Office, Either, false, false}, "king": {Noble, Male, false, false},
		"pc": {Police, Either, true, false}, "judge": {Law, Either, false, false}, "rev": {Clergy, Either, true, true},
		"baroness": {Noble, Female, false, true}, "bishop": {Clergy, Either, false, false}, "cllr": {Office, Either, true, false},
	} {
		got, ok := Title(word)
		assert.Equal(t, want != TitleInfo{} || ok, ok, word)
		if ok && want != (TitleInfo{}) {
			assert.Equal(t, want, got, word)
		}
	}
	_, ok := Title("zork")
	assert.False(t, ok)
}

func TestRole(t *testing.T) {
	for _, c := range []struct {
		word, lemma string
		g           Gender
		flags       Flag
	}{
		{"minister", "minister", Either, 0},
		{"ministers", "minister", Either, Plural},
		{"spokeswoman", "spokeswoman", Female, Spokes | Anonymous},
		{"spokesmen", "spokesman", Male, Spokes | Anonymous | Plural},
		{"people", "person", Either, Plural},
		{"mother", "mother", Female, Family},
		{"wives", "wife", Female, Family | Plural},
		{"officials", "official", Either, Anonymous | Plural},
		{"couple", "couple", Either, Groups},
		{"actress", "actress", Female, 0},
		{"policeman", "policeman", Male, 0},
		{"prime minister", "prime minister", Either, 0},
		{"authorities", "authorities", Either, Plural | Groups},
	} {
		r, ok := Role(c.word)
		if assert.True(t, ok, c.word) {
			assert.Equal(t, c.lemma, r.Lemma, c.word)
			assert.Equal(t, c.g, r.Gender, c.word)
			assert.True(t, r.Is(c.flags), "%s: %v", c.word, r.Flags)
		}
	}
	_, ok := Role("table")
	assert.False(t, ok)
}

func TestOrgAndDoc(t *testing.T) {
	for _, w := range []string{"company", "companies", "ministry", "police", "high court", "university", "watchdogs", "ngo"} {
		_, ok := OrgNoun(w)
		assert.True(t, ok, w)
	}
	r, _ := OrgNoun("government")
	assert.True(t, r.Is(Collective))
	for _, w := range []string{"report", "lawsuit", "data", "memoranda", "studies", "analyses", "court papers"} {
		_, ok := DocNoun(w)
		assert.True(t, ok, w)
	}
	r, _ = DocNoun("letters")
	assert.True(t, r.Is(Speaks|Plural))
	for _, w := range []string{"inc", "inc.", "plc", "gmbh", "fc", "united", "s.a."} {
		assert.True(t, OrgSuffix(w), w)
	}
	assert.False(t, OrgSuffix("banana"))
}

func TestThingNoun(t *testing.T) {
	for word, want := range map[string]bool{"ladder": true, "committee": true, "sector": true, "painter": false, "trainee": false, "": false} {
		assert.Equal(t, want, ThingNoun(word), word)
	}
}

func TestPlace(t *testing.T) {
	for word, want := range map[string]PlaceInfo{
		"germany":       {Kind: Country},
		"united states": {Kind: Country},
		"u.s.":          {Kind: Country, Of: "united states"},
		"calif.":        {Kind: State, Of: "california"},
		"berlin":        {Kind: Capital},
		"mumbai":        {Kind: City},
		"kremlin":       {Kind: Metonym},
		"german":        {Kind: Demonym, Of: "germany"},
		"germans":       {Kind: Demonym, Of: "germany", Plural: true},
		"french":        {Kind: Demonym, Of: "france"},
		"frenchmen":     {Kind: Demonym, Of: "france", Plural: true},
		"west bank":     {Kind: Region},
	} {
		got, ok := Place(word)
		assert.True(t, ok, word)
		assert.Equal(t, want, got, word)
	}
	for w, p := range places().All() {
		if p.Of != "" && p.Kind != Demonym {
			full, ok := Place(p.Of)
			assert.True(t, ok && full.Kind == p.Kind, "%s of %s", w, p.Of)
		}
	}
}

// TestDemonymsHavePlaces: the place of a demonym is listed itself.
func TestDemonymsHavePlaces(t *testing.T) {
	for w, p := range places().All() {
		if p.Kind == Demonym {
			_, ok := Place(p.Of)
			assert.True(t, ok, "%s: no place %q", w, p.Of)
		}
	}
}

func TestFunction(t *testing.T) {
	assert.Equal(t, Determiner|Subordinator|Demonstrative, Function("that"))
	assert.True(t, Is("would", Modal))
	assert.True(t, Is("n't", Negation))
	assert.True(t, Is("repeatedly", GroupAdverb))
	assert.Zero(t, Function("banana"))
	f, ok := Calendar("tuesday")
	assert.True(t, ok)
	assert.Equal(t, Weekday, f)
	f, ok = Calendar("sept.")
	assert.True(t, ok)
	assert.Equal(t, Month, f)
	_, ok = Calendar("today")
	assert.False(t, ok)
}

func TestPersonalPronoun(t *testing.T) {
	for word, want := range map[string]Pronoun{
		"he":         {3, false, Male, Subject, true},
		"her":        {3, false, Female, Object | Possessive, true},
		"its":        {3, false, NoGender, Possessive, false},
		"they":       {3, true, Either, Subject, true},
		"ourselves":  {1, true, Either, Reflexive, true},
		"you":        {2, false, Either, Subject | Object, true},
		"themselves": {3, true, Either, Reflexive, true},
	} {
		p, ok := PersonalPronoun(word)
		assert.True(t, ok, word)
		assert.Equal(t, want, p, word)
	}
	_, ok := PersonalPronoun("who")
	assert.False(t, ok)
	_, ok = PersonalPronoun("-")
	assert.False(t, ok)
}

func TestAreLetters(t *testing.T) {
	assert.True(t, AreLetters("us", Spelled) && AreLetters("us", Nation) && AreLetters("it", Field) && AreLetters("who", Spelled))
	assert.False(t, AreLetters("who", Nation|Field) || AreLetters("of", Spelled|Nation|Field))
	assert.Equal(t, "spelled|field", letters().Value("it").String())
}

func TestWithheld(t *testing.T) {
	assert.Equal(t, WithheldNoun, WithheldWord("source"))
	assert.Equal(t, WithheldBefore, WithheldWord("unnamed"))
	assert.Equal(t, NotWithheld, WithheldWord("judge"))
	says := func(line string) (ways []Withheld) {
		words := strings.Fields(line)
		for _, p := range append(WithheldFrom(words[0]), WithheldTo(words[len(words)-1])...) {
			if len(p.Words) == len(words) && p.Is(func(i int) string { return words[i] }) {
				ways = append(ways, p.Way)
			}
		}
		return ways
	}
	assert.Contains(t, says("familiar with"), WithheldBehind)
	assert.Contains(t, says("close to"), WithheldPerson)
	assert.Contains(t, says("condition of anonymity"), WithheldKept)
	assert.Contains(t, says("not to be named"), WithheldKept)
	assert.Contains(t, says("not her real name"), WithheldChanged)
	assert.Empty(t, says("her real name"))
}

// TestWordClasses: every class of namewords.txt, headwords.txt and clausewords.txt has words, and a word only the classes it stands under.
func TestWordClasses(t *testing.T) {
	assert.True(t, TellsName("jr.", Suffix))
	assert.False(t, TellsName("jr.", Honour))
	assert.True(t, TellsWho("prime minister", SoleOffice))
	assert.False(t, TellsWho("prime minister", Relational|GenericPerson))
	assert.False(t, TellsWho("", ^HeadWord(0)))
	var names NameWord
	for _, c := range nameWords().All() {
		names |= c
	}
	assert.Equal(t, NameWord(1)<<numNameWords-1, names)
	var heads HeadWord
	for _, c := range headWords().All() {
		heads |= c
	}
	assert.Equal(t, HeadWord(1)<<numHeadWords-1, heads)
	var clauses ClauseWord
	for _, c := range clauseWords().All() {
		clauses |= c
	}
	assert.Equal(t, ClauseWord(1)<<numClauseWords-1, clauses)
	assert.True(t, TellsClause("seemed", Raises))
	assert.False(t, TellsClause("refused", Raises), "refused to say: nothing was said")
}

// TestTextWords: what words tell of how the text around them is to be cut up.
func TestTextWords(t *testing.T) {
	assert.True(t, TellsText("wrote", WorkVerb))
	assert.True(t, TellsText("titled", WorkVerb|Titled))
	assert.False(t, TellsText("said", WorkPrep|WorkVerb|Titled))
	assert.True(t, TellsText("lib dem", Party))
	assert.True(t, TellsText("newsroom", Unsigned))
	assert.True(t, TellsText("prince", GivenAsTitle))
	for word, want := range map[string]string{"boatbuilder": "builder", "zookeeper": "keeper", "horsewoman": "woman", "teacher": "", "shworker": ""} {
		tail, _ := RoleTailOf(word)
		assert.Equal(t, want, tail, word)
	}
	assert.True(t, EndsRole("glaciologist"))
	assert.False(t, EndsRole("ologist"), "an end alone")
	for word, c := range textWords().All() { // RoleTailOf looks for no others
		if c&RoleTail != 0 {
			tail, _ := RoleTailOf("sea" + word)
			assert.Equal(t, word, tail)
		}
	}
}
