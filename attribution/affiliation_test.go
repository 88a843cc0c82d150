package attribution

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestAffiliation reads like a specification of whom a speaker is of, as "affiliation/role".
func TestAffiliation(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Fifa president Gianni Infantino said the cup was full.", "Fifa/Fifa president"},
		{"“It rose,” said Paul Richards, an analyst at Numis Securities.", "Numis Securities/analyst at Numis Securities"},
		{"Amy Orr of the Tax Policy Center said taxes rose.", "Tax Policy Center/"},
		{"Labour's deputy minister for women Jacqui Smith said it was fair.", "Labour/Labour's deputy minister for women"},
		{"Labour MP Joan Ryan said it was late.", "Labour/Labour MP"},
		{"NUJ General Secretary Jeremy Dear said it was a shame.", "NUJ/NUJ General Secretary"},
		{"Lee Dow, the chief executive of Volta Motors, said vans were hot.", "Volta Motors/chief executive of Volta Motors"},
		{"According to Tom Reilly of the passengers’ union, it is “a slap”.", "passengers’ union/"},
		{"A Volta spokeswoman said it was closed.", "Volta/"},
		// a name that nothing else tells about, behind a role that organizations give
		{"“It is closed,” said Ann Lee, a spokeswoman for Skanmore.", "Skanmore/spokeswoman for Skanmore"},
		{"A spokesman for the Skanmore Ferry Company said it was closed.", "Skanmore Ferry Company/"},
		{"Ida Moss, spokeswoman of Northgate, said it was closed.", "Northgate/spokeswoman of Northgate"},
		{"Tom Hale, the head of Skanmore, said it was closed.", "Skanmore/head of Skanmore"},
		{"The chief executive of Skanmore said it was closed.", "Skanmore/"},
		{"Skanmore’s chief executive, Tom Hale, said it was closed.", "Skanmore/Skanmore’s chief executive"},
		{"Tom Hale, general secretary of Unisong, said it was closed.", "Unisong/general secretary of Unisong"},
		// whom somebody speaks for, where that is a person or place
		{"Ed Poe, a lawyer for Maria Lopez, said it was over.", "/lawyer for Maria Lopez"},
		{"A spokesman for Mr Dahl said it was over.", "/"},
		{"Ivo Dahl was ill. A spokesman for Dahl said it was over.", "/"},
		{"A spokeswoman for France said it was over.", "/"},
		// no organization, or none that the article makes one
		{"Finance Minister Gavin Holt said the books were clean.", "/Finance Minister"},
		{"Foreign Secretary Boris Vole said it was bad.", "/Foreign Secretary"},
		{"Secretary of State John Abbott said the talks were over.", "/Secretary of State"},
		{"Paris prosecutor Anne Lot said it was sad.", "/Paris prosecutor"},
		{"Republican senator Hal Dow said it was cold.", "/Republican senator"},
		{"The mayor of Osaka, Ken Ito, said it was cold.", "/mayor of Osaka"},
		{"Ama Osei of Ghana said it was cold.", "/"},
		{"His lawyer, Ed Poe, said it was over.", "/lawyer"},
	} {
		t.Run(c.text, func(t *testing.T) {
			res := Extract(c.text)
			require.NotEmpty(t, res.Speakers)
			s := res.Speakers[0]
			assert.Equal(t, c.want, fmt.Sprintf("%s/%s", s.Affiliation, s.Role))
		})
	}
}

// TestGender: only what the article shows counts, not the given name.
func TestGender(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Anna Keller said it was cold.", ""},
		{"Anna Keller said it was cold. She left.", "female"},
		{"Mrs Keller said it was cold.", "female"},
		{"Sir Hugh Pryce said it was cold.", "male"},
		{"Spokeswoman Kim Lee said it was cold.", "female"},
		{"Kim Lee, an actress, said it was cold.", "female"},
		{"Kim Lee, the chairman, said it was cold.", ""},
		{"“It is cold,” he said, and Peter Lund put on his hat.", ""},
		{"Peter Lund said his hat was cold.", "male"},
		{"A spokeswoman said it was cold.", "female"},
		{"Volta said it would recall its vans.", ""},
	} {
		t.Run(c.text, func(t *testing.T) {
			var got []string
			for _, s := range Extract(c.text).Speakers {
				got = append(got, string(s.Gender))
			}
			assert.Equal(t, c.want, strings.Join(got, " "))
		})
	}
}
