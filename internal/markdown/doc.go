// Package markdown takes the signs of Markdown out of a text, with the way back: links, emphasis, headings, images and the marks of
// footnotes, as programs that save web pages leave them in articles.
//
// In goes an article; out comes what a reader of the page would see, and a map of its bytes to the article's. A text without such signs
// is not touched. What only looks like them is left as it stands: an asterisk with a word before it and none that closes, brackets
// of the editor, the underscores of a handle. Bullets are read over by the stage that cuts the text up. The package must not know
// what is said in a text, nor by whom.
package markdown
