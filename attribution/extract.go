package attribution

import (
	"github.com/whosaid/whosaid/internal/decision"
	"github.com/whosaid/whosaid/internal/identity"
	"github.com/whosaid/whosaid/internal/markdown"
	"github.com/whosaid/whosaid/internal/mode"
	"github.com/whosaid/whosaid/internal/occasion"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/settling"
)

// Extract finds who said what in an article: any text, of any length, in any typography. It cannot fail, and it takes
// time and memory in proportion to the article: on a core of 2025 one to three seconds for a megabyte, and while it runs
// 100 to 500 bytes of memory for each byte, news near the lower end and the same few words without an end near the upper.
// It cannot be cancelled: bound the size of what strangers send.
//
// Extract may be called from any number of goroutines. The pieces of text in the result are parts of the article's own
// memory: a program that keeps a few records of very many articles may want to strings.Clone them.
func Extract(article string) Result {
	res, _ := extract(&Article{Text: article}, &Extractor{}, decision.Embedded())
	return res
}

// An Extractor extracts with settings of the caller's. Its zero value does what [Extract] does. It may be used from any
// number of goroutines as long as nobody changes its fields.
type Extractor struct {
	Rules []*Rule // tried in order on every sentence, before the rules of English

	// Known are people and organizations of the caller's, to whom speakers are linked. Every speaker of an article is
	// compared with each of them: some thousands cost no more than the article itself.
	Known []Known

	// Candidates asks for Quote.Candidates: of every source that is a pronoun, of every surname or description that several
	// may be, and of every record with the reason "ambiguous", those whom it may mean.
	Candidates bool

	// Checkworthy asks for Quote.Checkworthy of every record.
	Checkworthy bool
}

// Extract finds who said what in an article. The error joins a [RuleError] for every sentence on which one of the caller's
// rules gave up, until it is dropped, and says [ErrNoRule] of those that are nil or zero; the result is whole all the same,
// without what that rule might have found there.
func (e *Extractor) Extract(article string) (Result, error) {
	return extract(&Article{Text: article}, e, decision.Embedded())
}

// ExtractArticle does what Extract does, with what the caller knows of the article beside its text.
func (e *Extractor) ExtractArticle(a Article) (Result, error) {
	return extract(&a, e, decision.Embedded())
}

func extract(a *Article, x *Extractor, e *decision.Engine) (Result, error) {
	return follow(a, x, e, nil, identity.Wish{})
}

// follow is the engine, stage by stage. The story, if there is one, notes what each makes of the article; a trainer has wishes of
// its own for whom sources mean.
func follow(a *Article, x *Extractor, e *decision.Engine, s *story, wish identity.Wish) (Result, error) {
	beside := identity.ReadMetadata(e, a.Byline, a.Outlet, a.Headline)
	article := a.Text
	signs := markdown.Read(article) // nil for a text that has none
	if signs != nil {
		article = signs.Plain
	}
	d := reading.Read(article)
	defer d.Release()
	rules, errs := patterns(x.Rules)
	s.proposals(d)
	st, failed := e.Decide(d, rules)
	s.decisions(st)
	st = settling.Settle(d, st)
	mode.Find(d, st)
	occasion.Find(d, st)
	wish.Candidates, wish.Doubtful = x.Candidates, e.Without.Any(decision.Doubt)
	cast := identity.Resolve(d, st, beside, wish)
	res := assemble(d, cast, acquaintance{x.Known, a.Date})
	for i := range res.Quotes {
		if x.Checkworthy {
			res.Quotes[i].Checkworthy = res.Quotes[i].worth()
		}
	}
	s.end(d, cast, res)
	if signs != nil {
		res, failed = ofMarkdown(res, signs, a.Text), failuresOf(failed, signs)
	}
	return res, joined(failed, errs)
}
