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

// abbreviationOf tells the behaviour of a lower-cased word without its stop. A switch, not a map: a map this large
// would be built at start, by every program that imports the library.
func abbreviationOf(lower string) abbreviation {
	switch lower {
	case "mr", "mrs", "ms", "mx", "messrs", "mmes", "dr", "drs", "prof", "profs", "rep", "reps", "sen", "sens", "gov",
		"govs", "gen", "gens", "col", "cols", "lt", "cmdr", "cdr", "capt", "sgt", "maj", "adm", "vadm", "radm", "brig",
		"pfc", "cpl", "pvt", "supt", "insp", "det", "ofc", "rev", "revs", "fr", "hon", "amb", "pres", "sec", "asst",
		"assoc", "treas", "dist", "atty", "st", "ste", "mt", "ft", "vs", "v", "mme", "mlle", "mgr", "msgr", "spc",
		"cpt", "ltc", "ssgt", "tsgt":
		return titleAbbr
	case "inc", "corp", "co", "cos", "ltd", "bros", "plc", "llc", "jr", "sr", "esq", "ph.d", "m.d", "etc", "al", "jan",
		"feb", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "thu", "thur",
		"thurs", "fri", "ave", "blvd", "rd", "pl", "hwy", "rte", "dept", "univ", "est", "approx", "ext", "govt", "natl",
		"intl", "assn", "ala", "ariz", "calif", "colo", "conn", "fla", "ga", "kan", "kans", "ky", "md", "mich", "minn",
		"mont", "neb", "nebr", "nev", "okla", "ont", "pa", "que", "tenn", "tex", "va", "vt", "wis", "wyo", "dak", "i.e",
		"e.g", "cf", "viz", "ca", "vol", "ed", "eds", "op", "cit", "ibid", "int'l", "gov't":
		return midAbbr
	case "no", "nos", "p", "pp", "art", "arts", "fig", "figs", "secs", "para", "paras", "ch", "chap", "mar":
		return numberAbbr
	case "miss", "mass", "wash", "ill", "ore", "ind", "del", "la", "mo", "ark", "me", "sask", "alta", "man", "cal",
		"oreg", "penn":
		return placeAbbr
	}
	return notAbbreviation
}

// keepsStopInLowerCase tells the abbreviations that are written without a capital; the others need one, so that
// "a gen" or "the rev" before a full stop stay words.
func keepsStopInLowerCase(lower string) bool {
	switch lower {
	case "vs", "v", "etc", "al", "i.e", "e.g", "cf", "viz", "ca", "p", "pp", "approx", "est", "inc", "no", "nos", "ph.d",
		"dept", "govt", "gov't", "int'l", "op", "cit", "ibid", "fig", "figs", "vol":
		return true
	}
	return false
}
