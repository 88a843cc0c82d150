// Package contest tells which entity is ahead of the others, and by how much, and lists those that were mentioned last.
//
// In come entities, as numbers, with what speaks for each; out go the best two, and the latest. Laws: of equals the first stays
// ahead; no list grows beyond its bound, so that time stays linear. It must not know what an entity is.
package contest
