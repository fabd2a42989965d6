-- CreateTable
CREATE TABLE "Revision" (
    "id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "token" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" TEXT COLLATE "C" NOT NULL,
    "source" TEXT COLLATE "C" NOT NULL,
    "url" TEXT COLLATE "C",
    "title" TEXT COLLATE "C" NOT NULL,
    "publisher" TEXT COLLATE "C",
    "author" TEXT COLLATE "C",
    "published" JSON,
    "retrieved" TEXT COLLATE "C",
    "zone" INTEGER,
    "language" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "titleStart" INTEGER,
    "titleEnd" INTEGER,
    "sourceMap" JSON NOT NULL,
    "problems" JSON NOT NULL,
    "version" INTEGER NOT NULL,
    "current" BOOLEAN NOT NULL,
    "digest" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Passage" (
    "id" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "type" TEXT COLLATE "C" NOT NULL,
    "subtype" TEXT COLLATE "C",
    "plover" TEXT COLLATE "C",
    "status" TEXT COLLATE "C" NOT NULL,
    "speakerId" TEXT COLLATE "C",
    "when" JSON,
    "placeId" TEXT COLLATE "C",
    "mentions" JSON NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "Passage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Actor" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "country" TEXT COLLATE "C",
    "aliases" JSON NOT NULL,
    "curated" BOOLEAN NOT NULL,

    CONSTRAINT "Actor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Place" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "country" TEXT COLLATE "C",
    "parents" JSON NOT NULL,
    "aliases" JSON NOT NULL,
    "geonamesId" INTEGER,

    CONSTRAINT "Place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PassageActor" (
    "passageId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "actorId" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "PassageActor_pkey" PRIMARY KEY ("passageId","position")
);

-- CreateTable
CREATE TABLE "Event" (
    "number" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "type" TEXT COLLATE "C" NOT NULL,
    "subtype" TEXT COLLATE "C",
    "status" TEXT COLLATE "C" NOT NULL,
    "when" JSON,
    "from" BIGINT,
    "to" BIGINT,
    "precision" TEXT COLLATE "C",
    "placeId" TEXT COLLATE "C",
    "title" TEXT COLLATE "C" NOT NULL,
    "sources" INTEGER NOT NULL,
    "passageCount" INTEGER NOT NULL,
    "importance" DOUBLE PRECISION NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "reported" TEXT COLLATE "C",
    "publishers" JSON,
    "anchor" JSON NOT NULL,
    "digest" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "EventActor" (
    "eventNumber" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "actorId" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "EventActor_pkey" PRIMARY KEY ("eventNumber","position")
);

-- CreateTable
CREATE TABLE "EventPassage" (
    "passageId" TEXT COLLATE "C" NOT NULL,
    "eventNumber" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "EventPassage_pkey" PRIMARY KEY ("passageId")
);

-- CreateTable
CREATE TABLE "EventAlias" (
    "id" TEXT COLLATE "C" NOT NULL,
    "to" TEXT COLLATE "C",
    "anchor" JSON NOT NULL,

    CONSTRAINT "EventAlias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Correction" (
    "number" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "field" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "by" TEXT COLLATE "C" NOT NULL,
    "at" BIGINT NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "anchors" JSON NOT NULL,
    "settled" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "CorrectionAt" (
    "number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "passageId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "CorrectionAt_pkey" PRIMARY KEY ("number","position")
);

-- CreateTable
CREATE TABLE "Waiting" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "address" TEXT COLLATE "C",
    "bytes" BYTEA,
    "mediaType" TEXT COLLATE "C",
    "about" JSON NOT NULL,
    "added" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "claimed" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "outcome" JSON,

    CONSTRAINT "Waiting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Feed" (
    "url" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C",
    "added" TEXT COLLATE "C" NOT NULL,
    "etag" TEXT COLLATE "C",
    "modified" TEXT COLLATE "C",
    "polled" INTEGER NOT NULL DEFAULT 0,
    "due" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "gone" BOOLEAN NOT NULL DEFAULT false,
    "problem" TEXT COLLATE "C",

    CONSTRAINT "Feed_pkey" PRIMARY KEY ("url")
);

-- CreateIndex
CREATE INDEX "Article_url_idx" ON "Article"("url");

-- CreateIndex
CREATE INDEX "Article_title_idx" ON "Article" USING GIN ("title" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Article_publisher_idx" ON "Article" USING GIN ("publisher" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Article_author_idx" ON "Article" USING GIN ("author" gin_trgm_ops);

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
CREATE INDEX "Correction_settled_idx" ON "Correction"("settled");

-- CreateIndex
CREATE INDEX "CorrectionAt_passageId_idx" ON "CorrectionAt"("passageId");

-- CreateIndex
CREATE INDEX "Waiting_state_added_idx" ON "Waiting"("state", "added");

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PassageActor" ADD CONSTRAINT "PassageActor_passageId_fkey" FOREIGN KEY ("passageId") REFERENCES "Passage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PassageActor" ADD CONSTRAINT "PassageActor_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventActor" ADD CONSTRAINT "EventActor_eventNumber_fkey" FOREIGN KEY ("eventNumber") REFERENCES "Event"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventActor" ADD CONSTRAINT "EventActor_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventPassage" ADD CONSTRAINT "EventPassage_eventNumber_fkey" FOREIGN KEY ("eventNumber") REFERENCES "Event"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventPassage" ADD CONSTRAINT "EventPassage_passageId_fkey" FOREIGN KEY ("passageId") REFERENCES "Passage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionAt" ADD CONSTRAINT "CorrectionAt_number_fkey" FOREIGN KEY ("number") REFERENCES "Correction"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionAt" ADD CONSTRAINT "CorrectionAt_passageId_fkey" FOREIGN KEY ("passageId") REFERENCES "Passage"("id") ON DELETE CASCADE ON UPDATE CASCADE;
