/**
 * The columns of each message type, told once. Memory, frames, recordings, JSON, the content hash and the judging of rows walk this
 * table: a new column is a line in `columnRules` (or, for a number of one type, in its exchange's `numbers`) and the code that makes it.
 */
import {
  carriedNone,
  followedBy,
  followsNone,
  revisesNone,
  type MessageType,
  type NumberColumn,
} from '@tietovirta/exchanges';
import { organisations, personOrdinalLimit } from '@tietovirta/population';
import type { ColumnKind } from './column-kind.js';

/** Why a message is set aside for what stands in a column. */
export type ColumnFault = 'time-outside' | 'person-unknown' | 'organisation-unknown' | 'value-unknown';

/** What the numbers of a column stand for. */
export type ColumnMeaning =
  | { readonly is: 'ordinal' }
  /** ms since 1970 UTC. */
  | { readonly is: 'instant' }
  /** ms since the local midnight that begins the day of the frame: on days of 23 or 25 hours no clock shows it. */
  | { readonly is: 'time-of-day' }
  | { readonly is: 'person' }
  /** Ordinal of another message, said as an address in the field `saidAs` of JSON; `none` stands for no message, where there may be none. */
  | {
      readonly is: 'message';
      readonly of: string;
      readonly saidAs: string;
      readonly none?: number;
      readonly isOfLastYear?: true;
    }
  /** Place in the directory of organisations. */
  | { readonly is: 'organisation' }
  /** Place in a dimension's list of values. */
  | { readonly is: 'value'; readonly values: readonly string[] }
  | { readonly is: 'number' };

/** How a column enters the content hash of a row. What has no rule here is not hashed. */
export type HashRule =
  | { readonly into: 'ordinal' }
  | { readonly into: 'time' }
  /** Behind the values of the dimensions before it, in the word of what is said. */
  | { readonly into: 'values' }
  /** Multiplied by an odd factor, into the word of whom the message is about or of what is said. */
  | { readonly into: 'who' | 'what'; readonly factor: number };

export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly meaning: ColumnMeaning;
  /** Numbers outside are set aside; for times the day or the year of the frame tells. */
  readonly within?: { readonly from: number; readonly below: number };
  readonly fault?: ColumnFault;
  readonly hash?: HashRule;
}

const ordinal: Column = { name: 'ordinal', kind: 'uint32', meaning: { is: 'ordinal' }, hash: { into: 'ordinal' } };

const timed = { name: 'time', fault: 'time-outside', hash: { into: 'time' } } as const;
/** Follow-ups come on any later day. */
export const instant: Column = { ...timed, kind: 'int64', meaning: { is: 'instant' } };
const timeOfDay: Column = { ...timed, kind: 'int32', meaning: { is: 'time-of-day' } };

const person: Column = {
  name: 'person',
  kind: 'uint32',
  meaning: { is: 'person' },
  within: { from: 0, below: personOrdinalLimit },
  fault: 'person-unknown',
  hash: { into: 'who', factor: 1 },
};

const holder = (of: string): Column => ({
  name: 'holder',
  kind: 'uint32',
  meaning: { is: 'message', of, saidAs: 'heldBy' },
  hash: { into: 'who', factor: 0x165667b1 },
});

/** Enters the hash as a holder does: no type has both. */
const revises = (of: string): Column => ({
  name: 'revises',
  kind: 'uint32',
  meaning: { is: 'message', of, saidAs: 'revises', none: revisesNone },
  hash: { into: 'who', factor: 0x165667b1 },
});

/** The opening of the year before that is answered. */
const carried = (of: string): Column => ({
  name: 'carried',
  kind: 'uint32',
  meaning: { is: 'message', of, saidAs: 'answers', none: carriedNone, isOfLastYear: true },
  hash: { into: 'what', factor: 0x85ebca6b },
});

/** The payment that is reported or came back, or the case that is paid for. */
const follows = (of: string): Column => ({
  name: 'follows',
  kind: 'uint32',
  meaning: { is: 'message', of, saidAs: 'follows', none: followsNone },
  hash: { into: 'who', factor: 0x27d4eb2f },
});

const organisation: Column = {
  name: 'organisation',
  kind: 'uint16',
  meaning: { is: 'organisation' },
  within: { from: 0, below: organisations.length },
  fault: 'organisation-unknown',
  hash: { into: 'what', factor: 0x2c1b3c6d },
};

const value = ({ id, values }: MessageType['dimensions'][number]): Column => ({
  name: id,
  kind: 'uint8',
  meaning: { is: 'value', values: values.map((each) => each.id) },
  within: { from: 0, below: values.length },
  fault: 'value-unknown',
  hash: { into: 'values' },
});

const number = ({ id, kind, from = 0, below }: NumberColumn): Column => ({
  name: id,
  kind,
  meaning: { is: 'number' },
  within: { from, below },
  fault: 'value-unknown',
  hash: { into: 'what', factor: factorOf(id) },
});

/** The columns that a type has, in the order of frames. */
const columnRules: readonly ((type: MessageType) => readonly Column[])[] = [
  (type) => (type.kind === 'follow-up' ? [ordinal, instant] : [timeOfDay]),
  (type) => (type.person === undefined ? [] : [person]),
  (type) => (type.kind === 'contained' ? [holder(type.inside)] : []),
  (type) => (type.kind === 'opening' && type.revises !== undefined ? [revises(type.revises.of)] : []),
  ({ person: rule }) => listOf(followedBy(rule)).map(follows),
  (type) => (type.kind === 'follow-up' && type.isCarried === true ? [carried(type.answers)] : []),
  () => [organisation],
  (type) => type.dimensions.map(value),
  (type) => (type.numbers ?? []).map(number),
];

const listOf = (id: string | undefined): readonly string[] => (id === undefined ? [] : [id]);

export interface ColumnTable {
  readonly columns: readonly Column[];
  /** By name: place in `columns`. */
  readonly places: ReadonlyMap<string, number>;
  /** Places of the type's dimensions, in its order. */
  readonly dimensions: readonly number[];
}

const tables = new Map<MessageType, ColumnTable>();

/**
 * @returns the same table for the same type
 * @throws Error when two columns have one name
 */
export function columnTable(type: MessageType): ColumnTable {
  let table = tables.get(type);
  if (table === undefined) tables.set(type, (table = tableOf(type)));
  return table;
}

function tableOf(type: MessageType): ColumnTable {
  const columns = columnRules.flatMap((columnsOf) => columnsOf(type));
  const places = new Map(columns.map(({ name }, place) => [name, place]));
  if (places.size < columns.length) {
    const names = columns.map(({ name }) => name);
    const repeated = names.filter((name, place) => names.indexOf(name) < place);
    throw new Error(`${type.id} has several columns of one name: ${repeated.join(', ')}`);
  }
  const dimensions = columns.flatMap(({ meaning }, place) => (meaning.is === 'value' ? [place] : []));
  return { columns, places, dimensions };
}

/** An odd number that follows from a name: columns of other names enter the hash in another way. */
function factorOf(name: string): number {
  let bits = 0x811c9dc5;
  for (const letter of name) bits = Math.imul(bits ^ (letter.codePointAt(0) as number), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  return (bits ^ (bits >>> 13)) | 1;
}
