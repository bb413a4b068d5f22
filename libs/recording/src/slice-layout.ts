/**
 * The Arrow schema of a recorded slice. Any tool can read it: every message has its ordinal, dimensions are strings
 * (dictionary-encoded, so that a value still takes one byte), times have a zone. Converted back, it gives the same columns as
 * the frame.
 */
import type { MessageType } from '@tietovirta/exchanges';
import { frameLayout, FrameUnreadable, type MessageColumns } from '@tietovirta/messages';
import type { Label } from '@tietovirta/wording';
import {
  Dictionary,
  Field,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Uint32,
  Uint8,
  Utf8,
  vectorFromArray,
  type DataType,
  type Vector,
} from 'apache-arrow';

type Dimension = Dictionary<Utf8, Uint8>;

export class SliceLayout {
  readonly fields: readonly Field[];
  private readonly dictionaries: readonly Vector<Utf8>[];
  private ordinals = new Uint32Array(0);

  constructor(readonly type: MessageType) {
    const { fields } = frameLayout(type);
    const attributes = fields.slice(0, fields.length - type.dimensions.length).filter(({ name }) => name !== 'ordinal');
    const dimensions = type.dimensions.map(
      ({ id }, i) => new Field<Dimension>(id, new Dictionary(new Utf8(), new Uint8(), i, false), false),
    );
    this.fields = [new Field('ordinal', new Uint32(), false), ...attributes, ...dimensions];
    this.dictionaries = type.dimensions.map(({ values }) =>
      vectorFromArray(
        values.map((value) => value.id),
        new Utf8(),
      ),
    );
  }

  schema(facts: Readonly<Record<string, string>>): Schema {
    return new Schema([...this.fields], new Map(Object.entries(facts)));
  }

  /** The messages as one record batch over the same memory, valid until the next call. */
  batchOf(columns: MessageColumns, schema: Schema): RecordBatch {
    const { rows, times, persons, holders, organisations, dimensions } = columns;
    const arrays: readonly ArrayBufferView[] = [
      columns.ordinals ?? this.running(columns.firstOrdinal, rows),
      new BigInt64Array(times.buffer, times.byteOffset, rows),
      ...(persons === undefined ? [] : [persons]),
      ...(holders === undefined ? [] : [holders]),
      organisations,
      ...dimensions,
    ];
    const firstDimension = this.fields.length - dimensions.length;
    const children = (schema.fields as readonly Field<DataType>[]).map(({ type }, i) => {
      const dictionary = i < firstDimension ? {} : { dictionary: this.dictionaries[i - firstDimension] };
      // The arrays stand in the order of the fields; makeData cannot see that their types agree.
      return makeData({ type, length: rows, nullCount: 0, data: arrays[i], ...dictionary } as never);
    });
    const struct = makeData({ type: new Struct(schema.fields), length: rows, nullCount: 0, children });
    return new RecordBatch(schema, struct);
  }

  /** The messages of a record batch, views of its memory. @throws FrameUnreadable */
  columnsOf(batch: RecordBatch): MessageColumns {
    const { type } = this;
    const rows = batch.numRows;
    const values = batch.data.children.map((child) => {
      const array = child.values as (ArrayBufferView & { readonly length: number }) | undefined;
      if (array === undefined || array.length < rows || child.nullCount > 0)
        throw new FrameUnreadable('body-unreadable', 'a column is shorter than the others or has missing values');
      return array;
    });
    const next = (): ArrayBufferView => values.shift() as ArrayBufferView;
    const ordinals = next() as Uint32Array;
    const instants = next() as BigInt64Array;
    return {
      type,
      rows,
      firstOrdinal: type.kind === 'follow-up' ? 0 : (ordinals[0] ?? 0),
      ordinals: type.kind === 'follow-up' ? ordinals : undefined,
      times: new Int32Array(instants.buffer, instants.byteOffset, rows * 2),
      persons: type.person === undefined ? undefined : (next() as Uint32Array),
      holders: type.kind === 'contained' ? (next() as Uint32Array) : undefined,
      organisations: next() as Uint16Array,
      dimensions: values as unknown as Uint8Array[],
    };
  }

  /** Why this layout cannot read a batch; undefined when it can. */
  differenceFrom({ schema, data }: RecordBatch): Label | undefined {
    const signature = (fields: readonly Field[]): string =>
      fields.map(({ name, type }) => `${name}: ${type}`).join(', ');
    if (signature(schema.fields) !== signature(this.fields))
      return {
        fi: `sen sarakkeet (${signature(schema.fields)}) eivät ole tämän version sanomatyypin ${this.type.id} sarakkeet`,
        en: `its columns (${signature(schema.fields)}) are not those of ${this.type.id} in this version`,
      };
    const firstDimension = this.fields.length - this.dictionaries.length;
    const place = this.dictionaries.findIndex((own, i) => {
      const found = data.children[firstDimension + i]?.dictionary as Vector<Utf8> | undefined;
      return found === undefined || [...found].join('\n') !== [...own].join('\n');
    });
    const other = this.type.dimensions[place];
    return (
      other && {
        fi: `sarakkeen ${other.id} arvot eivät ole tämän version sanomatyypin ${this.type.id} arvot`,
        en: `the values of its column ${other.id} are not those of ${this.type.id} in this version`,
      }
    );
  }

  private running(firstOrdinal: number, rows: number): Uint32Array {
    if (this.ordinals.length < rows) this.ordinals = new Uint32Array(rows);
    const { ordinals } = this;
    for (let row = 0; row < rows; row += 1) ordinals[row] = firstOrdinal + row;
    return ordinals.subarray(0, rows);
  }
}
