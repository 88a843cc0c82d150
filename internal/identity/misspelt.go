package identity

import "github.com/whosaid/whosaid/internal/mention"

// leastMisspelt is how many letters a surname has at least that is taken for another one, misspelt: of short ones that differ by a
// letter most are two people.
const leastMisspelt = 7

// misspelt returns the one person with a full name whose surname a courtesy title's bare surname, that nobody bears, must be meant
// for: Ms Krauchtman after Helga Kruchtmann; -1 for nobody or several.
func (r *identity) misspelt(c *claim) int {
	word := c.words[0]
	if !c.Courtesy || len(word) < leastMisspelt {
		return -1
	}
	found := -1
	for e := range r.Entities[:min(len(r.Entities), entitiesLooked)] {
		x := &r.Entities[e]
		if x.Kind != mention.Person || len(x.Words) < 2 || !c.gender.Agrees(x.Gender) {
			continue
		}
		if last := x.Words[len(x.Words)-1]; len(last) < leastMisspelt || last[0] != word[0] || !slips(last, word) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = e
	}
	return found
}

// slips says whether two words differ by two letters at most that are left out, added, changed or swapped, and by no more than
// one of seven.
func slips(a, b string) bool {
	most := 1
	if min(len(a), len(b)) > leastMisspelt {
		most = 2
	}
	if len(a) > len(b)+most || len(b) > len(a)+most || len(a) > 30 {
		return false
	}
	var rows [3][32]int
	before, last, now := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		now[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			now[j] = min(last[j]+1, now[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				now[j] = min(now[j], before[j-2]+1)
			}
		}
		before, last, now = last, now, before
	}
	return last[len(b)] <= most
}
