import { organisations, type Organisation } from '@tietovirta/population';
import { Table, tableToIPC, Uint16, Utf8, vectorFromArray } from 'apache-arrow';

/** The directory of organisations as an Arrow file: `organisation` is what it is in a slice, the place in the directory. */
export function organisationDirectory(): Uint8Array {
  const text = (pick: (organisation: Organisation) => string | undefined) =>
    vectorFromArray(
      organisations.map((each) => pick(each) ?? null),
      new Utf8(),
    );
  const table = new Table({
    organisation: vectorFromArray(
      organisations.map(({ index }) => index),
      new Uint16(),
    ),
    id: text(({ id }) => id),
    name: text(({ name }) => name.en),
    kind: text(({ kind }) => kind),
    country: text(({ country }) => country),
    area: text(({ area }) => area),
    municipality: text(({ municipality }) => municipality),
    identifier: text(({ identifier }) => identifier),
  });
  return tableToIPC(table, 'file');
}
