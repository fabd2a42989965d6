-- CreateTable
CREATE TABLE "Story" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "about" TEXT COLLATE "C" NOT NULL,
    "by" TEXT COLLATE "C" NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "Story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoryItem" (
    "id" TEXT COLLATE "C" NOT NULL,
    "storyId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "event" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "caption" TEXT COLLATE "C" NOT NULL,
    "by" TEXT COLLATE "C" NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "StoryItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventMark" (
    "number" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "event" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "by" TEXT COLLATE "C" NOT NULL,
    "at" BIGINT NOT NULL,
    "removedBy" TEXT COLLATE "C",
    "removedAt" BIGINT,

    CONSTRAINT "EventMark_pkey" PRIMARY KEY ("number")
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

-- AddForeignKey
ALTER TABLE "StoryItem" ADD CONSTRAINT "StoryItem_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
