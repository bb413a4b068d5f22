import { organisations } from '@tietovirta/population';
import { Table, tableToIPC, Uint16, Utf8, vectorFromArray } from 'apache-arrow';

/** The directory of organisations as an Arrow file: `organisation` in a slice is `index` here. */
export function organisationDirectory(): Uint8Array {
  const text = (pick: (organisation: (typeof organisations)[number]) => string): ReturnType<typeof texts> =>
    texts(organisations.map(pick));
  const table = new Table({
    index: vectorFromArray(
      organisations.map(({ index }) => index),
      new Uint16(),
    ),
    id: text(({ id }) => id),
    name: text(({ name }) => name.en),
    identifier: text(({ identifier }) => identifier),
    country: text(({ country }) => country),
  });
  return tableToIPC(table, 'file');
}

const texts = (values: readonly string[]) => vectorFromArray(values, new Utf8());
