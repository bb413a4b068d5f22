/** The counter cell that a message increments, and the printed rows in which such a message is counted. */
import { rowsCounting } from '@tietovirta/key-figures';
import { type FigureId, figureOf, type ReportYear } from '@tietovirta/published';
import type { FedRow, RaisesView } from './message-view.js';
import type { SingleMessage } from './single-message.js';

/** @param date Finnish day of the message, `YYYY-MM-DD` */
export function raisedBy({ type, values }: SingleMessage, year: number, date: string): RaisesView {
  const counted = type.countedBy.map((id) => [id, values[id] ?? ''] as const);
  return {
    counter: { messageType: type.id, date, where: Object.fromEntries(counted) },
    rows: rowsCounting(type.id, values).map((row) => fedRow(row, year)),
    throughLuova: type.throughLuova,
  };
}

function fedRow(id: FigureId, year: number): FedRow {
  const { label, printed } = figureOf(id);
  return { id, label, printed: printed[year as ReportYear] };
}
