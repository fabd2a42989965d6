-- CreateTable
CREATE TABLE "ReadingDifference" (
    "id" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,
    "passageId" TEXT COLLATE "C",
    "fields" TEXT COLLATE "C" NOT NULL,
    "own" JSON,

    CONSTRAINT "ReadingDifference_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReadingDifference_articleId_idx" ON "ReadingDifference"("articleId");

-- CreateIndex
CREATE INDEX "ReadingDifference_passageId_idx" ON "ReadingDifference"("passageId");

-- AddForeignKey
ALTER TABLE "ReadingDifference" ADD CONSTRAINT "ReadingDifference_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
