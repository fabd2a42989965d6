-- Written by hand: Prisma cannot describe it. lib/store/sql/postgresql.ts fills and asks it, "number" is that of Event.

-- Words by their stem: a search for strikes finds strike. Porter's stems, as in SQLite, and no word is left out for being frequent.
CREATE TEXT SEARCH DICTIONARY dateline_porter (TEMPLATE = snowball, LANGUAGE = porter);
CREATE TEXT SEARCH CONFIGURATION dateline_stems (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION dateline_stems
    ALTER MAPPING FOR asciiword, word, numword WITH dateline_porter;

-- Words by stem, and words as written, for phrases in quotation marks and beginnings of words. The words of an event lie apart from its row in
-- this table, which is read by the page: a search touches many rows and needs only their numbers.
CREATE TABLE "EventText" (
    "number" INTEGER NOT NULL PRIMARY KEY,
    "stems"  TSVECTOR NOT NULL,
    "words"  TSVECTOR NOT NULL
) WITH (toast_tuple_target = 128);
CREATE INDEX "EventText_stems_idx" ON "EventText" USING GIN ("stems");
CREATE INDEX "EventText_words_idx" ON "EventText" USING GIN ("words");
