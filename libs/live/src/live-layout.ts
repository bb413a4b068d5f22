/** What of a live picture stays the same while the run is played: told once, in the order in which states tell their numbers. */
import type { LayoutFigure, LiveLayout } from '@tietovirta/control-contract';
import { exchangeOf, exchanges } from '@tietovirta/exchanges';
import { isOfDistinct, type KeyFigure, type Rule } from '@tietovirta/key-figures';
import { figureOf, formatScale, publishedTables } from '@tietovirta/published';
import type { RunMarks } from './run-marks.js';

export function liveLayout(run: number, marks: RunMarks): LiveLayout {
  const { scenario, messageTypes, fromDay, toDay } = marks.planned;
  return {
    run,
    name: scenario.name,
    year: scenario.year,
    base: scenario.base,
    from: scenario.from,
    to: scenario.to,
    scale: formatScale(scenario.scale),
    planned: marks.total,
    tables: publishedTables.map(({ id, title }) => ({ id, title })),
    figures: marks.cells.figures.map((figure, place) => layoutFigure(figure, place, marks)),
    exchanges: exchanges.flatMap(({ id, title }) => (scenario.exchanges.includes(id) ? [{ id, title }] : [])),
    types: messageTypes.map(({ id, label }) => {
      return { id, exchange: exchangeOf(id).id, label, planned: marks.byType.get(id) ?? 0 };
    }),
    plannedByDay: Array.from(marks.byDay.subarray(fromDay, toDay)),
  };
}

const layoutFigure = (figure: KeyFigure, place: number, marks: RunMarks): LayoutFigure => {
  const { row } = figure;
  const { label, printed } = figureOf(row);
  const { base, year } = marks.planned.scenario;
  return {
    row,
    table: publishedTables.find(({ rows }) => rows.some(({ id }) => id === row))?.id ?? null,
    label,
    unit: unitOf(figure),
    planned: marks.plannedOf(place),
    opening: marks.openingOf(place),
    published: base === year ? printed[base] : '',
  };
};

/** Different persons are printed as counts are. */
const unitOf = (figure: KeyFigure): LayoutFigure['unit'] =>
  figure.rule !== 'mean-of-months' && isOfDistinct(figure) ? 'persons' : unitsOfRules[figure.rule];

const unitsOfRules: Readonly<Record<Rule, LayoutFigure['unit']>> = {
  count: 'messages',
  millions: 'messages',
  'daily-band': 'messages-a-day',
  'billions-of-euros': 'cents',
  'millions-of-euros': 'cents',
  stock: 'messages',
  'mean-of-months': 'persons-of-months',
  'percent-of-areas': 'messages',
};
