package main

import (
	"flag"
	"io"

	"github.com/whosaid/whosaid/attribution"
)

// help is what -h prints.
const help = `extract finds who said what in news articles.

usage: extract [flags] [PATH...]

A PATH is a text file (UTF-8), a web page, an archive, a directory (every .txt file below
it, in order of name), a pattern or - for standard input; without any PATH it is standard
input.

  -format jsonl   one document a line: {"doc": ..., "quotes": [...], "speakers": [...]}
  -format json    the same documents in one indented array
  -format text    for people: the quotes of each document with their speakers
                  (default: text on a terminal, jsonl into a pipe or a file)
  -format NAME    for other programs:
                  flat         one quote a line, as JSON: for databases and queues
                  csv          the same for spreadsheets
                  w3c          Web Annotation, JSON-LD, one annotation a line
                  hypothesis   the same as Hypothesis counts
                  schema       schema.org, JSON-LD: Quotation, and ClaimReview without
                               a verdict, one document a line
                  brat         standoff annotation of one document; with -out DIR of
                               many: ID.txt, ID.ann and annotation.conf, new files only
                  labelstudio  tasks with predictions
                  doccano      texts with labels, one a line
                  spacy        texts with spans, one a line, for Prodigy too
                  html         a page for people: the articles with their quotes marked
                               and beside each who said it, how sure, and why; one file
                               that needs no network and no script
                  Each counts offsets as its readers do, most in code points: see
                  attribution/export
  -format article what was read, and no quotes: {"id": ..., "text": ..., "headline": ...,
                  "byline", "outlet", "date", "url", "language"}, one document a line,
                  as extract takes it again
  -explain        for people who ask why a record is as it is: for every sentence what each
                  stage of the engine saw and chose, in words; offsets are of the text read
  -type LIST      only these types of quote, with commas: direct (all between
                  quotation marks), mixed (some words between marks), indirect
                  (no marks); default all three
  -speech         only what the article says was said, written or shown: no attitudes
                  (hopes, believes, wants, intends), and nothing negated, refused,
                  hypothetical, to come or hearsay; Quote.IsSpeech in the library
  -min-confidence X
                  only quotes of at least this confidence, 0 to 1 (default 0)
  -candidates     also whom a pronoun, a surname of several or a description may mean,
                  the likeliest first, each with a share of the evidence
  -checkworthy    also how much each quote is worth checking, 0 to 1, and why: figures,
                  comparisons and deeds speak for it; opinions, promises and questions against
  -source FILE    with -format html: a text or web page that the quotations are from, such as
                  a transcript; the page says which stand in it word for word, and what
                  was changed in the others
  -headline TEXT, -byline TEXT, -outlet NAME, -date YYYY-MM-DD
                  what the publisher says beside the text: names in the headline, who
                  "I" is, who "this newspaper" is, and the day for -known. They hold for
                  all documents of the run, and go before what an archive or a page says
  -known FILE     people and organizations of your own to link speakers to, as a JSON
                  array: [{"id": "Q1", "name": "Anna Munk", "aliases": ["Annie Munk"],
                  "role": "prime minister", "kind": "person", "from": "2019-06-27",
                  "until": "2024-05-17"}]; from and until bound the role, as days or
                  as 2024-05-17T08:00:00Z, until is no longer in it; all but id may
                  be left out
  -max-size N     refuse documents of more than N bytes (default 4194304; without the flag a
                  text file may be of any size, see Long texts)
  -h              this text
` + helpBatch + `
Documents. The id of a document is its file name without extension, "stdin" for
standard input. Where several files share a name, their ids are their paths as
given, without extension: 2024/budget, 2025/budget. A file that is named twice is
read once. Symbolic links to files are followed, links to directories below a
directory are not. A file that is missing, unreadable, not text, not UTF-8 or JSON is
reported in one line on standard error and left out; the others are processed.
Entities (&ldquo;) and a few tags in a text may stay.

Web pages. A file named .html, .htm, .xhtml or .shtml is one, and so is what looks like
one. Its article is read, with headline, byline, outlet and date, which stand beside
the quotes in "page"; what is given by flags goes before them. The text of a quote is
without tags, its spans are bytes of the page. A page without an article is reported
and left out.

Offsets are bytes of the file as it is, half open. When -type, -speech or
-min-confidence leave quotes out, the ids of the others stay as they were; speakers keep the ids
of the quotes that are left, and a speaker who loses all of them is left out too.

Output is in the order of the input. Text is coloured on a terminal unless NO_COLOR
is set or TERM is dumb, and as wide as the terminal (or COLUMNS), at most 100.

Exit status: 0, or 1 when a document was left out or the output failed, 2 for a
mistake on the command line, 130 when interrupted (what was done is written, and no half
of a document), 141 when the reader has left (extract … | head), as of any filter that
SIGPIPE ends, without a word.

examples:
  extract article.txt
  extract -format jsonl -min-confidence 0.8 articles/ > quotes.jsonl
  extract -format flat -o quotes.jsonl -resume 'feeds/*.jsonl.gz' crawl.warc.gz
  curl -s https://example.com/article.html | extract -type direct,mixed -format json
`

// defaultSize is -max-size where it is not given.
const defaultSize = 4 << 20

// options are what the command line asks for.
type options struct {
	format  format
	filter  filter
	about   attribution.Article // all but its text
	known   string              // a path
	source  string              // a path: what the quotations are compared with
	folder  string              // to write to, instead of the output
	rivals  bool                // with all candidates
	worth   bool                // with how much each is worth checking
	explain bool                // the way to the records, in place of them
	maxSize int64
	run     runOptions
	paths   []string
}

// parseOptions reads the command line. Flags may stand after paths too; after "--" everything is a path.
// The error is flag.ErrHelp for -h, otherwise one clear line.
func parseOptions(args []string) (options, error) {
	opts := options{maxSize: defaultSize}
	flags := flag.NewFlagSet("extract", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // the errors are ours to print, in one line
	flags.Usage = func() {}
	// Values are taken as text and checked afterwards: package flag would wrap our message in its own.
	texts := make([]*string, len(values))
	for i, v := range values {
		texts[i] = flags.String(v.flag, "", "")
	}
	flags.BoolVar(&opts.filter.speech, "speech", false, "")
	flags.BoolVar(&opts.rivals, "candidates", false, "")
	flags.BoolVar(&opts.worth, "checkworthy", false, "")
	flags.BoolVar(&opts.explain, "explain", false, "")
	flags.StringVar(&opts.about.Headline, "headline", "", "")
	flags.StringVar(&opts.about.Byline, "byline", "", "")
	flags.StringVar(&opts.about.Outlet, "outlet", "", "")
	flags.StringVar(&opts.known, "known", "", "")
	flags.StringVar(&opts.folder, "out", "", "")
	flags.StringVar(&opts.source, "source", "", "")
	opts.run.define(flags)

	for rest := args; len(rest) > 0; {
		if err := flags.Parse(rest); err != nil {
			return opts, err
		}
		stopped := len(rest) - flags.NArg()
		if stopped > 0 && rest[stopped-1] == "--" {
			opts.paths = append(opts.paths, flags.Args()...)
			break
		}
		if rest = flags.Args(); len(rest) > 0 {
			opts.paths, rest = append(opts.paths, rest[0]), rest[1:]
		}
	}
	given := map[string]bool{}
	flags.Visit(func(f *flag.Flag) { given[f.Name] = true })

	for i, v := range values {
		if given[v.flag] {
			if err := v.set(&opts, *texts[i]); err != nil {
				return opts, err
			}
		}
	}
	return opts, opts.check(given)
}
