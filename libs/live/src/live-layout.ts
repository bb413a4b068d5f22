/** What of a live picture stays the same while the run is played: told once, in the order in which states tell their numbers. */
import type { LayoutFigure, LiveLayout } from '@tietovirta/control-contract';
import { exchangeOf, exchanges } from '@tietovirta/exchanges';
import type { KeyFigure } from '@tietovirta/key-figures';
import { figureOf, publishedTables } from '@tietovirta/published';
import type { RunMarks } from './run-marks.js';

export function liveLayout(run: number, marks: RunMarks): LiveLayout {
  const { scenario, messageTypes, fromDay, toDay } = marks.planned;
  return {
    run,
    name: scenario.name,
    year: scenario.year,
    from: scenario.from,
    to: scenario.to,
    planned: marks.total,
    tables: publishedTables.map(({ id, title }) => ({ id, title })),
    figures: marks.cells.figures.map((figure, place) => layoutFigure(figure, marks.plannedOf(place), scenario.base)),
    exchanges: exchanges.flatMap(({ id, title }) => (scenario.exchanges.includes(id) ? [{ id, title }] : [])),
    types: messageTypes.map(({ id, label }) => {
      return { id, exchange: exchangeOf(id).id, label, planned: marks.byType.get(id) ?? 0 };
    }),
    plannedByDay: Array.from(marks.byDay.subarray(fromDay, toDay)),
  };
}

const layoutFigure = (
  { row, rule }: KeyFigure,
  planned: number | null,
  base: RunMarks['planned']['scenario']['base'],
): LayoutFigure => {
  const { label, printed } = figureOf(row);
  return {
    row,
    table: publishedTables.find(({ rows }) => rows.some(({ id }) => id === row))?.id ?? null,
    label,
    unit: rule === 'daily-band' ? 'messages-a-day' : 'messages',
    planned,
    published: printed[base],
  };
};
