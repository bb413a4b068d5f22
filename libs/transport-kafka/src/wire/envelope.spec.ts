import fc from 'fast-check';
import { findMessageType, messageTypes } from '@tietovirta/exchanges';
import { arrayIn, decodeFrame, dimensionArrays, encodeColumns } from '@tietovirta/messages';
import { sampleFrame } from '@tietovirta/messages/builders';
import { personOrdinalLimit } from '@tietovirta/population';
import type { OutgoingRecord, RecordHeaders } from '@tietovirta/kafka-client';
import { withChecksum } from '../testing/record-tamperer.js';
import { framesIn, read, recordsOf, fetched } from '../testing/through-the-wire.js';

const type = findMessageType('kelmu.query');
const sound = sampleFrame(type, { rows: 3, day: 100, firstOrdinal: 10 });

const samplesOf = (id: string, rows: number): readonly OutgoingRecord[] =>
  recordsOf(sampleFrame(findMessageType(id), { rows, day: 5, firstOrdinal: 7, seed: 9, isLast: true }), 'messages');

/** Header values are bytes here, but for those that are there twice or not at all. */
const codesOf = (records: readonly OutgoingRecord[]): readonly string[] =>
  read(fetched(records)).map((result) =>
    result.kind === 'frame' ? `${result.delivery.frame.header.rows} messages` : result.record.code,
  );

describe('Single messages', () => {
  it.each(messageTypes.map(({ id }) => id))('of %s are counted the same, whatever bytes their bodies are', (id) => {
    const records = samplesOf(id, 12);
    const body = fc.oneof(fc.constant(null), fc.uint8Array({ maxLength: 200 }), fc.json().map((json) => Buffer.from(json))); // oxfmt-ignore
    fc.assert(
      fc.property(fc.infiniteStream(body), (bodies) => {
        const free = records.map((record) => {
          const { value } = bodies.next();
          return { ...record, value: value === null ? null : Buffer.from(value as Uint8Array) };
        });
        expect(framesIn(read(fetched(free)))).toEqual(framesIn(read(fetched(records))));
      }),
      { numRuns: 20 },
    );
    const large = records.map((record, nth) => (nth === 5 ? { ...record, value: Buffer.alloc(4_000_001) } : record));
    expect(framesIn(read(fetched(large)))).toEqual(framesIn(read(fetched(records))));
  });

  it('name their conversation, and what they follow', () => {
    const headersOf = (id: string): unknown => {
      const { ce_id, ce_partitionkey, ce_causationid } = samplesOf(id, 1)[0]?.headers ?? {};
      return [ce_id, ce_partitionkey, ce_causationid];
    };
    expect(headersOf('eessi.start')).toEqual(['2024/eessi.start/7', '2024/eessi.start/7', undefined]);
    // The follow-ups of an EESSI case have eight ordinals, and eight more for what last year's cases bring.
    expect(headersOf('eessi.follow-up')).toEqual(['2024/eessi.follow-up/21', '2024/eessi.start/1', '2024/eessi.start/1']); // oxfmt-ignore
    expect(headersOf('banks.payment')).toEqual(['2024/banks.payment/7', expect.stringMatching(/^2024\/banks.payment-message\/\d+$/), undefined]); // oxfmt-ignore
  });

  it('name a conversation of the year before by what they answer', () => {
    const answers = samplesOf('eessi.follow-up', 30).map(({ headers }) => headers);
    const ofLastYear = answers.filter(({ ce_answers }) => ce_answers !== 'none');
    expect(ofLastYear.length).toBeGreaterThan(0);
    expect(ofLastYear.length).toBeLessThan(answers.length);
    for (const { ce_answers, ce_partitionkey, ce_causationid } of ofLastYear) {
      expect(ce_answers).toMatch(/^2023\/eessi\.start\/\d+#carried$/);
      expect([ce_partitionkey, ce_causationid]).toEqual([ce_answers, ce_answers]);
    }
  });

  it('name who receives them: the counterparty, or on the Finnish side Kela or the kind of institution', () => {
    for (const each of messageTypes) {
      for (const { headers } of samplesOf(each.id, 30)) {
        const { ce_direction, ce_counterparty, ce_receiver, ce_finnishinstitution = 'kela' } = headers;
        expect(ce_receiver).toBe(ce_direction === 'to-kela' ? ce_finnishinstitution : ce_counterparty);
        if (each.direction !== 'by-dimension') expect(ce_direction).toBe(each.direction);
      }
    }
  });

  it('have names of attributes as CloudEvents wants them', () => {
    for (const each of messageTypes) {
      const { headers } = samplesOf(each.id, 1)[0] as OutgoingRecord;
      for (const name of Object.keys(headers)) expect(name).toMatch(/^(ce_[a-z0-9]{1,20}|content-type)$/);
    }
  });
});

describe.each(['kelmu.query', 'kelmu.response', 'eessi.follow-up', 'banks.payment'])('The envelope of a %s', (id) => {
  const of = findMessageType(id);
  const frame = sampleFrame(of, { rows: 1, day: 100, firstOrdinal: 10, isLast: true });
  const message = recordsOf(frame, 'messages')[0] as OutgoingRecord;
  const names = Object.keys(message.headers);
  const sentWith = (change: RecordHeaders): readonly string[] =>
    codesOf([{ ...message, headers: { ...message.headers, ...change } }]);

  it('is counted as it is', () => {
    expect(sentWith({})).toEqual(['1 messages']);
  });

  it.each(names)('is refused without its %s', (name) => {
    expect(sentWith({ [name]: undefined })).toEqual(['header-invalid']);
  });

  it.each(names)('is refused with its %s twice', (name) => {
    const value = message.headers[name] as string;
    expect(sentWith({ [name]: [value, value] })).toEqual(['header-invalid']);
  });

  it.each(names)('is refused with a bit flipped anywhere in its %s', (name) => {
    const value = Buffer.from(message.headers[name] as string);
    for (let bit = 0; bit < 8 * value.byteLength; bit += 1) {
      const bytes = Buffer.from(value);
      bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7));
      const codes = sentWith({ [name]: bytes });
      expect(codes).toHaveLength(1);
      expect([name, bit, ...codes]).not.toContain('1 messages');
    }
  });

  it('is refused with an attribute of another message', () => {
    const other = recordsOf(sampleFrame(of, { rows: 1, day: 100, firstOrdinal: 10, isLast: true, seed: 2 }), 'messages')[0]; // oxfmt-ignore
    const differing = names.filter((name) => other?.headers[name] !== message.headers[name]);
    expect(differing).toContain('ce_counterparty');
    for (const name of differing)
      expect([name, ...sentWith({ [name]: other?.headers[name] })]).toEqual([name, 'header-invalid']);
  });
});

describe('The envelope of a message that was sent with a correct checksum', () => {
  const first = recordsOf(sound, 'messages')[0] as OutgoingRecord;

  it.each([
    ['an unknown counterparty', { ce_counterparty: 'city-of-nowhere' }, 'organisation-unknown'],
    ['an unknown person', { ce_subject: `person/${personOrdinalLimit}` }, 'person-unknown'],
    ['a person who is no number', { ce_subject: 'person/-1' }, 'person-unknown'],
    ['a value outside its list', { ce_channel: 'fax' }, 'value-unknown'],
    ['a time that is none', { ce_time: '2024-13-10T19:10:42.708+03:00' }, 'row-invalid'],
    ['an ordinal that no column can hold', { ce_id: '2024/kelmu.query/4294967296' }, 'row-invalid'],
    ['an address of another type', { ce_id: '2024/kelmu.response/10' }, 'header-invalid'],
    ['a day that the year has not', { ce_tvday: '366' }, 'header-invalid'],
    ['a year of another time', { ce_id: '1917/kelmu.query/10' }, 'header-invalid'],
  ])('is set aside with %s', (_, change, code) => {
    const headers = withChecksum({ ...first.headers, ...change });
    const [result] = read(fetched([{ ...first, headers }]));
    const place = code === 'header-invalid' ? { header: undefined } : { header: { index: 0, next: 1, rows: 1 } };
    expect(result).toMatchObject({ kind: 'unreadable', record: { code, ...place } });
  });

  it('travels with what is wrong, when a publisher made it so, and takes no other message with it', () => {
    const columns = decodeFrame(sound, type);
    arrayIn(columns, 'organisation', 'uint16')[0] = 65_000;
    arrayIn(columns, 'person', 'uint32')[1] = personOrdinalLimit + 5;
    (dimensionArrays(columns)[1] as Uint8Array)[2] = 250;
    const wrong = { header: sound.header, body: encodeColumns({ ...columns }) };
    expect(codesOf(recordsOf(wrong, 'messages'))).toEqual(['organisation-unknown', 'person-unknown', 'value-unknown']);
  });
});
