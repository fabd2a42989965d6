-- AlterTable
ALTER TABLE "Actor" ADD COLUMN "asRead" JSONB;

-- AlterTable
ALTER TABLE "Place" ADD COLUMN "asRead" JSONB;

-- CreateTable
CREATE TABLE "NameCorrection" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "settled" BOOLEAN NOT NULL DEFAULT false
);

-- CreateTable
CREATE TABLE "Reviewed" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" BIGINT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "NameCorrection_id_key" ON "NameCorrection"("id");

-- CreateIndex
CREATE INDEX "NameCorrection_target_idx" ON "NameCorrection"("target");

-- CreateIndex
CREATE INDEX "NameCorrection_settled_idx" ON "NameCorrection"("settled");
