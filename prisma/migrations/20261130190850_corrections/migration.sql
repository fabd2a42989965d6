-- CreateTable
CREATE TABLE "CorrectionAt" (
    "number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "passageId" TEXT NOT NULL,

    PRIMARY KEY ("number", "position"),
    CONSTRAINT "CorrectionAt_number_fkey" FOREIGN KEY ("number") REFERENCES "Correction" ("number") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CorrectionAt_passageId_fkey" FOREIGN KEY ("passageId") REFERENCES "Passage" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Correction" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "anchors" JSONB NOT NULL,
    "settled" BOOLEAN NOT NULL DEFAULT false
);
INSERT INTO "new_Correction" ("at", "by", "field", "id", "number", "reason", "value", "anchors") SELECT "at", "by", "field", "id", "number", "reason", "value", json_array(json("anchor")) FROM "Correction";
DROP TABLE "Correction";
ALTER TABLE "new_Correction" RENAME TO "Correction";
CREATE UNIQUE INDEX "Correction_id_key" ON "Correction"("id");
CREATE INDEX "Correction_settled_idx" ON "Correction"("settled");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "CorrectionAt_passageId_idx" ON "CorrectionAt"("passageId");
