package confidence

import (
	"math"
	"strings"
	"sync"

	"github.com/whosaid/whosaid/internal/weights"
)

// Sole is the margin of a speaker with whom nobody else contends.
const Sole = 20

// Whom returns how likely the name of the record is the right one, its source being right, for one as likely where nothing was
// to decide: 1 for a name with one bearer and for a record without a name; else what the margin was worth for such a mention
// in articles whose speakers are known.
func (r Record) Whom() float64 {
	sort := r.WhomKind()
	if sort == "" {
		return 1
	}
	w := whom()
	sum := w[key{"whom", sort}] + w[key{"whom", "margin"}]*Distance(r.Speaker)/1000
	return min(1, logistic(sum)/logistic(w[key{"whom", "sole"}]))
}

// Name returns how likely the name of the record is the right one, its content and source being right: what Whom says, times how
// often such names are right apart from that; for a record without a name, how likely none is to be given.
func (r Record) Name() float64 {
	w := whom()
	sum := 0
	r.NameFeatures(func(name, value string) { sum += w[key{name, value}] })
	return r.Whom() * logistic(sum)
}

// NameFeatures calls f with what Name has weights for besides the doubt.
func (r Record) NameFeatures(f func(name, value string)) {
	f("bias", "")
	if !r.Named {
		f("nobody", r.Reason)
		return
	}
	mention := r.Mention
	if mention == "pronoun" {
		if w := strings.ToLower(r.Word); w == "they" || w == "their" || w == "them" {
			mention = "they"
		}
	}
	f("mention", mention)
	switch {
	case r.Proper:
		f("named", r.Kind)
	default:
		f("described", r.Kind)
	}
	if sort := r.WhomKind(); sort == "nobody" {
		f("found", sort)
	}
	if r.Mention != "name" {
		return
	}
	if r.NameWords == 1 {
		f("name", "one word")
	}
	if r.HasRole {
		f("role", "yes")
	}
}

func logistic(thousandths int) float64 { return 1 / (1 + math.Exp(-float64(thousandths)/1000)) }

// WhomKind sorts the mentions for which the name had to be decided: "pronoun" for he and she, "it", "they", "name" for a
// surname of several, "description"; "nobody" for a description that found nobody at all. It is empty for all others.
func (r Record) WhomKind() string {
	if !r.Named || r.Speaker >= Sole {
		return ""
	}
	switch r.Mention {
	case "description":
		if r.Speaker == 0 {
			return "nobody"
		}
		return r.Mention
	case "name", "relative":
		return "name"
	}
	switch strings.ToLower(r.Word) {
	case "it", "its":
		return "it"
	case "they", "their", "them":
		return "they"
	}
	return "pronoun"
}

// Distance puts a margin on the scale on which its worth grows evenly, in thousandths: a logarithm, so that a hundredth counts
// for much where two are nearly alike and for little where one is far ahead.
func Distance(margin float64) int { return int(math.Round(1000 * math.Log1p(8*max(0, margin)))) }

var whom = sync.OnceValue(func() map[key]int { return parse(weights.Whom) })
