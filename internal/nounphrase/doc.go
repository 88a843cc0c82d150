// Package nounphrase takes a noun phrase apart.
//
// In comes a noun phrase of a [reading.Document]; out goes a [Mention]: its owner, role and name, its head, its kind and
// gender as far as the phrase tells. What the nouns at the head of roles and descriptions tell is here too.
//
// Its laws: a mention depends on its phrase and the words beside it alone; a kind is certain only where a title, a role, a
// noun or a given name says so; taking a phrase apart takes time in line with its length.
//
// It must not know whom else the article mentions: that is for package mention, which holds those and adds what stands
// beside their names.
package nounphrase
