package webpage

import "github.com/whosaid/whosaid/attribution"

// Result gives the records of the article, Result of [Page.Article], with every span in bytes of the page instead of the
// text, as [Page.Source] gives it: for who has the page and not the text. The words (Text, Name, Role) stay as the text has
// them. The given result is not changed.
func (p *Page) Result(r attribution.Result) attribution.Result {
	return r.MapSpans(p.Source)
}
