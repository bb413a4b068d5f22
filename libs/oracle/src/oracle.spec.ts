import { sum } from '@tietovirta/laws';
import { Answering } from '@tietovirta/conversations';
import { CellLayout } from '@tietovirta/counting';
import { exchanges } from '@tietovirta/exchanges';
import { Generator } from '@tietovirta/generation';
import { dimensionArrays, type MessageColumns } from '@tietovirta/messages';
import { planYear, scenarioPlan, type TypePlan } from '@tietovirta/plan';
import { reportYears, scaledFigures } from '@tietovirta/published';
import { resolveScenario } from '@tietovirta/scenarios';
import { Oracle } from './oracle.js';

/** Counts messages by looking at each of them: nothing of the oracle's own reckoning. */
function countedCells(columns: MessageColumns): Map<number, number> {
  const layout = new CellLayout(columns.type);
  const cells = new Map<number, number>();
  for (let row = 0; row < columns.rows; row += 1) {
    const values = Object.fromEntries(
      columns.type.dimensions.map(({ id, values: list }, place) => [
        id,
        list[dimensionArrays(columns)[place]?.[row] ?? -1]?.id,
      ]),
    );
    const cell = layout.cellOf(values);
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  return cells;
}

const largestDays = (plan: TypePlan, days: number): number[] =>
  [...plan.dayCounts.keys()].sort((a, b) => (plan.dayCounts[b] ?? 0) - (plan.dayCounts[a] ?? 0)).slice(0, days);

describe.each(reportYears)('the oracle of %i', (year) => {
  /** The small year, whose tables other proofs have built. */
  const { year: plan, figures } = scenarioPlan(resolveScenario({ overrides: { year: `${year}`, scale: '1/1000' } }));
  const oracle = new Oracle(plan);
  const generator = new Generator(plan);
  const busy = plan.types.filter(({ total }) => total > 0);

  it.each(busy.map((type) => [type.type.id, type] as const))(
    'expects of %s, and of what answers it, just what is made and counted',
    (id, type) => {
      const answering = new Answering(type, plan, 1000);
      for (const day of largestDays(type, 3)) {
        const { count } = type.slice(day);
        if (count === 0) continue;
        const made = generator.openSlice(id, day).make(0, count);
        const { expected } = oracle.expect(id, day);
        const found = [made, ...answering.answer(made)].map((columns) => ({
          messageType: columns.type.id,
          rows: columns.rows,
          cells: countedCells(columns),
        }));
        const predicted = expected.map(({ messageType, rows, cells }) => ({
          messageType,
          rows,
          cells: new Map([...cells.entries()].filter(([, inCell]) => inCell > 0)),
        }));
        expect(predicted).toEqual(found);
      }
    },
  );

  it('expects nothing of a day without messages', () => {
    const payments = plan.planOf('banks.payment');
    const { expected } = oracle.expect('banks.payment', payments.dayCounts.indexOf(0));
    expect(expected.map(({ rows, cells }) => [rows, [...cells]])).toEqual([[0, [0]]]);
  });

  it('expects one answer of every Kelmu query, and none of the tax requests that stay unanswered', () => {
    const inYear = (id: string, place: number): number =>
      sum(plan.calendar.days.map(({ index }) => oracle.expect(id, index).expected[place]?.rows ?? 0));
    expect(inYear('kelmu.query', 1)).toBe(figures.of('kelmu.queries'));
    expect([inYear('tax-data.request', 0), inYear('tax-data.request', 1)]).toEqual([
      figures.of('tax-data.requests'),
      figures.of('tax-data.answers'),
    ]);
  });

  it('knows only what is planned', () => {
    expect(() => oracle.expect('kelmu.response', 3)).toThrow('kelmu.response is not planned');
  });
});

describe('a year so small that a message type has no messages', () => {
  it.each(reportYears)('expects none of it in %i, whatever it is counted by', (year) => {
    const figures = scaledFigures(year, { numerator: 1, denominator: 10_000 });
    const plan = planYear({ figures, seed: 1, exchanges });
    const oracle = new Oracle(plan);
    const empty = plan.types.filter(({ total }) => total === 0);
    expect(empty.map(({ type }) => type.id)).toContain('statistics-requests.request');
    for (const { type } of empty) expect(sum(oracle.expect(type.id, 40).expected.map(({ rows }) => rows))).toBe(0);
  });
});

describe('a catalogue that the oracle cannot foresee', () => {
  it('is refused: a dimension that is counted must be fixed by every variant', () => {
    const drawn = exchanges.map((exchange) => ({
      ...exchange,
      messageTypes: exchange.messageTypes.map((type) =>
        type.id === 'kelmu.query' ? { ...type, countedBy: ['purpose'] } : type,
      ),
    }));
    const plan = planYear({
      figures: scaledFigures(2024, { numerator: 1, denominator: 900 }),
      seed: 1,
      exchanges: drawn,
    });
    expect(() => new Oracle(plan).expect('kelmu.query', 40)).toThrow(
      'kelmu.query is counted by purpose, so every variant must fix it',
    );
  });
});
