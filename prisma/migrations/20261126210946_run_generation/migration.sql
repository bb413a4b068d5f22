-- AlterTable
ALTER TABLE "runs" ADD COLUMN     "generation" INTEGER NOT NULL DEFAULT 1;
