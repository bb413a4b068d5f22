import { clockHours } from '@tietovirta/calendar';
import { resolveScenario } from '@tietovirta/scenarios';
import { scenarioPlan } from './scenario-plan.js';
import type { TypePlan } from './type-plan.js';
import { VolumesRefused } from './volumes-refused.js';
import type { YearPlan } from './year-plan.js';

const exchanges = 'kelmu,tax-data,eessi,credit-register';
const planWith = (peaks?: string, scale = '1/20'): YearPlan =>
  scenarioPlan(resolveScenario({ overrides: { scale, exchanges, peaks } })).year;
const plain = planWith();
const sum = (counts: Iterable<number>): number => [...counts].reduce((all, count) => all + count, 0);
const monday = plain.calendar.dayIndexOf('2024-06-17');
const hourAt = (plan: TypePlan, hour: number): number => plan.hourCounts(monday)[hour] as number;
const minutesAt = (plan: TypePlan, from: number, to: number): number => sum(plan.minuteCounts(monday).subarray(from, to)); // oxfmt-ignore

/** How many messages of a part each minute of the Monday has: message by message, in the order in which they are made. */
function minutesOfPart(plan: TypePlan, values: Readonly<Record<string, string>>): readonly number[] {
  const variants = plan.variantsOn(monday);
  let row = 0;
  return [...plan.minuteCounts(monday)].map((count) => {
    const rows = variants.subarray(row, (row += count));
    return rows.filter((variant) => Object.entries(values).every(([dimension, value]) => plan.variants[variant]?.values?.[dimension] === value)).length; // oxfmt-ignore
  });
}

describe('a plan with a peak', () => {
  it.each([
    ['tax-data.request', 'messages that come one by one'],
    ['kelmu.query', 'look-ups, which come together'],
    ['eessi.start', 'cases of hundreds of courses'],
  ])('has so many times as many %s in its hour (%s), and elsewhere what it had', (type) => {
    const [before, after] = [plain, planWith(`on=${type}, at=2024-06-17 10:00, for=1h, factor=5`)].map((year) => year.planOf(type)) as [TypePlan, TypePlan]; // oxfmt-ignore
    const onTop = 4 * hourAt(before, 10);
    expect(onTop).toBeGreaterThan(0);
    expect(hourAt(after, 10)).toBe(hourAt(before, 10) + onTop);
    expect(after.total).toBe(before.total + onTop);
    const elsewhere = (plan: TypePlan): readonly number[] => [...plan.dayCounts].filter((_, day) => day !== monday);
    expect(elsewhere(after)).toEqual(elsewhere(before));
    expect([...after.hourCounts(monday)].toSpliced(10, 1)).toEqual([...before.hourCounts(monday)].toSpliced(10, 1));
  });

  it('of parts of a message has as many as they come to together, and leaves the hours around it alone', () => {
    for (const type of ['kelmu.query', 'tax-data.request']) {
      const plan = planWith(`on=${type}, at=2024-06-17 10:15, for=20m, factor=1.37`).planOf(type);
      const [hours, before] = [plan, plain.planOf(type)].map((each) => [...each.hourCounts(monday)]);
      expect(hours?.toSpliced(10, 1)).toEqual(before?.toSpliced(10, 1));
      expect(Math.abs((hours?.[10] as number) - (before?.[10] as number) * (1 + 0.37 / 3))).toBeLessThan(1);
    }
  });

  it('goes up and down again minute by minute, also where messages come together', () => {
    for (const type of ['tax-data.request', 'kelmu.query']) {
      const plan = planWith(`on=${type}, at=2024-06-17 10:15, for=30m, factor=200, shape=ramp`).planOf(type);
      const fifths = [0, 1, 2, 3, 4].map((fifth) => minutesAt(plan, 615 + 6 * fifth, 621 + 6 * fifth));
      expect(fifths[1]).toBeGreaterThan(2 * (fifths[0] as number));
      expect(fifths[2]).toBeGreaterThan(fifths[1] as number);
      expect(fifths[3]).toBeLessThan(fifths[2] as number);
      expect(fifths[3]).toBeGreaterThan(2 * (fifths[4] as number));
      expect(sum(fifths)).toBeGreaterThan(30 * (minutesAt(plan, 600, 615) + minutesAt(plan, 645, 660)));
    }
  });

  it.each([
    ['kelmu.query', 'channel', 'interface'],
    ['tax-data.request', 'purpose', 'withholding'],
  ])('raises only the part of %s that it names (%s=%s), in its minutes alone', (type, dimension, value) => {
    const plan = planWith(`on=${type}[${dimension}=${value}], at=2024-06-17 10:30, for=30m, factor=50`).planOf(type);
    const part = (of: TypePlan): readonly number[] => minutesOfPart(of, { [dimension]: value });
    const others = (of: TypePlan): readonly number[] => part(of).map((count, minute) => (of.minuteCounts(monday)[minute] as number) - count); // oxfmt-ignore
    expect(others(plan)).toEqual(others(plain.planOf(type)));
    const ofPart = part(plan);
    expect(sum(ofPart.slice(630, 660))).toBeGreaterThan(20 * sum(ofPart.slice(600, 630)));
    expect(sum(ofPart.slice(600, 630))).toBeGreaterThan(0);
  });

  it('comes on each day by the clock, in the hour that comes twice too, and not in the one that is left out', () => {
    const plan = planWith('on=kelmu, at=03:00, for=1h, factor=3').planOf('kelmu.query');
    const before = plain.planOf('kelmu.query');
    for (const date of ['2024-03-31', '2024-10-27', '2024-06-17']) {
      const day = plain.calendar.dayIndexOf(date);
      const hours = before.hourCounts(day);
      const expected = sum(clockHours({ hours: hours.length }).map((hour, elapsed) => (hours[elapsed] as number) * (hour === 3 ? 3 : 1))); // oxfmt-ignore
      expect(Math.abs((plan.dayCounts[day] as number) - expected)).toBeLessThanOrEqual(1);
    }
  });

  it('has every part as often over the year as it plans, and the same whatever the order of work', () => {
    const typed = 'on=kelmu.query, at=09:00, for=30m, factor=3, shape=spike; on=eessi, at=09:00, for=3h, factor=2';
    const [one, other] = [planWith(typed), planWith(typed)];
    for (const type of ['kelmu.query', 'eessi.start']) {
      const plan = one.planOf(type);
      const counts = plan.variants.map(() => 0);
      for (const { index } of one.calendar.days) for (const variant of plan.variantsOn(index)) counts[variant]! += 1;
      expect(counts).toEqual(plan.variants.map(({ count }) => count));
      expect(other.planOf(type).variantsOn(monday)).toEqual(plan.variantsOn(monday));
    }
  });

  it('is refused where its messages are more than ordinals tell apart', () => {
    expect(() => planWith('on=kelmu, at=00:00, for=24h, factor=1000', '1')).toThrow(VolumesRefused);
  });
});
