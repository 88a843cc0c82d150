package calendar

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/whosaid/whosaid/internal/wordtable"
)

// A class is what a word can be in a rule.
type class uint8

// The classes, as words.txt explains them; the last four are read from digits.
const (
	day class = iota
	direction
	edge
	month
	number
	ordinal
	part
	season
	unit
	weekday
	year
	decade
	clock
	date // 2014-05-03
	numClasses
)

var classNames = [numClasses]string{
	"day", "direction", "edge", "month", "number", "ordinal", "part", "season", "unit", "weekday", "year", "decade", "clock", "date",
}

// The units, as words.txt numbers them.
const (
	days = iota + 1
	weeks
	months
	quarters
	years
	decades
	centuries
	fortnights
	short // hours and less
)

// The edges, as words.txt numbers them.
const (
	early = iota + 1
	mid
	late
	sofar
	left
)

//go:embed words.txt
var wordData string

// listed holds for every word of words.txt its number plus one, by class.
var listed = sync.OnceValue(func() *wordtable.Table[*[numClasses]int16] {
	m := wordtable.New[*[numClasses]int16](256)
	var in class
	for line := range strings.Lines(wordData) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			in = classOf(line[1 : len(line)-1])
		default:
			word, num, _ := strings.Cut(line, " ")
			n, err := strconv.Atoi(num)
			if err != nil {
				panic("calendar: " + line)
			}
			v := m.Put(word)
			if *v == nil {
				*v = &[numClasses]int16{}
			}
			(*v)[in] = int16(n) + 2
		}
	}
	return m
})

func classOf(name string) class {
	for c, n := range classNames {
		if n == name {
			return class(c)
		}
	}
	panic("calendar: no class " + name)
}

// value returns what the word counts as in the class.
func value(w string, c class) (int, bool) {
	if w == "" {
		return 0, false
	}
	if w[0] >= '0' && w[0] <= '9' {
		return digits(w, c)
	}
	if c == day {
		return 0, false // "the second of May" is rare, and "may" is no month beside "first"
	}
	if v := listed().Value(w); v != nil && v[c] != 0 {
		return int(v[c]) - 2, true
	}
	return 0, false
}

// digits is value of a word that begins with one.
func digits(w string, c class) (int, bool) {
	n, k := leadingNumber(w)
	tail := w[k:]
	switch c {
	case day:
		return n, n >= 1 && n <= 31 && k <= 2 && (tail == "" || isOrdinal(tail))
	case number:
		return n, n < 1000 && tail == ""
	case year:
		return n, k == 4 && mayBeYear(n) && tail == ""
	case decade:
		if k == 2 && n%10 == 0 && tail == "s" {
			n += 1900
		}
		plural := tail == "s" || tail == "'s" || tail == "’s"
		return n, mayBeYear(n) && n%10 == 0 && plural
	case clock:
		return n, k <= 2 && n <= 24 && len(tail) <= 8 && isClock(tail)
	case date:
		return isoDay(w)
	}
	return 0, false
}

// leadingNumber reads the digits that a word begins with, and how many they are.
func leadingNumber(w string) (n, digits int) {
	for digits < len(w) && digits < 8 && w[digits] >= '0' && w[digits] <= '9' {
		n = 10*n + int(w[digits]-'0')
		digits++
	}
	return n, digits
}

// mayBeYear says whether news that speaks of a number of four digits may mean a year.
func mayBeYear(n int) bool { return n >= 1000 && n < 2200 }

// isOrdinal says whether a tail makes an ordinal of a number: 2nd.
func isOrdinal(tail string) bool { return tail == "st" || tail == "nd" || tail == "rd" || tail == "th" }

// isClock says whether a tail makes a time of the day of a number: 9:30, 9.30, 9am, 9 p.m.
func isClock(tail string) bool {
	switch {
	case tail == "":
		return false
	case tail[0] == ':', tail[0] == '.' && len(tail) == 3:
		return true
	}
	for _, half := range [...]string{"am", "pm", "a.m", "p.m"} {
		if strings.HasPrefix(tail, half) {
			return true
		}
	}
	return false
}

// isoDay reads 2014-05-03 as a number of eight digits.
func isoDay(w string) (int, bool) {
	if len(w) != len("2014-05-03") || w[4] != '-' || w[7] != '-' {
		return 0, false
	}
	n, err := strconv.Atoi(w[:4] + w[5:7] + w[8:])
	return n, err == nil && n/100%100 >= 1 && n/100%100 <= 12 && n%100 >= 1 && n%100 <= 31
}
