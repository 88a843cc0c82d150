package calendar

import "time"

// What weeks, months and the other units mean, counted from the day of writing.

// ofUnit is "last week", "earlier this month", "the end of last year".
func ofUnit(m *match, c context) (extent, bool) {
	dir, w := m.value(direction), c.written
	var e extent
	switch m.value(unit) {
	case weeks:
		monday := w.AddDate(0, 0, -(int(w.Weekday())+6)%7+7*dir)
		e = extent{first: monday, last: monday.AddDate(0, 0, 6)}
	case months:
		t := on(w.Year(), int(w.Month())+dir, 1)
		e = monthOf(t.Year(), int(t.Month()))
	case quarters:
		t := on(w.Year(), (int(w.Month())-1)/3*3+1+3*dir, 1)
		e = extent{first: t, last: t.AddDate(0, 3, -1)}
	case years:
		e = yearOf(w.Year() + dir)
	case decades:
		y := w.Year()/10*10 + 10*dir
		e = extent{first: on(y, 1, 1), last: on(y+9, 12, 31), guess: dir != 0}
	case centuries:
		y := (w.Year()-1)/100*100 + 1 + 100*dir
		e = extent{first: on(y, 1, 1), last: on(y+99, 12, 31)}
	default:
		return extent{}, false
	}
	return e.edged(m, c), true
}

// ofUnitBefore is the same day a year before.
func ofUnitBefore(_ *match, c context) (extent, bool) {
	e := oneDay(c.written.AddDate(-1, 0, 0))
	e.guess = true
	return e, true
}

// goFrom goes n units of time from t.
func goFrom(t time.Time, u, n int) (time.Time, bool) {
	switch u {
	case days:
		return t.AddDate(0, 0, n), true
	case weeks:
		return t.AddDate(0, 0, 7*n), true
	case fortnights:
		return t.AddDate(0, 0, 14*n), true
	case months:
		return on(t.Year(), int(t.Month())+n, 1), true
	case quarters:
		return on(t.Year(), int(t.Month())+3*n, 1), true
	case years:
		return on(t.Year()+n, 1, 1), true
	case decades:
		return on(t.Year()+10*n, 1, 1), true
	}
	return t, false
}

// ago is so many units before the day of writing: a day, and of longer units the month or the year, as nobody counts them
// to the day.
func ago(m *match, c context) (extent, bool) {
	n := m.value(number)
	if m.first == "a" && !m.has[number] { // a couple of
		n = 2
	}
	if m.value(unit) == short && n > 0 && n < 24 {
		return extent{first: c.written, last: c.written, guess: true}, true
	}
	t, ok := goFrom(c.written, m.value(unit), -n)
	if !ok || n == 0 {
		return extent{}, false
	}
	e := oneDay(t)
	switch m.value(unit) {
	case months, quarters:
		e = monthOf(t.Year(), int(t.Month()))
	case years, decades:
		e = yearOf(t.Year())
	}
	e.guess = m.value(unit) != days || m.n > 3
	return e, true
}

// ofStretch is "the past two weeks", up to the day of writing, or from it on.
func ofStretch(m *match, c context) (extent, bool) {
	n := 1
	if m.has[number] {
		n = m.value(number)
	}
	dir := m.value(direction)
	if n == 0 || dir == 0 {
		return extent{}, false
	}
	w := c.written
	var t time.Time
	switch m.value(unit) { // counted to the day here
	case months:
		t = w.AddDate(0, dir*n, 0)
	case years:
		t = w.AddDate(dir*n, 0, 0)
	case decades:
		t = w.AddDate(10*dir*n, 0, 0)
	default:
		var ok bool
		if t, ok = goFrom(w, m.value(unit), dir*n); !ok {
			return extent{}, false
		}
	}
	if dir < 0 {
		return extent{first: t, last: w, guess: !m.has[number]}, true
	}
	return extent{first: w, last: t, guess: !m.has[number]}, true
}
