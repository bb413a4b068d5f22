-- CreateEnum
CREATE TYPE "run_status" AS ENUM ('running', 'finished', 'differing', 'stopped', 'failed');

-- CreateTable
CREATE TABLE "store_facts" (
    "only" BOOLEAN NOT NULL DEFAULT true,
    "format" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_run_id" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "store_facts_pkey" PRIMARY KEY ("only")
);

-- CreateTable
CREATE TABLE "runs" (
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "scenario" JSON NOT NULL,
    "product_version" TEXT NOT NULL,
    "started_at" TIMESTAMP(3) NOT NULL,
    "status" "run_status" NOT NULL DEFAULT 'running',
    "finished_at" TIMESTAMP(3),
    "planned" BIGINT,
    "sent" BIGINT,
    "counted" BIGINT,
    "set_aside" BIGINT,
    "hash" TEXT,
    "seconds" DOUBLE PRECISION,
    "messages_per_second" DOUBLE PRECISION,
    "peak_memory_bytes" BIGINT,
    "cells_compared" INTEGER,
    "cells_differing" INTEGER,
    "tables" JSON,
    "failure" TEXT,

    CONSTRAINT "runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_cells" (
    "run_id" INTEGER NOT NULL,
    "message_type" TEXT NOT NULL,
    "day" INTEGER NOT NULL,
    "cell" INTEGER NOT NULL,
    "count" BIGINT NOT NULL,

    CONSTRAINT "ledger_cells_pkey" PRIMARY KEY ("run_id","message_type","day","cell")
);

-- CreateTable
CREATE TABLE "partition_positions" (
    "run_id" INTEGER NOT NULL,
    "partition" INTEGER NOT NULL,
    "position" BIGINT NOT NULL,

    CONSTRAINT "partition_positions_pkey" PRIMARY KEY ("run_id","partition")
);

-- CreateTable
CREATE TABLE "slice_marks" (
    "run_id" INTEGER NOT NULL,
    "message_type" TEXT NOT NULL,
    "day" INTEGER NOT NULL,
    "next_frame" BIGINT NOT NULL,
    "is_complete" BOOLEAN NOT NULL,
    "counted" BIGINT NOT NULL,
    "set_aside" BIGINT NOT NULL,
    "hash_low" BIGINT NOT NULL,
    "hash_high" BIGINT NOT NULL,

    CONSTRAINT "slice_marks_pkey" PRIMARY KEY ("run_id","message_type","day")
);

-- CreateTable
CREATE TABLE "dead_letters" (
    "id" BIGSERIAL NOT NULL,
    "run_id" INTEGER NOT NULL,
    "message_type" TEXT NOT NULL,
    "day" INTEGER NOT NULL,
    "frame" BIGINT NOT NULL,
    "messages" BIGINT NOT NULL,
    "code" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "dead_letters_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "dead_letters_run_id_id_idx" ON "dead_letters"("run_id", "id");

-- By hand, because Prisma cannot say it.

-- There is one row of facts.
ALTER TABLE "store_facts" ADD CONSTRAINT "store_facts_only_check" CHECK ("only");

-- Counters and marks are written over and over: room in each page lets the new version of a row stay beside the old
-- one, so that no index changes and the dead versions are cleared on the way (the embedded database has no vacuum
-- process).
ALTER TABLE "ledger_cells" SET (fillfactor = 50);
ALTER TABLE "partition_positions" SET (fillfactor = 50);
ALTER TABLE "slice_marks" SET (fillfactor = 50);
