package calendar

// A rule is a pattern and what days it means. A pattern is words, with alternatives ("today|tonight") and what may be left out
// (",?"), and classes of words in capitals. Where several fit, the longest does; among equals, the first.
type rule struct {
	pattern string
	means   meaning
}

// rules are all the phrases that name a time. Those that mean unknown name one that only the text around them could tell.
var rules = []rule{
	// beside the day of writing
	{"EDGE? today|tonight", dayFrom(0)},
	{"this very? morning|afternoon|evening", dayFrom(0)},
	{"this DAYPART", dayFrom(0)},
	{"yesterday PART?", dayFrom(-1)},
	{"late yesterday PART?", dayFrom(-1)},
	{"early yesterday PART?", dayFrom(-1)},
	{"last night", dayFrom(-1)},
	{"overnight", unknown},
	{"the day before yesterday", dayFrom(-2)},
	{"tomorrow PART?", dayFrom(1)},
	{"the day after tomorrow", dayFrom(2)},
	{"earlier in the day", guessed(dayFrom(0))},

	// weekdays
	{"EDGE? WEEKDAY PART?", ofWeekday},
	{"EDGE on WEEKDAY PART?", ofWeekday},
	{"EDGE? DIRECTION WEEKDAY PART?", ofWeekday},
	{"WEEKDAY PART? DIRECTION UNIT", weekdayOfWeek},
	{"WEEKDAY ,? the? DAY of? MONTH ,? YEAR?", ofDate},
	{"WEEKDAY ,? MONTH DAY ,? YEAR?", ofDate},

	// dates
	{"the? DAY of? MONTH ,? YEAR?", ofDate},
	{"MONTH DAY ,? YEAR?", ofDate},
	{"MONTH DAY PART", ofDate},
	{"DATE", ofDate},

	// months and years
	{"EDGE? in|during|since|until|by|around|from EDGE? MONTH ,? of? YEAR?", ofMonth},
	{"EDGE MONTH ,? of? YEAR?", ofMonth},
	{"MONTH ,? of? YEAR", ofMonth},
	{"the? end|start|beginning|middle of MONTH YEAR?", ofMonth},
	{"in? EDGE? MONTH of? DIRECTION year", ofMonth},
	{"EDGE? DIRECTION MONTH", ofMonth},
	{"EDGE? in|since|during|until|by|around EDGE? YEAR", ofYear},
	{"the year YEAR", ofYear},
	{"EDGE YEAR", ofYear},
	{"the? EDGE? DECADE", ofDecade},
	{"SEASON of? YEAR", ofSeason},
	{"the? EDGE? SEASON of YEAR", ofSeason},
	{"EDGE? DIRECTION SEASON", ofSeason},
	{"the ORDINAL quarter of? YEAR?", ofQuarter},

	// stretches beside the day of writing
	{"EDGE? DIRECTION UNIT", ofUnit},
	{"the? end|start|beginning of DIRECTION UNIT", ofUnit},
	{"the same|following UNIT", unknown},
	{"the previous|next UNIT", unknown},
	{"the day|night|week|month|year before|after|earlier|later", unknown},
	{"that|same same? UNIT|night|morning|evening|afternoon", unknown},
	{"the? DIRECTION NUMBER UNIT", ofStretch},
	{"the past|last|coming|next UNIT", ofStretch},
	{"EDGE? DIRECTION? weekend", ofWeekend},
	{"the weekend", ofWeekend},
	{"since then", unknown},
	{"recent|past|coming days|weeks|months|years", unknown},
	{"EDGE in the UNIT", unknown},
	{"the time|moment", unknown},

	// so long ago
	{"NUMBER UNIT ago", ago},
	{"about|around|nearly|almost|over|roughly|just NUMBER UNIT ago", ago},
	{"more|less than NUMBER UNIT ago", ago},
	{"a couple of UNIT ago", ago},
	{"a week|month|year ago DIRECTION? WEEKDAY|today", unknown},
	{"a while|moment ago", unknown},
	{"the other day|week|night", unknown},
	{"half an? hour ago", dayFrom(0)},
	{"this time last year", ofUnitBefore},
	{"a? NUMBER UNIT earlier|later|before|after|afterwards|afterward", unknown},
	{"UNIT earlier|later|before|after|ago", unknown},

	// from, to
	{"between|from YEAR and|to|until YEAR", ofYears},
	{"between|from MONTH and|to|until MONTH YEAR?", ofMonths},
	{"between|from? DAY and|to|- DAY MONTH YEAR?", ofDays},
	{"between|from? MONTH DAY and|to|- DAY ,? YEAR?", ofDays},

	// feasts
	{"christmas day YEAR?", feast(12, 25)},
	{"christmas YEAR?", guessed(feast(12, 25))},
	{"christmas eve YEAR?", feast(12, 24)},
	{"boxing day YEAR?", feast(12, 26)},
	{"new year 's eve YEAR?", feast(12, 31)},
	{"new year 's day YEAR?", feast(1, 1)},
	{"valentine 's day YEAR?", feast(2, 14)},
	{"halloween YEAR?", feast(10, 31)},
	{"bastille day YEAR?", feast(7, 14)},

	// hours
	{"CLOCK am|pm|a.m.|p.m.|a.m|p.m|gmt|bst|et? on? WEEKDAY PART?", ofWeekday},
	{"CLOCK on? WEEKDAY PART?", ofWeekday},
	{"CLOCK DIRECTION? PART", unknown},
	{"CLOCK am|pm|a.m.|p.m.|a.m|p.m|gmt|bst|et", unknown},
	{"CLOCK", unknown},
	{"NUMBER am|pm|a.m.|p.m.|a.m|p.m|gmt|o'clock", unknown},
	{"NUMBER am|pm|a.m.|p.m.|a.m|p.m|gmt on? WEEKDAY PART?", ofWeekday},
	{"noon|midday|midnight on? WEEKDAY?", ofWeekday},
	{"dawn|dusk", unknown},
}
