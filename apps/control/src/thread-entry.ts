import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Found by the package's name, not by where this code lies: it runs bundled. */
const manifest = createRequire(import.meta.url).resolve('@tietovirta/control/package.json');

/** What the thread of plans executes. */
export const threadEntry = new URL('../../dist/services/control-worker.js', pathToFileURL(manifest));
