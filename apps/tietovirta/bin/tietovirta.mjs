#!/usr/bin/env node
/** Starts the compiled command line; source maps make the stack traces of `--debug` name the TypeScript lines. */
import { existsSync } from 'node:fs';

const main = new URL('../dist/bundle/main.js', import.meta.url);
if (existsSync(main)) {
  process.setSourceMapsEnabled(process.argv.includes('--debug'));
  await import(main.href);
} else {
  console.error('Tietovirta is not compiled yet: run "npm run build" first.');
  process.exitCode = 70;
}
