/** The list of deliberate breaks fits the code: a break whose text is gone, or whose proof has another title, proves nothing. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspace.js';

interface Mutation {
  readonly name: string;
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly spec: string;
}

const list = join(root, 'tools/mutations/mutations.mjs');
const { mutations } = (await import(list)) as { readonly mutations: readonly Mutation[] };

const textOf = (file: string): string => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '');

describe('the deliberate breaks of "npm run mutations"', () => {
  it('are at least ten', () => {
    expect(mutations.length).toBeGreaterThanOrEqual(10);
  });

  it.each(mutations.map((mutation) => [mutation.name, mutation] as const))('still fit: %s', (_, mutation) => {
    expect(textOf(mutation.file).split(mutation.before)).toHaveLength(2);
    expect(mutation.after).not.toBe(mutation.before);
    expect(existsSync(join(root, mutation.spec))).toBe(true);
  });
});
