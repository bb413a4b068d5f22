/** Reads one message in JSON into a row of columns. Names must be known, and facts that are given twice must agree. */
import type { MessageType } from '@tietovirta/exchanges';
import { parseAddress, setInstant, type FrameHeader, type MessageColumns } from '@tietovirta/messages';
import { organisations, personOf, personOrdinalLimit } from '@tietovirta/population';
import { RecordUnreadable, type RecordFault } from './record-unreadable.js';

type Fields = Readonly<Record<string, unknown>>;

const placesOfOrganisations = new Map(organisations.map(({ id, index }) => [id, index]));
const timeShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/;
const placesOfValues = new Map<MessageType, readonly ReadonlyMap<string, number>[]>();

function placesIn(type: MessageType): readonly ReadonlyMap<string, number>[] {
  const known = placesOfValues.get(type);
  if (known !== undefined) return known;
  const places = type.dimensions.map(({ values }) => new Map(values.map(({ id }, place) => [id, place])));
  placesOfValues.set(type, places);
  return places;
}

/**
 * Writes the message into a row, its ordinal too where ordinals are a column.
 * @throws RecordUnreadable
 */
export function readMessage(body: Buffer, header: FrameHeader, columns: MessageColumns, row: number): void {
  const { type } = columns;
  const message = fieldsOf(parsed(body, header));
  if (message === undefined) throw fault('row-invalid', 'the body is no object', header);
  const address = addressIn(message['address'], header, type.id);
  if (address !== header.firstOrdinal) throw fault('row-invalid', 'the address is not that of the header', header);
  if (message['synthetic'] !== true)
    throw fault('row-invalid', 'the message does not say that it is synthetic', header);
  if (columns.ordinals !== undefined) columns.ordinals[row] = address;
  setInstant(columns.times, row, instantIn(message['time'], header));
  columns.organisations[row] = organisationIn(message['organisation'], header);
  if (columns.persons !== undefined) columns.persons[row] = personIn(message['person'], header);
  if (type.kind === 'contained' && columns.holders !== undefined) {
    columns.holders[row] = addressIn(message['heldBy'], header, type.inside);
  }
  const values = fieldsOf(message['dimensions']) ?? {};
  const places = placesIn(type);
  for (let each = 0; each < places.length; each += 1) {
    const { id } = type.dimensions[each] as MessageType['dimensions'][number];
    const place = (places[each] as ReadonlyMap<unknown, number>).get(values[id]);
    if (place === undefined) throw fault('value-unknown', `the dimension ${id} has a value outside its list`, header);
    (columns.dimensions[each] as Uint8Array)[row] = place;
  }
}

const fault = (code: RecordFault, reason: string, header: FrameHeader): RecordUnreadable =>
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

function addressIn(value: unknown, header: FrameHeader, messageType: string): number {
  const address = typeof value === 'string' ? parseAddress(value) : undefined;
  const isOfType = address?.year === header.year && address.messageType === messageType;
  if (address === undefined || !isOfType || address.ordinal > 0xffff_ffff) {
    throw fault('row-invalid', `no address of ${messageType} in ${header.year}`, header);
  }
  return address.ordinal;
}

function instantIn(value: unknown, header: FrameHeader): number {
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
  if (personOf(ordinal).identityCode !== identityCode) {
    throw fault('person-unknown', 'the identity code is not that of the person', header);
  }
  return ordinal;
}
