-- What is made of all articles together, wholly anew after each run.

CREATE TABLE speakers (
  key         TEXT PRIMARY KEY,
  name        TEXT NOT NULL,
  kind        TEXT NOT NULL,
  role        TEXT NOT NULL, -- the one that most articles give
  known       TEXT NOT NULL, -- attribution.Known.ID, or empty
  articles    INTEGER NOT NULL,
  quotes      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The same words in several outlets. The member with rank 0 is what the others are compared with.
CREATE TABLE echoes (
  echo         INTEGER NOT NULL, -- number of the group, from 1
  rank         INTEGER NOT NULL,
  verification INTEGER NOT NULL REFERENCES verifications (id) ON DELETE CASCADE,
  verdict      TEXT NOT NULL,    -- how its words stand to those of rank 0
  edits        TEXT NOT NULL,    -- JSON: see checks.Edit
  outlets      INTEGER NOT NULL, -- how many have the words
  speaker_differs INTEGER NOT NULL, -- the two articles give the words to different people
  PRIMARY KEY (echo, rank)
) STRICT, WITHOUT ROWID;
CREATE INDEX echoes_verification ON echoes (verification);
