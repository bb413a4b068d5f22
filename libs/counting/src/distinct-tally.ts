/**
 * Collects which keys came, by period and cell. What is taken are the keys that were not taken before: what a ledger writes in a year
 * grows with the keys and not with the messages.
 */
import type { DistinctMeasure } from '@tietovirta/exchanges';
import { arrayIn, columnTable, type MessageColumns } from '@tietovirta/messages';
import { placesOf, type MeasuredRows } from './cell-places.js';
import { sound } from './judge-columns.js';
import { bytesOfKeys } from './key-set.js';
import type { MeasureLayout } from './measure-layout.js';
import type { MeasureTaker, MeasureTally } from './measure-tally.js';

/** Of one place. */
interface Keys {
  /** A bit for each key that came. */
  readonly known: Uint32Array;
  /** Those that came first since keys were last taken, in the order of their coming. */
  fresh: Uint32Array;
  count: number;
  isTouched: boolean;
}

export class DistinctTally implements MeasureTally {
  private readonly words: number;
  /** By place; only where keys came lately. */
  private readonly keys = new Map<number, Keys>();
  /** Of values of a dimension or of organisations: they stand in narrower columns. */
  private readonly narrow: 'uint8' | 'uint16' | undefined;
  private widened = new Uint32Array(0);

  constructor(
    readonly layout: MeasureLayout,
    private readonly measure: DistinctMeasure,
  ) {
    const { type } = layout.cells;
    const { columns, places } = columnTable(type);
    const column = columns[places.get(measure.of) ?? -1];
    const limit = column?.within?.below;
    if (limit === undefined) throw new Error(`${type.id} has no bounded column ${measure.of} to tell keys by`);
    this.words = Math.ceil(limit / 32);
    this.narrow = column?.kind === 'uint8' || column?.kind === 'uint16' ? column.kind : undefined;
  }

  raise(rows: MeasuredRows): void {
    const keys = this.keysIn(rows.columns);
    const places = placesOf(this.layout, rows);
    if (typeof places !== 'number') this.raiseApart(keys, places, rows);
    else if (rows.setAside === 0) addAll(this.at(places, rows), keys, rows.columns.rows);
    else addSound(this.at(places, rows), keys, rows);
  }

  take(taker: MeasureTaker): void {
    const { size } = this.layout.cells;
    for (const [place, keys] of this.keys) {
      // A period that is over: what is known of it takes memory for nothing. Keys that come again are only written again.
      if (!keys.isTouched) this.keys.delete(place);
      else if (keys.count > 0)
        taker.keys(
          this.layout,
          Math.floor(place / size),
          place % size,
          bytesOfKeys(keys.fresh.subarray(0, keys.count)),
        );
      keys.fresh = noKeys;
      keys.count = 0;
      keys.isTouched = false;
    }
  }

  /** Narrow ones are widened, so that the loops over keys see one kind of array. */
  private keysIn(columns: MessageColumns): Uint32Array {
    const { narrow, measure } = this;
    const { rows } = columns;
    if (narrow === undefined) return arrayIn(columns, measure.of, 'uint32');
    if (this.widened.length < rows) this.widened = new Uint32Array(rows);
    this.widened.set(arrayIn(columns, measure.of, narrow).subarray(0, rows));
    return this.widened;
  }

  private raiseApart(keys: Uint32Array, places: Uint32Array, rows: MeasuredRows): void {
    const { columns, faulty } = rows;
    for (let row = 0; row < columns.rows;) {
      // A row at fault has no place.
      if (faulty[row] !== sound) row += 1;
      else row = addRun(this.at(places[row] as number, rows), { keys, places, faulty, from: row, to: columns.rows });
    }
  }

  /** With room for a key of each row. */
  private at(place: number, { columns }: MeasuredRows): Keys {
    let keys = this.keys.get(place);
    if (keys === undefined) {
      keys = { known: new Uint32Array(this.words), fresh: noKeys, count: 0, isTouched: true };
      this.keys.set(place, keys);
    }
    keys.isTouched = true;
    const wanted = keys.count + columns.rows;
    if (keys.fresh.length < wanted) {
      const grown = new Uint32Array(Math.max(wanted, 2 * keys.fresh.length));
      grown.set(keys.fresh);
      keys.fresh = grown;
    }
    return keys;
  }
}

const noKeys = new Uint32Array(0);

function addAll(set: Keys, keys: Uint32Array, rows: number): void {
  const { known, fresh } = set;
  let { count } = set;
  for (let row = 0; row < rows; row += 1) {
    const key = keys[row] as number;
    const word = known[key >>> 5] as number;
    const bit = 1 << (key & 31);
    if ((word & bit) !== 0) continue;
    known[key >>> 5] = word | bit;
    fresh[count++] = key;
  }
  set.count = count;
}

function addSound(set: Keys, keys: Uint32Array, { columns: { rows }, faulty }: MeasuredRows): void {
  const { known, fresh } = set;
  let { count } = set;
  for (let row = 0; row < rows; row += 1) {
    const key = keys[row] as number;
    const word = known[key >>> 5] as number;
    const bit = 1 << (key & 31);
    if (faulty[row] !== sound || (word & bit) !== 0) continue;
    known[key >>> 5] = word | bit;
    fresh[count++] = key;
  }
  set.count = count;
}

interface PlacedKeys {
  readonly keys: Uint32Array;
  readonly places: Uint32Array;
  readonly faulty: Uint8Array;
  readonly from: number;
  readonly to: number;
}

/** Adds the rows of one place that follow each other. @returns the row that ends them */
function addRun(set: Keys, { keys, places, faulty, from, to }: PlacedKeys): number {
  const { known, fresh } = set;
  const place = places[from];
  let { count } = set;
  let row = from;
  for (; row < to && places[row] === place && faulty[row] === sound; row += 1) {
    const key = keys[row] as number;
    const word = known[key >>> 5] as number;
    const bit = 1 << (key & 31);
    if ((word & bit) !== 0) continue;
    known[key >>> 5] = word | bit;
    fresh[count++] = key;
  }
  set.count = count;
  return row;
}
