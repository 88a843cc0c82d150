package sequence

import "errors"

// A Chooser picks the best of several candidates by hashed features: a log-linear model with weights of eight bits. It
// is a view of its bytes, never written, safe for concurrent use. The format is described in internal/weights.
type Chooser struct {
	Bits    uint // log2 of the number of weights
	weights []byte
}

const chooserMagic = "whosaid choice 1"

// EncodeChooser writes the format that LoadChooser reads. It is for the trainer.
func EncodeChooser(bits uint, weights []byte) []byte {
	return append(append([]byte(chooserMagic), byte(bits)), weights...)
}

var errChooser = errors.New("sequence: not the weights of a chooser")

// LoadChooser reads a chooser. The bytes must not change afterwards.
func LoadChooser(b []byte) (*Chooser, error) {
	const head = len(chooserMagic) + 1
	if len(b) < head || string(b[:head-1]) != chooserMagic || b[head-1] > 24 || len(b) != head+1<<b[head-1] {
		return nil, errChooser
	}
	return &Chooser{Bits: uint(b[head-1]), weights: b[head:]}, nil
}

// Score returns the score of a candidate with these features, in the steps of a chain, so that the two can be added. Weights
// of different numbers of features compare: a weight of zero is a byte of 128.
func (c *Chooser) Score(rows []uint32) int {
	s := 0
	for _, r := range rows {
		s += int(c.weights[r]) - 128
	}
	return s * (Steps / ChoiceSteps)
}

// A Choice is what the trainer of a Chooser learns from: the part that looks for another, and the candidates.
type Choice struct {
	Content    bool // a content looks for its cue; otherwise a cue for its source
	Part       Part
	Candidates []Part // the first is none: an empty part
	Features   [][]uint32
}

// A Part is a run of items with one label: items [Start, End).
type Part struct {
	Label      Label // an In label
	Start, End int
}

// Parts appends the parts that labels make to dst; the first label is that of item from.
func Parts(dst []Part, labels []Label, from int) []Part {
	for i := 0; i < len(labels); {
		if labels[i] == Out {
			i++
			continue
		}
		j := i + 1
		for j < len(labels) && labels[j] == labels[i].Part() {
			j++
		}
		dst = append(dst, Part{labels[i].Part(), from + i, from + j})
		i = j
	}
	return dst
}

// Labels appends the labels of n items with these parts to dst; the first item is number 0.
func Labels(dst []Label, parts []Part, n int) []Label {
	start := len(dst)
	dst = append(dst, make([]Label, n)...)
	for _, p := range parts {
		for i := p.Start; i < p.End; i++ {
			dst[start+i] = p.Label
		}
		dst[start+p.Start] = p.Label - 1
	}
	return dst
}
