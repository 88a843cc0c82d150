package export_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/whosaid/whosaid/attribution/export"
)

func TestSchemaOrg(t *testing.T) {
	type node struct {
		ID      string `json:"@id"`
		Type    string `json:"@type"`
		Text    string
		Creator *struct {
			ID string `json:"@id"`
		}
		ReviewRating map[string]string
	}
	type graph struct {
		Graph []node `json:"@graph"`
	}
	g := jsonLines[graph](t, write(t, export.SchemaOrg{}, oddText(t)))[0].Graph
	assert.Equal(t, "NewsArticle", g[0].Type)
	ids, count := map[string]bool{}, map[string]int{}
	for _, n := range g {
		assert.False(t, ids[n.ID], "%s twice", n.ID)
		ids[n.ID] = true
		count[n.Type]++
		assert.NotContains(t, n.Text, "unsafe", "what Roe did not say is no quotation of Roe's")
		if n.Type == "ClaimReview" {
			assert.Equal(t, map[string]string{"@type": "Rating", "ratingValue": "", "alternateName": ""}, n.ReviewRating, "the verdict is not ours")
		}
	}
	for _, n := range g {
		if n.Creator != nil {
			assert.True(t, ids[n.Creator.ID])
		}
	}
	assert.Equal(t, 9, count["Quotation"])
	assert.Positive(t, count["ClaimReview"])
	assert.NotContains(t, write(t, export.SchemaOrg{NoReviews: true}, oddText(t)), "ClaimReview")

	d := oddPage(t)
	out := write(t, export.SchemaOrg{}, d)
	assert.NotContains(t, out, "had offered to sell", "it is denied")
}
