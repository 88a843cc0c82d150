// Package veil finds those whose names an article keeps back: a source, an unnamed official, a woman who asked not to be named, a man
// whose name has been changed.
//
// In comes a [mention.Register] in which everybody is known; what is found is noted there, as the Veil of an entity.
//
// Its laws: nothing else of the register is changed; it takes time in line with the article.
//
// It must not know what is said.
package veil
