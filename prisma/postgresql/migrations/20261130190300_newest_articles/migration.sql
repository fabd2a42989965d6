-- Written by hand: Prisma cannot describe an index of an expression. The newest articles are found without looking at all.
CREATE INDEX "Article_newest_idx" ON "Article"((("published"->>'from')::float8) DESC NULLS LAST, "title", "id") WHERE "current";
