/** Persons as the bytes of a file, piece by piece, so that a whole people takes the memory of one batch. */
import { ArrowFileBytes } from './arrow-file-bytes.js';
import { batchPersons, PersonBatch, personSchema } from './person-batch.js';
import { cellText, personColumns, personRow } from './person-columns.js';

export type PeopleFormat = 'arrow' | 'csv';

/** What is written of whom. */
export interface PeopleAsked {
  /** Rising. */
  readonly ordinals: Iterable<number>;
  /** 2022-2035. */
  readonly year: number;
}

/** An Arrow file; a piece is valid until the next is asked for. */
export function* personDirectory({ ordinals, year }: PeopleAsked): Generator<readonly Uint8Array[], void, undefined> {
  const file = new ArrowFileBytes(personSchema);
  const batch = new PersonBatch();
  for (const ordinal of ordinals) {
    batch.add(personRow(ordinal, year));
    if (batch.rows < batchPersons) continue;
    file.add(batch.take());
    yield file.take();
  }
  file.add(batch.take());
  file.finish();
  yield file.take();
}

/** Lines with commas: no cell has one, nor a quotation mark. */
export function* personLines({ ordinals, year }: PeopleAsked): Generator<readonly Uint8Array[], void, undefined> {
  const encoder = new TextEncoder();
  let lines = [personColumns.map(({ name }) => name).join(',')];
  for (const ordinal of ordinals) {
    const row = personRow(ordinal, year);
    lines.push(personColumns.map((column) => cellText(column, row)).join(','));
    if (lines.length < batchPersons) continue;
    yield [encoder.encode(`${lines.join('\n')}\n`)];
    lines = [];
  }
  if (lines.length > 0) yield [encoder.encode(`${lines.join('\n')}\n`)];
}
