import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { skippedFile } from './environment.js';

/** Keeps that a suite did not run, and what is missing for it: the end of the test run says it, once for all suites. */
export const reportSkipped = (name: string, missing: readonly string[]): void => {
  mkdirSync(dirname(skippedFile), { recursive: true });
  appendFileSync(skippedFile, `${JSON.stringify({ name, missing })}\n`);
};
