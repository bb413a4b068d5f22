-- AlterTable
ALTER TABLE "sent_marks" ADD COLUMN     "hash_high" BIGINT,
ADD COLUMN     "hash_low" BIGINT;
