// Package bench compares package quotes with what people write instead of it: a regular expression that pairs marks, with
// the standard library and with regexp2. It is a module of its own, so that nobody who imports whosaid builds it.
//
//	cd internal/bench/quotes && go test -bench . -benchtime 100x
package bench
