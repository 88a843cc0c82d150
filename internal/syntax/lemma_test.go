package syntax

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/lexicon"
)

func TestLemma(t *testing.T) {
	for _, c := range []struct {
		form, lemma string
		tag         Tag
	}{
		{"said", "say", VBD}, {"said", "say", VBN}, {"says", "say", VBZ}, {"saying", "say", VBG}, {"say", "say", VB}, {"say", "say", VBP},
		{"denies", "deny", VBZ}, {"denied", "deny", VBD}, {"denying", "deny", VBG},
		{"urged", "urge", VBD}, {"urging", "urge", VBG}, {"urges", "urge", VBZ},
		{"hoped", "hope", VBD}, {"hoping", "hope", VBG}, {"hopped", "hop", VBD}, {"hopping", "hop", VBG},
		{"admitted", "admit", VBD}, {"admitting", "admit", VBG}, {"insisted", "insist", VBD},
		{"told", "tell", VBD}, {"thought", "think", VBN}, {"wrote", "write", VBD}, {"written", "write", VBN},
		{"lay", "lie", VBD}, {"lay", "lay", VB}, {"lying", "lie", VBG}, {"found", "find", VBD}, {"found", "found", VB}, {"saw", "see", VBD}, {"saw", "saw", VB},
		{"is", "be", VBZ}, {"are", "be", VBP}, {"was", "be", VBD}, {"been", "be", VBN}, {"'re", "be", VBP}, {"'s", "be", VBZ}, {"'ve", "have", VBP}, {"had", "have", VBD}, {"has", "have", VBZ}, {"'ll", "will", MD}, {"'d", "will", MD}, {"'d", "have", VBD}, {"wo", "will", MD},
		{"passes", "pass", VBZ}, {"goes", "go", VBZ}, {"does", "do", VBZ}, {"teaches", "teach", VBZ}, {"fixes", "fix", VBZ}, {"uses", "use", VBZ}, {"argues", "argue", VBZ},
		{"called", "call", VBD}, {"controlled", "control", VBD}, {"travelled", "travel", VBD}, {"signalled", "signal", VBD}, {"passed", "pass", VBD},
		{"agreed", "agree", VBD}, {"agreeing", "agree", VBG}, {"freed", "free", VBD}, {"owed", "owe", VBD}, {"followed", "follow", VBD}, {"played", "play", VBD},
		{"indicated", "indicate", VBD}, {"repeated", "repeat", VBD}, {"evaluated", "evaluate", VBD}, {"announced", "announce", VBD}, {"believed", "believe", VBD},
		{"focused", "focus", VBD}, {"accused", "accuse", VBD}, {"mentioned", "mention", VBD}, {"offered", "offer", VBD}, {"declared", "declare", VBD},
		{"explained", "explain", VBD}, {"determined", "determine", VBD}, {"developed", "develop", VBD}, {"visited", "visit", VBD}, {"quoted", "quote", VBD},
		{"tweeted", "tweet", VBD}, {"blogged", "blog", VBD}, {"singing", "sing", VBG}, {"bring", "bring", VB}, {"tackled", "tackle", VBD},
		{"goin", "go", VBG}, {"minister", "minister", NN}, {"", "", VB}, {"ed", "ed", VBD}, {"ing", "ing", VBG}, {"s", "s", VBZ},
	} {
		require.Equal(t, c.lemma, Lemma(c.form, c.tag), "%s as %s", c.form, c.tag)
	}
}

// The lexicon makes the forms of a verb, Lemma goes back: they must agree on the verbs of irregular.txt, so that the two
// tables, one from lemma to forms and one from forms to lemma, cannot drift apart.
func TestLemmaUndoesInflect(t *testing.T) {
	seen := map[string]bool{}
	for _, forms := range irregular().All() {
		for _, f := range forms {
			seen[f.lemma] = true
		}
	}
	for _, v := range strings.Fields("say tell claim deny argue hope admit insist warn urge reply add note stress quip agree accuse announce promise refuse suggest") {
		seen[v] = true
	}
	require.Greater(t, len(seen), 200)
	for lemma := range seen {
		if lemma == "can" || lemma == "will" || lemma == "shall" {
			continue
		}
		for _, x := range lexicon.Inflect(lemma) {
			if x.Text == lemma || x.Form&lexicon.Base != 0 {
				continue
			}
			for _, p := range []struct {
				form lexicon.Form
				tag  Tag
			}{{lexicon.Third, VBZ}, {lexicon.Past, VBD}, {lexicon.Participle, VBN}, {lexicon.Gerund, VBG}} {
				if x.Form&p.form == 0 {
					continue
				}
				switch x.Text {
				case "reselled", "outbiding", "underlied": // no forms of anything
					continue
				}
				assert.Equal(t, lemma, Lemma(x.Text, p.tag), "%s as %s", x.Text, p.tag)
			}
		}
	}
}

// FuzzLemma: never empty when the form is not, never longer than the form and one letter.
func FuzzLemma(f *testing.F) {
	for _, s := range [...]string{"", "ed", "ied", "ing", "s", "es", "ies", "eed", "ooing", "\xff", "éed", "zzes", "'s", "aaaaed"} {
		f.Add(s, uint8(VBD))
		f.Add(s, uint8(VBG))
		f.Add(s, uint8(VBZ))
	}
	f.Fuzz(func(t *testing.T, s string, tag uint8) {
		got := Lemma(s, Tag(tag))
		require.Equal(t, s == "", got == "")
		if !irregular().Has(s) {
			require.LessOrEqual(t, len(got), len(s)+1)
		}
	})
}

func BenchmarkLemma(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Lemma("said", VBD)
		Lemma("insisted", VBD)
		Lemma("denies", VBZ)
		Lemma("making", VBG)
	}
}
