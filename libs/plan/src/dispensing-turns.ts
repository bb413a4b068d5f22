/**
 * Which prescriptions are dispensed on which day. A prescription is dispensed a first time, a second and so on, each time some days after it was
 * written: of each day's dispensings so many belong to prescriptions of an earlier day, and those of one day and time are shared out one after the other,
 * so that nobody fetches the same for the same time twice. What belongs to the year before, or is more than there are prescriptions, has none in the year.
 */
import { apportion } from '@tietovirta/published';
import type { Prescribed } from '@tietovirta/exchanges';
import type { TypePlan } from './type-plan.js';

/** Dispensings of a day that belong to prescriptions of one day, for one time. */
export interface Turn {
  /** Number of the time, 0 for the first. */
  readonly time: number;
  /** Day on which the prescriptions were written. */
  readonly day: number;
  /** Place of the first among those of its day that were shared out for the time, and how many are. */
  readonly from: number;
  readonly count: number;
}

interface Lag {
  readonly time: number;
  readonly days: number;
  readonly weight: number;
}

export class DispensingTurns {
  private readonly lags: readonly Lag[];
  /** By day and lag: the first place, and how many. */
  private readonly froms: Uint32Array;
  private readonly counts: Uint32Array;

  constructor(
    { percent, days }: Prescribed,
    prescriptions: Pick<TypePlan, 'dayCounts'>,
    dispensings: Pick<TypePlan, 'dayCounts'>,
  ) {
    this.lags = lagsOf(percent.value, days.value);
    const year = dispensings.dayCounts.length;
    const written = prescriptions.dayCounts;
    const places = this.lags.length;
    this.froms = new Uint32Array(year * places);
    this.counts = new Uint32Array(year * places);
    const shared = new Map<number, number>();
    dispensings.dayCounts.forEach((total, day) => {
      // The year before is like this one.
      const weights = this.lags.map((lag) => lag.weight * (written[(day - lag.days + 2 * year) % year] as number));
      if (total === 0 || weights.every((weight) => weight === 0)) return;
      apportion(total, weights).forEach((count, place) => {
        const { time, days: after } = this.lags[place] as Lag;
        if (after > day) return;
        const key = time * year + day - after;
        const from = shared.get(key) ?? 0;
        const given = Math.min(count, (written[day - after] as number) - from);
        shared.set(key, from + given);
        this.froms[day * places + place] = from;
        this.counts[day * places + place] = given;
      });
    });
  }

  /** Of a day, those that have a prescription of the year. */
  on(day: number): readonly Turn[] {
    return this.lags.flatMap(({ time, days }, place) => {
      const at = day * this.lags.length + place;
      const count = this.counts[at] as number;
      return count === 0 ? [] : [{ time, day: day - days, from: this.froms[at] as number, count }];
    });
  }
}

/** One lag for each time and number of days; days that are named twice weigh twice. */
function lagsOf(percent: Prescribed['percent']['value'], days: Prescribed['days']['value']): readonly Lag[] {
  return Object.entries(percent).flatMap(([name, share], time) => {
    const after = days[name] ?? [];
    return [...new Set(after)].map((each) => ({ time, days: each, weight: (share * after.filter((other) => other === each).length) / after.length })); // oxfmt-ignore
  });
}
