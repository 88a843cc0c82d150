package attribution

import (
	"github.com/whosaid/whosaid/internal/continuation"
	"github.com/whosaid/whosaid/internal/decision"
	"github.com/whosaid/whosaid/internal/identity"
	"github.com/whosaid/whosaid/internal/markdown"
	"github.com/whosaid/whosaid/internal/mode"
	"github.com/whosaid/whosaid/internal/occasion"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/ruling"
	"github.com/whosaid/whosaid/internal/settling"
	"github.com/whosaid/whosaid/internal/wording"
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
	r := prepare(a, x, e, s)
	return r.result(r.cast(nil, nil, wish), s)
}

// A prepared article has what was said in it; by whom is the question that is left.
type prepared struct {
	article  *Article
	settings *Extractor
	engine   *decision.Engine
	signs    *markdown.Text // nil for a text that has none
	doc      *reading.Document
	st       []proposal.Statement
	failed   []ruling.Failure
	errs     []error
	number   []int // of those who speak: their IDs in the result
}

// prepare goes through the stages that know nobody.
func prepare(a *Article, x *Extractor, e *decision.Engine, s *story) *prepared {
	r := &prepared{article: a, settings: x, engine: e}
	article := a.Text
	if r.signs = markdown.Read(article); r.signs != nil {
		article = r.signs.Plain
	}
	r.doc = reading.Read(article)
	rules, errs := patterns(x.Rules)
	r.errs = errs
	s.proposals(r.doc)
	found := proposal.Find(r.doc, ruling.NewRun(rules, len(r.doc.Text)))
	st := e.Choose(r.doc, found)
	s.decisions(st)
	st = settling.Settle(r.doc, st, found)
	st, nobodys := wording.Mend(r.doc, st)
	r.st, r.failed = continuation.CarryOn(r.doc, st, nobodys), found.Failed
	mode.Find(r.doc, r.st)
	occasion.Find(r.doc, r.st)
	return r
}

// cast finds out who is who; those of the people that are told of are named in an earlier part of the text.
func (r *prepared) cast(people []Remembered, told []int, wish identity.Wish) identity.Cast {
	beside := identity.ReadMetadata(r.engine, r.article.Byline, r.article.Outlet, r.article.Headline)
	for _, i := range told {
		k := &people[i]
		beside.Recall(k.Name, k.kind(), k.gender())
	}
	wish.Candidates, wish.Doubtful = r.settings.Candidates, r.engine.Without.Any(decision.Doubt)
	return identity.Resolve(r.doc, r.st, beside, wish)
}

// result makes the records. Nothing may be asked of r behind it.
func (r *prepared) result(cast identity.Cast, s *story) (Result, error) {
	defer r.doc.Release()
	res, number := assemble(r.doc, cast, acquaintance{r.settings.Known, r.article.Date})
	r.number = number
	for i := range res.Quotes {
		if r.settings.Checkworthy {
			res.Quotes[i].Checkworthy = res.Quotes[i].worth()
		}
	}
	s.end(r.doc, cast, res)
	failed := r.failed
	if r.signs != nil {
		res, failed = ofMarkdown(res, r.signs, r.article.Text), failuresOf(failed, r.signs)
	}
	return res, joined(failed, r.errs)
}
