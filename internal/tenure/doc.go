// Package tenure finds out as what somebody serves, where a clause tells it and not a phrase beside the name: she served as mayor, he was
// elected as chair, her first speech as chancellor.
//
// In comes a [mention.Register] with a mention that it knows; the role behind the "as" is noted there, as Served of the entity.
//
// Its laws: the first role found stays, nothing else of the register is changed, and each mention is looked at with a bounded number of
// chunks behind it.
//
// It must not know what is said, nor whom descriptions mean: what somebody serves as may be over, or yet to come.
package tenure
