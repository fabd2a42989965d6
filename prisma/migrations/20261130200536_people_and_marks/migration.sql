-- CreateTable
CREATE TABLE "MarkedPassage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "articleId" TEXT NOT NULL,
    "url" TEXT,
    "start" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "when" JSONB,
    "by" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "reason" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Person" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "role" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "added" BIGINT NOT NULL,
    "removed" BOOLEAN NOT NULL DEFAULT false
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "expires" BIGINT NOT NULL,
    CONSTRAINT "Session_name_fkey" FOREIGN KEY ("name") REFERENCES "Person" ("name") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" BIGINT NOT NULL,
    "by" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "about" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "MarkedPassage_articleId_idx" ON "MarkedPassage"("articleId");

-- CreateIndex
CREATE INDEX "MarkedPassage_url_idx" ON "MarkedPassage"("url");

-- CreateIndex
CREATE UNIQUE INDEX "Person_token_key" ON "Person"("token");

-- CreateIndex
CREATE INDEX "Session_name_idx" ON "Session"("name");
