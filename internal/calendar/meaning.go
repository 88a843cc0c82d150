package calendar

import "time"

// A meaning says which days a match means in a context; false for what it cannot say.
type meaning func(*match, context) (extent, bool)

func unknown(*match, context) (extent, bool) { return extent{}, false }

func dayFrom(n int) meaning {
	return func(_ *match, c context) (extent, bool) { return oneDay(c.written.AddDate(0, 0, n)), true }
}

// guessed marks a meaning as a guess.
func guessed(f meaning) meaning {
	return func(m *match, c context) (extent, bool) {
		e, ok := f(m, c)
		e.guess = true
		return e, ok
	}
}

// ofWeekday is the last such day before that of writing, or the next one. On that very day it may be today, or a week ago.
// "This Friday" and "last Friday" leave open which week they count from.
func ofWeekday(m *match, c context) (extent, bool) {
	if !m.has[weekday] {
		return extent{}, false
	}
	back := (int(c.written.Weekday()) - m.value(weekday) + 7) % 7
	ahead := (7 - back) % 7
	dir, named := m.value(direction), m.has[direction]
	switch {
	case named && dir == 0: // of this week, Monday to Sunday
		e := oneDay(c.written.AddDate(0, 0, (m.value(weekday)+6)%7-(int(c.written.Weekday())+6)%7))
		e.guess = true
		return e, true
	case named && dir > 0 || !named && c.ahead:
		today := ahead == 0
		if today {
			ahead = 7
		}
		e := oneDay(c.written.AddDate(0, 0, ahead))
		e.guess = named || today
		return e, true
	case named:
		if back == 0 {
			back = 7
		}
		e := oneDay(c.written.AddDate(0, 0, -back))
		e.guess = back != 7
		return e, true
	}
	e := oneDay(c.written.AddDate(0, 0, -back))
	e.guess = back == 0
	return e, true
}

// weekdayOfWeek is "Monday last week".
func weekdayOfWeek(m *match, c context) (extent, bool) {
	if m.value(unit) != weeks {
		return extent{}, false
	}
	monday := c.written.AddDate(0, 0, -(int(c.written.Weekday())+6)%7+7*m.value(direction))
	return oneDay(monday.AddDate(0, 0, (m.value(weekday)+6)%7)), true
}

// ofDate is a day of a month. Without a year it is the nearest in the direction of the text, and a guess when the other
// direction is nearer by far.
func ofDate(m *match, c context) (extent, bool) {
	if m.has[date] {
		n := m.value(date)
		e := oneDay(on(n/10000, n/100%100, n%100))
		e.absolute = true
		return e, int(e.first.Month()) == n/100%100
	}
	y := m.value(year)
	if !m.has[year] {
		y = c.yearOf(m.value(month), m.value(day))
	}
	t := on(y, m.value(month), m.value(day))
	if t.Day() != m.value(day) { // 31 June
		return extent{}, false
	}
	e := oneDay(t)
	e.absolute = m.has[year]
	e.guess = !m.has[year] && c.far(t)
	return e, true
}

// yearOf is the year of a day without one.
func (c context) yearOf(mon, d int) int {
	y := c.written.Year()
	switch t := on(y, mon, d); {
	case c.ahead && t.Before(c.written):
		y++
	case !c.ahead && t.After(c.written):
		y--
	}
	return y
}

// far says whether a day lies more than half a year from that of writing.
func (c context) far(t time.Time) bool {
	d := c.written.Sub(t).Hours() / 24
	return d > 183 || d < -183
}

func ofMonth(m *match, c context) (extent, bool) {
	y, guess := m.value(year), false
	switch {
	case m.has[year]:
	case m.has[unit]: // May last year
		y = c.written.Year() + m.value(direction)
	case m.has[direction]:
		y = c.yearOf(m.value(month), 1)
		switch dir := m.value(direction); {
		case dir == 0:
			y = c.written.Year()
		case dir < 0 && m.value(month) == int(c.written.Month()):
			y = c.written.Year() - 1
		case dir > 0:
			if y = c.written.Year(); m.value(month) <= int(c.written.Month()) {
				y++
			}
		}
		guess = m.value(direction) != 0
	default:
		if y = c.yearOf(m.value(month), 1); c.ahead && m.value(month) == int(c.written.Month()) {
			y = c.written.Year()
		}
		guess = c.far(on(y, m.value(month), 15))
	}
	e := monthOf(y, m.value(month))
	e.absolute, e.guess = m.has[year], guess
	return e.edged(m, c), true
}

func ofYear(m *match, c context) (extent, bool) {
	e := yearOf(m.value(year))
	e.absolute = true
	return e.edged(m, c), true
}

func ofDecade(m *match, c context) (extent, bool) {
	y := m.value(decade)
	e := extent{first: on(y, 1, 1), last: on(y+9, 12, 31), absolute: true}
	if y%100 == 0 { // "the 1900s" is the century to some
		e.last, e.guess = on(y+99, 12, 31), true
	}
	return e.edged(m, c), true
}

// ofSeason is three months in the north, and a guess for that.
func ofSeason(m *match, c context) (extent, bool) {
	y := m.value(year)
	if !m.has[year] {
		y = c.written.Year() + m.value(direction)
		if m.value(direction) < 0 && !on(c.written.Year(), m.value(season)+2, 1).After(c.written) && m.value(season) != 12 {
			y = c.written.Year() // its end has passed: "last summer" in November is this year's
		}
	}
	first := on(y, m.value(season), 1)
	e := extent{first: first, last: first.AddDate(0, 3, -1), guess: true, absolute: m.has[year]}
	return e.edged(m, c), true
}

func ofQuarter(m *match, c context) (extent, bool) {
	y := m.value(year)
	if !m.has[year] {
		y = c.written.Year()
	}
	first := on(y, 3*m.value(ordinal)-2, 1)
	if !m.has[year] && first.After(c.written) && !c.ahead {
		first = first.AddDate(-1, 0, 0)
	}
	return extent{first: first, last: first.AddDate(0, 3, -1), guess: !m.has[year], absolute: m.has[year]}, true
}

// ofWeekend is the Saturday and the Sunday that are over, or to come.
func ofWeekend(m *match, c context) (extent, bool) {
	sat := c.written.AddDate(0, 0, -(int(c.written.Weekday())+1)%7)
	dir := m.value(direction)
	inIt := c.written.Weekday() == time.Saturday || c.written.Weekday() == time.Sunday
	if dir > 0 || c.ahead || dir == 0 && m.has[direction] && !inIt && c.ahead {
		sat = sat.AddDate(0, 0, 7)
	} else if dir < 0 && inIt {
		sat = sat.AddDate(0, 0, -7)
	}
	return extent{first: sat, last: sat.AddDate(0, 0, 1), guess: m.has[direction]}, true
}

func ofYears(m *match, _ context) (extent, bool) {
	e := extent{first: on(m.value(year), 1, 1), last: on(m.other(year), 12, 31), absolute: true}
	return e, !e.last.Before(e.first)
}

func ofMonths(m *match, c context) (extent, bool) {
	y := m.value(year)
	if !m.has[year] {
		y = c.yearOf(m.other(month), 1)
	}
	first, last := on(y, m.value(month), 1), on(y, m.other(month)+1, 0)
	if last.Before(first) {
		first = first.AddDate(-1, 0, 0)
	}
	return extent{first: first, last: last, guess: !m.has[year] && c.far(last), absolute: m.has[year]}, true
}

func ofDays(m *match, c context) (extent, bool) {
	y := m.value(year)
	if !m.has[year] {
		y = c.yearOf(m.value(month), m.other(day))
	}
	first, last := on(y, m.value(month), m.value(day)), on(y, m.value(month), m.other(day))
	return extent{first: first, last: last, guess: !m.has[year] && c.far(last), absolute: m.has[year]}, last.After(first)
}

// feast is a day of the year with a name.
func feast(mon, d int) meaning {
	return func(m *match, c context) (extent, bool) {
		y := m.value(year)
		if !m.has[year] {
			y = c.yearOf(mon, d)
		}
		e := oneDay(on(y, mon, d))
		e.absolute, e.guess = m.has[year], !m.has[year] && c.far(e.first)
		return e, true
	}
}
