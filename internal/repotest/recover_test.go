package repotest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestNoRecover: a panic of the library is a mistake to be mended, and must not be hidden in it. Commands may contain one.
func TestNoRecover(t *testing.T) {
	files := token.NewFileSet()
	seen := 0
	for _, dir := range []string{"attribution", "quotes", "internal"} {
		require.NoError(t, filepath.WalkDir(filepath.Join(root, dir), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			file, err := parser.ParseFile(files, path, nil, 0)
			if err != nil {
				return err
			}
			seen++
			ast.Inspect(file, func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok {
					if f, ok := call.Fun.(*ast.Ident); ok {
						assert.NotEqual(t, "recover", f.Name, "%v", files.Position(call.Pos()))
					}
				}
				return true
			})
			return nil
		}))
	}
	assert.Greater(t, seen, 100)
}
