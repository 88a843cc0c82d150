package repotest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const module = "github.com/whosaid/whosaid"

// A rule says what packages of the module may import. Test files are free.
type rule struct {
	pkg     string   // a package of the module, or with /... a tree of them
	ours    []string // the packages of the module that it may import
	modules []string // the other modules that it may import
	std     []string // the packages of the standard library that it may import; nil for any that a library may
	also    []string // packages of the standard library that are unfit for others
	program bool     // it is a program for people: it may use files and the network
}

// below are the packages that every stage stands on.
var below = []string{"internal/text", "internal/lexicon", "internal/syntax"}

// stages gives what a stage may import: what all stand on, the stages before it, and what it alone needs.
func stages(more ...string) []string { return append(slices.Clone(below), more...) }

// rules are the arrows of the design: examples -> attribution/{export, batch} -> attribution/webpage -> attribution ->
// internal/{identity -> likeness, referent, messenger, dialogue -> affiliation -> mention -> longname -> nounphrase -> propername, mode, occasion,
// continuation (it asks dialogue, too, whether words are the same) -> settling, wording, decision -> proposal -> clause -> reading} -> quotes -> internal/{caveat -> alignment -> folding -> readers -> marks},
// internal/{syntax,lexicon,text} ->
// internal/weights -> nothing. The first that fits a package counts.
var rules = []rule{
	{pkg: "quotes", ours: []string{"internal/text", "internal/marks", "internal/readers", "internal/folding", "internal/alignment", "internal/caveat"}},
	{pkg: "internal/vocabulary", ours: []string{"internal/ascii"}},
	{pkg: "internal/ascii", std: []string{}},
	{pkg: "internal/marks", ours: []string{"internal/ascii", "internal/text"}},
	{pkg: "internal/readers", ours: []string{"internal/ascii", "internal/marks", "internal/vocabulary", "internal/text"}},
	{pkg: "internal/folding", ours: []string{"internal/ascii", "internal/marks", "internal/readers", "internal/vocabulary", "internal/text"}},
	{pkg: "internal/alignment", ours: []string{"internal/ascii", "internal/marks", "internal/readers", "internal/folding", "internal/vocabulary", "internal/text"}},
	{pkg: "internal/caveat", ours: []string{"internal/ascii", "internal/readers", "internal/folding", "internal/alignment", "internal/vocabulary", "internal/text"}},
	{pkg: "internal/marks/markstest", program: true}, // what tests are made of
	{pkg: "internal/weights", std: []string{"embed"}},
	{pkg: "internal/wordtable", std: []string{"iter"}},
	{pkg: "internal/text"},
	{pkg: "internal/lexicon", ours: []string{"internal/text", "internal/weights", "internal/wordtable"}},
	{pkg: "internal/confidence", ours: []string{"internal/weights"}},
	{pkg: "internal/syntax", ours: []string{"internal/text", "internal/lexicon", "internal/weights", "internal/wordtable"}},
	{pkg: "internal/sequence", ours: []string{"internal/text"}},
	{pkg: "internal/naming", ours: stages("internal/sequence", "internal/weights", "internal/wordtable")},
	{pkg: "internal/retag", ours: stages()},
	{pkg: "internal/reading", ours: stages("quotes", "internal/naming", "internal/retag")},
	{pkg: "internal/ruling", modules: []string{"github.com/dlclark/regexp2/v2"}},
	{pkg: "internal/transcript", ours: stages("internal/naming", "internal/readers", "internal/reading")},
	{pkg: "internal/clause", ours: stages("internal/reading")},
	{pkg: "internal/proposal", ours: stages("quotes", "internal/ruling", "internal/reading", "internal/clause", "internal/transcript"), modules: []string{"github.com/dlclark/regexp2/v2"}},
	{pkg: "internal/decision", ours: stages("internal/ruling", "internal/reading", "internal/clause", "internal/proposal", "internal/sequence", "internal/weights", "internal/wordtable")},
	{pkg: "internal/settling", ours: stages("internal/reading", "internal/clause", "internal/proposal")},
	{pkg: "internal/wording", ours: stages("internal/reading", "internal/clause", "internal/proposal")},
	{pkg: "internal/continuation", ours: stages("internal/reading", "internal/proposal", "internal/settling", "internal/dialogue")},
	{pkg: "internal/mode", ours: stages("internal/reading", "internal/clause", "internal/proposal")},
	{pkg: "internal/calendar", ours: []string{"internal/wordtable"}},
	{pkg: "internal/markdown"},
	{pkg: "internal/occasion", ours: stages("internal/calendar", "internal/reading", "internal/clause", "internal/proposal")},
	{pkg: "internal/propername", ours: stages("internal/naming", "internal/reading")},
	{pkg: "internal/nounphrase", ours: stages("internal/naming", "internal/reading", "internal/propername")},
	{pkg: "internal/acronym", ours: []string{"internal/lexicon"}},
	{pkg: "internal/longname", ours: stages("internal/naming", "internal/reading", "internal/propername", "internal/nounphrase")},
	{pkg: "internal/samename", ours: []string{"internal/lexicon", "internal/reading", "internal/syntax"}},
	{pkg: "internal/headlined", ours: stages("internal/reading", "internal/propername", "internal/nounphrase")},
	{pkg: "internal/mention", ours: stages("quotes", "internal/acronym", "internal/folding", "internal/samename", "internal/longname", "internal/naming", "internal/reading", "internal/propername", "internal/nounphrase")},
	{pkg: "internal/affiliation", ours: stages("internal/samename", "internal/reading", "internal/propername", "internal/nounphrase", "internal/mention")},
	{pkg: "internal/candidate", ours: []string{"internal/weights"}},
	{pkg: "internal/contest", std: []string{}},
	{pkg: "internal/likeness", ours: stages("internal/reading", "internal/propername", "internal/nounphrase", "internal/mention", "internal/affiliation", "internal/candidate")},
	{pkg: "internal/veil", ours: stages("internal/reading", "internal/nounphrase", "internal/mention")},
	{pkg: "internal/tenure", ours: stages("internal/reading", "internal/nounphrase", "internal/mention")},
	{pkg: "internal/referent", ours: stages("internal/reading", "internal/propername", "internal/proposal", "internal/nounphrase", "internal/mention")},
	{pkg: "internal/messenger", ours: stages("quotes", "internal/reading", "internal/proposal", "internal/nounphrase", "internal/mention")},
	{pkg: "internal/dialogue", ours: stages("internal/reading", "internal/proposal")},
	{pkg: "internal/identity", ours: stages("quotes", "internal/reading", "internal/proposal", "internal/decision", "internal/propername",
		"internal/nounphrase", "internal/headlined", "internal/longname", "internal/samename", "internal/mention", "internal/affiliation", "internal/likeness", "internal/veil", "internal/tenure", "internal/referent", "internal/messenger", "internal/dialogue", "internal/confidence", "internal/candidate", "internal/contest")},
	{pkg: "internal/checkworthy", ours: stages()},
	{pkg: "internal/trial", ours: []string{"internal/candidate", "internal/decision", "internal/identity"}},
	{
		pkg: "attribution",
		ours: stages("quotes", "internal/ruling", "internal/reading", "internal/proposal", "internal/decision", "internal/settling", "internal/wording", "internal/continuation", "internal/mode", "internal/calendar", "internal/occasion", "internal/nounphrase", "internal/mention", "internal/identity",
			"internal/trial", "internal/sequence", "internal/confidence", "internal/candidate", "internal/checkworthy", "internal/markdown"),
	},
	// What reads pages gives articles to attribution, which knows nothing of pages.
	{
		pkg:  "attribution/webpage",
		ours: []string{"attribution"},
		modules: []string{
			"golang.org/x/net/html", "golang.org/x/net/html/atom", "golang.org/x/net/html/charset", "golang.org/x/text/encoding", "golang.org/x/text/transform",
		},
	},
	{pkg: "internal/offset", ours: []string{"quotes"}},
	// The page says by hashes what on it is ours, and has links to addresses that are taken apart first.
	{pkg: "internal/page", ours: []string{"attribution", "quotes"}, also: []string{"crypto/sha256", "net/url"}},
	// What others read is made of finished records, and of nothing that the stages know.
	{pkg: "attribution/export", ours: []string{"attribution", "attribution/webpage", "quotes", "internal/offset", "internal/page"}},
	{pkg: "attribution/batch", ours: []string{"attribution", "quotes"}},
	// What reads archives is given open files, and knows nothing of articles.
	{pkg: "attribution/archive", modules: []string{"github.com/klauspost/compress/zstd"}},
	// An example shows what a program in another module can do, which can't import internal packages.
	{pkg: "examples/...", ours: []string{"attribution", "attribution/webpage", "attribution/export", "attribution/batch", "attribution/archive", "quotes"}, program: true},
	// These make and measure things. They are programs at the top of the graph, so that nothing in them reaches a user.
	{pkg: "internal/train/...", ours: []string{"attribution", "quotes", "internal/..."}, program: true},
	{pkg: "internal/evaluate/...", ours: []string{"attribution", "attribution/webpage", "quotes", "internal/..."}, program: true},
	{pkg: "internal/repotest"},
}

// unfit are packages that a library without files, network, chance and cgo has no use for.
var unfit = []string{
	"C", "crypto/...", "io/ioutil", "log/...", "math/rand/...", "net/...", "os/...", "plugin", "syscall/...", "testing/...",
}

// unreachable are packages that nothing in the library may bring along, not even through another module or package
// fmt: no network and no processes.
var unreachable = []string{"net/...", "os/exec", "os/user", "plugin", "runtime/cgo"}

// harmless are packages of those names that only read and write addresses; html/template needs them.
var harmless = []string{"net/url", "net/netip"}

// within tells whether a package is one of the patterns, where a/... means a and all below it.
func within(pkg string, patterns []string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool {
		tree, isTree := strings.CutSuffix(p, "/...")
		return pkg == tree || isTree && strings.HasPrefix(pkg, tree+"/")
	})
}

// A goPackage is what `go list -json` says of a package.
type goPackage struct {
	ImportPath string
	Standard   bool
	Imports    []string
	Deps       []string
}

// violations gives what is against the rules in a list of packages with all their dependencies.
func violations(packages []goPackage) (found []string) {
	standard := map[string]bool{"C": true}
	for _, p := range packages {
		standard[p.ImportPath] = p.Standard
	}
	for _, p := range packages {
		pkg, isOurs := strings.CutPrefix(p.ImportPath, module+"/")
		if !isOurs {
			continue
		}
		at := slices.IndexFunc(rules, func(r rule) bool { return within(pkg, []string{r.pkg}) })
		if at < 0 {
			found = append(found, pkg+" is new: say in rules what it may import")
			continue
		}
		r := rules[at]
		for _, imported := range p.Imports {
			ours, isOurs := strings.CutPrefix(imported, module+"/")
			allowed := false
			switch {
			case isOurs && !within(ours, []string{"internal/train/...", "internal/evaluate/..."}):
				allowed = within(ours, r.ours) || r.program && within(ours, []string{r.pkg})
			case isOurs: // their parts may use each other, what is fitted may be judged, and who judges reads the same corpora
				allowed = r.program && (within(ours, []string{r.pkg}) || ours == "internal/evaluate" && within(pkg, []string{"internal/train/..."}) ||
					ours == "internal/train/corpora" && within(pkg, []string{"internal/evaluate/..."}))
			case !standard[imported]:
				allowed = r.program || within(imported, r.modules)
			case r.std != nil:
				allowed = within(imported, r.std)
			default:
				allowed = r.program || !within(imported, unfit) || within(imported, r.also)
			}
			if !allowed {
				found = append(found, fmt.Sprintf("%s imports %s", pkg, strings.TrimPrefix(imported, module+"/")))
			}
		}
		for _, dep := range p.Deps {
			if !r.program && within(dep, unreachable) && !within(dep, harmless) {
				found = append(found, fmt.Sprintf("%s brings along %s", pkg, dep))
			}
		}
	}
	return found
}

// list runs go list -deps over the module.
func list(t *testing.T) (packages []goPackage) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "go", "list", "-deps", "-json=ImportPath,Standard,Imports,Deps", "./...")
	cmd.Dir = root
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	require.NoError(t, err, errs.String())
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p goPackage
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return packages
		} else {
			require.NoError(t, err)
		}
		packages = append(packages, p)
	}
}

func TestImports(t *testing.T) {
	packages := list(t)
	assert.Empty(t, violations(packages))
	for _, need := range []string{"quotes", "attribution", "examples/extract"} { // the list is what we think it is
		assert.True(t, slices.ContainsFunc(packages, func(p goPackage) bool { return p.ImportPath == path.Join(module, need) }), need)
	}
}

// The check itself must find each wrong arrow.
func TestViolations(t *testing.T) {
	ours := func(pkg string, imports ...string) goPackage {
		for i, p := range imports {
			if within(p, []string{"quotes", "attribution/...", "examples/...", "internal/..."}) {
				imports[i] = path.Join(module, p)
			}
		}
		return goPackage{ImportPath: path.Join(module, pkg), Imports: imports}
	}
	std := []goPackage{{ImportPath: "strings", Standard: true}, {ImportPath: "os", Standard: true}, {ImportPath: "net/http", Standard: true}, {ImportPath: "net/url", Standard: true}, {ImportPath: "crypto/sha256", Standard: true}, {ImportPath: "embed", Standard: true}}
	for want, p := range map[string]goPackage{
		"":                               ours("quotes", "strings", "internal/text"),
		"quotes imports attribution":     ours("quotes", "attribution"),
		"quotes imports os":              ours("quotes", "os"),
		"quotes imports example.com/dep": ours("quotes", "example.com/dep"),
		"internal/proposal imports example.com/dep":            ours("internal/proposal", "github.com/dlclark/regexp2/v2", "example.com/dep"),
		"internal/mention imports internal/identity":           ours("internal/mention", "internal/reading", "internal/identity"),
		"internal/decision imports internal/mention":           ours("internal/decision", "internal/proposal", "internal/mention"),
		"attribution imports net/http":                         ours("attribution", "net/http"),
		"attribution imports attribution/webpage":              ours("attribution", "quotes", "attribution/webpage"),
		"attribution/webpage imports internal/text":            ours("attribution/webpage", "attribution", "golang.org/x/net/html", "internal/text"),
		"attribution imports golang.org/x/net/html":            ours("attribution", "golang.org/x/net/html"),
		"attribution imports internal/train/x":                 ours("attribution", "internal/train/x"),
		"internal/syntax imports quotes":                       ours("internal/syntax", "internal/text", "quotes"),
		"internal/text imports internal/syntax":                ours("internal/text", "internal/syntax"),
		"internal/weights imports strings":                     ours("internal/weights", "embed", "strings"),
		"internal/evaluate/a imports internal/train/b":         ours("internal/evaluate/a", "internal/evaluate/b", "internal/text", "internal/train/b", "os"),
		"examples/a imports internal/text":                     ours("examples/a", "os", "attribution", "examples/a/b", "internal/text"),
		"quotes imports crypto/sha256":                         ours("quotes", "crypto/sha256"),
		"quotes imports net/url":                               ours("quotes", "net/url"),
		"internal/new is new: say in rules what it may import": ours("internal/new"),
		"attribution brings along net":                         {ImportPath: module + "/attribution", Deps: []string{"fmt", "os", "net"}},
	} {
		t.Run(want, func(t *testing.T) {
			got := violations(append(slices.Clone(std), p))
			if want == "" {
				assert.Empty(t, got)
			} else {
				assert.Equal(t, []string{want}, got)
			}
		})
	}
}
