package export_test

import (
	"encoding/csv"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution/export"
)

func TestCSV(t *testing.T) {
	d := oddText(t)
	out := write(t, export.CSV{}, d, oddPage(t))
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 1+len(d.Result.Quotes)+len(oddPage(t).Result.Quotes))

	var names []string
	for i := range reflect.TypeFor[export.Row]().NumField() {
		names = append(names, reflect.TypeFor[export.Row]().Field(i).Tag.Get("json"))
	}
	assert.Equal(t, names, rows[0], "the columns are the fields of Row")
	want := jsonLines[map[string]any](t, write(t, export.Flat{}, d))
	for i, row := range rows[1 : 1+len(want)] {
		for k, name := range names {
			value := want[i][name]
			if s, ok := value.(string); ok {
				cell := row[k]
				if strings.HasPrefix(cell, "'") && strings.ContainsAny(cell[1:2], "=+-@\t\r\n") {
					cell = cell[1:]
				}
				assert.Equal(t, strings.ReplaceAll(s, "\r\n", "\n"), cell, name) // encoding/csv reads line ends so
			} else if value == nil {
				assert.Empty(t, row[k])
			} else {
				var cell any
				require.NoError(t, json.Unmarshal([]byte(row[k]), &cell))
				assert.Equal(t, value, cell, name)
			}
		}
	}
	assert.Contains(t, out, ",'=1+1 is not a plan either,", "no formula")
	assert.NotRegexp(t, `(^|[,\n])"?[=@]`, out)
	assert.Contains(t, write(t, export.CSV{Formulas: true}, d), ",=1+1 is not a plan either,")
	assert.True(t, strings.HasPrefix(write(t, export.CSV{BOM: true}), "\uFEFFdoc,quote,"))
	assert.Empty(t, write(t, export.CSV{NoHeader: true}))
	assert.Contains(t, out, "\r\n\r\n", "the article's own line ends")
}
