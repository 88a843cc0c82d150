package calendar

import "time"

// A When is the days that a phrase means.
type When struct {
	ISO   string // ISO 8601: a day, month or year, or an interval of days, "2026-11-16/2026-11-22"
	Guess bool   // more than one reading was possible: which Monday, which year
}

// Resolve says which days a phrase means, seen from the day that it was written; zero for a phrase that only the text
// around it could tell. Without a day, only what names its year is resolved. Ahead prefers what is to come, as it does where
// somebody "will say on Tuesday". What a preposition makes of a time counts: "since Monday" lasts until the day of writing,
// and "before Monday" is no time that is known.
func Resolve(words []string, written time.Time, ahead bool) When {
	if len(words) == 1 && IsYear(words[0]) {
		return When{ISO: words[0]}
	}
	for i := 0; i < len(words); i++ {
		m, ok := longest(words[i:min(len(words), i+longestPhrase)])
		if !ok {
			continue
		}
		before := m.first
		if i > 0 {
			before = words[i-1]
		}
		i += m.n - 1
		c := context{written: midnight(written), known: !written.IsZero(), ahead: ahead && before != "since"}
		d, ok := m.rule.means(&m, c)
		if !ok || !c.known && !d.absolute {
			continue
		}
		switch before {
		case "since":
			if !c.known {
				return When{}
			}
			d.last, d.exact = c.written, asDays
		case "before", "after":
			return When{}
		}
		return When{ISO: d.iso(), Guess: d.guess}
	}
	return When{}
}

// Ahead says whether a phrase means days to come, whenever it is written: "next week". What names its year may be past.
func Ahead(words []string) bool {
	day := on(2001, 1, 3)
	w := Resolve(words, day, false)
	return w.ISO > day.Format(time.DateOnly) && Resolve(words, time.Time{}, false).ISO == ""
}

// IsYear says whether a word is a year in figures, which is a time only where the words around it make it one.
func IsYear(word string) bool {
	_, ok := digits(word, year)
	return ok
}

// longestPhrase is more words than a rule has.
const longestPhrase = 12

// A context is what a phrase is seen from.
type context struct {
	written time.Time
	known   bool
	ahead   bool
}

// An extent is the days that a phrase means.
type extent struct {
	first, last time.Time
	exact       precision
	guess       bool
	absolute    bool // the phrase names its year
}

// A precision is how an extent is written.
type precision uint8

const (
	asDays precision = iota
	asMonth
	asYear
)

func (e extent) iso() string {
	switch {
	case e.exact == asMonth:
		return e.first.Format("2006-01")
	case e.exact == asYear:
		return e.first.Format("2006")
	case e.first.Equal(e.last):
		return e.first.Format(time.DateOnly)
	}
	return e.first.Format(time.DateOnly) + "/" + e.last.Format(time.DateOnly)
}

func midnight(t time.Time) time.Time { return on(t.Year(), int(t.Month()), t.Day()) }

func on(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

func oneDay(t time.Time) extent { return extent{first: t, last: t} }

func monthOf(y, m int) extent {
	first := on(y, m, 1)
	return extent{first: first, last: first.AddDate(0, 1, -1), exact: asMonth}
}

func yearOf(y int) extent { return extent{first: on(y, 1, 1), last: on(y, 12, 31), exact: asYear} }

// edged takes of an extent what "early", "mid", "late", "earlier" and "later" leave of it. The first three are a guess.
func (e extent) edged(m *match, c context) extent {
	if !m.has[edge] {
		return e
	}
	from, to := e.middle()
	week := e.days() == 7
	if !from.After(e.first) {
		return e
	}
	switch m.value(edge) {
	case early:
		e.last, e.guess = from.AddDate(0, 0, -1), true
		if week { // Monday to Wednesday
			e.last = from.AddDate(0, 0, 1)
		}
	case mid:
		e.first, e.last, e.guess = from, to, true
	case late:
		e.first, e.guess = to.AddDate(0, 0, 1), true
	case sofar:
		if !c.known || c.written.Before(e.first) || c.written.After(e.last) {
			return e
		}
		e.last = c.written
	case left:
		if !c.known || c.written.Before(e.first) || c.written.After(e.last) {
			return e
		}
		e.first = c.written
	}
	e.exact = asDays
	return e
}

func (e extent) days() int { return int(e.last.Sub(e.first).Hours()/24) + 1 }

// middle returns the first and the last day of the middle of an extent: the second third of a year or quarter in months, of a
// month in tens of days, Tuesday to Thursday of a week; its first day, when it is too short to have a middle.
func (e extent) middle() (from, to time.Time) {
	f := e.first
	switch n := e.days(); {
	case n > 3000:
		y := (e.last.Year() - f.Year() + 1) / 10
		return f.AddDate(3*y, 0, 0), f.AddDate(7*y, 0, -1)
	case n > 360:
		return f.AddDate(0, 4, 0), f.AddDate(0, 8, -1)
	case n > 80:
		return f.AddDate(0, 1, 0), f.AddDate(0, 2, -1)
	case n > 27:
		return f.AddDate(0, 0, 10), f.AddDate(0, 0, 19)
	case n == 7:
		return f.AddDate(0, 0, 1), f.AddDate(0, 0, 3)
	}
	return f, e.last
}
