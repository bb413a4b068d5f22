import fc from 'fast-check';
import { createRequire } from 'node:module';
import { stockKafkajs, type StockKafkajs } from './testing/stock-kafkajs.js';
import { patchEncoder, type Encoder } from './kafkajs-encoder.js';

interface Writer extends Encoder {
  readonly writeString: (text: string) => this;
  readonly writeVarInt: (value: number) => this;
}
type WriterClass = new (size?: number) => Writer;

/** What is written into an encoder, in order; a list is an encoder within it, one of lists several at once. */
type Step = number | string | Buffer | Nested | { readonly many: readonly Nested[] };
interface Nested {
  readonly steps: readonly Step[];
}

const large = fc.integer({ min: 16_000, max: 50_000 }).map((length) => Buffer.alloc(length, length));
const { nested } = fc.letrec<{ step: Step; nested: Nested }>((tie) => ({
  step: fc.oneof(
    { depthSize: 'small' },
    fc.integer(),
    fc.string({ maxLength: 700 }),
    large,
    tie('nested'),
    fc.record({ many: fc.array(tie('nested'), { maxLength: 3 }) }),
  ),
  nested: fc.record({ steps: fc.array(tie('step'), { maxLength: 8 }) }),
}));

describe('A request that kafkajs builds from encoders within encoders', () => {
  const copies: StockKafkajs[] = [];
  const encoderOfCopy = (): WriterClass => {
    const copy = stockKafkajs();
    copies.push(copy);
    return createRequire(import.meta.url)(`${copy.folder}/src/protocol/encoder.js`) as WriterClass;
  };
  afterAll(() => {
    for (const copy of copies) copy.remove();
  });

  let ours: WriterClass;
  let asItComes: WriterClass;
  beforeAll(() => {
    [ours, asItComes] = [encoderOfCopy(), encoderOfCopy()];
    patchEncoder(ours.prototype as Encoder);
  });

  /** @param askOften for the bytes between two steps, as checksums do */
  function written(kind: WriterClass, { steps }: Nested, askOften: boolean): Writer {
    const encoder = new kind();
    for (const step of steps) {
      if (typeof step === 'number') encoder.writeInt32(step).writeVarInt(step);
      else if (typeof step === 'string') encoder.writeString(step);
      else if (Buffer.isBuffer(step)) encoder.writeBytes(step);
      else if ('many' in step) encoder.writeEncoderArray(step.many.map((each) => written(kind, each, askOften)));
      else encoder.writeEncoder(written(kind, step, askOften));
      if (askOften && encoder.buffer.length !== encoder.size()) throw new Error('says another size than it has');
    }
    return encoder;
  }

  it('has the same bytes and says the same size, whatever is written in whatever order', () => {
    fc.assert(
      fc.property(nested, fc.boolean(), (steps, askOften) => {
        const [one, other] = [written(ours, steps, askOften), written(asItComes, steps, false)];
        expect([one.size(), one.buffer.equals(other.buffer)]).toEqual([other.size(), true]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a large piece as it is, and joins it once', () => {
    const body = Buffer.alloc(100_000, 1);
    const inner = new ours();
    inner.writeBufferInternal(body);
    expect(inner.buffer).toBe(body);
    const outer = new ours().writeInt32(7);
    outer.writeEncoder(inner);
    expect(outer.buffer).toBe(outer.buffer);
    expect(outer.buffer).toHaveLength(100_004);
  });

  it('refuses what is no encoder, as kafkajs does', () => {
    for (const kind of [ours, asItComes]) {
      expect(() => new kind().writeEncoder(null)).toThrow('an instance of Encoder');
      expect(() => new kind().writeEncoderArray([null])).toThrow('an instance of Encoder');
    }
  });
});
