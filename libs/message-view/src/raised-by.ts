/** What a message raises: its counter cell, and the printed rows that ask for such a message. */
import type { MessageType } from '@tietovirta/exchanges';
import { keyFigures, workOut, type CountedTotals, type KeyFigure } from '@tietovirta/key-figures';
import { findFigure, type ReportYear } from '@tietovirta/published';
import type { FedRow, RaisesView } from './message-view.js';
import type { SingleMessage } from './single-message.js';

/** @param date Finnish day of the message, `YYYY-MM-DD` */
export function raisedBy({ type, values }: SingleMessage, year: number, date: string): RaisesView {
  const counted = type.countedBy.map((id) => [id, values[id] ?? ''] as const);
  return {
    counter: { messageType: type.id, date, where: Object.fromEntries(counted) },
    rows: rowsFedBy(type, values).flatMap(({ rowId }) => fedRow(rowId, year)),
    throughLuova: type.throughLuova,
  };
}

/** The key figures that are more than nothing when this one message is all that was counted. */
function rowsFedBy(type: MessageType, values: Readonly<Record<string, string>>): readonly KeyFigure[] {
  const onlyThis: CountedTotals = {
    count: (messageType, where = {}) =>
      messageType === type.id && Object.entries(where).every(([id, value]) => values[id] === value) ? 1 : 0,
    luovaPerDay: () => [type.throughLuova ? 1 : 0],
    isSimulated: () => true,
  };
  return keyFigures.filter((figure) => {
    const value = workOut(figure, onlyThis);
    return value !== null && (typeof value === 'number' ? value : value.to) > 0;
  });
}

function fedRow(rowId: string, year: number): readonly FedRow[] {
  const row = findFigure(rowId);
  return row === undefined ? [] : [{ id: rowId, label: row.label, printed: row.printed[year as ReportYear] }];
}
