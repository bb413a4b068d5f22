/**
 * The Arrow schema of a recorded slice. Any tool can read it: every message has its ordinal, dimensions are strings
 * (dictionary-encoded, so that a value still takes one byte), times are instants with a zone. Converted back, it gives the same
 * columns as the frame.
 */
import type { MessageType } from '@tietovirta/exchanges';
import {
  arrayAt,
  arrayOf,
  arrowTypeOf,
  columnTable,
  instantsOf,
  layoutDifference,
  timesOfDay,
  type Column,
  type MessageColumns,
} from '@tietovirta/messages';
import type { Label } from '@tietovirta/wording';
import {
  Dictionary,
  Field,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  TimestampMillisecond,
  Uint32,
  Uint8,
  Utf8,
  vectorFromArray,
  type DataType,
  type Vector,
} from 'apache-arrow';

/** A column as it is recorded. */
interface RecordedColumn {
  readonly column: Column;
  readonly field: Field;
  /** What the places of a dimension stand for. */
  readonly dictionary?: Vector<Utf8>;
}

export class SliceLayout {
  readonly fields: readonly Field[];
  /** Behind the ordinals. */
  private readonly recorded: readonly RecordedColumn[];
  private ordinals = new Uint32Array(0);
  private instants = new Int32Array(0);

  constructor(readonly type: MessageType) {
    const { columns, dimensions } = columnTable(type);
    this.recorded = columns
      .map((column, place) => recordedColumn(column, dimensions.indexOf(place)))
      .filter(({ column }) => column.meaning.is !== 'ordinal');
    this.fields = [new Field('ordinal', new Uint32(), false), ...this.recorded.map(({ field }) => field)];
  }

  schema(facts: Readonly<Record<string, string>>): Schema {
    return new Schema([...this.fields], new Map(Object.entries(facts)));
  }

  /** The messages as one record batch over the same memory, valid until the next call. */
  batchOf(columns: MessageColumns, schema: Schema): RecordBatch {
    const { rows, arrays, firstOrdinal } = columns;
    const { places } = columnTable(this.type);
    const ordinals = arrayOf(columns, 'ordinal', 'uint32') ?? this.running(firstOrdinal, rows);
    // The arrays stand in the order of the fields; makeData cannot see that their types agree.
    const dataOf = (type: DataType, data: unknown, facts: object = {}) =>
      makeData({ type, length: rows, nullCount: 0, data, ...facts } as never);
    const children = [
      dataOf(new Uint32(), ordinals),
      ...this.recorded.map(({ column, field, dictionary }) => {
        const array = column.name === 'time' ? this.timestamps(columns) : arrays[places.get(column.name) as number];
        return dataOf(field.type as DataType, array, dictionary && { dictionary });
      }),
    ];
    const struct = makeData({ type: new Struct(schema.fields), length: rows, nullCount: 0, children });
    return new RecordBatch(schema, struct);
  }

  /**
   * The messages of a record batch, views of its memory save for times within the day.
   * @param dayStartMs when the day of the slice begins
   * @throws FrameUnreadable
   */
  columnsOf({ numRows: rows, data }: RecordBatch, dayStartMs: number): MessageColumns {
    const { type } = this;
    const { columns } = columnTable(type);
    const ordinals = arrayAt(data.children[0], 'uint32', rows);
    const arrays = columns.map((column) => {
      if (column.meaning.is === 'ordinal') return ordinals;
      const child = data.children[1 + this.recorded.findIndex((each) => each.column === column)];
      if (column.meaning.is !== 'time-of-day') return arrayAt(child, column.kind, rows);
      return timesOfDay(arrayAt(child, 'int64', rows), rows, dayStartMs);
    });
    const isNumbered = columns.some(({ meaning }) => meaning.is === 'ordinal');
    return { type, rows, firstOrdinal: isNumbered ? 0 : (ordinals[0] ?? 0), dayStartMs, arrays };
  }

  /** Why this layout cannot read a batch; undefined when it can. */
  differenceFrom({ schema, data }: RecordBatch): Label | undefined {
    const { id } = this.type;
    const difference = layoutDifference(schema.fields, this.fields);
    if (difference !== undefined)
      return {
        fi: `sen sarakkeet eivät ole tämän version sanomatyypin ${id} sarakkeet: ${difference.fi}`,
        en: `its columns are not those of ${id} in this version: ${difference.en}`,
      };
    const other = this.recorded.find(({ dictionary }, place) => {
      if (dictionary === undefined) return false;
      const found = data.children[1 + place]?.dictionary as Vector<Utf8> | undefined;
      return found === undefined || [...found].join('\n') !== [...dictionary].join('\n');
    });
    return (
      other && {
        fi: `sarakkeen ${other.column.name} arvot eivät ole tämän version sanomatyypin ${id} arvot`,
        en: `the values of its column ${other.column.name} are not those of ${id} in this version`,
      }
    );
  }

  private timestamps(columns: MessageColumns): BigInt64Array {
    const instants = instantsOf(columns, () => {
      if (this.instants.length < 2 * columns.rows) this.instants = new Int32Array(2 * columns.rows);
      return this.instants;
    });
    return new BigInt64Array(instants.buffer, instants.byteOffset, columns.rows);
  }

  private running(firstOrdinal: number, rows: number): Uint32Array {
    if (this.ordinals.length < rows) this.ordinals = new Uint32Array(rows);
    const { ordinals } = this;
    for (let row = 0; row < rows; row += 1) ordinals[row] = firstOrdinal + row;
    return ordinals.subarray(0, rows);
  }
}

/** @param dimension place among the type's dimensions, where it is one */
function recordedColumn(column: Column, dimension: number): RecordedColumn {
  const { name, meaning } = column;
  if (meaning.is !== 'value') return { column, field: new Field(name, recordedType(column), false) };
  const type = new Dictionary(new Utf8(), new Uint8(), dimension, false);
  return { column, field: new Field(name, type, false), dictionary: vectorFromArray([...meaning.values], new Utf8()) };
}

const recordedType = (column: Column): DataType =>
  column.meaning.is === 'time-of-day' ? new TimestampMillisecond('Europe/Helsinki') : arrowTypeOf(column);
