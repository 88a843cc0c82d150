// Package repotest holds tests of the repository itself: which package may import which, and whether what the documents
// say is so. It has no code that anything could import.
package repotest
