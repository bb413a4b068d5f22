import { organisationWithId } from '@tietovirta/population';
import { sum } from '@tietovirta/laws';
import { exchanges, revisesNone, type Variant } from '@tietovirta/exchanges';
import { arrayIn, arrayOf, dimensionArrays, type MessageColumns, ordinalAt } from '@tietovirta/messages';
import { planYear, type TypePlan, type YearPlan } from '@tietovirta/plan';
import { scaledFigures } from '@tietovirta/published';
import { Generator } from './generator.js';
import { valuePlace } from './value-tables.js';

const planAt = (denominator: number): YearPlan =>
  planYear({ figures: scaledFigures(2024, { numerator: 1, denominator }), seed: 30, exchanges });
const year = planAt(20);
const busy = year.types.filter(({ total }) => total > 0);
const generator = new Generator(year);

/** Looks at messages of a type, the largest slices first, until enough were seen. */
function look(plan: TypePlan, atMost: number, see: (columns: MessageColumns, row: number) => void): number {
  let seen = 0;
  const slices = year.calendar.days.map(({ index }) => ({ index, count: plan.slice(index).count }));
  for (const { index, count } of slices.sort((a, b) => b.count - a.count)) {
    if (count === 0) break;
    const columns = generator.openSlice(plan.type.id, index).make(0, Math.min(count, atMost - seen));
    for (let row = 0; row < columns.rows; row += 1) see(columns, row);
    seen += columns.rows;
    if (seen >= atMost) break;
  }
  return seen;
}

const ahs = organisationWithId('ahs').index;
const variantAt = (plan: TypePlan, columns: MessageColumns, row: number): Variant =>
  plan.variants[plan.variantOf(ordinalAt(columns, row))] as Variant;

describe.each(busy.map((plan) => [plan.type.id, plan] as const))('messages of %s', (_id, plan) => {
  const { type } = plan;

  it('have a counterparty of their variant', () => {
    const wrong: number[] = [];
    // On Åland an authority of its own cares for those who are written about at home.
    const isOfHome = type.person !== undefined && 'tie' in type.person && type.person.tie === 'home';
    const allowed = new Map<Variant, Set<number>>();
    let revising = 0;
    look(plan, 500, (columns, row) => {
      // What revises an earlier message is of the provider of that one.
      if ((arrayOf(columns, 'revises', 'uint32')?.[row] ?? revisesNone) !== revisesNone) {
        revising += 1;
        return;
      }
      const variant = variantAt(plan, columns, row);
      let pool = allowed.get(variant);
      if (pool === undefined) {
        const { organisations } = { ...type, ...variant };
        allowed.set(variant, (pool = new Set(organisations.organisations.map(({ index }) => index))));
      }
      const organisation = arrayIn(columns, 'organisation', 'uint16')[row] as number;
      if (!pool.has(organisation) && !(isOfHome && organisation === ahs)) wrong.push(ordinalAt(columns, row));
    });
    expect(allowed.size + revising).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  it('have the values that their variant fixes, and only values of the list', () => {
    const wrong: string[] = [];
    look(plan, 500, (columns, row) => {
      const fixed = variantAt(plan, columns, row).values ?? {};
      type.dimensions.forEach((dimension, place) => {
        const value = dimension.values[dimensionArrays(columns)[place]?.[row] as number]?.id;
        if (value === undefined || (fixed[dimension.id] ?? value) !== value)
          wrong.push(`${ordinalAt(columns, row)}: ${dimension.id} ${value}`);
      });
    });
    expect(wrong).toEqual([]);
  });
});

describe('drawn values', () => {
  it('come about as often as their shares say, variant by variant', () => {
    let compared = 0;
    for (const plan of busy.filter(({ total, variants }) => total > 1000 && variants.length < 20)) {
      const found = plan.variants.map(() =>
        plan.type.dimensions.map((each) => new Array<number>(each.values.length).fill(0)),
      );
      const seen = plan.variants.map(() => 0);
      look(plan, 2500, (columns, row) => {
        const variant = plan.variantOf(ordinalAt(columns, row));
        seen[variant] = (seen[variant] as number) + 1;
        dimensionArrays(columns).forEach((column, place) => {
          const counts = found[variant]?.[place] as number[];
          counts[column[row] as number] = (counts[column[row] as number] as number) + 1;
        });
      });
      plan.variants.forEach((variant, v) => {
        plan.type.dimensions.forEach((dimension, place) => {
          if (variant.values?.[dimension.id] !== undefined) return;
          const shares = (variant.shares?.[dimension.id] ?? dimension.shares)?.weights ?? [];
          const all = sum(shares);
          shares.forEach((share, value) => {
            const expected = ((seen[v] as number) * share) / all;
            const count = found[v]?.[place]?.[value] as number;
            // Five standard deviations, and the table's grain of one part in 16 384.
            const room = 5 * Math.sqrt(expected) + (seen[v] as number) / 8192 + 1;
            expect([plan.type.id, dimension.id, value, Math.abs(count - expected) <= room]).toEqual([
              plan.type.id,
              dimension.id,
              value,
              true,
            ]);
            compared += 1;
          });
        });
      });
    }
    expect(compared).toBeGreaterThan(30);
  });

  it('of two columns do not go together but where a rule says so: times, counterparties and values are independent of each other', () => {
    const plan = year.planOf('kelmu.query');
    const rows: number[][] = [];
    // One variant only: values that a variant fixes do go together.
    const areas = plan.variants.findIndex(
      ({ values }) => values?.['user-group'] === 'wellbeing-area' && values.channel === 'user-interface',
    );
    look(plan, 2500, (columns, row) => {
      if (plan.variantOf(ordinalAt(columns, row)) !== areas) return;
      const time = arrayIn(columns, 'time', 'int32')[row] as number;
      rows.push([arrayOf(columns, 'person', 'uint32')?.[row] ?? 0, arrayIn(columns, 'organisation', 'uint16')[row] ?? 0, dimensionArrays(columns)[2]?.[row] ?? 0, time % 60_000]); // oxfmt-ignore
    });
    const medians = [0, 1, 2, 3].map((at) => rows.map((row) => row[at] as number).sort((a, b) => a - b)[rows.length >> 1] as number); // oxfmt-ignore
    for (const [one, two] of [
      [1, 2],
      [0, 3],
      [1, 3],
      [2, 3],
    ] as const) {
      const isLow = (row: readonly number[], at: number): boolean => (row[at] as number) < (medians[at] as number);
      const low = (at: number): number => rows.filter((row) => isLow(row, at)).length;
      const both = rows.filter((row) => isLow(row, one) && isLow(row, two)).length;
      expect(Math.abs(both - (low(one) * low(two)) / rows.length)).toBeLessThan(5 * Math.sqrt(rows.length) * 0.25);
    }
    expect(rows.length).toBeGreaterThan(1000);
  });

  it('are refused where a dimension is neither fixed nor drawn, or has no such value', () => {
    const [query] = year.types.filter(({ type }) => type.id === 'kelmu.query') as [TypePlan];
    expect(() => valuePlace(query.type, 'channel', 'fax')).toThrow('kelmu.query has no channel "fax"');
    expect(() => valuePlace(query.type, 'colour', 'red')).toThrow('kelmu.query has no colour "red"');
  });
});
