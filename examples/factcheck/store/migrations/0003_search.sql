-- The index of words over the quotes. It keeps no text of its own, and triggers keep it true to the table.
CREATE VIRTUAL TABLE quotes_words USING fts5 (
  text, speaker,
  content = 'quotes', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER quotes_added AFTER INSERT ON quotes BEGIN
  INSERT INTO quotes_words (rowid, text, speaker) VALUES (new.id, new.text, new.speaker);
END;
CREATE TRIGGER quotes_removed AFTER DELETE ON quotes BEGIN
  INSERT INTO quotes_words (quotes_words, rowid, text, speaker) VALUES ('delete', old.id, old.text, old.speaker);
END;
CREATE TRIGGER quotes_changed AFTER UPDATE OF text, speaker ON quotes BEGIN
  INSERT INTO quotes_words (quotes_words, rowid, text, speaker) VALUES ('delete', old.id, old.text, old.speaker);
  INSERT INTO quotes_words (rowid, text, speaker) VALUES (new.id, new.text, new.speaker);
END;
INSERT INTO quotes_words (quotes_words) VALUES ('rebuild');
