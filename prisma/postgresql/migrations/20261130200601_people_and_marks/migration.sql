-- CreateTable
CREATE TABLE "MarkedPassage" (
    "id" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,
    "url" TEXT COLLATE "C",
    "start" INTEGER NOT NULL,
    "quote" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "type" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL,
    "when" JSON,
    "by" TEXT COLLATE "C" NOT NULL,
    "at" BIGINT NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "MarkedPassage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "name" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,
    "token" TEXT COLLATE "C" NOT NULL,
    "added" BIGINT NOT NULL,
    "removed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "expires" BIGINT NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "number" SERIAL NOT NULL,
    "at" BIGINT NOT NULL,
    "by" TEXT COLLATE "C" NOT NULL,
    "what" TEXT COLLATE "C" NOT NULL,
    "about" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE INDEX "MarkedPassage_articleId_idx" ON "MarkedPassage"("articleId");

-- CreateIndex
CREATE INDEX "MarkedPassage_url_idx" ON "MarkedPassage"("url");

-- CreateIndex
CREATE UNIQUE INDEX "Person_token_key" ON "Person"("token");

-- CreateIndex
CREATE INDEX "Session_name_idx" ON "Session"("name");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_name_fkey" FOREIGN KEY ("name") REFERENCES "Person"("name") ON DELETE CASCADE ON UPDATE CASCADE;
