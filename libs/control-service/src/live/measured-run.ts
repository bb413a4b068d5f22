/** The newest run as Prometheus is told of it. */
import { scenarioOfRun } from '@tietovirta/archive';
import type { LiveState } from '@tietovirta/control-contract';
import { reasonCodes, type DeadLetter } from '@tietovirta/counting';
import { exchanges } from '@tietovirta/exchanges';
import { keyFigures } from '@tietovirta/key-figures';
import type { Ledger } from '@tietovirta/ledger';
import { figureOf, formatScale, readPrinted, reportYears } from '@tietovirta/published';
import type { MeasuredFigure, MeasuredRun, ShownFromTheStart } from '@tietovirta/service-runtime';
import { isPlayed } from '../resources/run-view.js';
import type { ShownRun } from './live-stage.js';

/** What stands before there is a run. */
export const shownFromTheStart = (): ShownFromTheStart => ({
  published: keyFigures.flatMap(({ row }) =>
    reportYears.flatMap((year) => printedFigures(row, figureOf(row).printed[year]).map((each) => ({ ...each, year }))),
  ),
  exchanges: exchanges.map(({ id }) => id),
  reasonCodes,
});

/** Nothing where the report prints no figure. */
function printedFigures(figure: string, printed: string): readonly MeasuredFigure[] {
  const value = readPrinted(printed);
  if (value.kind === 'range') return boundsOf(figure, value);
  return 'value' in value ? [{ figure, value: value.value }] : [];
}

const boundsOf = (figure: string, { from, to }: { readonly from: number; readonly to: number }): MeasuredFigure[] => [
  { figure, bound: 'least', value: from },
  { figure, bound: 'most', value: to },
];

export async function measuredRun({ run, live, state, nowMs }: ShownRun, ledger: Ledger): Promise<MeasuredRun> {
  const { layout } = live;
  const { seed, scale } = scenarioOfRun(run);
  const rates = isPlayed(state.state) ? live.expectedRates(nowMs) : [];
  const letters = state.setAside === 0 ? [] : await ledger.deadLetters(run.id);
  return {
    run: run.id,
    scenario: run.name,
    seed,
    scale: formatScale(scale),
    progress: state.clock.share,
    simulatedTimeSeconds: live.simulatedMs / 1000,
    planned: layout.types.map(({ id, exchange, planned }) => ({ exchange, messageType: id, messages: planned })),
    figures: layout.figures.flatMap(({ row, planned, opening }, place) =>
      planned === null ? [] : countedFigures(row, opening, state.figures[place]),
    ),
    expectedRates: new Map(layout.exchanges.map(({ id }, place) => [id, rates[place] ?? 0])),
    openLetters: byCode(letters.filter(({ isRecovered, isGivenUp }) => !isRecovered && isGivenUp !== true)),
    cellsDiffering: run.outcome?.cellsDiffering ?? 0,
  };
}

/** A band over days has no value of its own; a stock has what it began the year with and what came on top. */
function countedFigures(
  figure: string,
  opening: number,
  state: LiveState['figures'][number] | undefined,
): readonly MeasuredFigure[] {
  if (state === undefined) return [];
  const isBand = keyFigures.some(({ row, rule }) => row === figure && rule === 'daily-band');
  if (!isBand) return [{ figure, value: opening + state.counted }];
  return state.band === null ? [] : boundsOf(figure, state.band);
}

function byCode(letters: readonly DeadLetter[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of letters) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
