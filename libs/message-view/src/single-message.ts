import { revisesNone, type MessageType } from '@tietovirta/exchanges';
import {
  arrayIn,
  arrayOf,
  dimensionArrays,
  formatAddress,
  instantAt,
  ordinalAt,
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
  /** Ids of the values, by dimension id. */
  readonly values: Readonly<Record<string, string>>;
}

export const copyRow = (columns: MessageColumns, row: number): SingleMessage => ({
  type: columns.type,
  ordinal: ordinalAt(columns, row),
  instantMs: instantAt(columns, row),
  person: arrayOf(columns, 'person', 'uint32')?.[row],
  organisation: arrayIn(columns, 'organisation', 'uint16')[row] as number,
  holder: arrayOf(columns, 'holder', 'uint32')?.[row],
  revises: revisedBy(columns, row),
  values: Object.fromEntries(
    columns.type.dimensions.map(({ id, values }, place) => [
      id,
      values[dimensionArrays(columns)[place]?.[row] as number]?.id ?? '',
    ]),
  ),
});

function revisedBy(columns: MessageColumns, row: number): number | undefined {
  const ordinal = arrayOf(columns, 'revises', 'uint32')?.[row];
  return ordinal === revisesNone ? undefined : ordinal;
}

/** The address of a message in the plan of another address. */
export const addressOf = (
  { year, plan }: PlanAddress,
  { type, ordinal }: Pick<SingleMessage, 'type' | 'ordinal'>,
): string => formatAddress({ year, plan, messageType: type.id, ordinal });

export function directionOf({ type, values }: SingleMessage): MessageDirection {
  if (type.direction !== 'by-dimension') return type.direction;
  return values.direction === 'received' ? 'to-kela' : 'from-kela';
}
