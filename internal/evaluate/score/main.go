// Command score measures records against a corpus that people have marked:
//
//	go run ./internal/evaluate/score [flags] DIR [PRED.jsonl]
//
// DIR holds NAME.txt with NAME.ann (brat) or with NAME.gold.json (gold records). PRED.jsonl holds predictions as
// examples/extract writes them with -format jsonl; without it the library itself is run on the texts. What the figures mean
// is in the documentation of package evaluate:
//
//	go doc ./internal/evaluate
//
// It prints tables; with -json the same figures for machines. What can't be read is reported and left out, and the status is
// then 1, after everything else is done.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/whosaid/whosaid/internal/evaluate"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// options are what the command line asks for.
type options struct {
	dir, predictions string // predictions is "" for the library's own
	errors           int
	kind             string
	cofenet          bool
	records, fair    bool
	outlets          bool
	json             bool
	html             string
	fold             evaluate.Fold
}

// parse reads the command line; flags may also stand after the folder.
func parse(args []string, stderr io.Writer) (o options, err error) {
	flags := flag.NewFlagSet("score", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: go run ./internal/evaluate/score [flags] DIR [PRED.jsonl]")
		flags.PrintDefaults()
	}
	flags.IntVar(&o.errors, "errors", 0, "show the `N` worst errors with the text around (in the page of -html: 200 unless said)")
	flags.StringVar(&o.kind, "kind", "", "show only errors of this `kind`, such as 'wrong speaker'")
	flags.Func("convention", "measure in another `convention`: cofenet (of brat corpora)", func(v string) error {
		if o.cofenet = v == "cofenet"; !o.cofenet {
			return errors.New("the only other convention is cofenet")
		}
		return nil
	})
	flags.BoolVar(&o.records, "records", false, "measure gold records (NAME.gold.json), though there are .ann files, too")
	flags.BoolVar(&o.fair, "fair", false, "of gold records, also count quoted fragments, and let no mark belong to a word")
	flags.BoolVar(&o.outlets, "outlets", false, "of gold records, group the articles by the kind of their outlet (newsreel)")
	flags.BoolVar(&o.json, "json", false, "print the figures as JSON")
	flags.StringVar(&o.html, "html", "", "also write a page with tables, a reliability diagram and errors to this `file`")
	const fold = "only every n-th document by the order of names, beginning with the i-th: `i/n`, from 1/4 to 4/4"
	flags.Func("fold", fold, func(v string) error {
		o.fold, err = evaluate.ParseFold(v)
		return err
	})
	var places []string
	for {
		if err := flags.Parse(args); err != nil {
			return o, err
		}
		if flags.NArg() == 0 {
			break
		}
		places, args = append(places, flags.Arg(0)), flags.Args()[1:]
	}
	if len(places) < 1 || len(places) > 2 {
		flags.Usage()
		return o, errors.New("give a folder, and perhaps a file of predictions")
	}
	o.dir = places[0]
	if len(places) == 2 {
		o.predictions = places[1]
	}
	return o, nil
}

// run gives the status: 0, 1 when something was left out, 2 for a command line that makes no sense.
func run(args []string, stdout, stderr io.Writer) int {
	o, err := parse(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err != nil {
		fmt.Fprintln(stderr, "score:", err)
		return 2
	}
	r := report{options: o, stdout: stdout, stderr: stderr}
	brat, err := filepath.Glob(filepath.Join(o.dir, "*.ann"))
	switch {
	case err == nil && len(brat) > 0 && !o.records && !o.fair && !o.outlets:
		err = r.brat()
	case o.cofenet:
		err = fmt.Errorf("%s has no .ann files: the convention cofenet is for those", o.dir)
	default:
		err = r.records()
	}
	if err != nil {
		fmt.Fprintln(stderr, "score:", err)
		return 1
	}
	return min(r.problems, 1)
}

// A report is one run.
type report struct {
	options
	stdout, stderr io.Writer
	problems       int
}

// complain reports what was left out.
func (r *report) complain(problems []error) {
	for _, p := range problems {
		fmt.Fprintln(r.stderr, "score:", p)
		r.problems++
	}
}

func (r *report) warn(warnings []string) {
	for _, w := range warnings {
		fmt.Fprintln(r.stderr, "score: warning:", w)
	}
}

// predict reads the predictions, or makes them. Predictions for texts of the folder that are not measured are passed over.
func (r *report) predict(texts map[string]string) (evaluate.Predictions, error) {
	if r.predictions == "" {
		all := evaluate.Predictions{}
		for name, text := range texts {
			all[name] = evaluate.Extract(text)
		}
		return all, nil
	}
	if _, err := os.Stat(r.predictions); err != nil {
		return nil, err
	}
	var known []string
	files, err := filepath.Glob(filepath.Join(r.dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		known = append(known, filepath.Base(f[:len(f)-len(".txt")]))
	}
	for name := range texts { // a gold record may have another name than its file
		known = append(known, name)
	}
	all, problems := evaluate.ReadPredictions(r.predictions, known)
	r.complain(problems)
	return all, nil
}

func (r *report) brat() error {
	docs, problems := evaluate.ReadBrat(r.dir, r.fold)
	r.complain(problems)
	if len(docs) == 0 {
		return errors.New("there is nothing to measure")
	}
	texts := map[string]string{}
	for _, d := range docs {
		texts[d.Name] = d.Text
	}
	predictions, err := r.predict(texts)
	if err != nil {
		return err
	}
	pairs, warnings, problems := evaluate.Bind(docs, predictions)
	r.warn(warnings)
	r.complain(problems)
	score, cofenet, mistakes := evaluate.Score(pairs), evaluate.Cofenet(pairs), evaluate.Mistakes(pairs)
	var shown figures = score
	if r.cofenet {
		shown = cofenet
	}
	return r.show(shown, mistakes, evaluate.Page{Tables: append(score.Tables(), cofenet.Tables()...), Calibration: score.Calibration})
}

func (r *report) records() error {
	docs, problems := evaluate.ReadRecords(r.dir, r.fold)
	r.complain(problems)
	if len(docs) == 0 {
		return errors.New("there is nothing to measure")
	}
	texts := map[string]string{}
	for _, d := range docs {
		texts[d.Name] = d.Text
		if r.outlets {
			d.Domain = evaluate.OutletKind(d.Name)
		}
	}
	predictions, err := r.predict(texts)
	if err != nil {
		return err
	}
	predictions, warnings, problems := evaluate.CheckRecords(docs, predictions)
	r.warn(warnings)
	r.complain(problems)
	score := evaluate.ScoreRecords(docs, predictions, r.fair)
	return r.show(score, score.Mistakes, evaluate.Page{Tables: score.Tables(), Calibration: score.Calibration})
}

// figures print themselves.
type figures interface{ Write(io.Writer) }

// show prints the figures and writes the page.
func (r *report) show(f figures, mistakes []evaluate.Mistake, page evaluate.Page) error {
	if r.json {
		encoder := json.NewEncoder(r.stdout)
		encoder.SetIndent("", " ")
		if err := encoder.Encode(f); err != nil {
			return err
		}
	} else {
		f.Write(r.stdout)
		if r.errors > 0 {
			evaluate.WriteMistakes(r.stdout, mistakes, r.kind, r.errors)
		}
	}
	if r.html == "" {
		return nil
	}
	page.Title, page.Mistakes, page.Kind, page.Limit = "whosaid on "+filepath.ToSlash(filepath.Clean(r.dir)), mistakes, r.kind, r.errors
	if r.errors == 0 {
		page.Limit = 200
	}
	out, err := os.Create(r.html)
	if err != nil {
		return err
	}
	return errors.Join(page.Write(out), out.Close())
}
