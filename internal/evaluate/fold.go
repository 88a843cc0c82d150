package evaluate

import "fmt"

// A Fold selects every Of-th document by the order of file names, beginning with the one at Part, which counts from 1: the
// folds 1/4, 2/4, 3/4 and 4/4 share nothing, and are the whole together. The zero value selects all documents.
type Fold struct{ Part, Of int }

// ParseFold reads "2/4".
func ParseFold(text string) (f Fold, err error) {
	if n, err := fmt.Sscanf(text, "%d/%d", &f.Part, &f.Of); n != 2 || err != nil || f.Part < 1 || f.Part > f.Of || f.String() != text {
		return Fold{}, fmt.Errorf("%q is no fold: give a part and the number of parts, such as 1/4 (to 4/4)", text)
	}
	return f, nil
}

// String is the inverse of ParseFold.
func (f Fold) String() string { return fmt.Sprintf("%d/%d", f.Part, f.Of) }

// of selects from a list.
func (f Fold) of(all []string) []string {
	if f.Of == 0 {
		return all
	}
	var some []string
	for i := f.Part - 1; i < len(all); i += f.Of {
		some = append(some, all[i])
	}
	return some
}
