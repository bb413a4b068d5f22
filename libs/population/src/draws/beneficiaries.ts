/**
 * Draws people whose life has a benefit on a day. Candidates come from strata: parts of a line of a group, in which most have it, or children whose
 * guardian has it for them; whoever turns out not to have it is passed over. Benefits drawn here are those that begin and end once: who has
 * one on the first and on the last day of a year has it on all days between.
 */
import { mix } from '@tietovirta/chance';
import { civilDateOf, civilDay, dateOfCivilDay } from '../civil-day.js';
import {
  adultsDisabilityPercent,
  careAllowance,
  nationalPensionPercent,
  pensionersHousing,
  survivorsPercent,
} from '../data/benefits.data.js';
import { widowedPercent } from '../data/families.data.js';
import type { PersonGroup } from '../layout/person-group.js';
import { groupOf, personGroups } from '../layout/person-groups.js';
import type { LineOfGroups } from '../layout/lines.js';
import { guardianOfMinor } from '../life/guardian-of-minor.js';
import { isInFinlandOn } from '../life/in-finland.js';
import { hasBenefitOn, lotsOf, type Benefit } from '../life/benefits-on.js';
import { workLine } from '../life/pension-on.js';
import { atAge, percentAtAge, situationShares } from '../life/situation-shares.js';
import { partOf, tableBits, tableOf } from './draw-tables.js';

/** Benefits whose recipients can be drawn: none of those that come and go within a year. */
export const drawnBenefits = [
  'child-benefit',
  'disability-allowance-adult',
  'care-allowance-pensioner',
  'national-pension',
  'survivors-pension',
  'housing-allowance-pensioner',
] as const satisfies readonly Benefit[];

export type DrawnBenefit = (typeof drawnBenefits)[number];

/** A part of a group's line: shares from and to. */
interface Stratum {
  readonly benefit: DrawnBenefit;
  readonly group: PersonGroup;
  /** Undefined where members are children and the recipient is their guardian. */
  readonly line: LineOfGroups | undefined;
  readonly from: number;
  readonly to: number;
  /** Of those in it, about so many have the benefit. */
  readonly accepted: number;
}

/** A group as it is on 1 July of a year. */
interface Cohort {
  readonly group: PersonGroup;
  readonly age: number;
}

type Strata = (cohort: Cohort) => Stratum[];

/** Those of a line of lots who have the benefit if they are what it is for. */
const ofLots =
  (benefit: DrawnBenefit, percent: (cohort: Cohort) => number, accepted: (cohort: Cohort) => number): Strata =>
  (cohort) => [
    { benefit, group: cohort.group, line: lotsOf(benefit), from: 0, to: percent(cohort) / 100, accepted: accepted(cohort) }, // oxfmt-ignore
  ];

/** Those on disability pension, who are the first of the line of work; a part of them has the benefit. */
const ofDisabled =
  (benefit: DrawnBenefit, percent: number): Strata =>
  ({ group, age }) => {
    if (age < 16 || age >= retiring) return [];
    const to = atAge(situationShares[group.sex].disability, age);
    return [{ benefit, group, line: workLine, from: 0, to, accepted: percent / 100 }];
  };

/** Old-age pension begins at about this age; who is of it is drawn as a pensioner. */
const retiring = 65;
const retired = ({ age }: Cohort): number => (age < retiring ? 0 : 1);

const strataOf: Readonly<Record<DrawnBenefit, readonly Strata[]>> = {
  'child-benefit': [
    ({ group, age }) => [{ benefit: 'child-benefit', group, line: undefined, from: 0, to: 1, accepted: age < 17 ? 1 : age < 18 ? 0.5 : 0 }], // oxfmt-ignore
  ],
  'disability-allowance-adult': [
    ofLots(
      'disability-allowance-adult',
      () => adultsDisabilityPercent,
      ({ age }) => (age < 16 || age >= retiring ? 0 : 0.95),
    ),
  ],
  'care-allowance-pensioner': [
    ofDisabled('care-allowance-pensioner', careAllowance[0][1]),
    ofLots('care-allowance-pensioner', ({ age }) => careAllowance.findLast(([from]) => age >= from)?.[1] ?? 0, retired),
  ],
  'national-pension': [
    ofDisabled('national-pension', nationalPensionPercent.disability),
    ofLots('national-pension', () => nationalPensionPercent.old, retired),
  ],
  'survivors-pension': [
    ofLots('survivors-pension', ({ group }) => survivorsPercent[group.sex], ({ group, age }) => (age < 50 ? 0 : percentAtAge(widowedPercent, group.sex, age) / 100)), // oxfmt-ignore
  ],
  'housing-allowance-pensioner': [
    ofDisabled('housing-allowance-pensioner', pensionersHousing.disability),
    ofLots('housing-allowance-pensioner', () => pensionersHousing.alone, (cohort) => 0.5 * retired(cohort)), // oxfmt-ignore
  ],
};

/** Tries until somebody is found: mostly one to three. */
const mostTries = 400;
const trySalt = 0x51ed270b;
const placeSalt = 0x27d4eb2f;
const slotSalt = 0x1f83d9ab;

/** Nobody: who was looked at has not the benefit. */
const nobody = -1;

/**
 * Who has one of some benefits in a year. What a life says is dear to ask, and most have a benefit all year: slots, about as many as recipients, each
 * stand for one of them and are asked once. A slot says nothing but a function of its number, so that it does not matter who asks first.
 */
export class Beneficiaries {
  private readonly strata: readonly Stratum[];
  private readonly table: Uint16Array;
  /** By slot: a person who has the benefit all year, and `firstPerson` more; `notAsked`, or `notAllYear` where it comes or goes. */
  private readonly slots: Uint32Array;
  private readonly slotBits: number;
  private readonly firstDay: number;
  private readonly lastDay: number;

  constructor(
    private readonly benefits: readonly DrawnBenefit[],
    year: number,
  ) {
    this.firstDay = civilDay(year, 1, 1);
    this.lastDay = civilDay(year, 12, 31);
    const cohorts = personGroups
      .filter(({ kind, since }) => kind === 'resident' || (kind === 'newborn' && since < year))
      .map((group) => ({ group, age: year - group.birthYear }));
    const strata = benefits.flatMap((benefit) => strataOf[benefit].flatMap((of) => cohorts.flatMap(of)));
    this.strata = strata.filter(({ from, to, accepted }) => accepted > 0 && to > from);
    const weights = Float64Array.from(this.strata, ({ group, from, to, accepted }) => group.size * (to - from) * accepted); // oxfmt-ignore
    this.table = tableOf(weights);
    const recipients = weights.reduce((sum, weight) => sum + weight, 0);
    this.slotBits = 31 - Math.clz32(recipients);
    this.slots = new Uint32Array(1 << this.slotBits);
  }

  /**
   * @param bits 32 random bits
   * @param day days since 1970-01-01, of the year
   * @returns a person who has one of the benefits on the day
   * @throws Error when nobody is found
   */
  draw(bits: number, day: number): number {
    const slot = mix(bits ^ slotSalt) >>> (32 - this.slotBits);
    let known = this.slots[slot] as number;
    if (known === notAsked) known = this.slots[slot] = this.ask(slot);
    return known === notAllYear ? this.drawOn(bits, day) : known - firstPerson;
  }

  /** Whom a slot stands for: somebody who has the benefit on the first day of the year or on the last one, and on the other as well. */
  private ask(slot: number): number {
    let now = mix(slot ^ slotSalt);
    const [day, other] = now < 0 ? [this.firstDay, this.lastDay] : [this.lastDay, this.firstDay];
    for (let step = 0; step < mostTries; step += 1) {
      now = mix(now ^ trySalt);
      const found = this.recipient(now, day);
      if (found === nobody) continue;
      return this.recipient(now, other) === found && !this.isRetiring(found) ? found + firstPerson : notAllYear;
    }
    return notAllYear;
  }

  /** Who goes over to old-age pension may have a benefit before and after, and not between. */
  private isRetiring(person: number): boolean {
    const age = civilDateOf(this.lastDay).year - groupOf(person).birthYear;
    return age >= retiring - 3 && age <= retiring + 1;
  }

  private drawOn(bits: number, day: number): number {
    let now = bits;
    for (let step = 0; step < mostTries; step += 1) {
      now = mix(now ^ trySalt);
      const found = this.recipient(now, day);
      if (found !== nobody) return found;
    }
    throw new Error(`nobody with ${this.benefits.join(', ')} was found on ${dateOfCivilDay(day)}`);
  }

  private recipient(bits: number, day: number): number {
    return recipientIn(
      this.strata[this.table[bits >>> (32 - tableBits)] as number] as Stratum,
      mix(bits ^ placeSalt),
      day,
    );
  }
}

const notAsked = 0;
const notAllYear = 1;
const firstPerson = 2;

/** The one of a stratum to whom random bits lead, if they have the benefit on a day; `nobody` if not. */
function recipientIn({ benefit, group, line, from, to }: Stratum, bits: number, day: number): number {
  if (line === undefined) {
    const guardian = guardianOfMinor(group.firstOrdinal + partOf(bits, group.size), group, day);
    return guardian !== undefined && isInFinlandOn(guardian, day) ? guardian : nobody;
  }
  const first = Math.floor(from * group.size);
  const places = Math.max(1, Math.ceil(to * group.size) - first);
  const ordinal = group.firstOrdinal + line(group).inverse(first + partOf(bits, places));
  return hasBenefitOn(benefit, ordinal, day) ? ordinal : nobody;
}
