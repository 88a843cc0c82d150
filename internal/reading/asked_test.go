package reading

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestSaysOnly: a speaker and a verb of saying belong to the question before them, and what says something itself does not.
func TestSaysOnly(t *testing.T) {
	says := func(sentence string) bool {
		d := Read(sentence)
		defer d.Release()
		return d.saysOnly(d.Sentences[0], 0, true)
	}
	for _, sentence := range []string{
		"Lena Falk asked.", "Lena Falk, a spokeswoman for the harbour board, asked.", "Lena “Nell” Falk asked.", "Mayor Falk asked quietly.",
		"Lena Falk asked on Friday.", "Lena Falk told reporters.", "Lena Falk asked, laughing.", "Lena Falk asked Friday.",
	} {
		assert.True(t, says(sentence), sentence)
	}
	for _, sentence := range []string{
		"Lena Falk said that it was rotten.", "Lena Falk asked whether it was rotten.", "Lena Falk closed the door.",
		"Lena Falk told them it was rotten.", "Lena Falk said “rotten” was the word.", "Asked about it, Lena Falk left.",
		"Lena Falk said in the long speech that she gave to the board on Monday.", "Lena Falk said before leaving that it was rotten.",
		"Lena “the lady who never sleeps at night” Falk asked.", "Those who work there asked.",
	} {
		assert.False(t, says(sentence), sentence)
	}
}

// TestEndAtAttribution: a quotation without its closing mark ends where the author says whose it was.
func TestEndAtAttribution(t *testing.T) {
	for article, want := range map[string]string{
		"“We close it in May, he said.":                                        "“We close it in May,",
		"“We close it in May, said Ida Falk on Friday.":                        "“We close it in May,",
		"“We close it in May, the chairman, Otto Brandt said.":                 "“We close it in May,",
		"“We close it in May, she told reporters.":                             "“We close it in May,",
		"“Is it rotten? she asked.":                                            "“Is it rotten?",
		"“We close it in May, I said.":                                         "“We close it in May, I said.",
		"“We close it in May, said the board that runs it and the town do not": "“We close it in May, said the board that runs it and the town do not",
	} {
		t.Run(article, func(t *testing.T) {
			d := Read(article)
			defer d.Release()
			var got string
			for _, p := range d.Passages {
				got += p.Outer.Of(d.Text)
			}
			assert.Equal(t, want, got)
		})
	}
}
