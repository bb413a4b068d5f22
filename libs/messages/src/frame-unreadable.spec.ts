import { messageTypes, type MessageType } from '@tietovirta/exchanges';
import { RecordBatch, RecordBatchReader, RecordBatchStreamWriter, Schema } from 'apache-arrow';
import fc from 'fast-check';
import { sampleColumns, sampleFrame } from './sample-columns.js';
import type { Frame } from './frame.js';
import { decodeFrame } from './frame-codec.js';
import { frameLayout } from './frame-layout.js';
import { firstGeneration, generationVersion } from './generation-version.js';
import { FrameUnreadable } from './frame-unreadable.js';
import { dimensionArrays } from './message-columns.js';
import { recordBatchOf } from './record-batch.js';

const typeOf = (id: string): MessageType => messageTypes.find((type) => type.id === id) as MessageType;
const query = typeOf('kelmu.query');
const sound = sampleFrame(query, { rows: 50 });

/** What reading says: `read`, the code, or the name of an error that should not be. */
function outcomeOf(frame: Frame, type: MessageType = query): string {
  try {
    decodeFrame(frame, type);
    return 'read';
  } catch (error) {
    return error instanceof FrameUnreadable ? error.code : `${(error as Error).name}: ${(error as Error).message}`;
  }
}
const withHeader = (change: Partial<Frame['header']>): Frame => ({ ...sound, header: { ...sound.header, ...change } });
const withBody = (body: Uint8Array): Frame => ({ ...sound, body });

/** The same messages as a body that says another generation of them, or none. */
function ofGeneration(generation: string | undefined): Uint8Array {
  const [batch] = [...RecordBatchReader.from(sound.body)] as [RecordBatch];
  const metadata = new Map(batch.schema.metadata);
  metadata.delete('generation');
  if (generation !== undefined) metadata.set('generation', generation);
  const writer = new RecordBatchStreamWriter();
  writer.write(new RecordBatch(new Schema(batch.schema.fields, metadata), batch.data));
  writer.finish();
  return writer.toUint8Array(true);
}

describe('a frame whose body says a generation', () => {
  it('is read when it is the one of this version, or when it says none and so is of the first', () => {
    expect(outcomeOf(withBody(ofGeneration(String(generationVersion))))).toBe('read');
    const ofTheFirst = String(generationVersion) === String(firstGeneration) ? 'read' : 'generation-differs';
    expect(outcomeOf(withBody(ofGeneration(undefined)))).toBe(ofTheFirst);
  });

  it('is refused when it is another one: the same addresses are other messages', () => {
    expect(outcomeOf(withBody(ofGeneration(String(generationVersion + 1))))).toBe('generation-differs');
  });
});

describe('a frame that cannot be read is refused', () => {
  it.each([
    ['of a later version', withHeader({ version: 3 }), 'version-unknown'],
    ['of no day of its year', withHeader({ day: 366 }), 'day-unknown'],
    ['whose day is no number', withHeader({ day: Number.NaN }), 'day-unknown'],
    ['of a year without a calendar', withHeader({ year: 1999 }), 'day-unknown'],
    ['without a version', withHeader({ version: Number.NaN }), 'version-unknown'],
    ['with fewer rows than its header says', withHeader({ rows: 51 }), 'rows-differ'],
    ['with more rows than its header says', withHeader({ rows: 49 }), 'rows-differ'],
    ['whose header has no number of rows', withHeader({ rows: Number.NaN }), 'rows-differ'],
    ['without a body', withBody(new Uint8Array(0)), 'body-unreadable'],
    ['whose body is text', withBody(Buffer.from('{"messages":[]}')), 'body-unreadable'],
    ['whose body is zeros', withBody(new Uint8Array(4000)), 'body-unreadable'],
  ])('%s', (_what, frame, code) => {
    expect(outcomeOf(frame)).toBe(code);
  });

  it('when it holds two record batches', () => {
    const writer = new RecordBatchStreamWriter();
    for (let i = 0; i < 2; i += 1) writer.write(recordBatchOf(sampleColumns(query, { rows: 50 })));
    writer.finish();
    expect(outcomeOf(withBody(writer.toUint8Array(true)))).toBe('body-unreadable');
  });

  it('when its body is of another type, unless both have the same columns', () => {
    const columnsOf = (type: MessageType): string =>
      frameLayout(type)
        .fields.map(({ name, type: of }) => `${name} ${of}`)
        .join();
    for (const type of messageTypes) {
      const frame = sampleFrame(type, { rows: 4 });
      for (const other of messageTypes) {
        const expected = columnsOf(type) === columnsOf(other) ? 'read' : 'layout-differs';
        expect([type.id, other.id, outcomeOf(frame, other)]).toEqual([type.id, other.id, expected]);
      }
    }
  });

  it('with words on what to do: set it aside', () => {
    expect(() => decodeFrame(withHeader({ rows: 7 }), query)).toThrow(
      expect.objectContaining({
        name: 'FrameUnreadable',
        retry: 'set aside',
        message: '50 rows in the body, 7 in the header',
      }),
    );
  });
});

describe('whatever happens to the bytes of a body', () => {
  const isJudged = (outcome: string): boolean => /^(read|body-unreadable|layout-differs|rows-differ)$/.test(outcome);

  it('cut off anywhere, it is read whole or set aside', () => {
    for (let length = 0; length < sound.body.length; length += 7) {
      const outcome = outcomeOf(withBody(sound.body.slice(0, length)));
      expect([length, isJudged(outcome) ? '' : outcome]).toEqual([length, '']);
    }
    expect(outcomeOf(withBody(sound.body.slice(0, sound.body.length >> 1)))).toBe('body-unreadable');
  });

  /** Where the values begin: what lies before is Arrow's description of them, whose lengths Arrow believes without a check. */
  const valuesFrom = ({ body }: Frame, type: MessageType): number => {
    const columns = decodeFrame({ ...sampleFrame(type, { rows: 50 }), body }, type);
    return Math.min(...columns.arrays.map(({ byteOffset }) => byteOffset));
  };

  it('changed anywhere among its values, it is still read, and nothing else happens', () => {
    const change = fc.record({ at: fc.nat(), to: fc.integer({ min: 0, max: 255 }) });
    fc.assert(
      fc.property(
        fc.constantFrom(...messageTypes),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        (type, changes) => {
          const frame = sampleFrame(type, { rows: 50 });
          const first = valuesFrom(frame, type);
          const length = frame.body.length - 8 - first;
          for (const { at, to } of changes) frame.body[first + (at % length)] = to;
          expect(outcomeOf(frame, type)).toBe('read');
        },
      ),
    );
  });

  it.each(['kelmu.query', 'eessi.follow-up', 'banks.payment'])(
    'with a letter of its schema changed, %s is refused',
    (id) => {
      const type = typeOf(id);
      for (const { name } of frameLayout(type).fields) {
        const frame = sampleFrame(type, { rows: 50 });
        const at = Buffer.from(frame.body.buffer).indexOf(`${name}\0`);
        frame.body[at] = 'X'.charCodeAt(0);
        expect([name, at > 0, outcomeOf(frame, type)]).toEqual([name, true, 'layout-differs']);
      }
    },
  );

  it('made of chance, it is set aside', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (body) => {
        expect(outcomeOf(withBody(body))).toBe('body-unreadable');
      }),
      { seed: 1 },
    );
  });

  it('changed in its values, it is read with those values: judging them is the counter’s duty', () => {
    const body = sound.body.slice();
    const before = decodeFrame(withBody(body), query);
    (dimensionArrays(before)[0] as Uint8Array)[3] = 250;
    expect(dimensionArrays(decodeFrame(withBody(body), query))[0]?.[3]).toBe(250);
  });
});
