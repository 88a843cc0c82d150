package propername

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// Suffix says whether item i is part of a name though it might be a title: Jr., III.
func Suffix(d *reading.Document, i int) bool {
	return lexicon.TellsName(d.Items[i].Lower, lexicon.Suffix)
}

// Honour says whether item i stands behind a name and is no part of it: KC, MP, PhD.
func Honour(d *reading.Document, i int) bool {
	return lexicon.TellsName(d.Items[i].Lower, lexicon.Honour)
}

// Creed says whether item i tells a party or creed that may stand before a name: Republican, Conservative.
func Creed(d *reading.Document, i int) bool {
	return lexicon.TellsName(d.Items[i].Lower, lexicon.Creed)
}

// Demonym says whether item i names people by where they come from.
func Demonym(d *reading.Document, i int) bool {
	p, ok := lexicon.Place(d.Items[i].Lower)
	return ok && p.Kind == lexicon.Demonym
}

// Saint says whether a word begins the name of a school, hospital, church or place that is named after a saint.
func Saint(lower string) bool { return lower == "st" || lower == "st." || lower == "saint" }

// Possessive says whether a word is the ending of an owner.
func Possessive(lower string) bool {
	switch lower {
	case "'s", "'", "’", "’s", "&rsquo;", "&rsquo;s", "&#8217;", "&#8217;s", "&#39;s", "&apos;s":
		return true
	}
	return false
}

// Word says whether item i, which stands before other words of a name or is the last, can be part of one.
func Word(d *reading.Document, i int, last bool) bool {
	it := &d.Items[i]
	if account(it) {
		return true
	}
	if it.Passage >= 0 || d.Tokens[it.Tok].Kind != text.Word || !d.TokenCapital(i) {
		return false
	}
	switch {
	case d.RoleWord(i) && !Suffix(d, i):
		return false
	case reading.Proper(it.Tag), d.Given(i):
		return true
	case StartsSentence(d, i):
		return !last && opensName(it)
	}
	return it.Tag.Noun() || !last && (it.Tag == syntax.JJ || it.Tag.Verb())
}

// account says whether an item is the name of an account: @fenlandrail.
func account(it *reading.Item) bool {
	return it.Passage < 0 && len(it.Lower) > 2 && it.Lower[0] == '@'
}

// opensName says whether the first word of a sentence, which has a capital anyway, can begin a name that goes on behind it.
func opensName(it *reading.Item) bool {
	if dating(it.Lower) {
		return false
	}
	noun := it.Tag == syntax.NN || it.Tag == syntax.NNS
	return (noun || (it.Tag == syntax.JJ || it.Tag == syntax.JJR) && adjective(it.Lower)) && lexicon.Function(it.Lower) == 0
}

// adjective says whether a word begins names of organizations, at the start of a sentence too: Northern Grid.
func adjective(lower string) bool {
	return lexicon.TellsName(lower, lexicon.NameAdjective)
}

// dating says whether a word before a day or season says which one it is: last Monday, next week.
func dating(lower string) bool {
	return lexicon.TellsClause(lower, lexicon.ThatDay)
}

// StartsSentence says whether item i begins a sentence, a passage's or a paragraph's too, so that its capital tells nothing.
func StartsSentence(d *reading.Document, i int) bool {
	if i == 0 || d.Items[i-1].Passage >= 0 || reading.Punctuation(d.Items[i-1].Lower) == reading.Stop {
		return true
	}
	return d.Tokens[d.Items[i].Tok].Space && newParagraph(d, i)
}

// newParagraph says whether item i is the first of its paragraph: a line break stands before it.
func newParagraph(d *reading.Document, i int) bool {
	return strings.IndexByte(d.Text[d.Items[i-1].End:d.Items[i].Start], '\n') >= 0
}
