import { carriedNone, followsNone, revisesNone, type MessageType, type NumberColumn } from '@tietovirta/exchanges';
import {
  arrayIn,
  arrayOf,
  dimensionArrays,
  formatAddress,
  instantAt,
  ordinalAt,
  wideAt,
  type MessageColumns,
  type PlanAddress,
} from '@tietovirta/messages';
import type { MessageDirection } from './message-view.js';

/** One message, copied from columns whose memory is used again. */
export interface SingleMessage {
  readonly type: MessageType;
  readonly ordinal: number;
  readonly instantMs: number;
  readonly person: number | undefined;
  readonly organisation: number;
  /** Ordinal of the message that holds it. */
  readonly holder: number | undefined;
  /** Ordinal of the message that it revises. */
  readonly revises: number | undefined;
  /** Ordinal of the payment that it reports. */
  readonly follows: number | undefined;
  /** Ordinal of the opening of the year before that it answers. */
  readonly carried: number | undefined;
  /** Ids of the values, by dimension id. */
  readonly values: Readonly<Record<string, string>>;
  /** By the names of its columns. */
  readonly numbers: Readonly<Record<string, number>>;
}

export const copyRow = (columns: MessageColumns, row: number): SingleMessage => ({
  type: columns.type,
  ordinal: ordinalAt(columns, row),
  instantMs: instantAt(columns, row),
  person: arrayOf(columns, 'person', 'uint32')?.[row],
  organisation: arrayIn(columns, 'organisation', 'uint16')[row] as number,
  holder: arrayOf(columns, 'holder', 'uint32')?.[row],
  revises: namedBy(columns, row, { column: 'revises', none: revisesNone }),
  follows: namedBy(columns, row, { column: 'follows', none: followsNone }),
  carried: namedBy(columns, row, { column: 'carried', none: carriedNone }),
  values: Object.fromEntries(
    columns.type.dimensions.map(({ id, values }, place) => [
      id,
      values[dimensionArrays(columns)[place]?.[row] as number]?.id ?? '',
    ]),
  ),
  numbers: Object.fromEntries((columns.type.numbers ?? []).map(({ id, kind }) => [id, numberAt(columns, row, { id, kind })])), // oxfmt-ignore
});

function numberAt(columns: MessageColumns, row: number, { id, kind }: Pick<NumberColumn, 'id' | 'kind'>): number {
  return kind === 'int64' ? wideAt(arrayIn(columns, id, kind), row) : (arrayIn(columns, id, kind)[row] as number);
}

/** The ordinal of another message that stands in a column, if the message names one. */
function namedBy(
  columns: MessageColumns,
  row: number,
  { column, none }: { readonly column: string; readonly none: number },
): number | undefined {
  const ordinal = arrayOf(columns, column, 'uint32')?.[row];
  return ordinal === none ? undefined : ordinal;
}

/** A message of a conversation. */
export interface ConversationMessage extends SingleMessage {
  /** Set for one of the year before, which is not simulated: the conversation goes on in this year. */
  readonly isOfLastYear?: true;
}

/** The address of a message in the plan of another address. */
export const addressOf = (
  { year, plan }: PlanAddress,
  { type, ordinal, isOfLastYear }: Pick<ConversationMessage, 'type' | 'ordinal' | 'isOfLastYear'>,
): string => formatAddress({ year, plan, messageType: type.id, ordinal, ...(isOfLastYear && { isCarried: true }) });

export function directionOf({ type, values }: SingleMessage): MessageDirection {
  if (type.direction !== 'by-dimension') return type.direction;
  return values.direction === 'received' ? 'to-kela' : 'from-kela';
}
