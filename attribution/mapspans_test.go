package attribution_test

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/whosaid/whosaid/attribution"
)

// eachSpan calls do for every span that a value holds, at whatever depth.
func eachSpan(v reflect.Value, do func(reflect.Value)) {
	if v.Type() == reflect.TypeFor[attribution.Span]() {
		do(v)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			eachSpan(v.Field(i), do)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachSpan(v.Index(i), do)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			eachSpan(v.Elem(), do)
		}
	}
}

// filled sets every span of a value to 1..2, and every slice and pointer to one element.
func filled(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[attribution.Span]() {
			v.Set(reflect.ValueOf(attribution.Span{Start: 1, End: 2}))
			return
		}
		for i := range v.NumField() {
			filled(v.Field(i))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		filled(v.Index(0))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		filled(v.Elem())
	}
}

// TestMapSpansForgetsNone: a span that a later version of the records has is mapped too, or this fails.
func TestMapSpansForgetsNone(t *testing.T) {
	var r attribution.Result
	filled(reflect.ValueOf(&r).Elem())
	shift := func(s attribution.Span) attribution.Span {
		return attribution.Span{Start: s.Start + 10, End: s.End + 10}
	}
	got := r.MapSpans(shift)
	n := 0
	eachSpan(reflect.ValueOf(got), func(v reflect.Value) {
		n++
		assert.Equal(t, attribution.Span{Start: 11, End: 12}, v.Interface())
	})
	assert.Greater(t, n, 15)
	eachSpan(reflect.ValueOf(r), func(v reflect.Value) {
		assert.Equal(t, attribution.Span{Start: 1, End: 2}, v.Interface(), "the given result is not changed")
	})
}
