-- CreateTable
CREATE TABLE "Waiting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "address" TEXT,
    "bytes" BLOB,
    "mediaType" TEXT,
    "about" JSONB NOT NULL,
    "added" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "claimed" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "outcome" JSONB
);

-- CreateTable
CREATE TABLE "Feed" (
    "url" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT,
    "added" TEXT NOT NULL,
    "etag" TEXT,
    "modified" TEXT,
    "polled" INTEGER NOT NULL DEFAULT 0,
    "due" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "gone" BOOLEAN NOT NULL DEFAULT false,
    "problem" TEXT
);

-- CreateIndex
CREATE INDEX "Waiting_state_added_idx" ON "Waiting"("state", "added");
