/** A batch of persons as columns of Arrow, in memory that is used again for the next. */
import {
  DateDay,
  Dictionary,
  Field,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Uint16,
  Uint32,
  Utf8,
  vectorFromArray,
  type Data,
  type DataType,
} from 'apache-arrow';
import { personColumns, type PersonColumn, type PersonRow } from './person-columns.js';

export const batchPersons = 1 << 16;
/** Characters of the longest text, all of them ASCII: an identity code. */
const textLength = 11;

const typeOf = (column: PersonColumn, place: number): DataType => {
  switch (column.kind) {
    case 'number':
      return new Uint32();
    case 'text':
      return new Utf8();
    case 'date':
      return new DateDay();
    case 'word':
      return new Dictionary(new Utf8(), new Uint16(), place, false);
  }
};

export const personSchema = new Schema(
  personColumns.map((column, place) => new Field(column.name, typeOf(column, place), true)),
);

/** Values of one column; which of them are there is one bit a row. */
abstract class Cells {
  private readonly valid = new Uint8Array(batchPersons / 8);
  private empty = 0;

  abstract write(at: number, row: PersonRow): void;
  /** What Arrow is given beside type and length. */
  protected abstract parts(length: number): object;

  protected mark(at: number, isThere: boolean): void {
    if (isThere) this.valid[at >> 3] = (this.valid[at >> 3] as number) | (1 << (at & 7));
    else this.empty += 1;
  }

  take(type: DataType, length: number): Data {
    const nulls = this.empty === 0 ? { nullCount: 0 } : { nullCount: this.empty, nullBitmap: this.valid.slice() };
    // makeData cannot see that the types of arrays and fields agree.
    const data = makeData({ type, length, ...nulls, ...this.parts(length) } as never) as Data;
    this.valid.fill(0);
    this.empty = 0;
    return data;
  }
}

class NumberCells extends Cells {
  private readonly data: Uint32Array | Int32Array;

  constructor(private readonly column: Extract<PersonColumn, { kind: 'number' | 'date' }>) {
    super();
    this.data = column.kind === 'number' ? new Uint32Array(batchPersons) : new Int32Array(batchPersons);
  }

  write(at: number, row: PersonRow): void {
    const value = this.column.of(row);
    this.data[at] = value ?? 0;
    this.mark(at, value !== undefined);
  }

  protected parts(): object {
    return { data: this.data };
  }
}

class TextCells extends Cells {
  private readonly bytes = new Uint8Array(batchPersons * textLength);
  private readonly offsets = new Int32Array(batchPersons + 1);

  constructor(private readonly column: Extract<PersonColumn, { kind: 'text' }>) {
    super();
  }

  write(at: number, row: PersonRow): void {
    const text = this.column.of(row);
    const from = this.offsets[at] as number;
    for (let i = 0; i < (text?.length ?? 0); i += 1) this.bytes[from + i] = (text as string).charCodeAt(i);
    this.offsets[at + 1] = from + (text?.length ?? 0);
    this.mark(at, text !== undefined);
  }

  protected parts(length: number): object {
    return { data: this.bytes.subarray(0, this.offsets[length]), valueOffsets: this.offsets.subarray(0, length + 1) };
  }
}

class WordCells extends Cells {
  private readonly data = new Uint16Array(batchPersons);
  private readonly places: ReadonlyMap<string, number>;
  private readonly dictionary;

  constructor(private readonly column: Extract<PersonColumn, { kind: 'word' }>) {
    super();
    this.places = new Map(column.words.map((word, place) => [word, place]));
    this.dictionary = vectorFromArray([...column.words], new Utf8());
  }

  write(at: number, row: PersonRow): void {
    const word = this.column.of(row);
    const place = word === undefined ? 0 : this.places.get(word);
    if (place === undefined) throw new Error(`${this.column.name} has no word "${word}"`);
    this.data[at] = place;
    this.mark(at, word !== undefined);
  }

  protected parts(): object {
    return { data: this.data, dictionary: this.dictionary };
  }
}

function cellsOf(column: PersonColumn): Cells {
  switch (column.kind) {
    case 'number':
    case 'date':
      return new NumberCells(column);
    case 'text':
      return new TextCells(column);
    case 'word':
      return new WordCells(column);
  }
}

export class PersonBatch {
  rows = 0;
  private readonly columns = personColumns.map(cellsOf);

  add(row: PersonRow): void {
    for (const column of this.columns) column.write(this.rows, row);
    this.rows += 1;
  }

  /** The persons added since the last call, over the same memory. */
  take(): RecordBatch {
    const length = this.rows;
    this.rows = 0;
    const children = personSchema.fields.map(({ type }, place) =>
      (this.columns[place] as Cells).take(type as DataType, length),
    );
    return new RecordBatch(
      personSchema,
      makeData({ type: new Struct(personSchema.fields), length, nullCount: 0, children }),
    );
  }
}
