package main

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/whosaid/whosaid/attribution"
)

// values are the flags whose text is checked, in the order in which mistakes are told.
var values = []struct {
	flag string
	set  func(*options, string) error
}{
	{"format", (*options).setFormat},
	{"type", (*options).setTypes},
	{"min-confidence", (*options).setConfidence},
	{"date", (*options).setDate},
	{"max-size", (*options).setSize},
	{"jobs", (*options).setJobs},
	{"shard", (*options).setShard},
	{"fields", (*options).setFields},
	{"input", (*options).setInput},
	{"include", (*options).setInclude},
}

func (o *options) setFormat(text string) error {
	o.format = format(text)
	if !isFormat(o.format) {
		return fmt.Errorf("-format %q is not known: use %s", text, formatNames())
	}
	return nil
}

func (o *options) setTypes(text string) error {
	for name := range strings.SplitSeq(text, ",") {
		t := attribution.Type(strings.TrimSpace(name))
		if t != attribution.Direct && t != attribution.Mixed && t != attribution.Indirect {
			return fmt.Errorf("-type %q is not known: use direct, mixed or indirect, with commas between", string(t))
		}
		o.filter.types = append(o.filter.types, t)
	}
	return nil
}

func (o *options) setConfidence(text string) error {
	x, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsNaN(x) || x < 0 || x > 1 {
		return fmt.Errorf("-min-confidence %q is not a number from 0 to 1", text)
	}
	o.filter.minConfidence = x
	return nil
}

func (o *options) setDate(text string) error {
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return fmt.Errorf("-date %q is no day: write it like 2024-05-17", text)
	}
	o.about.Date = day
	return nil
}

func (o *options) setSize(text string) error {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n <= 0 || n == math.MaxInt64 {
		return fmt.Errorf("-max-size %q is not a number of bytes above 0", text)
	}
	o.maxSize = n
	return nil
}

// check tells what does not go together.
func (o *options) check(given map[string]bool) error {
	for _, other := range []string{"format", "type", "speech", "min-confidence", "candidates", "checkworthy"} {
		if o.explain && given[other] {
			return fmt.Errorf("-explain tells how all records came about: leave out -%s", other)
		}
	}
	switch {
	case given["out"] && o.folder == "":
		return errors.New("-out is empty: name a folder")
	case given["out"] && o.format != formatBrat:
		return errors.New("-out is for -format brat; the other formats are one file: -o, or standard output")
	case given["source"] && o.source == "":
		return errors.New("-source is empty: name a file")
	case given["source"] && o.format != formatHTML:
		return errors.New("-source is for -format html; for a report of its own see examples/verify")
	case given["known"] && o.known == "":
		return errors.New("-known is empty: name a file")
	case slices.Contains(o.paths, ""):
		return errors.New("a PATH is empty: name a file or directory, or - for standard input")
	}
	return o.run.check(given, o.format)
}
