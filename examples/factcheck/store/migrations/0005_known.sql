-- Speakers are joined by it.
CREATE INDEX appearances_known ON appearances (known, article, number);
