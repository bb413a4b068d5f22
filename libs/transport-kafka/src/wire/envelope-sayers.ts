/** Says what stands in the attributes of a message's envelope, from texts that are made once a type. */
import { carriedNone, type MessageType } from '@tietovirta/exchanges';
import {
  addressHead,
  namedAround,
  columnTable,
  wideAt,
  type Column,
  type MessageColumns,
  type PlanAddress,
} from '@tietovirta/messages';
import { organisations, organisationWithId } from '@tietovirta/population';
import { attributesOf, noMessage, personPrefix, valueTexts, type Attribute } from './attributes.js';

/** The message in a row, as far as it is text already. */
export interface SaidMessage {
  readonly address: string;
  readonly ordinal: number;
  readonly time: string;
}

/** Values that no list has are written with their number: readers set such a message aside. */
export type Say = (columns: MessageColumns, row: number, message: SaidMessage) => string;

/** @returns one for each of the type's attributes, in their order */
export function envelopeSayers(type: MessageType, of: PlanAddress): readonly Say[] {
  const sayers: Readonly<Record<Exclude<Attribute['says'], 'column'>, () => Say>> = {
    conversation: () => conversationSayer(type, of),
    cause: () => conversationSayer(type, of),
    direction: () => () => type.direction,
    receiver: () => receiverSayer(type),
  };
  return attributesOf(type).map((attribute) =>
    attribute.says === 'column' ? columnSayer(type, attribute, of) : sayers[attribute.says](),
  );
}

/** Address of the message that opened the conversation; of the one that holds it, where a message is contained. */
function conversationSayer(type: MessageType, of: PlanAddress): Say {
  if (type.kind === 'follow-up') {
    const { slots } = type;
    const head = addressHead({ ...of, messageType: type.answers });
    const ofThisYear: Say = (_columns, _row, { ordinal }) => `${head}${Math.floor(ordinal / slots)}`;
    const place = placeOf(type, ({ meaning }) => meaning.is === 'message' && meaning.isOfLastYear === true);
    if (place === undefined) return ofThisYear;
    const ofLastYear = namedAround(of, { of: type.answers, isOfLastYear: true });
    return (columns, row, message) => {
      const opening = columns.arrays[place]?.[row];
      return opening === carriedNone
        ? ofThisYear(columns, row, message)
        : `${ofLastYear.head}${opening}${ofLastYear.tail}`;
    };
  }
  if (type.kind === 'contained') {
    const place = placeOf(type, ({ meaning }) => meaning.is === 'message') as number;
    const head = addressHead({ ...of, messageType: type.inside });
    return ({ arrays }, row) => `${head}${arrays[place]?.[row]}`;
  }
  return (_columns, _row, { address }) => address;
}

/** The counterparty, or on the Finnish side Kela or the kind of institution that the message names. */
function receiverSayer(type: MessageType): Say {
  const counterparty = partySayer(placeOf(type, ({ meaning }) => meaning.is === 'organisation') as number);
  if (type.direction === 'from-kela') return counterparty;
  const finnish = valueSayer(type, 'finnish-institution') ?? ((): string => kela);
  if (type.direction === 'to-kela') return finnish;
  const direction = valueSayer(type, 'direction') as Say;
  return (columns, row, message) =>
    (direction(columns, row, message) === 'to-kela' ? finnish : counterparty)(columns, row, message);
}

const kela = organisationWithId('kela').id;

function columnSayer(type: MessageType, { column, place }: Attribute & { says: 'column' }, of: PlanAddress): Say {
  const { name, kind, meaning } = column;
  switch (meaning.is) {
    case 'ordinal':
    case 'instant':
    case 'time-of-day':
      return (_columns, _row, { time }) => time;
    case 'person':
      return ({ arrays }, row) => `${personPrefix}${arrays[place]?.[row]}`;
    case 'organisation':
      return partySayer(place);
    case 'message': {
      const { head, tail } = namedAround(of, meaning);
      return ({ arrays }, row) => {
        const ordinal = arrays[place]?.[row];
        return ordinal === meaning.none ? noMessage : `${head}${ordinal}${tail}`;
      };
    }
    case 'value':
      return valueSayer(type, name) as Say;
    case 'number':
      // The kind says that these are 32-bit halves.
      if (kind === 'int64') return ({ arrays }, row) => String(wideAt(arrays[place] as Int32Array, row));
      return ({ arrays }, row) => String(arrays[place]?.[row]);
  }
}

const ids = organisations.map(({ id }) => id);

const partySayer =
  (place: number): Say =>
  ({ arrays }, row) =>
    ids[arrays[place]?.[row] as number] ?? `?${arrays[place]?.[row]}`;

/** @returns undefined when the type has no such dimension */
function valueSayer(type: MessageType, dimension: string): Say | undefined {
  const place = placeOf(type, ({ name, meaning }) => meaning.is === 'value' && name === dimension);
  if (place === undefined) return undefined;
  const texts = valueTexts(columnTable(type).columns[place] as Column, type);
  return ({ arrays }, row) => texts[arrays[place]?.[row] as number] ?? `?${arrays[place]?.[row]}`;
}

function placeOf(type: MessageType, isSought: (column: Column) => boolean): number | undefined {
  const place = columnTable(type).columns.findIndex(isSought);
  return place < 0 ? undefined : place;
}
