/**
 * Which printed figures two scenarios come to differently, and by how much: counted from their plans, before anything is made. The band of Luova
 * goes by the days on which answers come, which is known only after a run.
 */
import { CountedYear } from '@tietovirta/counting';
import {
  keyFigures,
  printFigure,
  printingRuleOf,
  workOut,
  type FigureValue,
  type KeyFigure,
} from '@tietovirta/key-figures';
import { deltasExpected, keysExpected, Oracle } from '@tietovirta/oracle';
import type { ScenarioPlan } from '@tietovirta/plan';
import { figureOf, publishedTables, textFigures } from '@tietovirta/published';
import type { Label } from '@tietovirta/wording';

export interface MovedFigure {
  /** Id of the printed row, and how it is printed. */
  readonly row: string;
  readonly label: Label;
  /** As the report prints figures; null where a scenario leaves exchanges of the row out. */
  readonly before: string | null;
  readonly after: string | null;
  /** More, or less, in messages or in euros; null where one of the two is. */
  readonly difference: number | null;
}

const rowLabels: ReadonlyMap<string, Label> = new Map(
  [...publishedTables.flatMap(({ rows }) => rows), ...textFigures].map(({ id, label }) => [id, label]),
);

/** In the printed order; those that stay as they are left out. */
export function movedFigures(planned: ScenarioPlan, against: ScenarioPlan): readonly MovedFigure[] {
  const [after, before] = [plannedTotals(planned), plannedTotals(against)];
  const told = keyFigures.filter(({ row }) => figureOf(row).repeats === undefined);
  return told.flatMap((figure): readonly MovedFigure[] => {
    const [now, was] = [valueIn(figure, after), valueIn(figure, before)];
    const [count, counted] = [countOf(now), countOf(was)];
    if (count === counted) return [];
    const difference = count === null || counted === null ? null : count - counted;
    const print = (value: FigureValue | null, { scenario }: ScenarioPlan): string | null =>
      value === null ? null : printFigure(value, printingRuleOf(figure, scenario.base));
    const label = rowLabels.get(figure.row) ?? { fi: figure.row, en: figure.row };
    return [{ row: figure.row, label, before: print(was, against), after: print(now, planned), difference }];
  });
}

/** Null for a band, and where message types of the figure are left out. */
const valueIn = (figure: KeyFigure, totals: CountedYear): FigureValue | null =>
  figure.rule === 'daily-band' ? null : workOut(figure, totals);

/** Of a part of the year a stock is a pair: what it began with does not move, what came on top may. */
function countOf(value: FigureValue | null): number | null {
  if (value === null || typeof value === 'number') return value;
  return 'flow' in value ? value.opening + value.flow : null;
}

/** What a run of the plan should count in its days. */
function plannedTotals({ year, messageTypes, figures, fromDay, toDay, tasks }: ScenarioPlan): CountedYear {
  const window = { days: year.calendar.days.length, fromDay, toDay, followUpDaysAreKnown: false, figures };
  const totals = new CountedYear(messageTypes, window).expectKeys(keysExpected(year));
  const oracle = new Oracle(year);
  for (const { messageType, day } of tasks) totals.add(deltasExpected(oracle.expect(messageType, day)));
  return totals;
}
