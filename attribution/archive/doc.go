// Package archive reads the documents out of JSON lines, CSV, tar, zip and WARC, compressed with gzip or zstd or not, one in the
// other ([Read]). What a file is shows in its bytes, not in its name; CSV alone is known by name, for nothing in it says so.
//
// An archive of a million documents has some that are broken. Each of these is an error in its place that says where (line,
// byte, member) and what, and reading goes on behind it wherever that can be found: with the next line, the next member of a gzip
// file, the next record of a WARC file. Nothing is mended in silence: bytes that are not UTF-8 in a line, which package
// encoding/json would replace, are an error.
//
// One document is in memory at a time, and what is in the buffers: of a line, row or member of n bytes at most five times n, as
// long as [Options.Limit], which bounds n, is kept small. Longer ones are passed over without being held.
package archive
