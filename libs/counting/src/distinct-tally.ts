/**
 * Collects which keys came, by period and cell. What is taken are the keys that were not taken before: what a ledger writes in a year
 * grows with the keys and not with the messages.
 */
import type { DistinctMeasure } from '@tietovirta/exchanges';
import { arrayIn, columnTable } from '@tietovirta/messages';
import { placesOf, type MeasuredRows } from './cell-places.js';
import { sound } from './judge-columns.js';
import { keyBytes } from './key-set.js';
import type { MeasureLayout } from './measure-layout.js';
import type { MeasureTaker, MeasureTally } from './measure-tally.js';

/** A bit for each key. */
interface Keys {
  /** That came since they were last taken. */
  readonly fresh: Uint32Array;
  /** That were taken before. */
  readonly known: Uint32Array;
  isTouched: boolean;
}

export class DistinctTally implements MeasureTally {
  private readonly words: number;
  /** By place; only where keys came lately. */
  private readonly keys = new Map<number, Keys>();

  constructor(
    readonly layout: MeasureLayout,
    private readonly measure: DistinctMeasure,
  ) {
    const { type } = layout.cells;
    const { columns, places } = columnTable(type);
    const limit = columns[places.get(measure.of) ?? -1]?.within?.below;
    if (limit === undefined) throw new Error(`${type.id} has no bounded column ${measure.of} to tell keys by`);
    this.words = Math.ceil(limit / 32);
  }

  raise(rows: MeasuredRows): void {
    const { columns, faulty } = rows;
    const keys = arrayIn(columns, this.measure.of, 'uint32');
    const places = placesOf(this.layout, rows);
    if (typeof places !== 'number') this.raiseApart(keys, places, rows);
    else if (rows.setAside === 0) addAll(this.at(places), keys, columns.rows);
    else addSound(this.at(places), keys, faulty, columns.rows);
  }

  take(taker: MeasureTaker): void {
    const { size } = this.layout.cells;
    for (const [place, keys] of this.keys) {
      // A period that is over: what is known of it takes memory for nothing. Keys that come again are only written again.
      if (!keys.isTouched) this.keys.delete(place);
      else if (keepNew(keys)) taker.keys(this.layout, Math.floor(place / size), place % size, keyBytes(keys.fresh));
      keys.fresh.fill(0);
      keys.isTouched = false;
    }
  }

  private raiseApart(keys: Uint32Array, places: Uint32Array, { columns, faulty }: MeasuredRows): void {
    let place = -1;
    let fresh: Uint32Array = new Uint32Array(0);
    for (let row = 0; row < columns.rows; row += 1) {
      if (faulty[row] !== sound) continue;
      if (places[row] !== place) {
        place = places[row] as number;
        fresh = this.at(place);
      }
      const key = keys[row] as number;
      fresh[key >>> 5] = (fresh[key >>> 5] as number) | (1 << (key & 31));
    }
  }

  private at(place: number): Uint32Array {
    let keys = this.keys.get(place);
    if (keys === undefined) {
      keys = { fresh: new Uint32Array(this.words), known: new Uint32Array(this.words), isTouched: true };
      this.keys.set(place, keys);
    }
    keys.isTouched = true;
    return keys.fresh;
  }
}

function addAll(fresh: Uint32Array, keys: Uint32Array, rows: number): void {
  for (let row = 0; row < rows; row += 1) {
    const key = keys[row] as number;
    fresh[key >>> 5] = (fresh[key >>> 5] as number) | (1 << (key & 31));
  }
}

function addSound(fresh: Uint32Array, keys: Uint32Array, faulty: Uint8Array, rows: number): void {
  for (let row = 0; row < rows; row += 1) {
    if (faulty[row] !== sound) continue;
    const key = keys[row] as number;
    fresh[key >>> 5] = (fresh[key >>> 5] as number) | (1 << (key & 31));
  }
}

/** Leaves what is new and knows it from now on. @returns whether anything is */
function keepNew({ fresh, known }: Keys): boolean {
  let any = 0;
  for (let at = 0; at < fresh.length; at += 1) {
    const now = (fresh[at] as number) & ~(known[at] as number);
    fresh[at] = now;
    known[at] = (known[at] as number) | now;
    any |= now;
  }
  return any !== 0;
}
