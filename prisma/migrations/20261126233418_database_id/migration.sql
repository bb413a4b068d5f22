-- AlterTable
ALTER TABLE "store_facts" ADD COLUMN     "database_id" TEXT NOT NULL DEFAULT left((gen_random_uuid())::text, 8);
