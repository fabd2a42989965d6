-- CreateTable
CREATE TABLE "Forgotten" (
    "articleId" TEXT COLLATE "C" NOT NULL,
    "url" TEXT COLLATE "C",
    "at" BIGINT NOT NULL,
    "by" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Forgotten_pkey" PRIMARY KEY ("articleId")
);

-- CreateIndex
CREATE INDEX "Forgotten_url_idx" ON "Forgotten"("url");
