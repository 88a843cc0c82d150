package attribution

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
)

// who returns the speakers of a text's records as "name/kind/role".
func who(text string) []string {
	var out []string
	for _, q := range Extract(text).Quotes {
		out = append(out, fmt.Sprintf("%s/%s/%s", q.Speaker.Name, q.Speaker.Kind, q.Speaker.Role))
	}
	return out
}

// TestSpeakers reads like a specification of who is who: each text, and its speakers in order.
func TestSpeakers(t *testing.T) {
	for _, c := range []struct{ title, text, want string }{
		{"surname of a woman that is a given name of men", "Hilda Clinton won the seat. Clinton said it was late. She said it was cold.", "Hilda Clinton/person/ Hilda Clinton/person/"},
		{"a foundation is not its founder", "The Lindgren Foundation paid. Elsa Lindgren left. Lindgren said she was tired.", "Elsa Lindgren/person/"},
		{"capitals are no given name", "The music firm EMI lost money. “Sales fell,” the company said.", "EMI/organization/"},
		{"initials", "J. K. Aldous wrote it. Aldous said it was short.", "J. K. Aldous/person/"},
		{"suffix", "Robert F. Quill Jr. spoke first. Mr. Quill said he was glad.", "Robert F. Quill Jr./person/"},
		{"particles", "Ursula van der Meer runs the mill. Van der Meer said it was slow.", "Ursula van der Meer/person/"},
		{"nickname in marks", "William “Bill” Harker kept the light. Harker said it was dim.", "William “Bill” Harker/person/"},
		{"honours behind the name", "Hannah Whitlow KC told the jury that the door was open.", "Hannah Whitlow/person/"},
		{"degree before the role", "“Bees can count,” said Ola Berge, Ph.D., a biologist.", "Ola Berge/person/biologist"},
		{"the party before the role", "Sen. Ruth Camden, D-Vt., the sponsor, said it would pass.", "Ruth Camden/person/sponsor"},
		{"institution with of", "The Department of Health and Social Care said it was ready.", "Department of Health and Social Care/organization/"},
		{"institution with an owner in it", "The Care Providers’ Alliance said it was ready.", "Care Providers’ Alliance/organization/"},
		{"role with of before the name", "Secretary of State John Abbott said the talks were over.", "John Abbott/person/Secretary of State"},
		{"an organization's abbreviation", "The World Chess Union (WCU) meets today. The WCU said the match was void.", "World Chess Union/organization/"},
		{"abbreviated office", "Deputy President Naomi Wekesa spoke. The DP said the road was open.", "Naomi Wekesa/person/Deputy President"},
		{"the role comes before the name", "The chief Lindau prosecutor said the man was held. Prosecutor Franz Moll spoke for an hour.", "Franz Moll/person/chief Lindau prosecutor"},
		{"two ministers", "Finance minister Gavin Holt replaced Lise Odum, the former finance minister. The minister said the books were clean.", "Gavin Holt/person/Finance minister"},
		{"by age", "Ty Bascom, 22, beat Luis Prado, 31. The 31-year-old said the court was wet.", "Luis Prado/person/"},
		{"by country", "Ty Bascom of Canada beat Luis Prado of Chile. The Chilean said the court was wet.", "Luis Prado/person/"},
		{"an officer has a rank", "Sergeant Joan Birt met Marcus Thole. The officer said he was calm.", "Joan Birt/person/Sergeant"},
		{"generations", "Harold Crane founded it. His son, David Crane, sold it. The younger Crane said it was time.", "David Crane/person/son"},
		{"not the second one", "A nurse left. A second nurse stayed. The second nurse said it was dark.", "second nurse/anonymous/"},
		{"whoever asked for silence", "People familiar with the plan said it was dead.", "People familiar with the plan/anonymous/"},
		{"officials are a group", "Officials said it was dead.", "Officials/group/"},
		{"the pair", "Ivan Brec and Tom Loy won. The pair said it was luck.", "Ivan Brec and Tom Loy/group/"},
		{"members by their fullest names", "Barbara Lyle met Ben Adeyemi. Both Ms Lyle and Professor Adeyemi said it was true.", "Barbara Lyle and Ben Adeyemi/group/"},
		{"a shared surname", "His daughters, Elin and Catrin Pugh, said it was true.", "Elin and Catrin Pugh/group/"},
		{"a shared surname by first name", "Elin and Catrin Pugh came. Elin said it was true.", "Elin Pugh/person/"},
		{"a surname that is a given name shares none", "Cooper and Martha Vance came. Cooper said it was true.", "Cooper/person/"},
		{"a known surname shares none", "Ella Dunstan left. Dunstan and Martha Vance came. Dunstan said it was true.", "Ella Dunstan/person/"},
		{"a place shares no surname", "Georgia and Martha Vance agreed. Georgia said it was true.", "Georgia/organization/"},
		{"a title before it", "Mr Ashley and Martha Vance came. Mr Ashley said it was true.", "Ashley/person/"},
		{"a noun at the start is no surname", "Ola Ban came. A ban followed. Bans said it was true.", "Bans/group/"},
		{"those who were named, and no more", "Anita Rao met Salim Khan. Petra Novak came. The two said it was true.", "two/unknown/"},
		{"the trio", "Nina Sorok, Vera Ilin and Olga Bek danced. The trio said it was true.", "Nina Sorok, Vera Ilin and Olga Bek/group/"},
		{"an abbreviation spelled out", "The WTU (Water Transport Union) met. The WTU said it was true.", "Water Transport Union/organization/"},
		{"a bracket that spells nothing out", "The WTU (Monday Night Football) met. The WTU said it was true.", "WTU/organization/"},
		{"a second name", "Curtis Boyd, better known as Lantern, played. Lantern said it was true.", "Curtis Boyd/person/"},
		{"whom one has known", "Louise Sund, long known to Trask, sings. Trask said it was true.", "Trask/person/"},
		{"one person of no gender", "Sam Ito, a sculptor, works in ice. “It leaves no rubbish,” they said.", "Sam Ito/person/sculptor"},
		{"it is no person", "Bluefin Air cancelled nine flights. It said the fog was thick.", "Bluefin Air/organization/"},
		{"two men alike", "Ben Ashe and Carl Nunn were both at the bank. “It was empty,” he said.", "/person/"},
		{"two of a name alike", "Clara Munk and Dan Munk sit on the board. “It was empty,” Munk said.", "/person/"},
		{"the one who waits", "“Bring an axe,” she texted. Ida Holm was at the gate.", "Ida Holm/person/"},
		{"every child is nobody to come back to", "Nora Vance told every child to wait. She said it was early.", "Nora Vance/person/ Nora Vance/person/"},
		{"a dateline is nobody", "FALLS CITY, Mont. — The mayor said it would snow.", "mayor/person/mayor"},
		{"Mr Justice", "Mr Justice Penfold said it was late.", "Penfold/person/Justice"},
	} {
		t.Run(c.title, func(t *testing.T) {
			got := strings.Join(who(c.text), " ")
			assert.Equal(t, c.want, got)
		})
	}
}

// TestMentions: all mentions of a speaker are reported, sorted, each once, pronouns and owners included.
func TestMentions(t *testing.T) {
	text := "Peter Lund opened his bridge. “It sways,” said Lund. He said it was safe."
	res := Extract(text)
	require.Len(t, res.Speakers, 1)
	var got []string
	for i, m := range res.Speakers[0].Mentions {
		got = append(got, m.Of(text))
		if i > 0 {
			assert.Less(t, res.Speakers[0].Mentions[i-1].Start, m.Start)
		}
	}
	assert.Equal(t, []string{"Peter Lund", "his", "Lund", "He"}, got)
}

func TestAmbiguousReason(t *testing.T) {
	res := Extract("Ben Ashe and Carl Nunn were both at the bank. “It was empty,” he said.")
	require.Len(t, res.Quotes, 1)
	assert.Equal(t, ReasonAmbiguous, res.Quotes[0].Reason)
	assert.Empty(t, res.Quotes[0].Speaker.Name)
	assert.Zero(t, res.Quotes[0].Speaker.ID)
}

func TestRoleNoun(t *testing.T) {
	for lower, want := range map[string]bool{"minister": true, "bell-ringer": true, "boatbuilder": true, "ex-minister": true, "taoiseach": true, "bridge": false, "another": false, "sen.": false} {
		_, ok := lexicon.RoleNoun(lower)
		assert.Equal(t, want, ok, lower)
	}
}

func TestAge(t *testing.T) {
	for lower, want := range map[string]int{"22": 22, "22-year-old": 22, "1988": 0, "22nd": 0, "old": 0, "121": 0, "": 0} {
		assert.Equal(t, want, nounphrase.Age(lower), lower)
	}
}

// TestIdentityIsLinear: a list of names as long as a book costs what its length costs, not its square.
func TestIdentityIsLinear(t *testing.T) {
	for name, piece := range map[string]func(i int) string{
		"names":     func(i int) string { return fmt.Sprintf("Ab%dx Cd%dy said it was full. ", i*7919%1000003, i) },
		"smiths":    func(i int) string { return fmt.Sprintf("Ab%dx Smith said it was full. He said Smith left. ", i) },
		"ministers": func(i int) string { return fmt.Sprintf("The minister, Ab%dx Bc%dy, said the minister left. ", i, i) },
		"one group": func(i int) string { return "Ivan Brec and Tom Loy and " },
		"unions": func(i int) string {
			return fmt.Sprintf("The A%d World Chess Union (W%d) said the WCU was void. ", i, i)
		},
	} {
		t.Run(name, func(t *testing.T) {
			linear(t, 1<<15, func(size int) func() {
				var b strings.Builder
				for i := 0; b.Len() < size; i++ {
					b.WriteString(piece(i))
				}
				return func() { Extract(b.String()) }
			})
		})
	}
}

func TestGivenNamesInCapitals(t *testing.T) {
	_, ok := lexicon.GivenName("emi")
	require.True(t, ok, "the case needs a given name that is also an abbreviation")
	d := reading.Read("EMI and Emi met.")
	assert.False(t, d.Given(0))
	assert.True(t, d.Given(2))
}
