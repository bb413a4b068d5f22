/**
 * One message as JSON: names that people can read, and everything that is needed to get the row back. Put together from
 * fragments that are made once a type, because a year has hundreds of millions of messages.
 */
import { exchangeOf, type MessageType } from '@tietovirta/exchanges';
import type { MessageColumns } from '@tietovirta/messages';
import { identityCodeOf, organisations, personOrdinalLimit } from '@tietovirta/population';

/** With the name that recordings have, too. */
const organisationTexts = organisations.map(({ id, name, identifier, country }) =>
  JSON.stringify({ id, name: name.en, identifier, country }),
);

export class MessageJson {
  private readonly head: string;
  private readonly behindOrdinal: string;
  private readonly holderHead: string;
  /** By the place of the dimension, then of the value: `,"channel":"interface"`. */
  private readonly values: readonly (readonly string[])[];
  /** Place of the dimension that holds the direction; -1 where the type has one direction. */
  private readonly directedBy: number;

  constructor(
    private readonly type: MessageType,
    year: number,
  ) {
    const { id, kind, direction } = type;
    this.head = `{"address":"${year}/${id}/`;
    const facts = { synthetic: true, exchange: exchangeOf(id).id, messageType: id, kind };
    const fixed = direction === 'by-dimension' ? facts : { ...facts, direction };
    this.behindOrdinal = `",${JSON.stringify(fixed).slice(1, -1)},"time":"`;
    this.holderHead = kind === 'contained' ? `,"heldBy":"${year}/${type.inside}/` : '';
    this.values = type.dimensions.map((dimension) =>
      dimension.values.map((value) => `${JSON.stringify(dimension.id)}:${JSON.stringify(value.id)}`),
    );
    this.directedBy = direction === 'by-dimension' ? type.dimensions.findIndex((each) => each.id === 'direction') : -1;
  }

  /**
   * The message in a row, whose ordinal and time are text already.
   * Invalid values of a frame are written as they are: readers set such a message aside.
   */
  textOf(columns: MessageColumns, row: number, ordinal: string, time: string): string {
    const organisation = columns.organisations[row] as number;
    let text = `${this.head}${ordinal}${this.behindOrdinal}${time}","organisation":${
      organisationTexts[organisation] ?? `{"place":${organisation}}`
    }`;
    if (columns.persons !== undefined) text += personText(columns.persons[row] as number);
    if (this.values.length > 0) text += this.dimensionsText(columns, row);
    if (columns.holders !== undefined) text += `${this.holderHead}${columns.holders[row] as number}"`;
    if (this.directedBy >= 0) text += this.directionText(columns, row);
    return `${text}}`;
  }

  private dimensionsText(columns: MessageColumns, row: number): string {
    let text = ',"dimensions":{';
    for (let place = 0; place < this.values.length; place += 1) {
      const value = (columns.dimensions[place] as Uint8Array)[row] as number;
      const known = (this.values[place] as readonly string[])[value];
      text += `${place === 0 ? '' : ','}${known ?? `${JSON.stringify(this.type.dimensions[place]?.id)}:${value}`}`;
    }
    return `${text}}`;
  }

  private directionText(columns: MessageColumns, row: number): string {
    const value = columns.dimensions[this.directedBy]?.[row] as number;
    const isReceived = this.type.dimensions[this.directedBy]?.values[value]?.id === 'received';
    return `,"direction":"${isReceived ? 'to-kela' : 'from-kela'}"`;
  }
}

const personText = (ordinal: number): string =>
  ordinal < personOrdinalLimit
    ? `,"person":{"ordinal":${ordinal},"identityCode":"${identityCodeOf(ordinal)}"}`
    : `,"person":{"ordinal":${ordinal}}`;
