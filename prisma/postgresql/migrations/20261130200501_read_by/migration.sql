-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "readBy" JSON;
