package quotes

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestWarnings: each kind, and its near neighbours that have none.
func TestWarnings(t *testing.T) {
	for _, c := range []struct{ source, quotation, want string }{
		{"I do not believe that taxes will rise this year.", "taxes will rise this year", "behind negation [not]"},
		{"She denied that taxes will rise this year.", "taxes will rise this year", "behind negation [denied]"},
		{"We did not ask. Taxes will rise this year.", "Taxes will rise this year", ""},
		{"We did not ask, and taxes will rise this year.", "taxes will rise this year", ""},
		{"We did not ask.\n\ntaxes will rise this year.", "taxes will rise this year", ""},
		{"Nobody told Mr. Dunne that the dam had failed.", "the dam had failed", "behind negation [Nobody]"},
		{"If the vote is lost I will resign at once.", "I will resign at once", "behind condition [If]"},
		{"I will resign at once if the vote is lost.", "I will resign at once", "before limiter [if]"},
		{"I will resign at once, but only as mayor.", "I will resign at once", "before limiter [but]"},
		{"I will resign at once. But I will be back.", "I will resign at once", ""},
		{"I will not, as I said to you all on Monday, apologise.", "I will ... apologise", "hides negation [not, as I said to you all on Monday,]"},
		{"I will stay unless the board asks me to go home.", "I will stay ... go home", "hides limiter [unless the board asks me to]"},
		{"I like the town. I never liked the road. The bridge is fine by me.", "I like the town. ... The bridge is fine", ""},
		{"The bridge is not safe for lorries.", "The bridge is [it] safe for lorries", "hides negation [not]"},
		{"The bridge is not safe for lorries.", "The bridge is safe for lorries", "touches negation [not]"},
		{"We have 62 boats and a crew.", "We have 64 boats and a crew", "touches number [62]"},
		{"We gave it to Adair in the spring.", "We gave it to Osei in the spring", "touches name [Adair]"},
		{"We may leave the harbour in spring.", "We must leave the harbour in spring", "touches modal [may]"},
		{"We told most of the members in spring.", "We told all of the members in spring", "touches quantity [most]"},
		{"We told most of the members in spring.", "We told most of the members in autumn", ""},
		{"It was 12 per cent of the members.", "It was 12% of the members", ""},
		{"We lost 4.5 million on the boats.", "We lost 4.5", "cuts number [million]"},
		{"We lost 4.5 million on the boats.", "million on the boats", "cuts number [4.5]"},
		{"Of us about thirty per cent left.", "Of us about thirty", "cuts number [per]"},
		{"It would be wrong to say that we knew of the leak.", "we knew of the leak", "behind negation [wrong]"},
		{"I doubt the valves were ever tested.", "the valves were ever tested", "behind negation [doubt]"},
		{"There is no doubt that the fire was set.", "the fire was set", ""},
		{"Nobody disputes that the fire was set.", "the fire was set", ""},
		{"I did not look. Without a doubt the fire was set.", "the fire was set", ""},
		{"It was not the captain but the pilot who slept.", "the pilot who slept", ""},
		{"Not only did they sell it, they sold it twice.", "they sold it twice", ""},
		{"They may stay here as long as they pay.", "They may stay here", "before limiter [as]"},
		{"We will pay them all, with the exception of the board.", "We will pay them all", "before limiter [with]"},
		{"We will pay them all on condition that they leave.", "We will pay them all", "before limiter [on]"},
		{"We will pay them all on Friday, as we long wished.", "We will pay them all", ""},
		{"We rebuilt the whole quay, and it was not cheap.", "We rebuilt the whole quay", ""},
		{"Unless the dam holds, we will lose the valley.", "we will lose the valley", "behind condition [Unless]"},
		{"Every clinic will open except the two in Dell on Monday.", "Every clinic will open ... on Monday",
			"hides limiter [except the two in Dell]"},
		{"We lost the vote on the harbour.", "the harbour", "short [the harbour]"},
	} {
		got := ""
		m := Locate(c.source, c.quotation)
		for i, w := range m.Warnings {
			if i > 0 {
				got += "; "
			}
			got += w.Kind.String() + " [" + w.Source.Of(c.source) + "]"
		}
		assert.Equal(t, c.want, got, "%s: %s", c.quotation, told(c.source, c.quotation, m))
	}
}

// TestStyle: a difference of house style is Altered, and says so.
func TestStyle(t *testing.T) {
	for _, c := range []struct{ source, quotation string }{
		{"We grew by 2.4 per cent last year", "We grew by 2.4 percent last year"},
		{"We grew by 2.4 per cent last year", "We grew by 2.4% last year"},
		{"The colour of the centre pleased us", "The color of the center pleased us"},
		{"We’re ready and they haven’t asked", "We are ready and they have not asked"},
		{"I won't go and I can't stay there", "I will not go and I cannot stay there"},
		{"There were twenty-five swans on it", "There were 25 swans on it"},
		{"It cost the town £1.2m in all", "It cost the town £1.2 million in all"},
		{"They organised it at the co-operative store", "They organized it at the cooperative store"},
	} {
		m := Locate(c.source, c.quotation)
		assert.Equal(t, Altered, m.Verdict)
		assert.NotEmpty(t, m.Edits)
		assert.Equal(t, c.source, m.Source.Of(c.source))
		for _, e := range m.Edits {
			assert.True(t, e.Style, told(c.source, c.quotation, m))
		}
		assert.Equal(t, 1.0, m.Similarity)
	}
	for _, c := range []struct{ source, quotation string }{
		{"We grew by 2.4 per cent last year", "We grew by 2.5 percent last year"},
		{"There were twenty-five swans on it", "There were 26 swans on it"},
		{"We’re ready and they asked", "We were ready and they asked"},
	} {
		m := Locate(c.source, c.quotation)
		plain := false
		for _, e := range m.Edits {
			plain = plain || !e.Style
		}
		assert.True(t, plain, told(c.source, c.quotation, m))
	}
}
