package text

import "strings"

// What an HTML entity stands for, as far as words care. Quotation marks and apostrophes are the business of MarkAt.
type entity uint8

const (
	noEntity entity = iota
	spaceEntity
	letterEntity
	signEntity
)

// entityAt returns the length and the sort of the entity at i.
func entityAt(s string, i int) (int, entity) {
	if i >= len(s) || s[i] != '&' {
		return 0, noEntity
	}
	rest := s[i+1 : min(len(s), i+12)]
	n := strings.IndexByte(rest, ';')
	if n < 2 {
		return 0, noEntity
	}
	name := rest[:n]
	switch name {
	case "nbsp", "#160", "#xa0", "#xA0", "thinsp", "ensp", "emsp", "#8201", "#8239", "zwnj", "zwj", "shy", "#8203", "#13", "#10", "#xd", "#xD":
		return n + 2, spaceEntity
	case "amp", "lt", "gt", "pound", "euro", "yen", "cent", "copy", "reg", "trade", "deg", "bull", "middot",
		"#38", "#163", "#8364", "sect", "para", "frac12", "frac14", "frac34", "times", "plusmn":
		return n + 2, signEntity
	}
	for _, suffix := range [...]string{"acute", "grave", "circ", "uml", "cedil", "tilde", "ring", "slash", "lig", "caron"} {
		if base := len(name) - len(suffix); base >= 1 && base <= 2 && strings.HasSuffix(name, suffix) && classes[name[0]] == letter {
			return n + 2, letterEntity
		}
	}
	return 0, noEntity
}
