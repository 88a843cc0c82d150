// Package attribution finds out who said what in a news article.
package attribution

// Extract finds who said what in an article. It cannot fail: any string is an article.
func Extract(article string) Result {
	d := read(article)
	defer d.release()
	st := d.carryOn(d.statements())
	return d.assemble(st, d.identify(st))
}
