/**
 * Spells: times that come and go in a life, such as unemployment or sickness. Time is cut into periods, at other points for each person; a period
 * has one spell or none. Which of them have one, when it begins and how long it is are functions of the person and the period.
 */
import { keyOf, mix } from '@tietovirta/chance';
import { ordinalHash } from '../ordinal-hash.js';
import type { DayRange } from '../vital/told-by-day.js';

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
    const spell = this.spellOf(ordinal, this.periodOf(ordinal, day));
    return day >= spell.from && day < spell.to && this.isHeld(ordinal, spell, shareOn) ? spell : undefined;
  }

  /** The first spell of a person that has a day of those from `from` to `to`, both included. */
  firstIn(ordinal: number, days: DayRange, shareOn: (day: number) => number): Spell | undefined {
    return this.allIn(ordinal, days, shareOn)[0];
  }

  /** The spells of a person that have a day of those from `from` to `to`, both included, in order. */
  allIn(ordinal: number, { from, to }: DayRange, shareOn: (day: number) => number): readonly Spell[] {
    const { periodDays, lengthsDays } = this.rule;
    const phase = this.phaseOf(ordinal);
    const last = Math.floor((to + phase) / periodDays);
    let found = noSpells;
    for (let period = Math.floor((from + phase) / periodDays); period <= last; period += 1) {
      const bits = ordinalHash(ordinal, mix(this.purpose + period));
      const length = lengthsDays[bits % lengthsDays.length] as number;
      const first = period * periodDays - phase + ((bits >>> 8) % (periodDays - length + 1));
      if (first > to || first + length <= from) continue;
      const spell = { from: first, to: first + length, bits };
      if (this.isHeld(ordinal, spell, shareOn)) found = [...found, spell];
    }
    return found;
  }

  /**
   * Whether a person may have a spell on one of some days: no if this says no. Quicker than to look for it.
   *
   * @param mostShare no more people like this one are in a spell on a day
   */
  maybeIn(ordinal: number, { from, to }: DayRange, mostShare: number): boolean {
    const { periodDays, lengthsDays } = this.rule;
    const mean = this.meanChance(mostShare) * 2 ** 32;
    const phase = this.phaseOf(ordinal);
    const last = Math.floor((to + phase) / periodDays);
    for (let period = Math.floor((from + phase) / periodDays); period <= last; period += 1) {
      const bits = ordinalHash(ordinal, mix(this.purpose + period));
      const lot = mix(bits) >>> 0;
      if (lot >= often * mean || (lot >= seldom * mean && !this.hasOften(ordinal))) continue;
      const length = lengthsDays[bits % lengthsDays.length] as number;
      const first = period * periodDays - phase + ((bits >>> 8) % (periodDays - length + 1));
      if (first + length > from && first <= to) return true;
    }
    return false;
  }

  private isHeld(ordinal: number, { from, bits }: Spell, shareOn: (day: number) => number): boolean {
    return (mix(bits) >>> 0) / 2 ** 32 < this.chanceOf(ordinal, shareOn(from));
  }

  /** How likely a period has a spell. */
  private chanceOf(ordinal: number, share: number): number {
    return this.meanChance(share) * (this.hasOften(ordinal) ? often : seldom);
  }

  private meanChance(share: number): number {
    return (share * this.rule.periodDays) / this.meanDays;
  }

  private hasOften(ordinal: number): boolean {
    return ordinalHash(ordinal, this.purpose + 1) % 4 === 0;
  }

  private phaseOf(ordinal: number): number {
    return ordinalHash(ordinal, this.purpose) % this.rule.periodDays;
  }

  private periodOf(ordinal: number, day: number): number {
    return Math.floor((day + this.phaseOf(ordinal)) / this.rule.periodDays);
  }

  /** The spell of a period, if there is one in it. */
  private spellOf(ordinal: number, period: number): Spell {
    const { periodDays, lengthsDays } = this.rule;
    const bits = ordinalHash(ordinal, mix(this.purpose + period));
    const length = lengthsDays[bits % lengthsDays.length] as number;
    const from = period * periodDays - this.phaseOf(ordinal) + ((bits >>> 8) % (periodDays - length + 1));
    return { from, to: from + length, bits };
  }
}

const noSpells: readonly Spell[] = [];
