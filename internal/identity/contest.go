package identity

// A contest keeps the two entities that fit a mention best: the second tells how sure the first is. Of equals the one that
// entered first stays ahead; -1 is nobody.
type contest struct {
	best, second           int
	bestScore, secondScore float64
}

// newContest lets in only who scores more than the floor.
func newContest(floor float64) contest { return contest{-1, -1, floor, floor} }

// sole is the lead of an entity that nobody else contends with: more than any contest gives.
const sole = 10.0

// lead returns by how much the best is better than the second.
func (c *contest) lead() float64 {
	if c.second < 0 {
		return sole
	}
	return min(c.bestScore-c.secondScore, sole)
}

func (c *contest) enter(e int, score float64) {
	switch {
	case score > c.bestScore:
		c.second, c.secondScore = c.best, c.bestScore
		c.best, c.bestScore = e, score
	case score > c.secondScore:
		c.second, c.secondScore = e, score
	}
}
