/**
 * One message as JSON: names that people can read, and everything that is needed to get the row back. Put together from
 * fragments that are made once a type, because a year has hundreds of millions of messages. Each column of the type says its part.
 */
import { exchangeOf, type MessageType } from '@tietovirta/exchanges';
import { addressHead, columnTable, namedAround, wideAt, type Column, type ColumnArray, type MessageColumns, type PlanAddress } from '@tietovirta/messages'; // oxfmt-ignore
import { identityCodeOf, organisations, personOrdinalLimit } from '@tietovirta/population';

/** With the name that recordings have, too. */
const organisationTexts = organisations.map(({ id, name, identifier, country }) =>
  JSON.stringify({ id, name: name.en, identifier, country }),
);

/** What a column says of the message in a row. */
interface Phrase {
  readonly place: number;
  readonly say: (array: ColumnArray, row: number) => string;
}

export class MessageJson {
  private readonly head: string;
  private readonly behindOrdinal: string;
  private readonly phrases: readonly Phrase[];
  /** The column that tells the direction, when one does, and what each of its values tells. */
  private readonly directed: { readonly place: number; readonly received: number } | undefined;

  constructor(type: MessageType, of: PlanAddress) {
    const { id, kind, direction } = type;
    const { columns, places } = columnTable(type);
    this.head = `{"address":"${addressHead({ ...of, messageType: id })}`;
    const facts = { synthetic: true, exchange: exchangeOf(id).id, messageType: id, kind };
    const fixed = direction === 'by-dimension' ? facts : { ...facts, direction };
    this.behindOrdinal = `",${JSON.stringify(fixed).slice(1, -1)},"time":"`;
    this.phrases = phrasesOf(columns, of);
    if (direction === 'by-dimension') {
      const values = type.dimensions.find((each) => each.id === 'direction')?.values ?? [];
      this.directed = {
        place: places.get('direction') as number,
        received: values.findIndex((value) => value.id === 'received'),
      };
    }
  }

  /**
   * The message in a row, whose ordinal and time are text already.
   * Invalid values of a frame are written as they are: readers set such a message aside.
   */
  textOf({ arrays }: MessageColumns, row: number, ordinal: string, time: string): string {
    let text = `${this.head}${ordinal}${this.behindOrdinal}${time}"`;
    for (const phrase of this.phrases) text += phrase.say(arrays[phrase.place] as ColumnArray, row);
    if (this.directed !== undefined) {
      const isReceived = arrays[this.directed.place]?.[row] === this.directed.received;
      text += `,"direction":"${isReceived ? 'to-kela' : 'from-kela'}"`;
    }
    return `${text}}`;
  }
}

/** Parties first, then the dimensions as one object, then what else there is. */
function phrasesOf(columns: readonly Column[], of: PlanAddress): readonly Phrase[] {
  const phrases = (...wanted: readonly Column['meaning']['is'][]): Phrase[] =>
    columns.flatMap((column, place) =>
      wanted.includes(column.meaning.is) ? [{ place, say: sayerOf(column, of) }] : [],
    );
  const values = phrases('value').map(({ place, say }, i, { length }) => {
    const [before, behind] = [i === 0 ? ',"dimensions":{' : ',', i === length - 1 ? '}' : ''];
    return { place, say: (array: ColumnArray, row: number) => before + say(array, row) + behind };
  });
  return [...phrases('organisation'), ...phrases('person'), ...values, ...phrases('message', 'number')];
}

function sayerOf({ name, kind, meaning }: Column, of: PlanAddress): Phrase['say'] {
  switch (meaning.is) {
    case 'organisation':
      return (array, row) => {
        const place = array[row] as number;
        return `,"organisation":${organisationTexts[place] ?? `{"place":${place}}`}`;
      };
    case 'person':
      return (array, row) => personText(array[row] as number);
    case 'value': {
      const known = meaning.values.map((value) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
      return (array, row) => known[array[row] as number] ?? `${JSON.stringify(name)}:${array[row]}`;
    }
    case 'message': {
      const around = namedAround(of, meaning);
      const head = `,${JSON.stringify(meaning.saidAs)}:"${around.head}`;
      const none = `,${JSON.stringify(meaning.saidAs)}:null`;
      return (array, row) => (array[row] === meaning.none ? none : `${head}${array[row]}${around.tail}"`);
    }
    case 'number': {
      const head = `,${JSON.stringify(name)}:`;
      // The kind says that these are 32-bit halves.
      if (kind === 'int64') return (array, row) => `${head}${wideAt(array as Int32Array, row)}`;
      return (array, row) => `${head}${array[row]}`;
    }
    case 'ordinal':
    case 'instant':
    case 'time-of-day':
      // Said by the address and the time.
      return () => '';
  }
}

const personText = (ordinal: number): string =>
  ordinal < personOrdinalLimit
    ? `,"person":{"ordinal":${ordinal},"identityCode":${JSON.stringify(identityCodeOf(ordinal))}}`
    : `,"person":{"ordinal":${ordinal}}`;
