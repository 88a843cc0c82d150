package repotest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What keeps a reader able to find the room: CONTRIBUTING states the same sizes.
const (
	mostPackageLines = 3500 // of a package without its tests
	mostFileLines    = 300  // of a file that is no test
	mostLineRunes    = 140
	mostBranches     = 25 // of a function: one, and one more for each if, for, case, && and ||
)

// scanners are the functions that may have more branches, with the reason. Each goes through bytes once, and every branch is a
// byte or a class of them; cut up they would be slower and no clearer.
var scanners = map[string]string{
	"internal/syntax.base":                   "the endings of English verbs, one after the other",
	"internal/syntax.takesE":                 "the same for the e that an ending has cost",
	"internal/text.(*wordScanner).word":      "bytes of a word",
	"internal/text.(*wordScanner).next":      "the first byte of a token",
	"internal/text.(*wordScanner).keepsStop": "what may stand before and behind a stop",
	"internal/text.(*wordScanner).fold":      "letters of Unicode and their small ones",
}

// TestHouse holds every package of the module to the sizes above.
func TestHouse(t *testing.T) {
	met := map[string]bool{}
	packages := map[string]int{}
	sources(t, func(path string, src []byte, files *token.FileSet, file *ast.File) {
		lines := strings.Split(strings.TrimSuffix(string(src), "\n"), "\n")
		assert.LessOrEqual(t, len(lines), mostFileLines, "%s: lines", path)
		for i, line := range lines {
			assert.LessOrEqual(t, utf8.RuneCountInString(line), mostLineRunes, "%s:%d: characters", path, i+1)
		}
		packages[filepath.ToSlash(filepath.Dir(path))] += len(lines)
		for _, d := range file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			if n := branches(f); n > mostBranches {
				name := filepath.ToSlash(filepath.Dir(path)) + "." + functionName(f)
				met[name] = true
				assert.Contains(t, scanners, name, "%s has %d branches", files.Position(f.Pos()), n)
			}
		}
	})
	for dir, n := range packages {
		assert.LessOrEqual(t, n, mostPackageLines, "%s: lines without tests", dir)
	}
	for name := range scanners {
		assert.True(t, met[name], "%s has no need to be excepted", name)
	}
	assert.Greater(t, len(packages), 30)
}

// sources gives every Go file of the module that is no test, by its path from the root; nested modules are houses of their own.
func sources(t *testing.T, each func(path string, src []byte, files *token.FileSet, file *ast.File)) {
	files := token.NewFileSet()
	require.NoError(t, filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if path != root && (nested(path) || strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(files, path, src, 0)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, path)
		each(rel, src, files, file)
		return err
	}))
}

// functionName is the name with the type whose method it is: (*scanner).next.
func functionName(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return f.Name.Name
	}
	return "(" + types.ExprString(f.Recv.List[0].Type) + ")." + f.Name.Name
}

func nested(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "go.mod"))
	return err == nil
}

// branches counts as cyclomatic complexity does.
func branches(f *ast.FuncDecl) int {
	n := 1
	ast.Inspect(f, func(x ast.Node) bool {
		switch x := x.(type) {
		case *ast.IfStmt, *ast.ForStmt, *ast.RangeStmt:
			n++
		case *ast.CaseClause:
			if x.List != nil {
				n++
			}
		case *ast.CommClause:
			if x.Comm != nil {
				n++
			}
		case *ast.BinaryExpr:
			if x.Op == token.LAND || x.Op == token.LOR {
				n++
			}
		}
		return true
	})
	return n
}
