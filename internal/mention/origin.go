package mention

// An Origin says where a name comes from.
type Origin uint8

// The text of the article, and what stands beside it.
const (
	FromText Origin = iota
	FromHeadline
	FromByline
	FromOutlet
)
