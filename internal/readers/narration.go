package readers

import (
	"strings"

	"github.com/whosaid/whosaid/internal/marks"
	"github.com/whosaid/whosaid/internal/text"
)

// Narration reads over what stands between two quotes of one paragraph, with the marks around it.
func Narration(source string) (over []text.Span) {
	var last text.Span // what stands between the marks of the quote before
	marks.Read(source, false, func(regions []marks.Region) bool {
		for _, r := range regions {
			if r.Depth > 0 {
				continue
			}
			between := text.Span{Start: last.End, End: r.Inner.Start}
			follows := last.End > 0 && between.Start < between.End
			if follows && !Breaks(source[between.Start:between.End]) {
				if strings.HasSuffix(source[last.Start:last.End], ",") { // it belongs to the attribution
					between.Start--
				}
				over = append(over, between)
			}
			last = r.Inner
		}
		return true
	})
	return over
}
