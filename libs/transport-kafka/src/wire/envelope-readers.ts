/** Reads attributes of an envelope from the bytes of a record, for types and slices whose layout is known. */
import type { MessageType } from '@tietovirta/exchanges';
import { namedAround, type PlanAddress } from '@tietovirta/messages';
import { personOrdinalLimit } from '@tietovirta/population';
import { attributesOf, noMessage, personPrefix, valueTexts, type Attribute } from './attributes.js';
import { Instants, isAt, TextPlaces, wholeAt } from './byte-values.js';
import { placesOfOrganisations } from './message-row.js';

/** @returns what a column holds for it, or NaN where it is not plainly to be read */
export type ByteReader = (bytes: Buffer, from: number, to: number) => number;

const largestOrdinal = 0xffff_ffff;
const organisations = new TextPlaces(placesOfOrganisations);
const person = Buffer.from(personPrefix);
const noText = Buffer.from(noMessage);
const timeShape = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/;

const orNaN = (number: number): number => (number < 0 ? Number.NaN : number);
const instantOf = (text: string): number => (timeShape.test(text) ? Date.parse(text) : Number.NaN);

const values = new Map<MessageType, Map<string, TextPlaces>>();

/** @returns one for each attribute, in their order; undefined for those that follow from others and are not read */
export const byteReaders = (type: MessageType, of: PlanAddress): readonly (ByteReader | undefined)[] =>
  attributesOf(type).map((attribute) => (attribute.says === 'column' ? readerOf(attribute, type, of) : undefined));

function readerOf({ column }: Attribute & { says: 'column' }, type: MessageType, of: PlanAddress): ByteReader {
  const { meaning, within } = column;
  switch (meaning.is) {
    case 'ordinal':
    case 'instant':
    case 'time-of-day': {
      const instants = new Instants();
      return (bytes, from, to) => orNaN(instants.at(bytes, from, to, instantOf));
    }
    case 'person':
      return (bytes, from, to) => {
        const ordinal = isAt(bytes, from, person) ? wholeAt(bytes, from + person.length, to) : -1;
        return ordinal < personOrdinalLimit ? orNaN(ordinal) : Number.NaN;
      };
    case 'organisation':
      return (bytes, from, to) => orNaN(organisations.placeOf(bytes, from, to));
    case 'message': {
      const around = namedAround(of, meaning);
      const [head, tail] = [Buffer.from(around.head), Buffer.from(around.tail)];
      const { none } = meaning;
      return (bytes, from, to) => {
        if (none !== undefined && to - from === noText.length && isAt(bytes, from, noText)) return none;
        const end = to - tail.length;
        const isNamed = isAt(bytes, from, head) && (tail.length === 0 || (end > from && isAt(bytes, end, tail)));
        const ordinal = isNamed ? wholeAt(bytes, from + head.length, end) : -1;
        return ordinal <= largestOrdinal ? orNaN(ordinal) : Number.NaN;
      };
    }
    case 'value': {
      const places = valuePlaces(type, column.name, () => valueTexts(column, type));
      return (bytes, from, to) => orNaN(places.placeOf(bytes, from, to));
    }
    case 'number': {
      const { from: least, below } = within ?? { from: 0, below: 0 };
      // Numbers below zero are left to the reading of texts.
      return (bytes, from, to) => {
        const number = wholeAt(bytes, from, to);
        return number >= least && number < below ? orNaN(number) : Number.NaN;
      };
    }
  }
}

function valuePlaces(type: MessageType, dimension: string, texts: () => readonly string[]): TextPlaces {
  const ofType = values.get(type) ?? new Map<string, TextPlaces>();
  values.set(type, ofType);
  let places = ofType.get(dimension);
  if (places === undefined)
    ofType.set(dimension, (places = new TextPlaces(new Map(texts().map((text, place) => [text, place])))));
  return places;
}
