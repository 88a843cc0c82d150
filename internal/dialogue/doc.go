// Package dialogue reads in what is said who can have said it: whose question a statement answers, and whom its own words name.
//
// In come the document and the statements. Out go, for each statement, the exchange that it is part of, and on request the names in
// its quotations. Laws: an answer follows its question within Reach items; linear in the text. It must not know who is who: whoever
// asks matches its statements with entities.
package dialogue
