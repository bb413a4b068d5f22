import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'oxfmt';
import { root } from './set-up.mjs';

const { $schema, ignorePatterns, ...style } = JSON.parse(readFileSync(join(root, '.oxfmtrc.json'), 'utf8'));

/** A generated text as `npm run format` would leave it in that file. */
export const formatted = async (file, text) => (await format(file, text, style)).code;
