// Package affiliation finds the organization that somebody is of.
//
// In come a [mention.Register] whose names are known and one of its entities; out go the items of an organization, as the role,
// the description or the words behind the name have it: Fifa president, an analyst at Numis Securities, Amy Orr of the Tax Policy
// Center. Whether a capitalized name before a role is an organization's is told here too.
//
// Its laws: nothing is noted in the register; a place is no organization, and nor is whom somebody speaks for without an
// office; the answer takes time in line with the length of the role.
//
// It must not know what is said, nor whom a pronoun or a description means: that is for package identity.
package affiliation
