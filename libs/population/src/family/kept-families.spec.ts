import { keepTablesIn, type TableArrays } from '@tietovirta/kept-tables';
import { residentCount } from '../layout/person-groups.js';
import { childrenOf, parentsOf, partnerOf, shareFamilies } from './family-of.js';
import { familyMemory, FamilyLinks, firstChild } from './family-links.js';

/** A store of one table, as files are for the processes of a machine. */
const kept = new Map<string, TableArrays>();
const store = {
  take: (key: string) => kept.get(key),
  find: (key: string) => kept.get(key),
  keep: (key: string, arrays: TableArrays) => {
    kept.set(key, arrays);
    return arrays;
  },
  abandon: () => undefined,
};

describe('Families of everybody', () => {
  afterAll(() => {
    keepTablesIn(undefined);
  });

  it('are kept when a thread that makes messages about everybody asks for one', () => {
    keepTablesIn(store);
    shareFamilies();
    partnerOf(0);
    const table = kept.get('["families"]') as TableArrays;
    const other = new FamilyLinks(familyMemory());
    expect(Object.fromEntries(Object.entries(table).map(([name, list]) => [name, list.length]))).toEqual(
      Object.fromEntries(Object.entries(other.lists).map(([name, list]) => [name, list.length])),
    );
  });

  it('are kept as they are told: whom each lives with, and whose children they are', () => {
    const { partner, mother, father, youngest } = kept.get('["families"]') as TableArrays;
    let parents = 0;
    for (let child = firstChild; child < residentCount; child += 997) {
      const told = parentsOf(child);
      expect([mother?.[child - firstChild], father?.[child - firstChild]]).toEqual([
        (told.mother ?? -1) + 1,
        (told.father ?? -1) + 1,
      ]);
      if (told.mother === undefined) continue;
      parents += 1;
      expect(partner?.[told.mother]).toBe((partnerOf(told.mother) ?? -1) + 1);
      expect(youngest?.[told.mother]).toBe((childrenOf(told.mother).at(-1) ?? -1) + 1);
    }
    expect(parents).toBeGreaterThan(500);
  });
});
