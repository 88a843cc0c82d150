package main

import (
	"strings"

	"github.com/whosaid/whosaid/internal/syntax"
)

// closedWords are words of the closed classes, and interjections, that American political news has seldom or never. They
// come in where the corpus does not know the word.
const closedWords = `
IN      amongst whilst amid amidst towards upon via per till until unto beneath beside besides betwixt notwithstanding vis-a-vis circa
	alongside aboard atop underneath throughout onto inside outside despite versus regarding concerning pending barring
RB      afterwards upwards downwards forwards backwards indoors outdoors hitherto henceforth nonetheless nevertheless albeit straightaway
        hereby thereby thereafter herein therein
PRP     i hers theirs ours yours mine oneself thee thou ye yourselves ourselves themselves itself himself herself myself u
PRP$    thy
WDT     whichever whatever
WP      whoever whomever
WRB     whenever wherever whereby however
UH      yeah yep yup nope oh ah aha er erm uh um hmm mm wow ouch oops alas hi hello hey hurrah hooray bravo cheers goodbye farewell
        blimey crikey gosh aye amen duh ha haha hush ugh yay eh ooh
`

// closed gives the words of closedWords.
func closed() (list []relative) {
	tag := syntax.Tag(0)
	for line := range strings.Lines(closedWords) {
		for i, f := range strings.Fields(line) {
			if t, ok := syntax.ParseTag(f); i == 0 && line[0] != '\t' && line[0] != ' ' && ok {
				tag = t
				continue
			}
			list = append(list, relative{lower: f, is: kind{tags: 1 << tag, main: tag, often: inferred}})
		}
	}
	return list
}
