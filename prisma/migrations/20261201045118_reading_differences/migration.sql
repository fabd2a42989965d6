-- CreateTable
CREATE TABLE "ReadingDifference" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "articleId" TEXT NOT NULL,
    "passageId" TEXT,
    "fields" TEXT NOT NULL,
    "own" JSONB,
    CONSTRAINT "ReadingDifference_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ReadingDifference_articleId_idx" ON "ReadingDifference"("articleId");

-- CreateIndex
CREATE INDEX "ReadingDifference_passageId_idx" ON "ReadingDifference"("passageId");
