-- Cells are those of measures now, by period; until now all of them were messages by day.
ALTER TABLE "ledger_cells" RENAME COLUMN "day" TO "period";
ALTER TABLE "ledger_cells" RENAME COLUMN "count" TO "value";
ALTER TABLE "ledger_cells" ADD COLUMN "measure" TEXT NOT NULL DEFAULT 'messages';
ALTER TABLE "ledger_cells" ALTER COLUMN "measure" DROP DEFAULT;
ALTER TABLE "ledger_cells"
    DROP CONSTRAINT "ledger_cells_pkey",
    ADD CONSTRAINT "ledger_cells_pkey" PRIMARY KEY ("run_id","message_type","measure","period","cell");

CREATE TABLE "ledger_members" (
    "id" BIGSERIAL NOT NULL,
    "run_id" INTEGER NOT NULL,
    "message_type" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "period" INTEGER NOT NULL,
    "cell" INTEGER NOT NULL,
    "members" BYTEA NOT NULL,

    CONSTRAINT "ledger_members_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "ledger_members_run_id_message_type_measure_period_cell_idx" ON "ledger_members"("run_id", "message_type", "measure", "period", "cell");
