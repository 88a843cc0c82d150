package evaluate

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestQuotedRegions(t *testing.T) {
	for text, want := range map[string][]string{
		"He’s “in” the '90s: 'yes, we can', she said. She is 6'2\" tall.\n“Open to the end": {"in", "yes, we can", "Open to the end"},
		"It was “so“ odd. \"He said, 'Eight years.'\" Voters' 'lies' and “more.”":           {"so", "He said, 'Eight years.'", "lies", "more."},
		"''We can,'' she said. ''He said 'no!''' ``Odd'' end.":                              {"We can,", "He said 'no!", "Odd"},
		"“é” and «ü»\r\n“”":                                                                 {"é", "ü"},
		"":                                                                                  nil,
	} {
		var got []string
		for _, r := range quotedRegions(text) {
			got = append(got, text[r.Start:r.End])
		}
		assert.Equal(t, want, got, text)
	}
}

func TestTokens(t *testing.T) {
	for text, want := range map[string]string{
		"He didn't pay $1,000 to the U.S.":    "He did n't pay $ 1,000 to the U.S.",
		"“Cannot,” Dr. Ó Sé’s e-mail… said--": "“ Can not , ” Dr. Ó Sé ’s e-mail … said --",
		"see https://a.example/b. @x #y's":    "see https://a.example/b . @x #y 's",
	} {
		var got []string
		for _, s := range tokens(text) {
			got = append(got, text[s.Start:s.End])
		}
		assert.Equal(t, want, strings.Join(got, " "))
	}
}

func TestElements(t *testing.T) {
	inside, begin := label{part: "cue"}, label{"cue", true}
	got := elements([]label{inside, begin, inside, begin, {part: "source"}, {"source", true}})
	assert.Equal(t, map[string][]Span{"cue": {{Start: 1, End: 3}, {Start: 3, End: 4}}, "source": {{Start: 5, End: 6}}}, got)
}

func TestWordsOf(t *testing.T) {
	d := NewDoc("d", "— The mayor’s: é “x”")
	of := func(text string) Span {
		at := strings.Index(d.Text, text)
		return Span{Start: at, End: at + len(text)}
	}
	assert.Equal(t, Words{0, 1, 2}, d.wordsOf([]Span{of("The mayor’s")}))
	assert.Equal(t, Words{0, 1}, d.sourceWords([]Span{of("The mayor’s")}), "without the possessive")
	assert.Equal(t, Words{1}, d.wordsOf([]Span{{Start: of("mayor").Start + 2, End: of("mayor").Start + 2}}), "an empty span inside a word touches it")
	assert.Equal(t, Words{-1 - of(":").Start}, d.wordsOf([]Span{of(":"), of(": ")}), "marks are known by their places")
	assert.Nil(t, d.wordsOf([]Span{of(" ")}))
	assert.Nil(t, d.wordsOf(nil))
}

func TestSameName(t *testing.T) {
	for _, c := range []struct {
		gold, kind, predicted string
		want                  bool
	}{
		{"Amara Osei", "person", "Lady Osei", true},
		{"Amara Osei", "person", "Ben Osei", false},
		{"Amara Osei", "person", "Amara", false},
		{"Bank of Norland", "organization", "the Bank", false},
		{"Bank of Norland", "organization", "Norland Bank", true},
		{"Bank of Norland", "organization", "The Bank of Norland’s board", true},
		{"", "unknown", "", true},
		{"", "unknown", "Osei", false},
		{"The", "group", "", true},
	} {
		assert.Equal(t, c.want, sameName(c.gold, c.kind, c.predicted), "%+v", c)
	}
}

func TestParseFold(t *testing.T) {
	all := []string{"a", "b", "c", "d", "e"}
	f, err := ParseFold("2/4")
	require.NoError(t, err)
	assert.Equal(t, []string{"b"}, f.of(all))
	assert.Equal(t, []string{"a", "e"}, Fold{1, 4}.of(all))
	assert.Equal(t, all, Fold{}.of(all))
	for _, bad := range []string{"", "0/4", "5/4", "1", "1/4x", "a/b", "1/-4"} {
		_, err := ParseFold(bad)
		assert.ErrorContains(t, err, "give a part", bad)
	}
}

// folder writes files into a new folder.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o666))
	}
	return dir
}

// What can't be read is reported, with the place, and the rest is measured.
func TestBadDocuments(t *testing.T) {
	dir := folder(t, map[string]string{
		"a.txt": "caf\xe9", "a.ann": "",
		"b.txt": "Short.", "b.ann": "T1\tContent 0 7\tx\n",
		"c.txt": "Short.", "c.ann": "T1\tContent 0 x;2 3\n",
		"d.txt": "Short.", "d.ann": "E1 Content:T1",
		"e.txt": "Short.", "e.ann": "", "e.entities.tsv": "one\t1\n",
		"f.txt": "“No”, she said.", "f.ann": "T1\tContent 0 4\r\nE1\tContent:T1\r\n",
	})
	docs, problems := ReadBrat(dir, Fold{})
	require.Len(t, docs, 1)
	assert.Equal(t, Words{0}, docs[0].Gold[0].content)
	require.Len(t, problems, 5)
	for i, want := range []string{"a left out: .*a.txt is not UTF-8", `b.ann:1: "0 7" is no span of a text of 6 code points`,
		`c.ann:1: "0 x" is no span`, `d.ann:1: no tab after`, "e.entities.tsv:1: entity, start and end are needed"} {
		assert.Regexp(t, want, problems[i].Error())
	}
	_, problems = ReadBrat(folder(t, nil), Fold{})
	require.Len(t, problems, 1)
	assert.ErrorContains(t, problems[0], "holds no NAME.txt with a NAME.ann beside it")
}

func TestBadRecords(t *testing.T) {
	dir := folder(t, map[string]string{
		"a.txt": "x", "a.gold.json": `{`,
		"b.txt": "x", "b.gold.json": `{"quotes": []}`,
		"c.txt": "x", "c.gold.json": `{"doc": "c", "quotes": [{"type": "direct", "content": [[0, 2]]}]}`,
		"d.txt": "x", "d.gold.json": `{"doc": "d", "quotes": [{"type": "said", "content": [[0, 1]]}]}`,
		"e.txt": "x", "e.gold.json": `{"doc": "e", "not_speech": [{"span": [2, 1]}]}`,
		"f.txt": "x", "f.gold.json": `{"doc": "f", "quotes": [{"type": "direct", "content": []}]}`,
		"g.txt": "x", "g.gold.json": `{"doc": "g", "quotes": [{"type": "direct", "content": [[0, 1]], "speaker": null}]}`,
	})
	docs, problems := ReadRecords(dir, Fold{})
	require.Len(t, docs, 1)
	assert.Equal(t, "news", docs[0].Domain)
	require.Len(t, problems, 6)
	for i, want := range []string{"a left out: .*a.gold.json: ", `b.gold.json: no "doc"`, `c.gold.json: record 1: \[0, 2\] is no span of a text of 1 bytes`,
		`d.gold.json: record 1: its type is "said"`, `e.gold.json: not_speech 1: \[2, 1\] is no span`, `f.gold.json: record 1: it has no content`} {
		assert.Regexp(t, want, problems[i].Error())
	}
}

func TestBadPredictions(t *testing.T) {
	dir := folder(t, map[string]string{"p.jsonl": strings.Join([]string{
		`{`,
		`{"quotes": []}`,
		`{"doc": "other", "quotes": []}`,
		`{"doc": "a", "quotes": [{"spans": [[1]]}]}`,
		``,
		`{"doc": "a", "quotes": [{"spans": {"start": 0, "end": 2}, "cue": [2, 3]}, {"spans": [[0, 9]]}, {"spans": [[1, 0]]}, {"spans": null}]}`,
		`{"doc": "a"}`,
	}, "\n")})
	all, problems := ReadPredictions(filepath.Join(dir, "p.jsonl"), []string{"a", "b"})
	require.Len(t, problems, 5)
	for i, want := range []string{"p.jsonl:1: line left out: ", `p.jsonl:2: .*no "doc"`, `p.jsonl:3: .*unknown document "other"`,
		`p.jsonl:4: .*is no span: write \[start, end\]`, `p.jsonl:7: .*a second line for document "a"`} {
		assert.Regexp(t, want, problems[i].Error())
	}
	docs := []*BratDoc{{Doc: NewDoc("a", "é, b")}, {Doc: NewDoc("b", "")}}
	bound, warnings, problems := Bind(docs, all)
	require.Len(t, bound[0].Predicted, 1)
	assert.Equal(t, Parts{Content: []Span{{Start: 0, End: 2}}, Cue: []Span{{Start: 2, End: 3}}, Source: nil}, bound[0].Predicted[0].Parts)
	assert.Equal(t, []string{"1 of 2 documents have no prediction line", "1 predictions without any content dropped"}, warnings)
	require.Len(t, problems, 2)
	assert.ErrorContains(t, problems[0], "a: prediction 2 left out: its content [0, 9] is no span of a text of 5 bytes")

	good, warnings, problems := CheckRecords([]*RecordDoc{{Name: "a", Text: "é, b"}, {Name: "b"}}, all)
	assert.Len(t, good["a"], 2)
	assert.Len(t, warnings, 1)
	assert.Len(t, problems, 2)

	_, problems = ReadPredictions(filepath.Join(dir, "gone"), nil)
	assert.Len(t, problems, 1)
}

func TestMistakesAndPage(t *testing.T) {
	dir := filepath.Join(shipped, "brat")
	docs, problems := ReadBrat(dir, Fold{})
	require.Empty(t, problems)
	predictions, problems := ReadPredictions(dir+".imperfect.jsonl", []string{"ferry", "harbour", "orchard", "tower"})
	require.Empty(t, problems)
	bound, _, _ := Bind(docs, predictions)
	all := Mistakes(bound)
	score := Score(bound)
	counts := map[string]int{}
	for _, c := range CountKinds(all) {
		counts[c.Kind] = c.N
	}
	right := score.Measures[attributionF][allTypes]
	assert.InDelta(t, right.P, 1-float64(counts["wrong speaker"]+counts["invented"])/float64(right.Predicted), 1e-9)
	assert.InDelta(t, right.R, 1-float64(counts["wrong speaker"]+counts["missed"])/float64(right.Gold), 1e-9)
	assert.Equal(t, "wrong speaker", all[0].Kind)
	assert.Len(t, Select(all, "missed", 100), counts["missed"])
	for _, m := range all { // each side shows the whole of its words
		for _, side := range m.Sides() {
			shown := ""
			for _, p := range m.Passage(side) {
				shown += p.Text
			}
			for _, s := range m.either().Content {
				assert.Contains(t, shown, m.text[s.Start:s.End])
			}
		}
	}

	var text bytes.Buffer
	WriteMistakes(&text, all, "", 3)
	assert.Regexp(t, `(?s)^\nERRORS  wrong speaker \d.*\n1\. WRONG SPEAKER \(direct\)  \w+ @\d+\n   gold  source: .*\n   pred  source: .*\n   text  .*>>.*<<`, text.String())

	var page bytes.Buffer
	require.NoError(t, Page{Title: "a & b", Tables: append(score.Tables(), Cofenet(bound).Tables()...), Calibration: score.Calibration,
		Mistakes: all, Limit: 5}.Write(&page))
	for _, want := range []string{"a &amp; b", "<svg ", "<polyline", `<span class="content">`, "strict triple", "5 shown"} {
		assert.Contains(t, page.String(), want)
	}
	for _, wrong := range []string{"%!", "ZgotmplZ", "NaN", "http://localhost", "<script", "src="} {
		assert.NotContains(t, page.String(), wrong)
	}
	require.NoError(t, Page{}.Write(&page), "without anything")
}

// A long passage loses its middle, and is cut between characters.
func TestLongPassage(t *testing.T) {
	text := strings.Repeat("é", 1000)
	m := Mistake{Gold: &Side{Parts: Parts{Content: []Span{{Start: 200, End: 1800}}}}, text: text}
	pieces := m.Passage(m.Gold)
	shown := ""
	for _, p := range pieces {
		shown += p.Text
		assert.Empty(t, strings.Trim(p.Text, "é […]"))
	}
	assert.Less(t, len(shown), 700)
	assert.Contains(t, shown, " […] ")
	assert.Equal(t, 0, Mistake{Predicted: &Side{}}.Offset())
}
