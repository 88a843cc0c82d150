package likeness

import "github.com/whosaid/whosaid/internal/mention"

// A Register is a register of mentions whose entities can be compared with descriptions.
type Register struct {
	mention.Register
	deeds []Deeds // by entity
}
