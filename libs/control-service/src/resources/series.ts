/** What a printed row, or all of a run, came to day by day. */
import type { RunRecord } from '@tietovirta/archive';
import type { Series } from '@tietovirta/control-contract';
import { daysOfDeltas, sumsOfDeltas, type CellDeltas } from '@tietovirta/counting';
import type { RunMarks } from '@tietovirta/live';
import type { Label } from '@tietovirta/wording';
import { ApiRefused } from '../http/api-refused.js';

export interface AskedSeries {
  readonly run: RunRecord;
  readonly marks: RunMarks;
  /** All that the ledger has counted. */
  readonly cells: CellDeltas;
  /** Id of a printed row, or `all`. */
  readonly of: string;
  /** First and last day, `YYYY-MM-DD`; those of the run when absent. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** @throws ApiRefused naming each of a row that does not exist and days that the run does not play */
export function seriesOf({ run, marks, cells, of, from, to }: AskedSeries): Series {
  const { days } = marks.planned.calendar;
  const figure = marks.cells.figures.findIndex(({ row }) => row === of);
  const first = dayOf(marks, from, marks.planned.fromDay);
  const last = dayOf(marks, to, marks.planned.toDay - 1);
  refuse([
    ...(of === 'all' || figure !== -1 ? [] : [['of', noSuchRow] as const]),
    ...(first === undefined ? [['from', notPlayed] as const] : []),
    ...(last === undefined || (first !== undefined && last < first) ? [['to', notPlayed] as const] : []),
  ]);
  const counted = countedByDay(marks, cells, of === 'all' ? undefined : figure);
  const plannedOn = (day: number): number | null => {
    if (of === 'all') return marks.byDay[day] ?? 0;
    // Different persons do not add up by day: of these rows the days tell how many messages there were.
    if (marks.plannedOf(figure) === null || marks.cells.isOfDistinct(figure)) return null;
    return marks.markBefore(figure, day + 1) - marks.markBefore(figure, day);
  };
  const points = days.slice(first, (last ?? 0) + 1).map(({ date }, place) => {
    const day = (first ?? 0) + place;
    return { day: date, counted: counted[day] ?? 0, planned: plannedOn(day) };
  });
  return { run: run.id, of, points };
}

/** Undefined for a day that the run does not play. */
function dayOf({ planned }: RunMarks, date: string | undefined, otherwise: number): number | undefined {
  if (date === undefined) return otherwise;
  const day = planned.calendar.days.findIndex((each) => each.date === date);
  return day >= planned.fromDay && day < planned.toDay ? day : undefined;
}

function countedByDay(marks: RunMarks, cells: CellDeltas, figure: number | undefined): Float64Array {
  const counted = new Float64Array(marks.byDay.length);
  for (const { messageType, day, cell, count } of daysOfDeltas(cells)) {
    const raises = raisesOf(marks, figure, { messageType, cell });
    counted[day] = (counted[day] ?? 0) + raises * count;
  }
  if (figure === undefined) return counted;
  for (const { messageType, column, day, sum } of sumsOfDeltas(cells))
    if (marks.cells.summed(messageType, column).includes(figure)) counted[day] = (counted[day] ?? 0) + sum;
  return counted;
}

/** How much a message of a cell adds to the days of a row. */
function raisesOf(
  { cells }: RunMarks,
  figure: number | undefined,
  { messageType, cell }: { readonly messageType: string; readonly cell: number },
): number {
  if (figure === undefined) return 1;
  const terms = cells.figures[figure]?.terms ?? [];
  if (cells.isOfDistinct(figure)) return terms.some(({ of }) => of === messageType) ? 1 : 0;
  return cells.signOf(figure, messageType) * cells.raised(messageType, cell).filter((each) => each === figure).length;
}

export const noSuchRow: Label = { fi: 'Raportissa ei ole tällaista riviä.', en: 'The report has no such row.' };
const notPlayed: Label = { fi: 'Ajo ei simuloi tätä päivää.', en: 'The run does not simulate this day.' };

/** @throws ApiRefused naming each place with what is wrong there; nothing is done where nothing is wrong */
export function refuse(faults: readonly (readonly [string, Label])[]): void {
  const [first] = faults;
  if (first === undefined) return;
  throw new ApiRefused('bad-input', first[1], undefined, (lang) =>
    faults.map(([pointer, detail]) => ({ pointer, detail: detail[lang] })),
  );
}
