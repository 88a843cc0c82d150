package main

import (
	"fmt"
	"time"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/export"
)

// extractFn reads articles. Beam makes one for each worker, or for each of its threads, and calls Setup before the first article.
type extractFn struct {
	extractor *attribution.Extractor
}

// Setup makes the extractor. It is safe to share between goroutines, and has nothing to close.
func (f *extractFn) Setup() { f.extractor = new(attribution.Extractor) }

// ProcessElement reads an article. A panic would be a mistake of ours in that article: it must not end a job of a million others.
func (f *extractFn) ProcessElement(a Article, emit func(export.Row), fail func(Failure)) {
	rows, err := f.rows(a)
	if err != nil {
		fail(Failure{a.ID, err.Error()})
		return
	}
	for _, row := range rows {
		emit(row)
	}
}

// rows gives those that extract -format flat writes.
func (f *extractFn) rows(a Article) (rows []export.Row, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("internal error: %v; please report it with the article", p)
		}
	}()
	article := attribution.Article{Text: a.Text, Headline: a.Headline, Byline: a.Byline, Outlet: a.Outlet}
	if a.Date != "" {
		if article.Date, err = time.Parse(time.RFC3339Nano, a.Date); err != nil {
			return nil, err
		}
	}
	result, err := f.extractor.ExtractArticle(article)
	if err != nil {
		return nil, err
	}
	d := export.New(a.ID, article, result)
	d.URL = a.URL
	return export.Rows(d, export.Flat{})
}
