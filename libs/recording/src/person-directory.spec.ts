import { civilDay, personOn } from '@tietovirta/population';
import { tableFromIPC, type Table } from 'apache-arrow';
import { personDirectory } from './person-directory.js';
import { PersonMarks } from './person-marks.js';

// A piece is valid until the next is asked for.
const tableOf = (ordinals: Iterable<number>): Table =>
  tableFromIPC(Buffer.concat(Array.from(personDirectory({ ordinals, year: 2024 }), (chunks) => Buffer.concat(chunks))));

describe('the directory of persons', () => {
  it('goes on in a next batch, with everyone in their place', () => {
    const ordinals = Array.from({ length: 70_000 }, (_, place) => 60 * place + 1);
    const table = tableOf(ordinals);
    expect(table.batches.map(({ numRows }) => numRows)).toEqual([65_536, 4_464]);
    for (const place of [0, 65_535, 65_536, 69_999]) {
      const { identityCode, birthDate, sex } = personOn(60 * place + 1, civilDay(2024, 1, 1));
      const row = table.get(place)?.toJSON() as Record<string, unknown>;
      expect(row).toMatchObject({ person: 60 * place + 1, identityCode, birthDate: Date.parse(birthDate), sex });
    }
  });

  it('of nobody is an Arrow file too', () => {
    expect(tableOf([]).numRows).toBe(0);
  });
});

describe('marks of persons', () => {
  it('are those that anyone met, once each and rising, without what is no person', () => {
    const marks = new PersonMarks();
    marks.add(Uint32Array.of(7, 6_000_000, 0, 7, 4_294_967_295));
    const others = new PersonMarks();
    others.add(Uint32Array.of(8, 7));
    marks.addAll(new PersonMarks(others.toBytes()));
    expect([...marks.ordinals()]).toEqual([0, 7, 8, 6_000_000]);
  });
});
