package export_test

import (
	"github.com/whosaid/whosaid/attribution/export"
)

func ExampleW3C() {
	show(export.W3C{Context: 8})
	// Output:
	// {
	//  "@context": "http://www.w3.org/ns/anno.jsonld",
	//  "id": "urn:uuid:a78f4ea5-7f46-8584-8000-9310cc7897a6#quote-1",
	//  "type": "Annotation",
	//  "motivation": "describing",
	//  "generator": {
	//   "id": "https://github.com/whosaid/whosaid",
	//   "type": "Software",
	//   "name": "whosaid"
	//  },
	//  "body": [
	//   {
	//    "type": "TextualBody",
	//    "purpose": "tagging",
	//    "format": "text/plain",
	//    "value": "Edda Falk"
	//   },
	//   {
	//    "type": "TextualBody",
	//    "purpose": "tagging",
	//    "format": "text/plain",
	//    "value": "direct"
	//   },
	//   {
	//    "type": "TextualBody",
	//    "purpose": "describing",
	//    "format": "text/plain",
	//    "language": "en",
	//    "value": "Edda Falk (engineer), by “said”; direct; confidence 0.98"
	//   }
	//  ],
	//  "target": {
	//   "source": "https://argus.example/bridge",
	//   "selector": [
	//    {
	//     "type": "TextQuoteSelector",
	//     "exact": "“It sways 🙈,”",
	//     "suffix": " said Ed"
	//    },
	//    {
	//     "type": "TextPositionSelector",
	//     "start": 0,
	//     "end": 13
	//    }
	//   ]
	//  }
	// }
}

// Places are in UTF-16 units: the emoji counts two.
func ExampleW3C_hypothesis() {
	show(export.W3C{Context: 8, Hypothesis: true})
	// Output:
	// {
	//  "@context": "http://www.w3.org/ns/anno.jsonld",
	//  "id": "urn:uuid:a78f4ea5-7f46-8584-8000-9310cc7897a6#quote-1",
	//  "type": "Annotation",
	//  "motivation": "tagging",
	//  "generator": {
	//   "id": "https://github.com/whosaid/whosaid",
	//   "type": "Software",
	//   "name": "whosaid"
	//  },
	//  "body": [
	//   {
	//    "type": "TextualBody",
	//    "purpose": "tagging",
	//    "format": "text/plain",
	//    "value": "Edda Falk"
	//   },
	//   {
	//    "type": "TextualBody",
	//    "purpose": "tagging",
	//    "format": "text/plain",
	//    "value": "direct"
	//   },
	//   {
	//    "type": "TextualBody",
	//    "purpose": "describing",
	//    "format": "text/plain",
	//    "language": "en",
	//    "value": "Edda Falk (engineer), by “said”; direct; confidence 0.98"
	//   }
	//  ],
	//  "target": {
	//   "source": "https://argus.example/bridge",
	//   "selector": [
	//    {
	//     "type": "TextQuoteSelector",
	//     "exact": "“It sways 🙈,”",
	//     "suffix": " said Ed"
	//    },
	//    {
	//     "type": "TextPositionSelector",
	//     "start": 0,
	//     "end": 14
	//    }
	//   ]
	//  }
	// }
}

func ExampleSchemaOrg() {
	show(export.SchemaOrg{})
	// Output:
	// {
	//  "@context": "https://schema.org",
	//  "@graph": [
	//   {
	//    "@id": "https://argus.example/bridge",
	//    "@type": "NewsArticle",
	//    "datePublished": "2026-11-24T00:00:00Z",
	//    "url": "https://argus.example/bridge"
	//   },
	//   {
	//    "@id": "urn:uuid:a78f4ea5-7f46-8584-8000-9310cc7897a6#speaker-1",
	//    "@type": "Person",
	//    "name": "Edda Falk",
	//    "jobTitle": "engineer"
	//   },
	//   {
	//    "@id": "urn:uuid:a78f4ea5-7f46-8584-8000-9310cc7897a6#quote-1",
	//    "@type": "Quotation",
	//    "text": "“It sways 🙈,”",
	//    "creator": {
	//     "@id": "urn:uuid:a78f4ea5-7f46-8584-8000-9310cc7897a6#speaker-1"
	//    },
	//    "spokenByCharacter": {
	//     "@id": "urn:uuid:a78f4ea5-7f46-8584-8000-9310cc7897a6#speaker-1"
	//    },
	//    "isPartOf": {
	//     "@id": "https://argus.example/bridge"
	//    },
	//    "datePublished": "2026-11-24T00:00:00Z"
	//   },
	//   {
	//    "@id": "urn:uuid:a78f4ea5-7f46-8584-8000-9310cc7897a6#review-1",
	//    "@type": "ClaimReview",
	//    "claimReviewed": "“It sways 🙈,”",
	//    "itemReviewed": {
	//     "@type": "Claim",
	//     "author": {
	//      "@id": "urn:uuid:a78f4ea5-7f46-8584-8000-9310cc7897a6#speaker-1"
	//     },
	//     "appearance": {
	//      "@id": "https://argus.example/bridge"
	//     },
	//     "datePublished": "2026-11-24T00:00:00Z"
	//    },
	//    "author": {
	//     "@type": "Organization"
	//    },
	//    "reviewRating": {
	//     "@type": "Rating",
	//     "ratingValue": "",
	//     "alternateName": ""
	//    }
	//   }
	//  ]
	// }
}
