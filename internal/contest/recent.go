package contest

// Recent lists the entities mentioned last, the latest first. Nobody is in its zero value. Its length bounds what a pronoun costs.
type Recent struct {
	list [24]int32
	n    int
}

// Touch puts an entity in front.
func (l *Recent) Touch(e int) {
	i := 0
	for i < l.n && l.list[i] != int32(e) {
		i++
	}
	if i == l.n {
		if l.n < len(l.list) {
			l.n++
		} else {
			i--
		}
	}
	copy(l.list[1:i+1], l.list[:i])
	l.list[0] = int32(e)
}

// Each calls f with the entities, the latest first, until it says no.
func (l *Recent) Each(f func(e int) bool) {
	for _, e := range l.list[:l.n] {
		if !f(int(e)) {
			return
		}
	}
}

// Find returns the latest entity that fits; -1 for none.
func (l *Recent) Find(fit func(e int) bool) int {
	for _, e := range l.list[:l.n] {
		if fit(int(e)) {
			return int(e)
		}
	}
	return -1
}
