-- CreateTable
CREATE TABLE "Story" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "StoryItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "storyId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "caption" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    CONSTRAINT "StoryItem_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventMark" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "removedBy" TEXT,
    "removedAt" BIGINT
);

-- CreateIndex
CREATE INDEX "StoryItem_storyId_position_idx" ON "StoryItem"("storyId", "position");

-- CreateIndex
CREATE INDEX "StoryItem_event_idx" ON "StoryItem"("event");

-- CreateIndex
CREATE UNIQUE INDEX "EventMark_id_key" ON "EventMark"("id");

-- CreateIndex
CREATE INDEX "EventMark_event_idx" ON "EventMark"("event");

-- CreateIndex
CREATE INDEX "EventMark_kind_value_idx" ON "EventMark"("kind", "value");
