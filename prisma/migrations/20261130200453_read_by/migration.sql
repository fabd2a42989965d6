-- AlterTable
ALTER TABLE "Article" ADD COLUMN "readBy" JSONB;
