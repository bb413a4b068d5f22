#!/usr/bin/env -S MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=131072 node --max-semi-space-size=4
/**
 * Starts the compiled command line; source maps make the stack traces of `--debug` name the TypeScript lines. The variables have the C library give
 * freed buffers back to the system, as services do (`memoryEnvironment` in libs/local-stack): a year takes 130 MB less. Room for young objects is
 * that of services too (`engineOptions` there).
 */
import { existsSync } from 'node:fs';

const main = new URL('../dist/bundle/main.js', import.meta.url);
if (existsSync(main)) {
  process.setSourceMapsEnabled(process.argv.includes('--debug'));
  await import(main.href);
} else {
  console.error('Tietovirta is not compiled yet: run "npm run build" first.');
  process.exitCode = 70;
}
