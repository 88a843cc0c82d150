package contest

// A Contest keeps the two entities that fit a mention best: the second tells how sure the first is. Of equals the one that
// entered first stays ahead; -1 is nobody.
type Contest struct {
	Best, Second           int
	BestScore, SecondScore float64
}

// New begins a contest that lets in only who scores more than the floor.
func New(floor float64) Contest { return Contest{-1, -1, floor, floor} }

// Sole is the lead of an entity that nobody else contends with: more than any contest gives.
const Sole = 10.0

// Lead returns by how much the best is better than the second.
func (c *Contest) Lead() float64 {
	if c.Second < 0 {
		return Sole
	}
	return min(c.BestScore-c.SecondScore, Sole)
}

// Enter lets an entity with its score in.
func (c *Contest) Enter(e int, score float64) {
	switch {
	case score > c.BestScore:
		c.Second, c.SecondScore = c.Best, c.BestScore
		c.Best, c.BestScore = e, score
	case score > c.SecondScore:
		c.Second, c.SecondScore = e, score
	}
}
