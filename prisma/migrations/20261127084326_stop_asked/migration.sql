-- AlterTable
ALTER TABLE "runs" ADD COLUMN     "is_to_stop" BOOLEAN NOT NULL DEFAULT false;
