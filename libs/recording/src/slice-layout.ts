/**
 * The Arrow schema of a recorded slice. Any tool can read it: every message has its ordinal, that of its opening and its direction,
 * dimensions are strings (dictionary-encoded, so that a value still takes one byte), times are instants with a zone. Converted back,
 * it gives the same columns as the frame.
 */
import type { MessageType } from '@tietovirta/exchanges';
import { arrayAt, arrayOf, columnTable, layoutDifference, timesOfDay, type MessageColumns } from '@tietovirta/messages';
import type { Label } from '@tietovirta/wording';
import {
  Field,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Uint32,
  type DataType,
  type Utf8,
  type Vector,
} from 'apache-arrow';
import { directionColumn, openingColumn, recordedColumn, type RecordedColumn } from './recorded-column.js';
import { recordingFormat, type RecordingFormat } from './recording-manifest.js';

export class SliceLayout {
  readonly fields: readonly Field[];
  /** Behind the ordinals. */
  private readonly recorded: readonly RecordedColumn[];
  private ordinals = new Uint32Array(0);

  /** @param format of the recording; the one that is written when absent */
  constructor(
    readonly type: MessageType,
    format: RecordingFormat = recordingFormat,
  ) {
    const columns = columnTable(type)
      .columns.filter(({ meaning }) => meaning.is !== 'ordinal')
      .map((column) => recordedColumn(type, column, format));
    this.recorded = format === 1 ? columns : [openingColumn(type), ...columns, ...directionColumn(type)];
    this.fields = [new Field('ordinal', new Uint32(), false), ...this.recorded.map(({ field }) => field)];
  }

  schema(facts: Readonly<Record<string, string>>): Schema {
    return new Schema([...this.fields], new Map(Object.entries(facts)));
  }

  /** The messages as one record batch, over the same memory where it can be; valid until the next call. */
  batchOf(columns: MessageColumns, schema: Schema): RecordBatch {
    const { rows, firstOrdinal } = columns;
    const ordinals = arrayOf(columns, 'ordinal', 'uint32') ?? this.running(firstOrdinal, rows);
    // The arrays stand in the order of the fields; makeData cannot see that their types agree.
    const dataOf = (type: DataType, data: unknown, facts: object = {}) =>
      makeData({ type, length: rows, nullCount: 0, data, ...facts } as never);
    const children = [
      dataOf(new Uint32(), ordinals),
      ...this.recorded.map(({ field, values, dictionary }) =>
        dataOf(field.type as DataType, values(columns, ordinals), dictionary && { dictionary }),
      ),
    ];
    const struct = makeData({ type: new Struct(schema.fields), length: rows, nullCount: 0, children });
    return new RecordBatch(schema, struct);
  }

  /**
   * The messages of a record batch, views of its memory save for times within the day. What a message's opening and direction are
   * follows from the rest.
   * @param dayStartMs when the day of the slice begins
   * @throws FrameUnreadable
   */
  columnsOf({ numRows: rows, data }: RecordBatch, dayStartMs: number): MessageColumns {
    const { type } = this;
    const { columns } = columnTable(type);
    const ordinals = arrayAt(data.children[0], 'uint32', rows);
    const arrays = columns.map((column) => {
      if (column.meaning.is === 'ordinal') return ordinals;
      const child = data.children[1 + this.recorded.findIndex(({ field }) => field.name === column.name)];
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
      // A list that has grown at its end since means the same by each of the indices that were recorded.
      return found === undefined || [...found].some((value, index) => value !== dictionary.get(index));
    });
    return (
      other && {
        fi: `sarakkeen ${other.field.name} arvot eivät ole tämän version sanomatyypin ${id} arvot`,
        en: `the values of its column ${other.field.name} are not those of ${id} in this version`,
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
