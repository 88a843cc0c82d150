// Package calendar finds the phrases that name a day or a stretch of time, "last week", "on 3 May", "two years ago", and says
// which days of the calendar they are, seen from the day that they were written.
//
// Its rules are the table in rules.go, over words and classes of words; the words are data, words.txt.
package calendar
