import { createHash } from 'node:crypto';

/** Equal for equal settings, in any order of their names. The settings cannot be recovered from it. */
export const fingerprintOf = (settings: Readonly<Record<string, string>>): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(settings).sort()))
    .digest('hex')
    .slice(0, 16);
