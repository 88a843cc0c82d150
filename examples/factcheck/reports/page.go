package reports

import (
	"bufio"
	"cmp"
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/whosaid/whosaid/examples/factcheck/checks"
	"github.com/whosaid/whosaid/examples/factcheck/store"
)

var (
	//go:embed page.html
	pageText string
	//go:embed page.css
	styleText string
)

// A view is what the page shows.
type view struct {
	Policy   string // what the page may load: nothing, and of styles its own
	Style    template.CSS
	Counts   store.Counts
	Top      int
	Wrong    []store.Checked
	Absent   []store.Checked
	Echoes   [][]store.Voice
	Claims   []store.Claim
	Speakers []store.Person
}

// A fragment is a piece of a quotation, and whether an edit touches it.
type fragment struct {
	Text    string
	Touched bool
}

var pageTemplate = template.Must(template.New("page").Funcs(template.FuncMap{
	"describe": describe,
	"marked":   marked,
	"day": func(s string) string {
		if t, err := time.Parse(time.RFC3339, s); err == nil {
			return t.Format(time.DateOnly)
		}
		return ""
	},
	"or":    func(a, b string) string { return cmp.Or(a, b) },
	"count": func(c store.Counts, concern int) int { return c.Concerns[checks.Concern(concern)] },
	"web":   func(s string) bool { return strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") },
	"serious": func(list []checks.Edit) (out []checks.Edit) {
		return slices.DeleteFunc(slices.Clone(list), func(e checks.Edit) bool { return e.Minor })
	},
}).Parse(pageText))

// page writes the page. Everything in it that is from an article is escaped by the template, and no script is run.
func page(ctx context.Context, w io.Writer, db *store.Store, o Options) (err error) {
	sum := sha256.Sum256([]byte(styleText))
	v := view{
		Style: template.CSS(styleText), Top: o.Top,
		Policy: "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'",
	}
	if v.Counts, err = db.Counts(ctx); err != nil {
		return err
	}
	collect := func(to *[]store.Checked) func(*store.Checked) error {
		return func(c *store.Checked) error { *to = append(*to, *c); return nil }
	}
	if err := db.Concerning(ctx, checks.InPlace, checks.Foreign, o.Top, collect(&v.Wrong)); err != nil {
		return err
	}
	if err := db.Concerning(ctx, checks.Absent, checks.Absent, o.Top, collect(&v.Absent)); err != nil {
		return err
	}
	if v.Echoes, err = db.Echoes(ctx, o.Top); err != nil {
		return err
	}
	if v.Claims, err = db.Claims(ctx, 0, o.Top); err != nil {
		return err
	}
	if v.Speakers, err = db.Speakers(ctx, o.Top); err != nil {
		return err
	}
	buffered := bufio.NewWriter(w)
	if err := pageTemplate.Execute(buffered, v); err != nil {
		return err
	}
	return buffered.Flush()
}

// marked cuts a quotation where edits begin and end.
func marked(text string, edits []checks.Edit) (out []fragment) {
	at := 0
	for _, e := range edits {
		if e.Minor || e.At.Start < at || e.At.End > len(text) || e.At.Len() <= 0 {
			continue
		}
		out = append(out, fragment{text[at:e.At.Start], false}, fragment{text[e.At.Start:e.At.End], true})
		at = e.At.End
	}
	return append(out, fragment{text[at:], false})
}
