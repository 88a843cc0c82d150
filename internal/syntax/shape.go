package syntax

import "github.com/whosaid/whosaid/internal/text"

// What can be told of a token without the dictionary.

// The classes below FirstClass are of words that the dictionary does not have, by shape.
const (
	_ = uint16(iota)
	outside
	unknownLower
	unknownCapital
	unknownUpper
	unknownIng
	unknownEd
	unknownLy
	unknownS
	unknownHyphen
	unknownDigit
	unknownAddress
	number
	mark
	punctuation
	symbol
	// FirstClass is the first class of the dictionary.
	FirstClass
)

// openTags are the tags of a word that the dictionary does not have.
const openTags = TagSet(1<<16 - 1)

const allNames = TagSet(1<<NNP | 1<<NNPS)

// closedTags are the tags of words that are never names, whatever their capital.
const closedTags = TagSet(1<<IN | 1<<DT | 1<<PRP | 1<<PRPS | 1<<MD | 1<<TO | 1<<CC | 1<<POS | 1<<WDT | 1<<WP | 1<<WPS | 1<<WRB |
	1<<RP | 1<<EX | 1<<PDT)

func unknownClass(s string, key int, weak bool) uint16 {
	switch c := s[0]; {
	case c == '@' || c == '#' || len(s) > 6 && (hasPart(s, "://") || s[:4] == "www."):
		return unknownAddress
	case '0' <= c && c <= '9':
		return unknownDigit
	}
	if !weak {
		switch key {
		case capitalCase:
			return unknownCapital
		case upperCase:
			return unknownUpper
		}
	}
	n := len(s)
	switch {
	case hasPart(s, "-"):
		return unknownHyphen
	case n > 4 && s[n-3:] == "ing":
		return unknownIng
	case n > 3 && s[n-2:] == "ed":
		return unknownEd
	case n > 3 && s[n-2:] == "ly":
		return unknownLy
	case n > 2 && s[n-1] == 's' && s[n-2] != 's':
		return unknownS
	}
	return unknownLower
}

func hasPart(s, part string) bool {
	for i := 0; i+len(part) <= len(s); i++ {
		if s[i:i+len(part)] == part {
			return true
		}
	}
	return false
}

// markTags tells what a quotation mark may be: an apostrophe behind an s may be a possessive's.
func (w *Walk) markTags(i int) TagSet {
	t := &w.tokens[i]
	if i > 0 && !t.Space {
		prev := &w.tokens[i-1]
		if prev.Kind == text.Word && prev.Lower[len(prev.Lower)-1] == 's' && (i+1 == len(w.tokens) || w.tokens[i+1].Space) {
			return 1<<POS | 1<<Close
		}
	}
	if i == 0 || t.Space && i+1 < len(w.tokens) && !w.tokens[i+1].Space {
		return 1 << Open
	}
	return 1 << Close
}

func signTags(t *text.Token) (uint16, TagSet) {
	switch t.Lower[0] {
	case '.':
		if t.End-t.Start > 1 {
			return punctuation, 1 << Colon
		}
		return punctuation, 1 << Stop
	case '?', '!':
		return punctuation, 1 << Stop
	case ',':
		return punctuation, 1 << Comma
	case '(', '[', '{':
		return punctuation, 1 << LRB
	case ')', ']', '}':
		return punctuation, 1 << RRB
	case '$':
		return symbol, 1 << Money
	case '#':
		return symbol, 1 << Hash
	case '%':
		return symbol, 1 << NN
	case '&':
		return symbol, 1 << CC
	}
	if t.Kind == text.Punct {
		return punctuation, 1 << Colon
	}
	switch t.Lower {
	case "£", "€", "¥":
		return symbol, 1 << Money
	}
	return symbol, 1 << SYM
}
