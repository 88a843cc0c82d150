package reading

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// joinAsked puts “Why?” Smith asked together where the splitter, seeing a capital behind a question mark, made two
// sentences of it: the second is a speaker and a verb of saying, with nothing of its own to say.
func (d *Document) joinAsked(from int) {
	out := d.Sentences[:from]
	for n := from; n < len(d.Sentences); n++ {
		s := d.Sentences[n]
		if k := len(out) - 1; k >= from {
			if open, least := d.endsOpen(out[k]); open && d.saysOnly(s, least, !d.tells(out[k])) {
				out[k].Items.End = s.Items.End
				continue
			}
		}
		out = append(out, s)
	}
	d.Sentences = out
}

// plainSaying is the share of a verb's inverted uses that must be speech where a full stop ends the quotation before it: “They knew.”
// Reed warned goes together, “They knew.” Tull agreed are two sentences, and who is quoted in the first is not said there.
const plainSaying = 0.8

// endsOpen says whether the sentence ends with a passage that a verb of saying may follow, and which share of the verb's inverted uses
// must be speech.
func (d *Document) endsOpen(s Sentence) (open bool, least float64) {
	it := d.Items[s.Items.End-1]
	if it.Passage < 0 {
		return false, 0
	}
	toks := d.InnerTokens(d.Passages[it.Passage])
	for len(toks) > 0 && toks[len(toks)-1].Kind == text.Mark {
		toks = toks[:len(toks)-1] // ‘Who pays?’”
	}
	if len(toks) == 0 {
		return false, 0
	}
	switch toks[len(toks)-1].Lower {
	case "?", "!", "?!", "…", "...", "—", "--", "!!", ",":
		return true, 0
	case ".":
		return !d.tells(s), plainSaying // Reed called it a “fraud.” Tull disagreed.
	}
	return false, 0
}

// tells says whether a verb stands in a sentence outside its passages.
func (d *Document) tells(s Sentence) bool {
	for i := s.Items.Start; i < s.Items.End; i++ {
		if it := &d.Items[i]; it.Passage < 0 && it.Tag.Finite() {
			return true
		}
	}
	return false
}

// How many items of a sentence are looked at for the speaker and the verb, and how many tokens a nickname has at most.
const (
	speakerMax  = 20
	nicknameMax = 4
)

// ofSpeaker are the tags of words that a noun phrase for a speaker may have.
var ofSpeaker = syntax.Set(
	syntax.NN, syntax.NNS, syntax.NNP, syntax.NNPS, syntax.PRP, syntax.DT, syntax.JJ, syntax.PRPS, syntax.POS, syntax.CD, syntax.RB,
)

// saysOnly says whether a sentence is a short noun phrase, a verb of saying of which at least such a share is speech, and nothing that
// could be its content. Where the sentence before is a quotation alone, a clause may tell when it was said.
func (d *Document) saysOnly(s Sentence, least float64, alone bool) bool {
	first := s.Items.Start
	aside := false // between commas, where it is told who the speaker is
	for i := first; i < min(s.Items.End, first+speakerMax); i++ {
		it := &d.Items[i]
		if it.Lower == "," {
			aside = !aside
		}
		switch {
		case it.Passage >= 0:
			if it.TokEnd-it.Tok > nicknameMax {
				return false
			}
		case i > first && signInSpeaker(it):
		case it.Tag == syntax.VBD || it.Tag == syntax.VBZ:
			return i > first && d.saysNothing(s, i, least, alone)
		case ofSpeaker.Has(it.Tag), aside && joinsAside(it):
		case i > first && it.Tag == syntax.IN && lexicon.TellsText(it.Lower, lexicon.SpeakerLink):
		default:
			return false
		}
	}
	return false
}

// signInSpeaker says whether an item is a sign that may stand in what tells of a speaker.
func signInSpeaker(it *Item) bool {
	k := Punctuation(it.Lower)
	return k == Comma || k == Bracket || it.Lower == ")" || it.Tag == syntax.SYM
}

// joinsAside says whether an item is a word that joins others where it is told between commas who the speaker is.
func joinsAside(it *Item) bool {
	return it.Tag == syntax.CC || it.Tag == syntax.TO || it.Tag == syntax.IN && !subordinates(it.Lower)
}

// saysNothing says whether item i is a verb of saying that may follow a quotation, with no content of its own behind it.
func (d *Document) saysNothing(s Sentence, i int, least float64, alone bool) bool {
	v, last, ok := d.sayingVerb(s, i)
	if !ok || !v.Takes(lexicon.Quote) || v.Share(lexicon.Inverted) < least {
		return false
	}
	if i = last; i+1 >= s.Items.End {
		return true
	}
	next := &d.Items[i+1]
	if next.Passage >= 0 {
		return false
	}
	if k := Punctuation(next.Lower); k == Stop || k == Comma {
		return true
	}
	switch {
	case alone && lexicon.TellsClause(next.Lower, lexicon.Circumstances) && next.Tag != syntax.RB:
		return d.circumstance(s, i)
	case next.Tag == syntax.RB || next.Tag == syntax.VBG || lexicon.Is(next.Lower, lexicon.Weekday):
		return true
	case next.Tag == syntax.IN || next.Tag == syntax.TO:
		return !v.TakesPrep(next.Lower) && d.setting(s, i)
	}
	return v.Takes(lexicon.Recipient) && next.Tag != syntax.PRP && d.hearerOnly(s, i)
}

// sayingVerb returns the verb of saying at item i, alone or with a particle behind it (went on), and the last of its items.
func (d *Document) sayingVerb(s Sentence, i int) (v *lexicon.Verb, last int, ok bool) {
	if i+1 < s.Items.End {
		if v, _, n := lexicon.Phrasal(d.Items[i].Lower, d.Items[i+1].Lower); v != nil {
			return v, i + n, true
		}
	}
	v, _, ok = lexicon.Cue(d.Items[i].Lower)
	return v, i, ok
}

// circumstance says whether what stands behind the verb at item i only tells when it was said: no passage, and no clause but another
// verb's. Calder asked | before apologizing to the dancer; | before adding that it leaks.
func (d *Document) circumstance(s Sentence, i int) bool {
	for k := i + 1; k < s.Items.End; k++ {
		it := &d.Items[k]
		v, _, ok := lexicon.Cue(d.Items[k-1].Lower)
		own := it.Lower == "that" && (!ok || !v.Takes(lexicon.That) || d.Items[k-1].Tag != syntax.VBG)
		if own || it.Passage >= 0 || it.Lower == "whether" || it.Lower == ":" {
			return false
		}
	}
	return s.Items.End-i <= circumstanceMax
}

// setting says whether the preposition behind the verb at item i leads to a time or place: no clause, no further passage, and
// few words.
func (d *Document) setting(s Sentence, i int) bool {
	if subordinates(d.Items[i+1].Lower) || i+2 < s.Items.End && d.Items[i+2].Tag.Verb() {
		return false
	}
	for k := i; k < s.Items.End; k++ {
		if d.Items[k].Passage >= 0 || d.Items[k].Lower == "that" {
			return false
		}
	}
	return s.Items.End-i <= settingMax
}

// How many items a verb of saying has at most with the setting behind it, and with a clause of time.
const settingMax, circumstanceMax = 9, 16

// hearerOnly says whether the word behind the verb at item i is the hearer, and no content behind it: nothing, a stop, or a
// setting.
func (d *Document) hearerOnly(s Sentence, i int) bool {
	if i+3 >= s.Items.End {
		return true
	}
	behind := &d.Items[i+2]
	return Punctuation(behind.Lower) == Stop || behind.Tag == syntax.IN && behind.Lower != "that"
}
