/** Reads the envelope of a message into a row of columns; its body is never looked at. */
import type { MessageType } from '@tietovirta/exchanges';
import { columnTable, setInstant, setWide, type FrameHeader, type MessageColumns } from '@tietovirta/messages';
import { personOrdinalLimit } from '@tietovirta/population';
import { attributesOf, noMessage, personPrefix, valueTexts, type Attribute } from './attributes.js';
import { addressIn, fault, instantIn, placesOfOrganisations } from './message-row.js';
import type { ReadRecord } from './read-record.js';

export type ColumnAttribute = Attribute & { readonly says: 'column' };

type Addressed = Pick<ReadRecord, 'header' | 'plan'>;

/** Reads what a header says of a column. @throws RecordUnreadable */
type TextReader = (text: string, header: FrameHeader, plan: string | undefined) => number;

/** How a number gets into the columns. */
export type Target = 'instant' | 'wide' | 'plain';

interface Reading {
  /** Place among the type's attributes. */
  readonly nth: number;
  /** Place among its columns. */
  readonly place: number;
  readonly target: Target;
  readonly read: TextReader;
}

interface TypeReadings {
  readonly readings: readonly Reading[];
  /** Place of the column of ordinals, where there is one. */
  readonly ordinals: number | undefined;
}

const known = new Map<MessageType, TypeReadings>();

/**
 * Writes the message into a row, its ordinal too where ordinals are a column.
 * @param said one text for each attribute of the type
 * @throws RecordUnreadable
 */
export function readEnvelope(
  said: readonly string[],
  { header, plan }: Addressed,
  columns: MessageColumns,
  row: number,
): void {
  if (header.firstOrdinal > largestOrdinal)
    throw fault('row-invalid', `ordinals beyond ${largestOrdinal} cannot be counted`, header);
  const { readings, ordinals } = readingsOf(columns.type);
  if (ordinals !== undefined) (columns.arrays[ordinals] as Uint32Array)[row] = header.firstOrdinal;
  for (const { nth, place, target, read } of readings) {
    const array = columns.arrays[place] as MessageColumns['arrays'][number];
    const number = read(said[nth] as string, header, plan);
    if (target === 'instant') setInstant(columns, row, number);
    // The kind of the column says that these are 32-bit halves.
    else if (target === 'wide') setWide(array as Int32Array, row, number);
    else array[row] = number;
  }
}

const largestOrdinal = 0xffff_ffff;

function readingsOf(type: MessageType): TypeReadings {
  let ofType = known.get(type);
  if (ofType === undefined) {
    const readings = attributesOf(type).flatMap((attribute, nth) =>
      attribute.says === 'column'
        ? [{ nth, place: attribute.place, target: targetOf(attribute), read: readerOf(attribute, type) }]
        : [],
    );
    known.set(type, (ofType = { readings, ordinals: columnTable(type).places.get('ordinal') }));
  }
  return ofType;
}

export function targetOf({ column: { kind, meaning } }: ColumnAttribute): Target {
  if (meaning.is === 'instant' || meaning.is === 'time-of-day') return 'instant';
  return kind === 'int64' ? 'wide' : 'plain';
}

function readerOf({ name, column }: ColumnAttribute, type: MessageType): TextReader {
  const { meaning, within } = column;
  switch (meaning.is) {
    case 'ordinal':
    case 'instant':
    case 'time-of-day':
      return instantIn;
    case 'person':
      return personIn;
    case 'organisation':
      return organisationIn;
    case 'message':
      return (text, header, plan) => {
        if (text === noMessage && meaning.none !== undefined) return meaning.none;
        return addressIn(text, { header, plan, messageType: meaning.of, isOfLastYear: meaning.isOfLastYear });
      };
    case 'value': {
      const places = new Map(valueTexts(column, type).map((text, place) => [text, place]));
      return (text, header) => {
        const place = places.get(text);
        if (place === undefined) throw fault('value-unknown', `${name} has a value outside its list`, header);
        return place;
      };
    }
    case 'number': {
      const { from, below } = within ?? { from: 0, below: 0 };
      return (text, header) => {
        const number = /^(0|-?[1-9]\d{0,15})$/.test(text) ? Number(text) : Number.NaN;
        if (!(number >= from && number < below))
          throw fault('value-unknown', `${name} is no whole number from ${from} to ${below - 1}`, header);
        return number;
      };
    }
  }
}

function personIn(text: string, header: FrameHeader): number {
  const ordinal = personShape.test(text) ? Number(text.slice(personPrefix.length)) : Number.NaN;
  if (!(ordinal < personOrdinalLimit)) throw fault('person-unknown', 'ce_subject is not in the population', header);
  return ordinal;
}

const personShape = new RegExp(`^${personPrefix}(0|[1-9]\\d{0,9})$`);

function organisationIn(text: string, header: FrameHeader): number {
  const place = placesOfOrganisations.get(text);
  if (place === undefined) throw fault('organisation-unknown', 'ce_counterparty is not in the directory', header);
  return place;
}
