import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { originsOfPeople } from './origins-of-people.js';

describe('The numbers about people', () => {
  it('all have origins in the list: every table of data declares where it comes from', () => {
    const folder = import.meta.dirname;
    const declared = readdirSync(folder)
      .filter((name) => name.endsWith('.data.ts'))
      .flatMap((name) => {
        const text = readFileSync(join(folder, name), 'utf8');
        const found = [...text.matchAll(/^export const \w+From: Origins = \[/gm)].length;
        expect(found).toBeGreaterThan(0);
        return Array.from({ length: found }, () => name);
      });
    expect(originsOfPeople).toHaveLength(declared.length);
    for (const { origins } of originsOfPeople) expect(origins.length).toBeGreaterThan(0);
  });
});
