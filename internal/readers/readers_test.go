package readers

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/marks/markstest"
	"github.com/whosaid/whosaid/internal/text"
)

// read gives a text without what a reader reads over, white space narrowed.
func read(s string, r func(string) []text.Span) string {
	var b strings.Builder
	at := 0
	for _, o := range Union(s, r(s)) {
		b.WriteString(s[at:o.Start] + " ")
		at = o.End
	}
	return strings.Join(strings.Fields(b.String()+s[at:]), " ")
}

func TestReaders(t *testing.T) {
	for _, c := range []struct {
		name         string
		r            func(string) []text.Span
		source, want string
	}{
		{"tags", HTML, `<p class="a>b">We <em>won</em>.</p><!-- not this --><br/>Now.`, "We won . Now."},
		{"script", HTML, `A<script>var x = "<b>";</script>B<STYLE>p{}</style >C`, "A B C"},
		{"open script", HTML, `A<script>B`, "A B"},
		{"no tags", HTML, `a < b and c > d, <5, <- , <3 and <unknown> thing <`, `a < b and c > d, <5, <- , <3 and <unknown> thing <`},
		{"SubRip", Subtitles, "1\n00:00:01,000 --> 00:00:02,000\nOne.\n\n2\n00:00:02,000 --> 00:00:03,000\n{\\an8}Two 2.\n", "One. Two 2."},
		{"WebVTT", Subtitles, "WEBVTT\n\nNOTE\nnothing\nhere\n\nname\n00:01.000 --> 00:02.000 align:start\nOne <00:01.500>two.\n", "One two."},
		{"CRLF", Subtitles, "1\r\n00:00:01,000 --> 00:00:02,000\r\nOne.\r\n", "One."},
		{"codes", Subtitles, "[00:01:02] One (01:02:03) two\n00:04:05 three (3:16) 10:45 four", "One two three (3:16) 10:45 four"},
		{"captions", Subtitles, "0:04\nOne\n12:07\n>> two >>> three >>>> four\n10:45 five", "One two three >>>> four 10:45 five"},
		{"numbered", NumberedLines, "  1  One\n  2  two\n\n  3  three\n 1  four\n 2  five", "One two three four five"},
		{"two lines are no deposition", NumberedLines, "1 One\n2 two", "1 One 2 two"},
		{"a list", NumberedLines, "1. One\n2. two\n3. three", "1. One 2. two 3. three"},
		{"years", NumberedLines, "2019 one\n2020 two\n2021 three", "2019 one 2020 two 2021 three"},
		{"pages", PageNumbers, "One\n\n- 17 -\n\ntwo\nPage 18 of 96\nthree\n[19]\nfour", "One two three four"},
		{"bare pages", PageNumbers, "One\n\n17\n\ntwo\n\n18\n\nthree", "One two three"},
		{"a number said", PageNumbers, "How many?\n\n17\n\nSo many.", "How many? 17 So many."},
		{"a page in a sentence", PageNumbers, "It was found in a tin,\n\n17\n\ntied with a ribbon", "It was found in a tin, tied with a ribbon"},
		{"Roman pages", PageNumbers, "It was found in a tin,\n\nxiv\n\ntied with a ribbon\n\nxv\n\nOne", "It was found in a tin, tied with a ribbon One"},
		{"running heads", PageNumbers, "One\n\nTHE MILL 12\n\nTwo\n\nTHE MILL 13\n\nThree", "One Two Three"},
		{"headings", PageNumbers, "One.\n\nROOM 12\n\nTwo.\n\nHALL 13\n\nThree", "One. ROOM 12 Two. HALL 13 Three"},
		{"pages of a deposition", NumberedLines, "1 A\n2 b\n3 c\n   46\n1 D\n2 e", "A b c D e"},
		{"effects", Subtitles, "1\n00:00:01,000 --> 00:00:02,000\n<i>[engine roars]</i>\nOne [two]\n- [sighs\ndeeply] Three. [static]\n(door slams)\n" +
			"♪ (soft music) ♪\n>> [man on radio]: Four,\n[speaks Greek]\n", "<i> </i> One [two] - Three. : Four, [speaks Greek]"},
		{"notes", NoteNumbers, "One[3] two.[12] three [4] a1[5] six,<sup>1</sup> m<sup>2</sup> sea<sup><a href=#n>3</a></sup>", "One two. three [4] a1[5] six, m<sup>2</sup> sea"},
		{"stage", StageDirections, "We (Laughter.) won [applause] it [sic] all (Prolonged applause and cheers.).", "We won it all ."},
		{"recess", StageDirections, "One (Whereupon, a recess was taken.) two (he went whereupon) [indicating]", "One two (he went whereupon)"},
		{"words in brackets", StageDirections, "We (the board) won [inaudible] it (and laughed at music theory) (?)", "We (the board) won [inaudible] it (and laughed at music theory) (?)"},
		{"narration", Narration, "“We will go,” he said, “by June.” Then “no”.\n\n“Yes.”", "“We will go by June. no”. “Yes.”"},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, read(c.source, c.r)) })
	}
}

// TestHostileReaders reads a megabyte of each. No time is taken: a reader that looked for an end from every beginning
// would not come back.
func TestHostileReaders(t *testing.T) {
	t.Parallel()
	for _, unit := range []string{"<", "<a ", "<a \"", "<a x=\"", "<!--", "<script>", "</", "(", "[", "([", "[sic", "(laughter ", "1\n", "- ", "-->\n", "00:00:00 ",
		"1 a\n", "1\n\n", "AAA 1\n", "a[1", ".<sup>1", "{\\", "[00:00", "page\n", "a-\n", "NOTE\n\n", "“a,” "} {
		s := markstest.Repeated(unit, markstest.Size(1<<19))
		for _, r := range []func(string) []text.Span{HTML, Subtitles, NumberedLines, PageNumbers, StageDirections, NoteNumbers, Narration} {
			for _, o := range Union(s, r(s)) {
				require.True(t, 0 <= o.Start && o.Start < o.End && o.End <= len(s))
			}
		}
	}
}

// TestNothing: where Nothing says so, Usual has nothing, whatever lines stand around.
func TestNothing(t *testing.T) {
	units := []string{"One two three\n", "\n", "15:50 He spoke.\n", "17\n", "1 One\n", "2 two\n", "3 three\n", "  46\n", "xiv\n", "- 9 -\n", "12 men and\n",
		"THE MILL 12\n", "THE MILL 13\n", "00:01:02 One\n", "0:04\n", "found in a biscuit tin,\n", "“It is,” he said.\n", "2,318 adults\n"}
	r := rand.New(rand.NewPCG(3, 14))
	said := 0
	for range 40_000 {
		var b strings.Builder
		for range 3 + r.IntN(12) {
			b.WriteString(units[r.IntN(len(units))])
		}
		s := b.String()
		lo := r.IntN(len(s))
		hi := lo + r.IntN(len(s)-lo)
		if !Nothing(s, lo, hi) {
			continue
		}
		said++
		for _, o := range Usual(s) {
			require.False(t, o.Start < hi && o.End > lo, "%q [%d, %d) has %q", s, lo, hi, s[o.Start:o.End])
		}
	}
	assert.Greater(t, said, 1000)
}
