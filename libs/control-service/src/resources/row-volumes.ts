/** When the messages of a printed row come, against the plan. Hours are those of the plan alone: counters know days. */
import type { RunRecord } from '@tietovirta/archive';
import { clockHours, type CalendarDay } from '@tietovirta/calendar';
import type { RowVolumes, Series } from '@tietovirta/control-contract';
import type { CellDeltas } from '@tietovirta/counting';
import { findMessageType } from '@tietovirta/exchanges';
import { keyFigures } from '@tietovirta/key-figures';
import type { RunMarks } from '@tietovirta/live';
import type { ScenarioPlan } from '@tietovirta/plan';
import { raise, zeros } from './counts.js';
import { noSuchRow, refuse, seriesOf } from './series.js';

export interface AskedRow {
  readonly run: RunRecord;
  readonly marks: RunMarks;
  /** All that the ledger has counted. */
  readonly cells: CellDeltas;
  readonly row: string;
}

/** @throws ApiRefused for a row that the report does not have */
export function rowVolumesOf({ run, marks, cells, row }: AskedRow): RowVolumes {
  refuse(keyFigures.some((figure) => figure.row === row) ? [] : [['row', noSuchRow]]);
  const { points } = seriesOf({ run, marks, cells, of: row });
  const { days } = marks.planned.year.calendar;
  const dayOf = new Map(days.map((day) => [day.date, day]));
  const summed = (places: number, placeOf: (day: CalendarDay) => number): RowVolumes['months'] =>
    volumesBy(points, places, (date) => placeOf(dayOf.get(date) as CalendarDay)); // points are days of the calendar
  return {
    ...{ run: run.id, row },
    months: summed(12, ({ month }) => month - 1),
    weekdays: summed(7, ({ weekday }) => weekday - 1),
    ...hoursOf(marks.planned, row),
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

function hoursOf({ year, fromDay, toDay }: ScenarioPlan, row: string): Pick<RowVolumes, 'hours' | 'hoursOf'> {
  const types = new Set(keyFigures.find((figure) => figure.row === row)?.terms.map(({ of }) => plannedTypeOf(of)));
  const plans = year.types.filter(({ type }) => types.has(type.id));
  const hours = Array.from({ length: 7 }, () => zeros(24));
  for (const plan of plans)
    for (let index = fromDay; index < toDay; index += 1) {
      const { day, count } = plan.slice(index);
      if (count === 0) continue;
      const onClock = clockHours(day);
      plan.hourCounts(index).forEach((inHour, elapsed) => {
        raise(hours[day.weekday - 1] ?? [], onClock[elapsed] ?? 0, inHour);
      });
    }
  return { hours, hoursOf: plans.map(({ type }) => type.id) };
}

/** A type that follows another comes after it: the hours that are planned are those of the other. */
function plannedTypeOf(id: string): string {
  const type = findMessageType(id);
  return type.kind === 'follow-up' ? type.answers : id;
}
