/** How many different keys came, by period: of sets that a ledger keeps, or as so many that are expected. */
import { distinctMeasureOf, measureId, type AskedKeys, type MessageType } from '@tietovirta/exchanges';
import { CellLayout } from './cell-layout.js';
import { KeySet } from './key-set.js';
import type { CellMembers } from './run-records.js';

/** So many different keys in a cell of a distinct measure, of which no key is in another cell of the same period. */
export interface ExpectedKeys extends Omit<CellMembers, 'members'> {
  readonly keys: number;
}

/** The periods of one distinct measure. */
class KeysOfMeasure {
  private readonly sets = new Map<string, { readonly period: number; readonly cell: number; readonly keys: KeySet }>();
  private readonly expected: ExpectedKeys[] = [];

  addSet({ period, cell, members }: CellMembers): void {
    const place = `${period} ${cell}`;
    let set = this.sets.get(place);
    if (set === undefined) this.sets.set(place, (set = { period, cell, keys: new KeySet() }));
    set.keys.add(members);
  }

  expect(keys: ExpectedKeys): void {
    this.expected.push(keys);
  }

  /** Different keys of each period, added up over the periods. */
  countIn(cells: readonly number[]): number {
    const ofPeriods = new Map<number, KeySet>();
    for (const { period, cell, keys } of this.sets.values())
      if (cells.includes(cell)) ofPeriods.set(period, (ofPeriods.get(period) ?? new KeySet()).union(keys));
    const came = [...ofPeriods.values()].reduce((sum, { size }) => sum + size, 0);
    return this.expected.filter(({ cell }) => cells.includes(cell)).reduce((sum, { keys }) => sum + keys, came);
  }
}

export class DistinctKeys {
  private readonly measures = new Map<string, KeysOfMeasure>();

  addSets(members: readonly CellMembers[]): void {
    for (const set of members) this.of(set).addSet(set);
  }

  expect(expected: readonly ExpectedKeys[]): void {
    for (const keys of expected) this.of(keys).expect(keys);
  }

  /** @throws Error where the type does not measure it so */
  count(type: MessageType, asked: AskedKeys): number {
    const measure = distinctMeasureOf(type, asked);
    if (measure === undefined)
      throw new Error(`${type.id} does not measure different ${asked.column} per ${asked.per}`);
    const cells = new CellLayout(type, measure.by ?? []).cellsWhere(asked.where ?? {});
    return this.of({ messageType: type.id, measure: measureId(measure) }).countIn(cells);
  }

  private of({ messageType, measure }: Pick<CellMembers, 'messageType' | 'measure'>): KeysOfMeasure {
    const key = `${messageType} ${measure}`;
    let keys = this.measures.get(key);
    if (keys === undefined) this.measures.set(key, (keys = new KeysOfMeasure()));
    return keys;
  }
}
