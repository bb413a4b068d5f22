import fc from 'fast-check';
import { crc32 } from 'node:zlib';
import { findMessageType } from '@tietovirta/exchanges';
import { BodyPool } from '@tietovirta/messages';
import { sampleFrame } from '@tietovirta/messages/builders';
import { personOrdinalLimit } from '@tietovirta/population';
import { asFetched, recordBatchOf, type FetchedRecords, type OutgoingRecord, type RecordBatch, type RecordHeaders } from '@tietovirta/kafka-client'; // oxfmt-ignore
import { wires } from '@tietovirta/scenarios/wire';
import { earlierMessages } from '../testing/earlier-messages.js';
import { damaged, type Damage } from '../testing/record-tamperer.js';
import { fetched, recordsOf } from '../testing/through-the-wire.js';
import { RecordReader, type ReadResult } from './record-reader.js';
import { checksums, headerCrc, headersOf } from './record-headers.js';
import { messageVersionOfBodies } from './wire-bodies.js';

const type = findMessageType('kelmu.query');
const sound = sampleFrame(type, { rows: 3, day: 100, firstOrdinal: 10 });

const readAll = (records: FetchedRecords, largestBodyBytes = 4_000_000): readonly ReadResult[] => [
  ...new RecordReader({ largestBodyBytes, bodies: new BodyPool() }).resultsOf(records.cursor(), 'tietovirta.kelmu/0'),
];

const read = (records: readonly OutgoingRecord[], largestBodyBytes?: number): readonly ReadResult[] =>
  readAll(fetched(records), largestBodyBytes);

const codesOf = (results: readonly ReadResult[]): readonly string[] =>
  results.map((result) =>
    result.kind === 'frame' ? `${result.delivery.frame.header.rows} messages` : result.record.code,
  );

const whole = (): OutgoingRecord => recordsOf(sound, 'frames')[0] as OutgoingRecord;
const withHeaders = (headers: RecordHeaders): OutgoingRecord => ({
  ...whole(),
  headers: { ...whole().headers, ...headers },
});

describe('A record that cannot be read', () => {
  describe.each(wires)('of %s', (wire) => {
    it.each<[Damage, string]>([
      ['content', wire === 'frames' ? 'checksum-differs' : 'organisation-unknown'],
      ['header', 'header-invalid'],
      ['version', 'version-unknown'],
      ['type', 'type-unknown'],
      ['day', 'header-invalid'],
      ['no-headers', 'header-invalid'],
    ])('because of its %s is reported as %s', (damage, code) => {
      const record = recordsOf(sound, wire)[0] as OutgoingRecord;
      expect(codesOf(read([record]))).toEqual([wire === 'frames' ? '3 messages' : '1 messages']);
      expect(codesOf(read([damaged(record, damage)]))).toEqual([code]);
    });
  });

  it('is told which versions are read, when it is of a later one', () => {
    const reasons = (['frames', 'messages'] as const).map((wire) => {
      const [piece] = read([damaged(recordsOf(sound, wire)[0] as OutgoingRecord, 'version')]);
      return piece?.kind === 'unreadable' ? piece.record.reason : piece;
    });
    expect(reasons).toEqual([
      'version 9 of frames, this reader knows 1 and 2',
      'version 9 of messages, this reader knows 1 and 2',
    ]);
  });

  it('keeps its header when only its body is damaged, so that its place in the slice stays open', () => {
    const [result] = read([damaged(whole(), 'content')]);
    expect(result).toMatchObject({
      kind: 'unreadable',
      record: { header: sound.header, position: 0, nextPosition: 1 },
    });
  });

  it('has no header when the header itself is damaged', () => {
    expect(read([damaged(whole(), 'header')])).toMatchObject([{ record: { header: undefined } }]);
  });

  it('is one that lacks any of its headers', () => {
    for (const name of Object.keys(whole().headers)) {
      expect([name, ...codesOf(read([withHeaders({ [name]: undefined })]))]).toEqual([name, 'header-invalid']);
    }
  });

  it('is one that has any of its headers twice', () => {
    for (const [name, value] of Object.entries(whole().headers)) {
      const twice = { [name]: [value as string, value as string] };
      expect([name, ...codesOf(read([withHeaders(twice)]))]).toEqual([name, 'header-invalid']);
    }
  });

  it('is one whose body is larger than the settings allow', () => {
    const { byteLength } = sound.body;
    expect(codesOf(read([whole()], byteLength))).toEqual(['3 messages']);
    expect(codesOf(read([whole()], byteLength - 1))).toEqual(['oversize']);
  });

  it.each([
    ['rows beyond the limit', { rows: 65_537, next: 65_537 }, 'oversize'],
    ['rows and indexes that do not agree', { next: 4 }, 'header-invalid'],
    ['indexes that cover nothing', { next: 0 }, 'header-invalid'],
    ['a day that the year has not', { day: 366 }, 'header-invalid'],
    ['a year of another time', { year: 1917 }, 'header-invalid'],
    ['openings that are withheld', { rows: 0, isWithheld: true }, 'header-invalid'],
  ])('is one with %s, even when its checksum agrees', (_, change, code) => {
    const bodyCrc = crc32(whole().value as Buffer);
    const facts = { wire: 'frames' as const, id: 'x', time: '2024-04-10T00:00:00.000+03:00', bodyCrc };
    expect(codesOf(read([{ ...whole(), headers: headersOf({ ...sound.header, ...change }, facts) }]))).toEqual([code]);
  });

  it('never gets through with a bit flipped anywhere in its body or its values', () => {
    const names = Object.keys(whole().headers).filter((name) => !['ce_id', 'ce_time'].includes(name));
    fc.assert(
      fc.property(fc.constantFrom('value', ...names), fc.nat(), fc.integer({ min: 0, max: 7 }), (where, nat, bit) => {
        const record = whole();
        const bytes = Buffer.from(where === 'value' ? (record.value as Buffer) : String(record.headers[where]));
        if (bytes.byteLength === 0) return;
        const place = nat % bytes.byteLength;
        bytes[place] = (bytes[place] as number) ^ (1 << bit);
        const changed = where === 'value' ? { ...record, value: bytes } : withHeaders({ [where]: bytes });
        expect(read([changed])).toMatchObject([{ kind: 'unreadable' }]);
      }),
      { numRuns: 400 },
    );
  });

  it('leaves the records around it alone, single messages too', () => {
    const messages = recordsOf({ ...sound, header: { ...sound.header, isLast: true } }, 'messages');
    const records = messages.map((record, place) => (place === 1 ? damaged(record, 'content') : record));
    expect(codesOf(read(records))).toEqual(['1 messages', 'organisation-unknown', '1 messages']);
  });

  it('is a whole batch where that cannot be taken apart, and what comes before and behind it is read', () => {
    const messages = recordsOf({ ...sound, header: { ...sound.header, isLast: true } }, 'messages');
    const [before, broken, behind] = messages.map((message) => recordBatchOf([message])) as [RecordBatch, RecordBatch, RecordBatch]; // oxfmt-ignore
    const bytes = Buffer.concat(broken.pieces);
    bytes[bytes.length - 1] = (bytes.at(-1) as number) ^ 1;
    const results = readAll(asFetched([before, { ...broken, pieces: [bytes] }, behind], 70));
    expect(codesOf(results)).toEqual(['1 messages', 'batch-unreadable', '1 messages']);
    expect(results[1]).toMatchObject({ record: { position: 71, nextPosition: 72, header: undefined } });
  });
});

describe('A single message of version 1 with a row that fails validation', () => {
  const first = earlierMessages(sound)[0] as OutgoingRecord;
  const message = JSON.parse(String(first.value)) as Record<string, unknown>;
  const header = { ...sound.header, version: messageVersionOfBodies, next: 1, rows: 1 };

  /** Sent with a correct checksum and an invalid message. */
  const sentAs = (body: string): OutgoingRecord => {
    const value = Buffer.from(body);
    return { ...first, value, headers: { ...first.headers, ce_tvcrc: checksums(crc32(value), headerCrc(header)) } };
  };

  it.each<[string, Record<string, unknown>, string]>([
    ['of another address', { address: '2024/kelmu.query/11' }, 'row-invalid'],
    ['of another plan', { address: '2024~9602e99a/kelmu.query/10' }, 'row-invalid'],
    ['of another type', { address: '2024/kelmu.response/10' }, 'row-invalid'],
    ['that does not say it is synthetic', { synthetic: false }, 'row-invalid'],
    ['without a time', { time: undefined }, 'row-invalid'],
    ['with a time that is none', { time: '2024-13-10T19:10:42.708+03:00' }, 'row-invalid'],
    ['of an unknown counterparty', { organisation: { id: 'city-of-nowhere' } }, 'organisation-unknown'],
    ['without a person', { person: null }, 'person-unknown'],
    [
      'about an unknown person',
      { person: { ordinal: personOrdinalLimit, identityCode: '010190-900X' } },
      'person-unknown',
    ],
    ['with the identity code of another', { person: { ordinal: 7, identityCode: '010190-900X' } }, 'person-unknown'],
    ['with a value outside its list', { dimensions: { channel: 'fax' } }, 'value-unknown'],
    ['without dimensions', { dimensions: [] }, 'value-unknown'],
  ])('%s is reported with its header', (_, change, code) => {
    const [result] = read([sentAs(JSON.stringify({ ...message, ...change }))]);
    expect(result).toMatchObject({ kind: 'unreadable', record: { code, header: { index: 0, next: 1, rows: 1 } } });
  });

  it.each(['', 'null', '[]', '{"address":', '7'])('that is no message at all (%s) is reported too', (body) => {
    expect(read([sentAs(body)])).toMatchObject([{ kind: 'unreadable', record: { header: { index: 0 } } }]);
  });

  it('accepts other white space, another order or more than is asked for', () => {
    const reordered = Object.fromEntries(Object.entries({ ...message, note: 'x' }).reverse());
    expect(codesOf(read([sentAs(JSON.stringify(reordered, null, 2))]))).toEqual(['1 messages']);
  });
});
