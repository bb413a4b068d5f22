/** Reads one message of version 1, whose body says everything, into a row of columns. Facts that are given twice must agree. */
import type { MessageType } from '@tietovirta/exchanges';
import { columnTable, formatPlan, parseAddress, setInstant, setWide, type Column, type FrameHeader, type MessageColumns } from '@tietovirta/messages'; // oxfmt-ignore
import { identityCodeOf, organisations, personOrdinalLimit } from '@tietovirta/population';
import type { ReadRecord } from './read-record.js';
import { RecordUnreadable, type RecordFault } from './record-unreadable.js';

type Fields = Readonly<Record<string, unknown>>;

export const placesOfOrganisations = new Map(organisations.map(({ id, index }) => [id, index]));
const timeShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/;

/** Reads what a column says of a message. @throws RecordUnreadable */
type ColumnReader = (message: Fields, header: FrameHeader, plan: string | undefined) => number;

const readersOfTypes = new Map<MessageType, readonly ColumnReader[]>();

function readersOf(type: MessageType): readonly ColumnReader[] {
  let readers = readersOfTypes.get(type);
  if (readers === undefined) readersOfTypes.set(type, (readers = columnTable(type).columns.map(readerOf)));
  return readers;
}

/**
 * Writes the message into a row, its ordinal too where ordinals are a column.
 * @throws RecordUnreadable
 */
export function readMessage(
  { body, header, plan }: Pick<ReadRecord, 'body' | 'header' | 'plan'>,
  columns: MessageColumns,
  row: number,
): void {
  const { type } = columns;
  const message = fieldsOf(parsed(body, header));
  if (message === undefined) throw fault('row-invalid', 'the body is no object', header);
  const address = addressIn(message['address'], { header, plan, messageType: type.id });
  if (address !== header.firstOrdinal) throw fault('row-invalid', 'the address is not that of the header', header);
  if (message['synthetic'] !== true)
    throw fault('row-invalid', 'the message does not say that it is synthetic', header);
  const table = columnTable(type).columns;
  readersOf(type).forEach((read, place) => {
    const { kind, meaning } = table[place] as Column;
    const array = columns.arrays[place] as MessageColumns['arrays'][number];
    const number = read(message, header, plan);
    if (meaning.is === 'instant' || meaning.is === 'time-of-day') setInstant(columns, row, number);
    // The kind says that these are 32-bit halves.
    else if (kind === 'int64') setWide(array as Int32Array, row, number);
    else array[row] = number;
  });
}

function readerOf({ name, meaning, within }: Column): ColumnReader {
  switch (meaning.is) {
    case 'ordinal':
      return (_, header) => header.firstOrdinal;
    case 'instant':
    case 'time-of-day':
      return (message, header) => instantIn(message['time'], header);
    case 'organisation':
      return (message, header) => organisationIn(message['organisation'], header);
    case 'person':
      return (message, header) => personIn(message['person'], header);
    case 'message':
      return (message, header, plan) => {
        const address = message[meaning.saidAs];
        if (address === null && meaning.none !== undefined) return meaning.none;
        return addressIn(address, { header, plan, messageType: meaning.of, isOfLastYear: meaning.isOfLastYear });
      };
    case 'value': {
      const places = new Map<unknown, number>(meaning.values.map((value, place) => [value, place]));
      return (message, header) => {
        const place = places.get(fieldsOf(message['dimensions'])?.[name]);
        if (place === undefined)
          throw fault('value-unknown', `the dimension ${name} has a value outside its list`, header);
        return place;
      };
    }
    case 'number':
      return (message, header) => numberIn(message[name], { name, ...within }, header);
  }
}

export const fault = (code: RecordFault, reason: string, header: FrameHeader): RecordUnreadable =>
  new RecordUnreadable(code, reason, header);

function parsed(body: Buffer, header: FrameHeader): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw fault('body-unreadable', 'the body is no JSON', header);
  }
}

const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;

interface Addressed {
  readonly header: FrameHeader;
  readonly plan: string | undefined;
  readonly messageType: string;
  /** Whether it is an address of the year before. */
  readonly isOfLastYear?: true | undefined;
}

/** Records made before addresses named their plan have none, in the header nor in the body. */
export function addressIn(value: unknown, { header, plan, messageType, isOfLastYear }: Addressed): number {
  const { year } = header;
  const address = typeof value === 'string' ? parseAddress(value) : undefined;
  const isOfType = address?.year === year && address.plan === plan && address.messageType === messageType && address.isCarried === isOfLastYear; // oxfmt-ignore
  if (address === undefined || !isOfType || address.ordinal > 0xffff_ffff) {
    throw fault('row-invalid', `no address of ${messageType} in ${formatPlan({ year, plan })}`, header);
  }
  return address.ordinal;
}

export function instantIn(value: unknown, header: FrameHeader): number {
  const instantMs = typeof value === 'string' && timeShape.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(instantMs)) throw fault('row-invalid', 'the time is no instant with milliseconds', header);
  return instantMs;
}

function organisationIn(value: unknown, header: FrameHeader): number {
  const place = placesOfOrganisations.get(fieldsOf(value)?.['id'] as string);
  if (place === undefined) throw fault('organisation-unknown', 'its counterparty is not in the directory', header);
  return place;
}

function personIn(value: unknown, header: FrameHeader): number {
  const { ordinal, identityCode } = fieldsOf(value) ?? {};
  const isPlace = typeof ordinal === 'number' && Number.isInteger(ordinal) && ordinal >= 0;
  if (!isPlace || ordinal >= personOrdinalLimit) {
    throw fault('person-unknown', 'its person is not in the population', header);
  }
  if (identityCodeOf(ordinal) !== identityCode) {
    throw fault('person-unknown', 'the identity code is not that of the person', header);
  }
  return ordinal;
}

/** A number that its column cannot hold would be written as another one. */
function numberIn(
  value: unknown,
  { name, from = 0, below = 0 }: { readonly name: string; readonly from?: number; readonly below?: number },
  header: FrameHeader,
): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < from || value >= below)
    throw fault('value-unknown', `its ${name} is no whole number from ${from} to ${below - 1}`, header);
  return value;
}
