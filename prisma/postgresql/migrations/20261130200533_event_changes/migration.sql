-- CreateTable
CREATE TABLE "EventChange" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "added" BIGINT NOT NULL,
    "at" BIGINT NOT NULL,
    "face" TEXT COLLATE "C" NOT NULL,
    "was" JSON,

    CONSTRAINT "EventChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "EventChange_at_idx" ON "EventChange"("at");
