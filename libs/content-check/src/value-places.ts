/** Values of dimensions as they stand in columns. */
import type { MessageType } from '@tietovirta/exchanges';
import { arrayIn, type MessageColumns } from '@tietovirta/messages';

/** @throws Error when the type has no such dimension or value */
export function placeOfValue(type: MessageType, dimension: string, value: string): number {
  const place = type.dimensions.find(({ id }) => id === dimension)?.values.findIndex(({ id }) => id === value) ?? -1;
  if (place < 0) throw new Error(`${type.id} has no value ${value} of ${dimension}`);
  return place;
}

/** Values by dimension. */
export type Where = Readonly<Record<string, string>>;

/** Says of a row whether its values are these. The columns are looked up once a batch. */
export function rowsWhere(columns: MessageColumns, where: Where): (row: number) => boolean {
  const wanted = Object.entries(where).map(([dimension, value]) => ({
    array: arrayIn(columns, dimension, 'uint8'),
    place: placeOfValue(columns.type, dimension, value),
  }));
  return (row) => wanted.every(({ array, place }) => array[row] === place);
}
