package text

import "strings"

// A stand-in until marks.go is there.
var standinMarks = []string{"''", "``", "\"", "'", "`", "“", "”", "„", "‟", "‘", "’", "‚", "‛", "«", "»", "‹", "›", "&ldquo;", "&rdquo;", "&lsquo;", "&rsquo;", "&quot;", "&#39;",
	"&apos;", "â€œ", "â€\u009d", "â€˜", "â€™"}

func markAt(s string, i int) int {
	if i >= len(s) {
		return 0
	}
	for _, m := range standinMarks {
		if strings.HasPrefix(s[i:], m) {
			return len(m)
		}
	}
	return 0
}

func apostropheAt(s string, i int) int {
	if i >= len(s) {
		return 0
	}
	for _, m := range [...]string{"'", "’", "&#39;", "&rsquo;", "&apos;", "â€™"} {
		if strings.HasPrefix(s[i:], m) {
			return len(m)
		}
	}
	return 0
}

type side int8

func markSide(s string) side { // -1 opens, 1 closes, 0 either
	switch s {
	case "“", "‘", "«", "‹", "„", "‚", "``", "`", "&ldquo;", "&lsquo;", "â€œ", "â€˜":
		return -1
	case "”", "’", "»", "›", "''", "&rdquo;", "&rsquo;", "â€\u009d", "â€™":
		return 1
	}
	return 0
}
