// Package likeness compares a description, "the former harbour master of Deal", with what an article has told of those whom it may
// mean: their roles and descriptions, ages, places, owners.
//
// In comes the register of all mentions. Out go numbers for the rules ([Register.Fit]) and facts for the fitted resolver
// ([Register.Compare]). Laws: it decides nothing and changes nothing, and what is not told is neither for nor against anybody. It must
// not know which mention is being resolved, nor what anybody said.
package likeness
