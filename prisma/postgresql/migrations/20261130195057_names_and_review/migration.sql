-- AlterTable
ALTER TABLE "Actor" ADD COLUMN     "asRead" JSON;

-- AlterTable
ALTER TABLE "Place" ADD COLUMN     "asRead" JSON;

-- CreateTable
CREATE TABLE "NameCorrection" (
    "number" SERIAL NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "about" TEXT COLLATE "C" NOT NULL,
    "target" TEXT COLLATE "C" NOT NULL,
    "field" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "by" TEXT COLLATE "C" NOT NULL,
    "at" BIGINT NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "settled" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "NameCorrection_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "Reviewed" (
    "key" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "by" TEXT COLLATE "C" NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "Reviewed_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "NameCorrection_id_key" ON "NameCorrection"("id");

-- CreateIndex
CREATE INDEX "NameCorrection_target_idx" ON "NameCorrection"("target");

-- CreateIndex
CREATE INDEX "NameCorrection_settled_idx" ON "NameCorrection"("settled");
