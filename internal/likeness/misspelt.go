package likeness

// leastMisspelt is how many letters a surname has at least that is taken for another one, misspelt: of short ones that differ by a
// letter most are two people.
const leastMisspelt = 7

// Slips says whether two surnames are the same but for a slip: two letters at most that are left out, added, changed or swapped, one
// of seven, and not the first.
func Slips(a, b string) bool {
	if min(len(a), len(b)) < leastMisspelt || a[0] != b[0] {
		return false
	}
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
