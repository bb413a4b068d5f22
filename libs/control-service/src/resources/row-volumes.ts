/** When the messages of a printed row come, against the plan. Hours are those of the plan alone: counters know days. */
import type { RunRecord } from '@tietovirta/archive';
import type { CalendarDay } from '@tietovirta/calendar';
import type { RowVolumes, Series } from '@tietovirta/control-contract';
import type { CellDeltas } from '@tietovirta/counting';
import { keyFigures } from '@tietovirta/key-figures';
import type { RunMarks } from '@tietovirta/live';
import { raise, zeros } from './counts.js';
import { noSuchRow, refuse, seriesOf } from './series.js';
import type { PlannedHours } from '../plan-work/planned-hours.js';

export interface AskedRow {
  readonly run: RunRecord;
  readonly marks: RunMarks;
  /** All that the ledger has counted. */
  readonly cells: CellDeltas;
  readonly row: string;
  /** Asked for once the row is known to be one. */
  readonly hours: () => Promise<PlannedHours>;
}

/** @throws ApiRefused for a row that the report does not have */
export async function rowVolumesOf({ run, marks, cells, row, hours }: AskedRow): Promise<RowVolumes> {
  refuse(keyFigures.some((figure) => figure.row === row) ? [] : [['row', noSuchRow]]);
  const { points } = seriesOf({ run, marks, cells, of: row });
  const { days } = marks.planned.calendar;
  const dayOf = new Map(days.map((day) => [day.date, day]));
  const summed = (places: number, placeOf: (day: CalendarDay) => number): RowVolumes['months'] =>
    volumesBy(points, places, (date) => placeOf(dayOf.get(date) as CalendarDay)); // points are days of the calendar
  return {
    ...{ run: run.id, row },
    months: summed(12, ({ month }) => month - 1),
    weekdays: summed(7, ({ weekday }) => weekday - 1),
    ...(await hours()),
  };
}

function volumesBy(points: Series['points'], places: number, placeOf: (date: string) => number): RowVolumes['months'] {
  const [planned, counted] = [zeros(places), zeros(places)];
  for (const point of points) {
    raise(counted, placeOf(point.day), point.counted);
    raise(planned, placeOf(point.day), point.planned ?? 0);
  }
  const isSimulated = points.some((point) => point.planned !== null);
  return planned.map((count, place) => ({ planned: isSimulated ? count : null, counted: counted[place] ?? 0 }));
}
