import fc from 'fast-check';
import { exchanges, findMessageType, messageTypes, type MessageType } from '@tietovirta/exchanges';
import { arrayOf, decodeFrame, encodeColumns, ordinalAt, pickedRows, type Frame, type FrameHeader } from '@tietovirta/messages'; // oxfmt-ignore
import { earlierFrame, plainRows, sampleColumns, sampleFrame } from '@tietovirta/messages/builders';
import type { OutgoingRecord } from '@tietovirta/kafka-client';
import { wires, type Wire } from '@tietovirta/scenarios/wire';
import { earlierMessages } from '../testing/earlier-messages.js';
import { framesIn, read, recordsOf, source, fetched } from '../testing/through-the-wire.js';

const run = '17-lx3k9';

const ofRun = ({ header, body }: Frame, more: Partial<FrameHeader> = {}): Frame => ({
  header: { ...header, run, ...more },
  body,
});

const anyType = fc.constantFrom(...messageTypes);
const aWire = fc.constantFrom(...wires);
const example = fc.record({
  rows: fc.integer({ min: 1, max: 60 }),
  day: fc.integer({ min: 0, max: 365 }),
  firstOrdinal: fc.integer({ min: 0, max: 1_000_000 }),
  seed: fc.integer({ min: 0, max: 1_000 }),
});

function frameOf(type: MessageType, of: { rows: number; day: number; firstOrdinal: number; seed: number }): Frame {
  const frame = sampleFrame(type, { ...of, index: 16, isLast: true });
  return ofRun(frame, type.kind === 'follow-up' ? { firstOrdinal: 3 * of.firstOrdinal } : {});
}

/** The records of a frame as they are written now, or as version 1 of the wire wrote them. */
const carried = (frame: Frame, wire: Wire, isEarlier: boolean): readonly OutgoingRecord[] => {
  if (!isEarlier) return recordsOf(frame, wire);
  const type = findMessageType(frame.header.messageType);
  return wire === 'messages' ? earlierMessages(frame) : recordsOf(earlierFrame(frame, type), wire);
};

describe('Each wire', () => {
  it('brings back every message of every type, value by value, from records of either version', () => {
    fc.assert(
      fc.property(anyType, example, aWire, fc.boolean(), (type, of, wire, isEarlier) => {
        const sent = frameOf(type, of);
        const [frame, ...others] = framesIn(read(fetched(carried(sent, wire, isEarlier))));
        expect(others).toEqual([]);
        expect(frame?.header.version).toBe(isEarlier && wire === 'frames' ? 1 : 2);
        expect(plainRows(decodeFrame(frame as Frame, type))).toEqual(plainRows(decodeFrame(sent, type)));
      }),
      { numRuns: 200 },
    );
  });

  it('says the plan in every address of a single message, and brings the message back', () => {
    for (const type of messageTypes) {
      const sent = frameOf(type, { rows: 3, day: 12, firstOrdinal: 500, seed: 4 });
      const records = recordsOf(sent, 'messages', { plan: '9602e99a' });
      for (const { value, headers } of records) {
        const body = JSON.parse(String(value)) as Record<string, unknown>;
        expect(headers['ce_id']).toMatch(new RegExp(`^2024~9602e99a/${type.id}/\\d+$`));
        expect(headers['ce_partitionkey']).toContain('2024~9602e99a/');
        expect(body['address']).toBe(headers['ce_id']);
        if (type.kind === 'contained') expect(body['heldBy']).toContain('2024~9602e99a/');
      }
      const [frame] = framesIn(read(fetched(records)));
      expect(plainRows(decodeFrame(frame as Frame, type))).toEqual(plainRows(decodeFrame(sent, type)));
    }
  });

  it('brings back the header of openings, from whichever of their messages', () => {
    const sent = frameOf(findMessageType('kelmu.query'), { rows: 9, day: 12, firstOrdinal: 500, seed: 4 });
    for (const wire of wires) {
      const [frame] = framesIn(read(fetched(recordsOf(sent, wire, { bytes: 900 }))));
      expect(frame?.header).toEqual(sent.header);
    }
  });
});

describe('Messages that come by time', () => {
  /** In an order in which ordinals do not rise, as follow-ups are due. */
  const byTime = (type: MessageType, of: { rows: number; day: number; firstOrdinal: number; seed: number }): Frame => {
    const { header, body } = frameOf(type, of);
    if (type.kind !== 'follow-up') return { header: { ...header, isByTime: true }, body };
    const columns = decodeFrame({ header, body }, type);
    const turned = pickedRows(
      columns,
      Int32Array.from({ length: of.rows }, (_, row) => of.rows - 1 - row),
    );
    const firstOrdinal = ordinalAt(turned, 0);
    return { header: { ...header, firstOrdinal, isByTime: true }, body: encodeColumns(turned) };
  };

  it('keep their place in the slice on each wire, follow-ups too, in one frame', () => {
    for (const type of messageTypes) {
      const sent = byTime(type, { rows: 9, day: 12, firstOrdinal: 500, seed: 4 });
      for (const wire of wires) {
        const [frame, ...others] = framesIn(read(fetched(recordsOf(sent, wire))));
        expect([wire, frame?.header, others]).toEqual([wire, sent.header, []]);
        expect(plainRows(decodeFrame(frame as Frame, type))).toEqual(plainRows(decodeFrame(sent, type)));
      }
    }
  });

  it('are refused when they do not say so any more: an answer would be counted at another place', () => {
    for (const wire of wires) {
      const records = recordsOf(byTime(findMessageType('kelmu.response'), { rows: 2, day: 12, firstOrdinal: 5, seed: 4 }), wire); // oxfmt-ignore
      const silent = records.map(({ headers: { ce_tvbytime: said, ...headers }, ...record }) => ({ ...record, headers, said })); // oxfmt-ignore
      expect(silent.map(({ said }) => said)).toEqual(records.map(() => 'true'));
      const refused = read(fetched(silent)).map((result) => (result.kind === 'frame' ? 'read' : result.record.code));
      expect(refused).toEqual(records.map(() => 'header-invalid'));
    }
  });
});

describe('Whole frames', () => {
  it('carry CloudEvents headers, and a body that Arrow reads', () => {
    const sent = frameOf(findMessageType('kelmu.query'), { rows: 4, day: 100, firstOrdinal: 1_234, seed: 1 });
    const [record] = recordsOf(sent, 'frames');
    expect(record?.headers).toMatchInlineSnapshot(`
{
  "ce_id": "2024/kelmu.query/100/16",
  "ce_source": "/tietovirta/17-lx3k9",
  "ce_specversion": "1.0",
  "ce_time": "2024-04-10T00:00:00.000+03:00",
  "ce_tvcrc": "fb1f1bea-cd473fc1",
  "ce_tvday": "100",
  "ce_tvfirst": "1234",
  "ce_tvindex": "16",
  "ce_tvlast": "true",
  "ce_tvnext": "20",
  "ce_tvrows": "4",
  "ce_tvrun": "17-lx3k9",
  "ce_tvversion": "2",
  "ce_tvyear": "2024",
  "ce_type": "fi.tietovirta.kelmu.query.frame",
  "content-type": "application/vnd.apache.arrow.stream",
}
`);
  });

  it('keep a frame without messages, whose place in the slice is wanted', () => {
    const type = findMessageType('kelmu.response');
    const body = encodeColumns(sampleColumns(type, { rows: 0 }));
    const header = { ...frameOf(type, { rows: 1, day: 1, firstOrdinal: 0, seed: 1 }).header, rows: 0, next: 40 };
    expect(framesIn(read(fetched(recordsOf({ header, body }, 'frames'))))).toEqual([{ header, body }]);
  });
});

/** As builds up to 8c1f2bb wrote it, about a person of today. */
const keptRecord: OutgoingRecord = {
  key: 'kelmu.query/100',
  value: Buffer.from(
    '{"address":"2024/kelmu.query/10","synthetic":true,"exchange":"kelmu","messageType":"kelmu.query","kind":"opening",' +
      '"direction":"to-kela","time":"2024-04-10T21:24:51.608+03:00","organisation":{"id":"municipality-484","name":"Merikarvia",' +
      '"identifier":"9000552-5","country":"FI"},"person":{"ordinal":1438160,"identityCode":"081160-956B"},' +
      '"dimensions":{"channel":"user-interface","user-group":"municipality","purpose":"client-fees"}}',
  ),
  headers: {
    ce_id: '2024/kelmu.query/10',
    ce_source: '/tietovirta/17-lx3k9',
    ce_specversion: '1.0',
    ce_time: '2024-04-10T21:24:51.608+03:00',
    ce_tvcrc: '880ba706-32811721',
    ce_tvday: '100',
    ce_tvindex: '0',
    ce_tvversion: '1',
    ce_type: 'fi.tietovirta.kelmu.query',
    'content-type': 'application/json',
  },
};

describe('Single messages', () => {
  const type = findMessageType('kelmu.query');
  const query = (more: { rows?: number; firstOrdinal?: number; index?: number; isLast?: boolean } = {}): Frame =>
    ofRun(sampleFrame(type, { rows: 3, day: 100, firstOrdinal: 10, index: 0, ...more }));

  it('of version 1 that a broker still keeps are read from their bodies', () => {
    const [frame] = framesIn(read(fetched([keptRecord])));
    const sent = query({ rows: 1 });
    expect(frame?.header).toEqual(sent.header);
    // What its ids and texts stand for today.
    const columns = { person: [1438160], time: [77091608], channel: [1], purpose: [2] };
    expect(plainRows(decodeFrame(frame as Frame, type))).toMatchObject({ rows: 1, columns });
  });

  it('are JSON with readable names, and say that they are synthetic', () => {
    const [record] = recordsOf(query(), 'messages');
    expect(JSON.parse(String(record?.value))).toMatchInlineSnapshot(`
{
  "address": "2024/kelmu.query/10",
  "dimensions": {
    "channel": "user-interface",
    "purpose": "child-care-list",
    "user-group": "municipality",
  },
  "direction": "to-kela",
  "exchange": "kelmu",
  "kind": "opening",
  "messageType": "kelmu.query",
  "organisation": {
    "country": "FI",
    "id": "municipality-275",
    "identifier": "9000384-5",
    "name": "Konnevesi",
  },
  "person": {
    "identityCode": "081160-956B",
    "ordinal": 1438160,
  },
  "synthetic": true,
  "time": "2024-04-10T21:24:51.608+03:00",
}
`);
    expect(record?.headers).toMatchInlineSnapshot(`
{
  "ce_channel": "user-interface",
  "ce_counterparty": "municipality-275",
  "ce_direction": "to-kela",
  "ce_id": "2024/kelmu.query/10",
  "ce_partitionkey": "2024/kelmu.query/10",
  "ce_purpose": "child-care-list",
  "ce_receiver": "kela",
  "ce_source": "/tietovirta/17-lx3k9",
  "ce_specversion": "1.0",
  "ce_subject": "person/1438160",
  "ce_time": "2024-04-10T21:24:51.608+03:00",
  "ce_tvcrc": "5b5b95d9",
  "ce_tvday": "100",
  "ce_tvindex": "0",
  "ce_tvversion": "2",
  "ce_type": "fi.tietovirta.kelmu.query",
  "ce_usergroup": "municipality",
  "content-type": "application/json",
}
`);
  });

  it.each(exchanges.flatMap(({ messageTypes: types }) => types.map(({ id }) => id)))('of %s are JSON', (id) => {
    const of = findMessageType(id);
    for (const { value } of recordsOf(frameOf(of, { rows: 20, day: 5, firstOrdinal: 7, seed: 9 }), 'messages')) {
      expect(JSON.parse(String(value))).toMatchObject({ synthetic: true, messageType: id });
    }
  });

  it('are joined when they follow each other, across the frames they were sent in', () => {
    const records = [...recordsOf(query(), 'messages'), ...recordsOf(query({ firstOrdinal: 13, index: 3, isLast: true }), 'messages')]; // oxfmt-ignore
    const [result, ...others] = read(fetched(records, 70));
    expect(others).toEqual([]);
    expect(result).toMatchObject({
      kind: 'frame',
      delivery: {
        source,
        position: 70,
        nextPosition: 76,
        frame: { header: { index: 0, next: 6, rows: 6, isLast: true } },
      },
    });
  });

  it.each([
    ['of another run', (frame: Frame) => ({ ...frame, header: { ...frame.header, run: '18-lx3k9' } })],
    ['of another day', (frame: Frame) => ({ ...frame, header: { ...frame.header, day: 101 } })],
    ['behind a gap', (frame: Frame) => ({ ...frame, header: { ...frame.header, index: 4, next: 7 } })],
    ['that repeat', (frame: Frame) => ({ ...frame, header: { ...frame.header, index: 0, next: 3 } })],
  ])('are not joined with those %s', (_, change) => {
    const next = change(query({ firstOrdinal: 13, index: 3 }));
    const frames = framesIn(read(fetched([...recordsOf(query(), 'messages'), ...recordsOf(next, 'messages')])));
    expect(frames.map(({ header }) => header.rows)).toEqual([3, 3]);
  });

  it('are not joined with those behind the last of a slice', () => {
    const records = [...recordsOf(query({ isLast: true }), 'messages'), ...recordsOf(query({ firstOrdinal: 13, index: 3 }), 'messages')]; // oxfmt-ignore
    const frames = framesIn(read(fetched(records)));
    expect(frames.map(({ header }) => [header.rows, header.isLast])).toEqual([[3, true], [3, false]]); // oxfmt-ignore
  });

  it('of follow-ups have their ordinals as indexes, with gaps, and no last one', () => {
    const response = findMessageType('kelmu.response');
    const sent = frameOf(response, { rows: 4, day: 100, firstOrdinal: 5, seed: 1 });
    const [frame] = framesIn(read(fetched(recordsOf(sent, 'messages'))));
    expect(frame?.header).toMatchObject({
      index: 15,
      next: 25,
      rows: 4,
      isSparse: true,
      isLast: false,
      firstOrdinal: 15,
    });
    expect([...(arrayOf(decodeFrame(frame as Frame, response), 'ordinal', 'uint32') ?? [])]).toEqual([15, 18, 21, 24]);
  });

  it('that are withheld are one record that covers every ordinal that could have answered', () => {
    const header = { ...query().header, messageType: 'kelmu.response', rows: 0, isWithheld: true, firstOrdinal: 200, index: 8, next: 20 }; // oxfmt-ignore
    const records = recordsOf({ header, body: new Uint8Array(0) }, 'messages');
    expect(records).toHaveLength(1);
    const [frame] = framesIn(read(fetched(records)));
    expect(frame).toMatchObject({ header: { index: 200, next: 212, rows: 0, isWithheld: true, isSparse: true } });
    expect(frame?.body).toHaveLength(0);
  });

  it('that are withheld cover every slot of the openings', () => {
    const answers = messageTypes.find((each) => each.kind === 'follow-up' && each.slots > 1);
    if (answers?.kind !== 'follow-up') throw new Error('no type has several slots');
    const header = { ...query().header, messageType: answers.id, rows: 0, isWithheld: true, index: 8, next: 20 };
    const [frame] = framesIn(read(fetched(recordsOf({ header: { ...header, firstOrdinal: 200 * answers.slots }, body: new Uint8Array(0) }, 'messages')))); // oxfmt-ignore
    expect(frame?.header).toMatchObject({ index: 200 * answers.slots, next: 212 * answers.slots });
  });

  it('are none where nothing is answered', () => {
    const header = { ...query().header, messageType: 'kelmu.response', rows: 0 };
    const body = encodeColumns(sampleColumns(findMessageType('kelmu.response'), { rows: 0 }));
    expect(recordsOf({ header, body }, 'messages')).toEqual([]);
  });

  it('cannot be made of a body that cannot be read: it travels whole', () => {
    const broken = { ...query(), body: Uint8Array.of(1, 2, 3) };
    const [frame] = framesIn(read(fetched(recordsOf(broken, 'messages'))));
    expect(frame).toEqual(broken);
  });
});
