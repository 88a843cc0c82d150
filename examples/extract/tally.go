package main

import (
	"fmt"
	"hash/fnv"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A shard is the part of the documents that a run takes: those whose ids hash to index, of as many. The zero value takes all.
type shard struct{ index, of int }

// has tells whether a document is the shard's. What has no id of its own is told apart by where it stands.
func (s shard) has(it item) bool {
	if s.of <= 1 {
		return true
	}
	h := fnv.New64a()
	_, _ = h.Write([]byte(it.id))
	return int(h.Sum64()%uint64(s.of)) == s.index-1
}

// parseShard reads "2/8": the second of eight.
func parseShard(text string) (shard, error) {
	i, n, _ := strings.Cut(text, "/")
	index, err1 := strconv.Atoi(i)
	of, err2 := strconv.Atoi(n)
	if err1 != nil || err2 != nil || index < 1 || index > of {
		return shard{}, fmt.Errorf("-shard %q is no part of a whole: write 1/4 to 4/4 for four runs", text)
	}
	return shard{index, of}, nil
}

var (
	figures = regexp.MustCompile(`(^|[^-0-9A-Za-z])(?:0x[0-9A-Fa-f]+|[0-9]+)`) // not that of UTF-8
	quoted  = regexp.MustCompile(`"(?:[^"\\]|\\.)*"`)
)

// mostReasons is how many reasons are told apart.
const mostReasons = 20

// failed counts a document that was left out.
func (s *state) failed(err error) {
	s.Failed++
	reason := figures.ReplaceAllString(quoted.ReplaceAllString(err.Error(), "…"), "${1}N")
	if s.Reasons == nil {
		s.Reasons = map[string]int{}
	}
	if _, ok := s.Reasons[reason]; !ok && len(s.Reasons) >= mostReasons {
		reason = "other reasons"
	}
	s.Reasons[reason]++
}

// summary is what a run tells at its end, in lines.
func (s *state) summary(bytes int64, spent time.Duration) []string {
	lines := []string{fmt.Sprintf("%s, %s, %.2f MB of text; %.2f MB/s in %s; %d left out",
		count(s.Written, "document"), count(s.Quotes, "quote"), float64(s.Bytes)/1e6,
		float64(bytes)/1e6/max(spent.Seconds(), 1e-3), spent.Round(time.Millisecond), s.Failed)}
	reasons := make([]string, 0, len(s.Reasons))
	for r := range s.Reasons {
		reasons = append(reasons, r)
	}
	slices.SortFunc(reasons, func(a, b string) int {
		if d := s.Reasons[b] - s.Reasons[a]; d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	for _, r := range reasons {
		lines = append(lines, fmt.Sprintf("left out %d: %s", s.Reasons[r], r))
	}
	return lines
}
