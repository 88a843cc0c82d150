package reading

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/whosaid/whosaid/attribution"
)

// mostProblems is how many lines of one file are told to be wrong; the rest are counted.
const mostProblems = 20

// A line is an article as examples/extract reads it, with three fields more. The pointer tells a text that is empty from one
// that is not there. Other fields are ignored.
type line struct {
	ID       string  `json:"id"`
	Text     *string `json:"text"`
	Headline string  `json:"headline"`
	Byline   string  `json:"byline"`
	Outlet   string  `json:"outlet"`
	Date     string  `json:"date"` // 2024-05-17, or with the time as in RFC 3339
	URL      string  `json:"url"`
	Language string  `json:"language"`
	Source   string  `json:"source"` // what it says its quotations are from: the name of a Source
}

// readLines reads JSON lines, of which one is in memory at a time.
func readLines(f File, each func(Article) error) (problems []string, err error) {
	file, err := os.Open(f.Path)
	if err != nil {
		return []string{Reason(err)}, nil
	}
	defer file.Close()
	wrong := 0
	problem := func(number int, err error) {
		if wrong++; wrong <= mostProblems {
			problems = append(problems, fmt.Sprintf("line %d: %v", number, err))
		}
	}
	lines := bufio.NewScanner(io.LimitReader(file, f.Size)) // what is added meanwhile is for the next time
	lines.Buffer(nil, LongestFile)
	number := 0
	for lines.Scan() {
		number++
		data := bytes.TrimSpace(bytes.TrimPrefix(lines.Bytes(), []byte("\uFEFF")))
		if len(data) == 0 {
			continue
		}
		a, err := parseLine(data)
		if err != nil {
			problem(number, err)
			continue
		}
		a.Name = cmp.Or(a.Name, a.URL, fmt.Sprintf("%s, line %d", f.Name, number))
		if err := each(a); err != nil {
			return problems, err
		}
	}
	switch err := lines.Err(); {
	case errors.Is(err, bufio.ErrTooLong):
		problem(number+1, fmt.Errorf("longer than %d MB, and what follows is not read; cut the file up", LongestFile>>20))
	case err != nil:
		problem(number+1, errors.New(Reason(err)))
	case number == 0:
		problem(1, errors.New("the file is empty; write it again, or take it away"))
	}
	if wrong > mostProblems {
		problems = append(problems, fmt.Sprintf("and %d more lines", wrong-mostProblems))
	}
	return problems, nil
}

// parseLine reads one line.
func parseLine(data []byte) (a Article, err error) {
	var in line
	switch err = json.Unmarshal(data, &in); {
	case err != nil:
		return a, fmt.Errorf("no article: %w; a line is a JSON object", err)
	case in.Text == nil:
		return a, errors.New(`no article: "text" is missing`)
	case strings.TrimSpace(*in.Text) == "":
		return a, errors.New(`no article: "text" is empty`)
	}
	a = Article{
		Article: attribution.Article{Text: *in.Text, Headline: in.Headline, Byline: in.Byline, Outlet: in.Outlet},
		Name:    in.ID, URL: in.URL, Language: in.Language, SaidIn: in.Source,
	}
	if in.Date != "" {
		if a.Date, err = time.Parse(time.RFC3339, in.Date); err != nil {
			a.Date, err = time.Parse(time.DateOnly, in.Date)
		}
		if err != nil {
			return a, fmt.Errorf(`no article: "date" %q is neither 2024-05-17 nor 2024-05-17T08:00:00Z`, in.Date)
		}
	}
	return a, nil
}
