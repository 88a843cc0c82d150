package reading

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestLettersOfName: capitals that spell a small word are a name's, or a stressed word's.
func TestLettersOfName(t *testing.T) {
	for sentence, want := range map[string]string{
		"A study by the WHO found traces of it in the water .":       "WHO",
		"Does anybody in the town know WHO did it ?":                 "who",
		"Talks with the US went on until late on Monday .":           "u.s.",
		"The ONE chairman told farmers that she had left .":          "one",
		"The town has just ONE Labour member on its board .":         "one",
		"ONE said in a statement that it had paid the farmers .":     "ONE",
		"The chairman of ONE company told farmers that he left .":    "ONE",
		"He said that ONE Conservative voted for it in the spring .": "one",
		"It gave them ALL a day off in the spring of that year .":    "all",
	} {
		t.Run(sentence, func(t *testing.T) {
			d := Read(sentence)
			defer d.Release()
			for i := range d.Tokens {
				if tok := &d.Tokens[i]; tok.AllCaps && len(tok.Lower) > 1 {
					assert.Equal(t, want, tok.Lower)
					return
				}
			}
			assert.Fail(t, "no capitals")
		})
	}
}
