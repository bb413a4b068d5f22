import { exchanges } from '@tietovirta/exchanges';
import { scaledFigures } from '@tietovirta/published';
import { planYear } from './year-plan.js';

const year = planYear({ figures: scaledFigures(2024, { numerator: 1, denominator: 20 }), seed: 3, exchanges: exchanges.filter(({ id }) => id === 'kelmu') }); // oxfmt-ignore
const queries = year.planOf('kelmu.query');
const monday = 7;

describe('Messages that come together', () => {
  const gathered = queries.gatheredOn(monday);
  if (gathered === undefined) throw new Error('Kelmu queries come together');
  const { variants, places, minutes } = gathered;
  const gatheringOf = (row: number) => queries.variants[variants[row] as number]?.gathering;

  it('are counted group by group: places run from 0, within one variant, up to the sizes that are declared', () => {
    for (let row = 0; row < places.length; row += 1) {
      const place = places[row] as number;
      expect(place).toBeLessThan(Math.max(1, ...(gatheringOf(row)?.sizes ?? [])));
      if (place > 0) expect([places[row - 1], variants[row - 1]]).toEqual([place - 1, variants[row]]);
    }
  });

  it('never leave their minute, and hours keep their exact counts', () => {
    const hours = queries.hourCounts(monday);
    hours.forEach((count, hour) => {
      expect(minutes.subarray(hour * 60, hour * 60 + 60).reduce((sum, each) => sum + each, 0)).toBe(count);
    });
    let row = 0;
    minutes.forEach((count) => {
      if (count > 0) expect(places[row]).toBe(0);
      row += count;
    });
    expect(row).toBe(queries.slice(monday).count);
  });

  it('are each variant’s exact number over the year', () => {
    const counts = queries.variants.map(() => 0);
    for (const { index } of year.calendar.days)
      for (const variant of queries.variantsOn(index)) counts[variant] = (counts[variant] as number) + 1;
    expect(counts).toEqual(queries.variants.map(({ count }) => count));
  });
});

describe('Messages that come one by one', () => {
  it('have no groups', () => {
    const other = planYear({ figures: scaledFigures(2024, { numerator: 1, denominator: 1000 }), seed: 3, exchanges: exchanges.filter(({ id }) => id === 'pension-sector') }); // oxfmt-ignore
    expect(other.types.map((plan) => plan.gatheredOn(monday))).toEqual(other.types.map(() => undefined));
  });
});
