/**
 * npm run demo: a whole year of exchanges in one process, from a bare clone to the tables.
 * Further arguments go to the command: npm run demo -- --scale 1/1000
 */
import { runCommandLine } from './command-line.mjs';

runCommandLine('run', 'year-2024', ...process.argv.slice(2));
