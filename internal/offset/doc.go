// Package offset says where a place in a text is for those who count otherwise: in code points, in UTF-16 units, in the bytes
// of the web page that the text was read out of.
//
// In goes a text, once; a [Table] comes out that answers any number of questions, in any order. It must not know what the places
// are places of: neither records nor formats.
package offset
