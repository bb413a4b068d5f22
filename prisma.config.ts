/**
 * The Prisma command line is used for `prisma generate` only. Before any command it looks for its schema engine and
 * would download it; it checks no more than that the file exists, so Node itself stands in. Commands that would really
 * need the engine (`prisma migrate …`, `db push`) then fail: migrations are the duty of tools/migration.mjs.
 */
import { defineConfig } from 'prisma/config';

process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;
process.env['CHECKPOINT_DISABLE'] ??= '1';

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
});
