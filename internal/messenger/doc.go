// Package messenger finds through whom the words of a statement reached the article: the newspaper that quoted them, the lawyer who
// read them out, the spokesman.
//
// In comes the register of all mentions, each with whom it means, and one statement with the entity of its speaker. Out go the
// messengers of its sentence. Laws: nobody is one whom the sentence does not name in so many words, no pronoun is, and the speaker is
// not his own. It must not know how anybody is called, nor change the register.
package messenger
