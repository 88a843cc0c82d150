package page

import "time"

// A dateView is a day for people and for programs.
type dateView struct{ Words, ISO string }

// newDate gives the day of a time; nil for none.
func newDate(t time.Time) *dateView {
	if t.IsZero() {
		return nil
	}
	return &dateView{Words: t.Format("2 January 2006"), ISO: t.Format(time.DateOnly)}
}
