/** The counter cell that a message increments, and the printed rows in which such a message is counted. */
import { rowsCounting } from '@tietovirta/key-figures';
import type { YearPlan } from '@tietovirta/plan';
import { type FigureId, figureOf } from '@tietovirta/published';
import type { FedRow, RaisesView } from './message-view.js';
import type { SingleMessage } from './single-message.js';

/** @param of the plan of the message @param date Finnish day of the message, `YYYY-MM-DD` */
export function raisedBy(
  { type, values }: SingleMessage,
  of: Pick<YearPlan, 'base' | 'year'>,
  date: string,
): RaisesView {
  const counted = type.countedBy.map((id) => [id, values[id] ?? ''] as const);
  return {
    counter: { messageType: type.id, date, where: Object.fromEntries(counted) },
    rows: rowsCounting(type.id, values).map((row) => fedRow(row, of)),
    throughLuova: type.throughLuova,
  };
}

function fedRow(id: FigureId, { base, year }: Pick<YearPlan, 'base' | 'year'>): FedRow {
  const { label, printed } = figureOf(id);
  return { id, label, printed: base === year ? printed[base] : '' };
}
