// Package marks finds what stands between the quotation marks of a text.
//
// A text comes in, and out come [Region]s: what stands between two marks, with the marks and without, in which paragraphs,
// how deep, and how it ended. Package quotes makes its Quotes of them, and what checks a quotation against a source asks
// which marks are apostrophes.
//
// Paragraph by paragraph, the marks become events, each with the price of what it may be: an opening mark, a closing mark,
// or none (event.go, neighbours.go, price.go, apostrophe.go). Which mark closes which, and which region may stand in which,
// has a price as well (pairs.go). All events of a paragraph are read together, and the reading of least price is taken
// (beam.go). What that says of each mark is then done to the regions that are open (take.go), and what a paragraph leaves
// open, the next may go on with (resume.go).
//
// Where every mark has one reading that costs least, as in most of news, nothing needs weighing: of double marks that is seen at
// sight (sight.go), of others by their prices (plain, in read.go).
//
// # Laws
//
// Offsets are bytes of the text as given. Regions are nested or disjoint, in the order of Outer.Start; Inner lies in Outer,
// and what lies between the two is a mark. Time and memory are linear in the text, whatever it is made of, with no
// recursion: how many readings are followed, and how far each looks back, is bounded. The fast paths give what the beam
// gives (TestFastPath), and the beam the cheapest reading (TestReadingIsTheCheapest). The room to work in is kept from one
// text to the next, and nothing in it outlives a text: so what is handed over is to be read at once.
//
// # What it must not know
//
// What a quote is to those who read it, who speaks, and what is checked against what. It asks package text what a mark is
// and where a paragraph ends, and knows of words only what tells an apostrophe from a mark (words.txt).
package marks
