/**
 * Spells: times that come and go in a life, such as unemployment or sickness. Time is cut into periods, at other points for each person; a period
 * has one spell or none. Which of them have one, when it begins and how long it is are functions of the person and the period.
 */
import { keyOf, mix } from '@tietovirta/chance';
import { ordinalHash } from '../ordinal-hash.js';

export interface SpellRule {
  readonly topic: string;
  readonly periodDays: number;
  /** Lengths: equally likely. None is longer than the period. */
  readonly lengthsDays: readonly number[];
}

export interface Spell {
  /** Days since 1970-01-01: the first one, and the first after it. */
  readonly from: number;
  readonly to: number;
  /** Random bits of the spell. */
  readonly bits: number;
}

/** Some have spells often: a quarter have three times as many as the mean, the others a third of it. */
const often = 3;
const seldom = 1 / 3;

export class Spells {
  private readonly purpose: number;
  private readonly meanDays: number;

  constructor(private readonly rule: SpellRule) {
    this.purpose = keyOf('spells', rule.topic).a;
    this.meanDays = rule.lengthsDays.reduce((sum, days) => sum + days, 0) / rule.lengthsDays.length;
  }

  /**
   * The spell of a person that a day lies in.
   *
   * @param shareOn share of people like this one who are in a spell on a day, 0-1; asked for the first day of the spell
   */
  on(ordinal: number, day: number, shareOn: (day: number) => number): Spell | undefined {
    return this.within(ordinal, day, day + 1, shareOn)[0];
  }

  /** The spells that have days from one until before another, in order. */
  within(ordinal: number, from: number, to: number, shareOn: (day: number) => number): readonly Spell[] {
    const { periodDays, lengthsDays } = this.rule;
    const phase = ordinalHash(ordinal, this.purpose) % periodDays;
    let found = noSpells;
    for (let period = Math.floor((from + phase) / periodDays); period * periodDays - phase < to; period += 1) {
      const bits = ordinalHash(ordinal, mix(this.purpose + period));
      const length = lengthsDays[bits % lengthsDays.length] as number;
      const first = period * periodDays - phase + ((bits >>> 8) % (periodDays - length + 1));
      if (first < to && first + length > from && this.comes(ordinal, bits, shareOn(first)))
        found = [...found, { from: first, to: first + length, bits }];
    }
    return found;
  }

  /** Whether the spell that a period may have is there. */
  private comes(ordinal: number, bits: number, share: number): boolean {
    const isOften = ordinalHash(ordinal, this.purpose + 1) % 4 === 0;
    const perPeriod = (share * this.rule.periodDays) / this.meanDays;
    return (mix(bits) >>> 0) / 2 ** 32 < perPeriod * (isOften ? often : seldom);
  }
}

const noSpells: readonly Spell[] = [];
