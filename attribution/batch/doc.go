// Package batch reads many articles: documents in, their records out in the same order, on all cores, with a few of them in
// memory at a time.
//
//	for r, err := range batch.Extract(ctx, documents, batch.Options{}) {
//		if err != nil {
//			log.Print(err) // this one is left out; the others come
//			continue
//		}
//		store(r.ID, r.Quotes)
//	}
//
// It is a package and no method of [attribution.Extractor], so that who reads one article has no goroutines, contexts and limits
// before the eyes, and so that [Map], the bounded queue that keeps the order, is there for other work too.
package batch
