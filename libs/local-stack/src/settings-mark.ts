import { createHash } from 'node:crypto';

/** Changes when one of the settings does; the settings cannot be read from it. */
export const markOf = (settings: Readonly<Record<string, string>>): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(settings).sort()))
    .digest('hex')
    .slice(0, 16);
