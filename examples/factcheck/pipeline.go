package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/examples/factcheck/checks"
	"github.com/whosaid/whosaid/examples/factcheck/keeping"
	"github.com/whosaid/whosaid/examples/factcheck/reading"
	"github.com/whosaid/whosaid/examples/factcheck/store"
)

// A pipeline leads articles from their files into the database: read, extract, keep, check, store.
type pipeline struct {
	store     *store.Store
	library   *checks.Library
	extractor attribution.Extractor
	least     float64 // confidence
	byFolder  bool    // an outlet is called as the folder of its articles
	settings  string  // hash of what the records depend on
	errs      io.Writer
	problems  int // that were told
	added     int // articles stored
}

// recordsVersion is put up when articles that are stored should be read again with a newer library.
const recordsVersion = 1

// newPipeline makes one that still needs its database and its library.
func newPipeline(known []attribution.Known, o options, errs io.Writer) (*pipeline, error) {
	people, err := json.Marshal(known)
	if err != nil {
		return nil, err
	}
	return &pipeline{
		least: o.least, byFolder: o.byFolder, errs: errs,
		extractor: attribution.Extractor{Known: known, Checkworthy: true},
		settings:  reading.Hash(fmt.Sprint(recordsVersion, o.least, o.byFolder), string(people)),
	}, nil
}

// problem tells what could not be done with a file.
func (p *pipeline) problem(path, what string) {
	p.problems++
	fmt.Fprintf(p.errs, "factcheck: %s: %s\n", reading.Printable(path), what)
}

// file brings in what is new in a file.
func (p *pipeline) file(ctx context.Context, f reading.File) error {
	done, problems, err := p.store.Done(ctx, f, p.settings)
	if err != nil {
		return err
	}
	articles := 0
	if !done {
		problems, err = reading.Read(f, p.byFolder, func(a reading.Article) error {
			articles++
			return p.article(ctx, &a, f)
		})
		if err == nil {
			err = p.store.Finish(ctx, f, p.settings, articles, problems)
		}
	}
	for _, what := range problems {
		p.problem(f.Path, what)
	}
	return err
}

// article brings in an article, unless it is there.
func (p *pipeline) article(ctx context.Context, a *reading.Article, f reading.File) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	has, err := p.store.Has(ctx, a, p.settings, f.Path, f.State())
	if err != nil || has {
		return err
	}
	res, err := p.extract(a.Article)
	if err != nil {
		p.problem(f.Path, fmt.Sprintf("%s: %v", reading.Printable(a.Name), err))
		return nil
	}
	r := &store.Record{Article: *a, Settings: p.settings, Sources: p.library.Fingerprint, Result: keeping.Speech(res, p.least)}
	r.Findings = p.check(r)
	p.added++
	return p.store.Save(ctx, r, f.Path, f.State())
}

// extract gives the records of an article. A panic is a mistake of ours in that article: the others must not be lost for it.
func (p *pipeline) extract(a attribution.Article) (res attribution.Result, err error) {
	defer func() {
		if broken := recover(); broken != nil {
			err = fmt.Errorf("internal error: %q; please report it with the article", fmt.Sprint(broken))
		}
	}()
	res, _ = p.extractor.ExtractArticle(a) // only rules of one's own can fail
	return res, nil
}

// check asks the sources about every stretch between quotation marks.
func (p *pipeline) check(r *store.Record) (out []store.Finding) {
	for i := range r.Result.Quotes {
		q := &r.Result.Quotes[i]
		speaker := ""
		if q.Speaker.Named && q.Speaker.Kind == attribution.Person {
			speaker = q.Speaker.Name
		}
		for k, at := range q.Verbatim {
			words := at.Of(r.Text)
			if strings.TrimSpace(words) == "" {
				continue
			}
			out = append(out, store.Finding{
				Quote: q.ID, Piece: k + 1, Text: words, Start: at.Start, End: at.End,
				Verification: p.library.Check(checks.Stretch{Text: words, Speaker: speaker, SaidIn: r.SaidIn}),
			})
		}
	}
	return out
}

// recheck asks the sources again about articles that were checked against others.
func (p *pipeline) recheck(ctx context.Context) error {
	const atOnce = 200
	for {
		keys, err := p.store.Stale(ctx, p.library.Fingerprint, atOnce)
		if err != nil || len(keys) == 0 {
			return err
		}
		for _, key := range keys {
			if err := ctx.Err(); err != nil {
				return err
			}
			r, err := p.store.Load(ctx, key)
			if err != nil {
				return err
			}
			if err := p.store.Recheck(ctx, key, p.library.Fingerprint, p.check(r)); err != nil {
				return err
			}
		}
	}
}

// together makes what rests on all articles.
func (p *pipeline) together(ctx context.Context) error {
	if err := p.store.Join(ctx); err != nil {
		return err
	}
	return p.store.Echo(ctx)
}
