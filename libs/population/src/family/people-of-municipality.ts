/**
 * The residents of one municipality and sex, numbered from the oldest to the youngest. Those of a year of birth are taken one after the other: each is
 * a new mother, or a new partner, once.
 */
import { residentGroup } from '../layout/find-group.js';
import type { Sex } from '../layout/person-group.js';
import { oldestBirthYear } from '../layout/person-groups.js';
import { residentRange } from '../layout/resident-cells.js';
import { firstLifeYear } from '../layout/years.js';

const years = firstLifeYear - oldestBirthYear;
/** What `next` returns when nobody is left. */
export const nobodyLeft = -1;

export class PeopleOfMunicipality {
  /** First number of each year of birth from the oldest on, and how many there are as last value. */
  private readonly starts = new Uint32Array(years + 1);
  private readonly ordinals = new Uint32Array(years);
  private readonly taken = new Uint32Array(years);

  constructor(sex: Sex, place: number) {
    for (let at = 0; at < years; at += 1) {
      const group = residentGroup(oldestBirthYear + at, sex);
      const { from, to } = group === undefined ? { from: 0, to: 0 } : residentRange(group.index, place);
      this.ordinals[at] = from;
      this.starts[at + 1] = (this.starts[at] as number) + to - from;
    }
  }

  get count(): number {
    return this.starts[years] as number;
  }

  /** First number of a year of birth; that of the next year is the end. */
  startOf(birthYear: number): number {
    return this.starts[Math.max(0, Math.min(years, birthYear - oldestBirthYear))] as number;
  }

  /** @param number of somebody born in the year */
  ordinalOf(number: number, birthYear: number): number {
    const at = birthYear - oldestBirthYear;
    return (this.ordinals[at] as number) + number - (this.starts[at] as number);
  }

  /** Takes the next of a year of birth. @returns their number, or `nobodyLeft` */
  take(birthYear: number): number {
    const at = birthYear - oldestBirthYear;
    if (at < 0 || at >= years) return nobodyLeft;
    const number = (this.starts[at] as number) + (this.taken[at] as number);
    if (number >= (this.starts[at + 1] as number)) return nobodyLeft;
    this.taken[at] = (this.taken[at] as number) + 1;
    return number;
  }

  /**
   * Takes the next of a year of birth or of one near it.
   *
   * @param reach years on both sides @param latest year of birth that may be taken
   * @returns an ordinal, or `nobodyLeft`
   */
  takeNear(birthYear: number, reach: number, latest: number): number {
    for (let step = 0; step <= 2 * reach; step += 1) {
      const year = birthYear + nearby(step);
      if (year > latest) continue;
      const number = this.take(year);
      if (number !== nobodyLeft) return this.ordinalOf(number, year);
    }
    return nobodyLeft;
  }
}

/** 0, -1, 1, -2, 2 … */
export const nearby = (step: number): number => ((step & 1) === 0 ? step >> 1 : -((step + 1) >> 1));

/** Every year of birth of residents, oldest first. */
export const birthYears: readonly number[] = Array.from({ length: years }, (_, at) => oldestBirthYear + at);
