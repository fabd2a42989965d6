-- CreateTable
CREATE TABLE "EventChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "added" BIGINT NOT NULL,
    "at" BIGINT NOT NULL,
    "face" TEXT NOT NULL,
    "was" JSONB
);

-- CreateIndex
CREATE INDEX "EventChange_at_idx" ON "EventChange"("at");
