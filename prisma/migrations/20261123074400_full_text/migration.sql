-- Written by hand: Prisma cannot describe full-text tables. lib/store/sqlite.ts fills and asks them; rowid = Event.number.
-- Contentless: only the index is kept, the words themselves are in the tables they came from.

-- Words by their stem: a search for strikes finds strike.
CREATE VIRTUAL TABLE "EventStems" USING fts5(
    title, quotes, names,
    content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
);

-- Words as written, for phrases in quotation marks and for beginnings of words.
CREATE VIRTUAL TABLE "EventWords" USING fts5(
    title, quotes, names,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4'
);
