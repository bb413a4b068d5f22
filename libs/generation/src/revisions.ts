/**
 * Finds what revisions revise. A revision is made as its original is: the random bits, the variant and the day of the original are put in the
 * place of its own, so that both are about the same person, between the same parties and with the same values. Nothing is kept of other messages:
 * the original is an earlier ordinal, whose own bits say what it is.
 */
import { childKey, drawnPlace, KeyedPermutation, mix, scaled } from '@tietovirta/chance';
import { revisesNone, type Revision } from '@tietovirta/exchanges';
import type { TypePlan } from '@tietovirta/plan';
import { valuePlace, type DimensionSource } from './value-tables.js';

const ageSalt = 0x6c8e9cf5;
const placeSalt = 0x4f1bbcdc;

/** The rows of a frame, of which those that revise become as their originals are. */
export interface RevisedRows {
  /** Ordinal of row 0. */
  readonly first: number;
  readonly rows: number;
  /** Day of the year on which all of them lie. */
  readonly day: number;
  readonly roots: Int32Array;
  /** By row; empty where all messages are alike. */
  readonly variants: Uint16Array;
  /** Values of the dimension that tells revisions; undefined where all messages revise. */
  readonly told: Uint8Array | undefined;
  /** Takes the ordinals of the originals. */
  readonly revises: Uint32Array;
  /** Takes the day of each row, that of its original for a revision. */
  readonly days: Uint16Array;
}

/** Where the value that tells revisions is drawn from, and with which salt. */
export interface ToldBy {
  readonly source: DimensionSource;
  readonly salt: number;
}

export class Revisions {
  /** By value of the dimension that tells revisions: 1 for those that do revise. */
  private readonly isRevision: Uint8Array;
  private readonly onceEach: KeyedPermutation | undefined;
  /** So many messages in a row revise messages of one day that follow each other. */
  private readonly together: number;
  /** Day of the original that was found last. */
  private dayFound = 0;

  /** @param originals plan of the type that is revised @param toldBy undefined where all messages revise */
  constructor(
    plan: TypePlan,
    private readonly originals: TypePlan,
    private readonly revision: Revision,
    private readonly toldBy: ToldBy | undefined,
  ) {
    const { where, within, together } = revision;
    this.together = together?.value ?? 1;
    this.isRevision = new Uint8Array(256);
    for (const value of where?.values ?? []) this.isRevision[valuePlace(plan.type, where?.dimension ?? '', value)] = 1;
    if (within === undefined && originals.total > 0)
      this.onceEach = new KeyedPermutation(originals.total, childKey(plan.key, 'originals'));
  }

  resolve({ first, rows, day, roots, variants, told, revises, days }: RevisedRows): void {
    days.fill(day, 0, rows);
    revises.fill(revisesNone, 0, rows);
    for (let row = 0; row < rows; row += 1) {
      if (told !== undefined && this.isRevision[told[row] as number] === 0) continue;
      const original = this.originalOf(first + row, day, roots[row] as number);
      if (original === revisesNone) continue;
      revises[row] = original;
      roots[row] = this.rootOf(original);
      days[row] = this.dayFound;
      if (variants.length > 0) variants[row] = this.originals.variantOf(original);
    }
  }

  private originalOf(ordinal: number, day: number, own: number): number {
    const most = this.revision.within?.value;
    if (most === undefined) return this.onceEachBefore(ordinal, day);
    const { dayCounts, dayStarts } = this.originals;
    const offset = ordinal % this.together;
    const bits = this.together === 1 ? own : this.rootOf(ordinal - offset);
    // Squared, so that half of the originals are younger than a quarter of the most days.
    const age = (mix(bits ^ ageSalt) >>> 0) / 2 ** 32;
    let from = day - 1 - Math.floor(most * age * age);
    for (; from >= 0; from -= 1) {
      const count = dayCounts[from] as number;
      const place = scaled(mix(bits ^ placeSalt), count) + offset;
      const start = dayStarts[from] as number;
      for (let step = 0; step < count; step += 1) {
        const found = start + ((place + step) % count);
        if (!this.isOriginal(found)) continue;
        this.dayFound = from;
        return found;
      }
    }
    return revisesNone;
  }

  /** Ordinals that are too large for the day are permuted again: no two of the revisions meet, as long as there are fewer of them than originals. */
  private onceEachBefore(ordinal: number, day: number): number {
    const before = this.originals.dayStarts[day] as number;
    if (this.onceEach === undefined || before === 0) return revisesNone;
    let found = this.onceEach.at(ordinal % before);
    while (found >= before) found = this.onceEach.at(found);
    this.dayFound = this.originals.dayOf(found);
    return found;
  }

  private isOriginal(ordinal: number): boolean {
    if (this.toldBy === undefined) return true;
    const { source, salt } = this.toldBy;
    const variant = this.originals.variantOf(ordinal);
    const fixed = source.fixed[variant] as number;
    if (fixed >= 0) return this.isRevision[fixed] === 0;
    const table = source.tables[variant] as Uint8Array;
    return this.isRevision[table[drawnPlace(mix(this.rootOf(ordinal) ^ salt))] as number] === 0;
  }

  private rootOf(ordinal: number): number {
    const { a, b } = this.originals.key;
    return mix(mix(ordinal ^ a) + b);
  }
}
