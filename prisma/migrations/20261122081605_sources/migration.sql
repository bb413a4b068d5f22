-- Positions belong to sources (one partition of one stream), which several runs may share. Until now each run had sources of
-- its own, which go on under their new names.
CREATE TABLE "source_positions" (
    "source" TEXT NOT NULL,
    "position" BIGINT NOT NULL,

    CONSTRAINT "source_positions_pkey" PRIMARY KEY ("source")
);
INSERT INTO "source_positions" ("source", "position")
SELECT 'run-' || "run_id" || '/' || "partition", "position" FROM "partition_positions";
DROP TABLE "partition_positions";

-- Marks count messages instead of frames; until now every frame but the last of a slice held 16 384 openings.
ALTER TABLE "slice_marks" RENAME COLUMN "next_frame" TO "next_index";
UPDATE "slice_marks" SET "next_index" = "next_index" * 16384;
ALTER TABLE "slice_marks" ADD COLUMN "holes" BIGINT[];
UPDATE "slice_marks" SET "holes" = '{}';

-- Dead letters say what they cover and where they lie; older ones lie nowhere any more.
ALTER TABLE "dead_letters" RENAME COLUMN "frame" TO "index";
UPDATE "dead_letters" SET "index" = "index" * 16384;
ALTER TABLE "dead_letters"
    ADD COLUMN "next" BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN "source" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "position" BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN "is_recovered" BOOLEAN NOT NULL DEFAULT false;
UPDATE "dead_letters" SET "next" = "index" + "messages";
ALTER TABLE "dead_letters"
    ALTER COLUMN "next" DROP DEFAULT,
    ALTER COLUMN "source" DROP DEFAULT,
    ALTER COLUMN "position" DROP DEFAULT;

CREATE TABLE "sent_marks" (
    "run_id" INTEGER NOT NULL,
    "message_type" TEXT NOT NULL,
    "day" INTEGER NOT NULL,
    "next_index" BIGINT NOT NULL,
    "messages" BIGINT NOT NULL,
    "holes" BIGINT[],

    CONSTRAINT "sent_marks_pkey" PRIMARY KEY ("run_id","message_type","day")
);

-- By hand, because Prisma cannot say it: rows that are written over and over (see the first migration).
ALTER TABLE "source_positions" SET (fillfactor = 50);
ALTER TABLE "sent_marks" SET (fillfactor = 50);
