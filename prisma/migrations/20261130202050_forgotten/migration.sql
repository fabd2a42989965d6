-- CreateTable
CREATE TABLE "Forgotten" (
    "articleId" TEXT NOT NULL PRIMARY KEY,
    "url" TEXT,
    "at" BIGINT NOT NULL,
    "by" TEXT NOT NULL,
    "reason" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "Forgotten_url_idx" ON "Forgotten"("url");
