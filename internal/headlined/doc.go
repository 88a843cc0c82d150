// Package headlined cuts names in lines whose words are all capitalized, where capitals tell no borders: “Hilda Clinton Slams
// Tranter”, “Mary Ojo Responds”, “Said Okafor”. In goes a mention as the words of its phrase tell it, out goes the same with the name
// that is left. What the article's running text does with the same words says most of it: there a name ends before what is no
// part of it.
//
// It knows nothing of entities.
package headlined
