package attribution

// confidence says how likely content and speaker of a record are both right.
func confidence(s *statement, q *Quote, r *identity, e int) float64 {
	c := 0.5
	switch s.reason {
	case ReasonCue, ReasonAccording:
		c = 0.5 + 0.4*s.share
		if q.Type == Indirect {
			c -= 0.2
		}
	case ReasonColon, ReasonTurn, ReasonSignature:
		c = 0.8
	case ReasonContinued:
		c = 0.7
	case ReasonNearby:
		c = 0.3
	case ReasonPassive, ReasonNone:
		c = 0.4
	}
	return c
}
