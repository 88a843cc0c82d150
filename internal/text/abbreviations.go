package text

// How an abbreviation behaves before its stop. The zero value is a word that keeps no stop.
type abbreviation uint8

const (
	notAbbreviation abbreviation = iota
	titleAbbr                    // Mr., Rep.: what follows belongs to it, the sentence never ends here
	midAbbr                      // Inc., Nov., U.S.: the sentence may end here, the next word tells
	numberAbbr                   // No., p.: an abbreviation only before a number
	placeAbbr                    // Miss., Wash.: also a word, an abbreviation only after a comma or a hyphen
)

// abbreviationOf tells the behaviour of a lower-cased word without its stop.
func abbreviationOf(lower string) abbreviation {
	switch c := classOfWord(lower); {
	case c&titleWord != 0:
		return titleAbbr
	case c&midWord != 0:
		return midAbbr
	case c&numberWord != 0:
		return numberAbbr
	case c&placeWord != 0:
		return placeAbbr
	}
	return notAbbreviation
}

// keepsStopInLowerCase tells the abbreviations that are written without a capital.
func keepsStopInLowerCase(lower string) bool { return classOfWord(lower)&smallWord != 0 }
