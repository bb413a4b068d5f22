/**
 * The persons of a recording as an Arrow file: `person` is what it is in a slice. Written in batches, so that a year of a whole people
 * takes the memory of one.
 */
import { areas, municipalities, personOf } from '@tietovirta/population';
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
  Uint8,
  Utf8,
  vectorFromArray,
  type Data,
  type DataType,
} from 'apache-arrow';
import { ArrowFileBytes } from './arrow-file-bytes.js';

const batchPersons = 1 << 16;
/** Characters of an identity code, all of them ASCII. */
const codeLength = 11;
const dayMs = 86_400_000;
const sexes = ['female', 'male'] as const;

const words = (values: readonly string[]) => vectorFromArray([...values], new Utf8());
const dictionaries = {
  sex: words(sexes),
  municipality: words(municipalities.map(({ code }) => code)),
  area: words(areas.map(({ code }) => code)),
};
const municipalityPlaces = new Map(municipalities.map(({ code }, place) => [code, place]));
const areaPlaces = new Map(areas.map(({ code }, place) => [code, place]));

const schema = new Schema([
  new Field('person', new Uint32(), false),
  new Field('identityCode', new Utf8(), false),
  new Field('birthDate', new DateDay(), false),
  new Field('sex', new Dictionary(new Utf8(), new Uint8(), 0, false), false),
  new Field('municipality', new Dictionary(new Utf8(), new Uint16(), 1, false), false),
  new Field('area', new Dictionary(new Utf8(), new Uint8(), 2, false), false),
]);

/** The bytes of the file, piece by piece; a piece is valid until the next is asked for. @param ordinals rising */
export function* personDirectory(ordinals: Iterable<number>): Generator<readonly Uint8Array[], void, undefined> {
  const file = new ArrowFileBytes(schema);
  const batch = new PersonBatch();
  for (const ordinal of ordinals) {
    batch.add(ordinal);
    if (batch.rows < batchPersons) continue;
    file.add(batch.take());
    yield file.take();
  }
  file.add(batch.take());
  file.finish();
  yield file.take();
}

/** Columns of as many persons as a batch holds, used again for the next. */
class PersonBatch {
  rows = 0;
  private readonly persons = new Uint32Array(batchPersons);
  private readonly codes = new Uint8Array(batchPersons * codeLength);
  private readonly codeOffsets = Int32Array.from({ length: batchPersons + 1 }, (_, row) => row * codeLength);
  private readonly birthDays = new Int32Array(batchPersons);
  private readonly sexes = new Uint8Array(batchPersons);
  private readonly municipalities = new Uint16Array(batchPersons);
  private readonly areas = new Uint8Array(batchPersons);
  private last = { date: '', day: 0 };

  add(ordinal: number): void {
    const { identityCode, birthDate, sex, municipality, area } = personOf(ordinal);
    const row = this.rows;
    this.persons[row] = ordinal;
    for (let i = 0; i < codeLength; i += 1) this.codes[row * codeLength + i] = identityCode.charCodeAt(i);
    this.birthDays[row] = this.dayOf(birthDate);
    this.sexes[row] = sexes.indexOf(sex);
    this.municipalities[row] = municipalityPlaces.get(municipality.code) as number;
    this.areas[row] = areaPlaces.get(area.code) as number;
    this.rows += 1;
  }

  /** Persons in the order of their ordinals share birth dates. */
  private dayOf(date: string): number {
    if (date !== this.last.date) this.last = { date, day: Date.parse(date) / dayMs };
    return this.last.day;
  }

  /** The persons added since the last call, over the same memory. */
  take(): RecordBatch {
    const length = this.rows;
    this.rows = 0;
    const columns: readonly object[] = [
      { data: this.persons },
      { data: this.codes.subarray(0, length * codeLength), valueOffsets: this.codeOffsets.subarray(0, length + 1) },
      { data: this.birthDays },
      { data: this.sexes, dictionary: dictionaries.sex },
      { data: this.municipalities, dictionary: dictionaries.municipality },
      { data: this.areas, dictionary: dictionaries.area },
    ];
    const children = schema.fields.map(
      // makeData cannot see that the types of arrays and fields agree.
      ({ type }, i) => makeData({ type: type as DataType, length, nullCount: 0, ...columns[i] } as never) as Data,
    );
    return new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length, nullCount: 0, children }));
  }
}
