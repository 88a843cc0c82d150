package webpage

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/classes.txt
var classData string

//go:embed data/lines.txt
var lineData string

// The kinds of names and lines that the data files tell apart, as bits.
const (
	furnitureName = 1 << iota
	commentsName
	hiddenName
	contentName
	bylineName
	standfirstName
)

const (
	linkLine = 1 << iota
	pleaLine
	wholeLine
	creditLine
	noteLine
	bylineLine
	datedLine
)

// A wordList holds phrases of one data file with the sections that they stand in.
type wordList struct {
	bits    map[string]uint8
	longest int // in words
}

var classWords = sync.OnceValue(func() wordList {
	return parseWords(classData, map[string]uint8{
		"furniture": furnitureName, "comments": commentsName, "hidden": hiddenName, "content": contentName, "byline": bylineName,
		"standfirst": standfirstName,
	})
})

var lineWords = sync.OnceValue(func() wordList {
	return parseWords(lineData, map[string]uint8{
		"link": linkLine, "plea": pleaLine, "whole": wholeLine, "credit": creditLine, "note": noteLine, "byline": bylineLine,
		"dated": datedLine,
	})
})

// parseWords reads a data file: sections in brackets, a phrase a line, # before what is for people.
func parseWords(data string, sections map[string]uint8) wordList {
	list := wordList{bits: map[string]uint8{}}
	var section uint8
	for line := range strings.Lines(data) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			section = sections[strings.Trim(line, "[]")]
		default:
			list.bits[line] |= section
			list.longest = max(list.longest, strings.Count(line, " ")+1)
		}
	}
	return list
}

// maxName is how much of a class attribute is read: some pages carry kilobytes of names made by programs.
const maxName = 400

// names gives what the words of a class attribute or an id say. The buffer is scratch.
func (l wordList) names(attr []byte, buf *[]byte) (bits uint8) {
	attr = attr[:min(len(attr), maxName)]
	for len(attr) > 0 {
		i := 0
		for i < len(attr) && !isSpace(attr[i]) {
			i++
		}
		bits |= l.name(attr[:i], buf)
		attr = attr[min(i+1, len(attr)):]
	}
	return bits
}

// name gives what one name says.
func (l wordList) name(name []byte, buf *[]byte) (bits uint8) {
	if len(name) == 0 || len(name) > 80 {
		return 0
	}
	// The words, lower case, divided by one space, behind a = for the whole.
	b := append((*buf)[:0], '=')
	var starts [16]int
	words := 0
	before := byte(' ') // a, A or a space: the kind of the byte before
	for _, c := range name {
		kind := byte(' ')
		switch {
		case 'a' <= c && c <= 'z':
			kind = 'a'
		case 'A' <= c && c <= 'Z':
			kind, c = 'A', c+'a'-'A'
		}
		if kind != ' ' {
			if before == ' ' || kind == 'A' && before == 'a' {
				if words == len(starts) {
					break
				}
				if words > 0 {
					b = append(b, ' ')
				}
				starts[words] = len(b)
				words++
			}
			b = append(b, c)
		}
		before = kind
	}
	*buf = b
	if words == 1 {
		bits |= l.bits[string(b)]
	}
	for i := range words {
		for n := 1; n <= l.longest && i+n <= words; n++ {
			end := len(b)
			if i+n < words {
				end = starts[i+n] - 1
			}
			bits |= l.bits[string(b[starts[i]:end])]
		}
	}
	return bits
}
