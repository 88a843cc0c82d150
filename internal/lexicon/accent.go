package lexicon

import "unicode/utf8"

// unaccent appends the word without the accents of Latin letters, and says whether it had any. Letters that it does
// not know stay as they are.
func unaccent(to []byte, word string) ([]byte, bool) {
	if isPlain(word) {
		return append(to, word...), false
	}
	had := false
	for _, r := range word {
		if r < utf8.RuneSelf {
			to = append(to, byte(r))
			continue
		}
		if plain := plainOf(r); plain != "" {
			to, had = append(to, plain...), true
			continue
		}
		to = utf8.AppendRune(to, r)
	}
	return to, had
}

// isPlain says whether all letters are of ASCII, as those of nearly all words.
func isPlain(word string) bool {
	for i := range len(word) {
		if word[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// plainOf returns what English copy writes for an accented lower-case letter, "" for others.
func plainOf(r rune) string {
	switch r {
	case 'à', 'á', 'â', 'ã', 'ä', 'å', 'ā', 'ă', 'ą', 'ạ', 'ả',
		'ấ', 'ầ', 'ẩ', 'ẫ', 'ậ', 'ắ', 'ằ', 'ẳ', 'ẵ', 'ặ':
		return "a"
	case 'ç', 'ć', 'ĉ', 'ċ', 'č':
		return "c"
	case 'ď', 'đ', 'ð':
		return "d"
	case 'è', 'é', 'ê', 'ë', 'ē', 'ĕ', 'ė', 'ę', 'ě', 'ẹ', 'ẻ', 'ẽ', 'ế', 'ề', 'ể', 'ễ', 'ệ', 'ə':
		return "e"
	case 'ĝ', 'ğ', 'ġ', 'ģ':
		return "g"
	case 'ĥ', 'ħ':
		return "h"
	case 'ì', 'í', 'î', 'ï', 'ī', 'į', 'ı', 'ỉ', 'ị', 'ĩ':
		return "i"
	case 'ķ':
		return "k"
	case 'ĺ', 'ļ', 'ľ', 'ł':
		return "l"
	case 'ñ', 'ń', 'ņ', 'ň':
		return "n"
	case 'ò', 'ó', 'ô', 'õ', 'ö', 'ø', 'ō', 'ő', 'ơ', 'ọ', 'ỏ',
		'ố', 'ồ', 'ổ', 'ỗ', 'ộ', 'ớ', 'ờ', 'ở', 'ỡ', 'ợ':
		return "o"
	case 'ŕ', 'ř':
		return "r"
	case 'ś', 'ŝ', 'ş', 'š', 'ș':
		return "s"
	case 'ţ', 'ť', 'ț':
		return "t"
	case 'ù', 'ú', 'û', 'ü', 'ū', 'ŭ', 'ů', 'ű', 'ų', 'ư', 'ụ', 'ủ', 'ũ', 'ứ', 'ừ', 'ử', 'ữ', 'ự':
		return "u"
	case 'ŵ':
		return "w"
	case 'ý', 'ÿ', 'ỳ', 'ỷ', 'ỹ', 'ỵ':
		return "y"
	case 'ź', 'ż', 'ž':
		return "z"
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'þ':
		return "th"
	}
	return ""
}
