package checks

import (
	"html"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/quotes"
)

// farthest is how many bytes of a source are shown before a passage, and behind it.
const farthest = 240

// within is a tag in the middle of a sentence, and often of a word.
var within = regexp.MustCompile(`(?i)^</?(?:a|abbr|b|c|em|font|i|mark|small|span|strong|sub|sup|u)\b`)

// around gives what the sentence of a passage has before and behind it, with the blanks between, without what nobody says
// there. An ellipsis tells that there is more of it.
func (s *shelf) around(at quotes.Span) (before, after string) {
	text := s.source.Text
	from, to := max(0, at.Start-farthest), min(len(text), at.End+farthest)
	for from < at.Start && !utf8.RuneStart(text[from]) {
		from++
	}
	for to > at.End && to < len(text) && !utf8.RuneStart(text[to]) {
		to--
	}
	first, last := s.paragraph(at, from, to)
	before = s.words(quotes.Span{Start: first, End: at.Start})
	if i := lastStop(before); i >= 0 {
		before = strings.TrimLeft(before[i+1:], "”’\"') ")
	} else if i := strings.IndexByte(before, ' '); first == from && from > 0 && i >= 0 {
		before = "… " + before[i+1:]
	}
	after = s.words(quotes.Span{Start: at.End, End: last})
	if i := firstStop(after); strings.ContainsAny(text[max(at.Start, at.End-1):at.End], ".!?") { // the passage has all of it
		after = ""
	} else if i >= 0 {
		after = after[:i+1]
	} else if i := strings.LastIndexByte(after, ' '); last == to && to < len(text) && i >= 0 {
		after = after[:i] + " …"
	}
	return strings.TrimLeft(before, " "), strings.TrimRight(after, " ")
}

// paragraph narrows [from, to) to the paragraph of a passage. That of subtitles is not known: they have blank lines between
// any two words.
func (s *shelf) paragraph(at quotes.Span, from, to int) (first, last int) {
	text := s.source.Text
	switch s.source.Reader {
	case "subtitles":
	case "page":
		for _, over := range s.over {
			if over.Start >= to {
				break
			}
			if over.End <= from || s.inSentence(over) {
				continue
			}
			if over.End <= at.Start {
				from = over.End
			} else if over.Start >= at.End {
				to = over.Start
			}
		}
	default:
		if i := strings.LastIndex(text[from:at.Start], "\n\n"); i >= 0 {
			from += i
		}
		if i := strings.Index(text[at.End:to], "\n\n"); i >= 0 {
			to = at.End + i
		}
	}
	return from, to
}

// inSentence reports whether a sentence goes on behind what is read over.
func (s *shelf) inSentence(over quotes.Span) bool {
	tag := over.Of(s.source.Text)
	return within.MatchString(tag) || strings.HasPrefix(tag, "<br") || !strings.HasPrefix(tag, "<")
}

// spoken gives the words of a span of a source, without what nobody says there, on one line.
func (s *shelf) spoken(at quotes.Span) string { return strings.TrimSpace(s.words(at)) }

// words gives those of a span of a source, without what nobody says there, on one line, and with a blank at an end where the
// span has any.
func (s *shelf) words(at quotes.Span) string {
	var b strings.Builder
	from := at.Start
	for _, over := range s.over {
		if over.End <= from {
			continue
		}
		if over.Start >= at.End {
			break
		}
		if over.Start > from {
			b.WriteString(s.source.Text[from:over.Start])
		}
		if !within.MatchString(over.Of(s.source.Text)) {
			b.WriteByte(' ')
		}
		from = over.End
	}
	if from < at.End {
		b.WriteString(s.source.Text[from:at.End])
	}
	text := b.String()
	if s.source.Reader != "text" {
		text = html.UnescapeString(text)
	}
	line := strings.Join(strings.Fields(text), " ")
	if r, _ := utf8.DecodeRuneInString(text); unicode.IsSpace(r) && line != "" {
		line = " " + line
	}
	if r, _ := utf8.DecodeLastRuneInString(text); unicode.IsSpace(r) {
		line += " "
	}
	return line
}

// lastStop finds the last stop at which a sentence ends, -1 if there is none.
func lastStop(s string) int {
	for i := len(s) - 1; i >= 0; i-- {
		if stops(s, i) {
			return i
		}
	}
	return -1
}

// firstStop finds the stop at which the first sentence ends, -1 if it goes on.
func firstStop(s string) int {
	for i := range len(s) {
		if stops(s, i) {
			return i
		}
	}
	return -1
}

// stops reports whether a sentence ends with byte i: a stop, and a blank or a mark behind it. That of a title or an initial is none.
func stops(s string, i int) bool {
	if strings.IndexByte(".!?", s[i]) < 0 || i+1 < len(s) && s[i+1] != ' ' && s[i+1] < utf8.RuneSelf && s[i+1] != '"' {
		return false
	}
	word := s[strings.LastIndexByte(s[:i], ' ')+1 : i]
	title := len(word) <= 3 && word != "" && word[0] >= 'A' && word[0] <= 'Z'
	return s[i] != '.' || !title
}
