package text

// Signs at the end of a word that are part of a name.

// outlet tells the sign of a name of one letter: E! News.
func (c *sentenceCutter) outlet(i int) bool {
	if i < 1 || c.tokens[i].Space {
		return false
	}
	t := &c.tokens[i-1]
	return t.Kind == Word && t.Capital && t.End-t.Start == 1 && t.Lower != "i" && t.Lower != "a"
}

// modelName tells the stop of letters before words in capitals, amid others that are not: the VX. TIDE CARRIER.
func (c *sentenceCutter) modelName(i, j int) bool {
	if i < 2 || c.tokens[i].Space || j+1 >= len(c.tokens) {
		return false
	}
	letters, before := &c.tokens[i-1], &c.tokens[i-2]
	capitals := func(t *Token) bool { return t.Kind == Word && t.AllCaps && t.End-t.Start > 2 }
	return letters.Kind == Word && letters.AllCaps && letters.End-letters.Start == 2 && before.Kind == Word && !before.AllCaps &&
		capitals(&c.tokens[j]) && capitals(&c.tokens[j+1])
}
