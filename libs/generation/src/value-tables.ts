/**
 * Where the value of a dimension comes from, for every variant of a message type: fixed by the variant, or a table of
 * shares. Tables are shared between variants that draw alike.
 */
import { shareTable } from '@tietovirta/chance';
import { isToldByPerson, type MessageType, type Variant } from '@tietovirta/exchanges';
import type { OrganisationPool } from '@tietovirta/population';

export interface DimensionSource {
  /** By variant: the fixed value's place, or -1 when it is drawn. */
  readonly fixed: Int16Array;
  /** By variant: the table to draw from; empty where the value is fixed. */
  readonly tables: readonly Uint8Array[];
}

const sharesTables = new WeakMap<readonly number[], Uint8Array>();
const poolTables = new WeakMap<OrganisationPool, Uint16Array>();
const noTable = new Uint8Array(0);

/** Draws places in the list of a dimension's values. Bytes, as in the column: half of the processor's first cache stays free. */
export function tableOfShares(shares: readonly number[]): Uint8Array {
  let table = sharesTables.get(shares);
  if (table === undefined) sharesTables.set(shares, (table = Uint8Array.from(shareTable(shares))));
  return table;
}

/** Draws places in the directory of organisations. */
export function tableOfPool(pool: OrganisationPool): Uint16Array {
  let table = poolTables.get(pool);
  if (table === undefined) {
    table = shareTable(pool.weights).map((place) => pool.organisations[place]?.index as number);
    poolTables.set(pool, table);
  }
  return table;
}

/** Draws what stands for the members of a pool, by the looks that draw its organisations. @param numberOf by place of the member */
export const tableOfMembers = ({ weights }: OrganisationPool, numberOf: (place: number) => number): Uint16Array =>
  shareTable(weights).map(numberOf);

/** One source a dimension, in the order of the type's dimensions. @throws Error when a value is neither fixed nor drawn */
export function dimensionSources(type: MessageType, variants: readonly Variant[]): readonly DimensionSource[] {
  return type.dimensions.map((dimension) => {
    // What a payment or a life tells stands at the first value until the person is known.
    const fixed = Int16Array.from(variants, (variant) => {
      const value = variant.values?.[dimension.id];
      if (value === undefined && isToldByPerson(type, dimension.id)) return 0;
      return value === undefined ? -1 : valuePlace(type, dimension.id, value);
    });
    const tables = variants.map((variant, i) => {
      const shares = variant.shares?.[dimension.id] ?? dimension.shares;
      if ((fixed[i] as number) >= 0) return noTable;
      if (shares === undefined) throw new Error(`${type.id}: ${dimension.id} is neither fixed nor drawn`);
      return tableOfShares(shares.weights);
    });
    return { fixed, tables };
  });
}

/** Place of a value in a dimension's list. @throws Error for an unknown dimension or value */
export function valuePlace(type: MessageType, dimensionId: string, valueId: string): number {
  const dimension = type.dimensions.find((candidate) => candidate.id === dimensionId);
  const place = dimension?.values.findIndex((value) => value.id === valueId) ?? -1;
  if (place < 0) throw new Error(`${type.id} has no ${dimensionId} "${valueId}"`);
  return place;
}
