// Package longname makes one name of what the chunker cut up at small words, commas and marks.
//
// In comes the mention that a noun phrase is by itself, with its place in the [reading.Document]; out goes the same mention, longer:
// the Ministry of Fisheries, the Department for Culture, Media and Sport, the Irish Nurses and Midwives Organisation, William “Bill”
// Clinton, a Network for Animals vet.
//
// Its laws: a mention gains what stands right behind it in its sentence or nothing, and looking takes time in line with the chunks that
// it gains. It must not know whom else the article mentions: that is for package mention.
package longname
