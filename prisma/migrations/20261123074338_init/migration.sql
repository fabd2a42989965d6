-- CreateTable
CREATE TABLE "Revision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "number" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Article" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "source" TEXT NOT NULL,
    "url" TEXT,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "author" TEXT,
    "published" JSONB,
    "retrieved" TEXT,
    "zone" INTEGER,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "titleStart" INTEGER,
    "titleEnd" INTEGER,
    "sourceMap" JSONB NOT NULL,
    "problems" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "current" BOOLEAN NOT NULL,
    "digest" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Passage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "articleId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "subtype" TEXT,
    "plover" TEXT,
    "status" TEXT NOT NULL,
    "speakerId" TEXT,
    "when" JSONB,
    "placeId" TEXT,
    "mentions" JSONB NOT NULL,
    "confidence" REAL NOT NULL,
    CONSTRAINT "Passage_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Passage_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Actor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Passage_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Actor" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "country" TEXT,
    "aliases" JSONB NOT NULL,
    "curated" BOOLEAN NOT NULL
);

-- CreateTable
CREATE TABLE "Place" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "lat" REAL,
    "lon" REAL,
    "country" TEXT,
    "parents" JSONB NOT NULL,
    "aliases" JSONB NOT NULL,
    "geonamesId" INTEGER
);

-- CreateTable
CREATE TABLE "PassageActor" (
    "passageId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "actorId" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    PRIMARY KEY ("passageId", "position"),
    CONSTRAINT "PassageActor_passageId_fkey" FOREIGN KEY ("passageId") REFERENCES "Passage" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PassageActor_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Event" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "subtype" TEXT,
    "status" TEXT NOT NULL,
    "when" JSONB,
    "from" BIGINT,
    "to" BIGINT,
    "precision" TEXT,
    "placeId" TEXT,
    "title" TEXT NOT NULL,
    "sources" INTEGER NOT NULL,
    "passageCount" INTEGER NOT NULL,
    "importance" REAL NOT NULL,
    "confidence" REAL NOT NULL,
    "reported" TEXT,
    "anchor" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    CONSTRAINT "Event_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventActor" (
    "eventNumber" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "actorId" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    PRIMARY KEY ("eventNumber", "position"),
    CONSTRAINT "EventActor_eventNumber_fkey" FOREIGN KEY ("eventNumber") REFERENCES "Event" ("number") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EventActor_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventPassage" (
    "passageId" TEXT NOT NULL PRIMARY KEY,
    "eventNumber" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "EventPassage_eventNumber_fkey" FOREIGN KEY ("eventNumber") REFERENCES "Event" ("number") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EventPassage_passageId_fkey" FOREIGN KEY ("passageId") REFERENCES "Passage" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventAlias" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "to" TEXT,
    "anchor" JSONB NOT NULL
);

-- CreateTable
CREATE TABLE "Correction" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "anchor" JSONB NOT NULL
);

-- CreateIndex
CREATE INDEX "Article_url_idx" ON "Article"("url");

-- CreateIndex
CREATE INDEX "Passage_articleId_start_idx" ON "Passage"("articleId", "start");

-- CreateIndex
CREATE INDEX "Passage_speakerId_idx" ON "Passage"("speakerId");

-- CreateIndex
CREATE INDEX "Passage_placeId_idx" ON "Passage"("placeId");

-- CreateIndex
CREATE INDEX "PassageActor_actorId_idx" ON "PassageActor"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "Event_id_key" ON "Event"("id");

-- CreateIndex
CREATE INDEX "Event_from_to_idx" ON "Event"("from", "to");

-- CreateIndex
CREATE INDEX "Event_placeId_idx" ON "Event"("placeId");

-- CreateIndex
CREATE INDEX "EventActor_actorId_idx" ON "EventActor"("actorId");

-- CreateIndex
CREATE INDEX "EventPassage_eventNumber_position_idx" ON "EventPassage"("eventNumber", "position");

-- CreateIndex
CREATE INDEX "EventAlias_to_idx" ON "EventAlias"("to");

-- CreateIndex
CREATE UNIQUE INDEX "Correction_id_key" ON "Correction"("id");

-- CreateIndex
CREATE INDEX "Correction_target_idx" ON "Correction"("target");
