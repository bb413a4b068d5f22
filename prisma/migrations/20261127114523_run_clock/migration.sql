-- AlterTable
ALTER TABLE "runs" ADD COLUMN     "asked_pace" JSON,
ADD COLUMN     "clock" JSON,
ADD COLUMN     "pace_asks" INTEGER NOT NULL DEFAULT 0;
