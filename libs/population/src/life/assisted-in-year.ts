/** Which households have social assistance in a year, told of everybody at once: most are passed by quick looks at what their situation could be. */
import { civilDay } from '../civil-day.js';
import { childrenOf } from '../family/family-of.js';
import type { PersonGroup } from '../layout/person-group.js';
import { placeOnLine } from '../layout/lines.js';
import { groupOf } from '../layout/person-groups.js';
import { assistanceFactors, assistanceIn, hasAssistance, maybeAssistedIn, mostAssisted } from './assistance.js';
import { workLine } from './pension-on.js';
import { earliestPensionStart, latestPensionStart } from './pension-start.js';
import { atAge, mostAtAges, situationShares } from './situation-shares.js';
import type { Spell } from './spell.js';
import { mayBeUnemployedIn, mostUnemployed, type MostUnemployed } from './unemployment.js';

const all = Object.values(assistanceFactors);
const [least, most] = [Math.min(...all), Math.max(...all)];
/** Of situations without a factor: retired, on leave for a child. */
const usual = 1;
const grownUp = 18;
/** No spell that reaches into a year began longer ago. */
const longestYears = 4;
/** Until so many years after a birth a parent may be on a leave. */
const yearsOfLeave = 4;
/** Situations are looked at in every third month: few last less. */
const monthsApart = 3;

/** The factors that the situations of a person may have in a year. */
interface Factors {
  readonly least: number;
  readonly most: number;
}

/** Whoever has it has it on the fifteenth of a month; who has it for a few weeks, or is seldom in such a situation, may be passed over. */
export class AssistedInYear {
  private readonly months: readonly number[];
  private readonly days: { readonly from: number; readonly to: number };
  private readonly isGrownUp: boolean;
  private readonly mostShare: number;
  private readonly mostUnemployed: MostUnemployed;
  private readonly isBeforePension: boolean;
  /** Places on the line of work: there the labour force begins, and ends, at the latest and at the earliest. */
  private readonly labourForce: { readonly from: number; readonly to: number };

  constructor(
    private readonly year: number,
    private readonly group: PersonGroup,
  ) {
    const { sex, birthYear } = group;
    const age = year - birthYear;
    const ages = { from: age - 1 - longestYears, to: age + 1 };
    const { disability, other, student } = situationShares[sex];
    this.months = Array.from({ length: 12 }, (_, month) => civilDay(year, month + 1, 15));
    this.days = { from: this.months[0] as number, to: this.months[11] as number };
    this.isGrownUp = age >= grownUp;
    this.mostShare = mostAssisted(sex, ages, 1);
    this.mostUnemployed = mostUnemployed(sex, ages);
    this.isBeforePension = earliestPensionStart(birthYear) > this.days.to;
    this.labourForce = {
      from: mostAtAges(ages, (each) => atAge(disability, each) + atAge(other, each)),
      to: 1 - mostAtAges(ages, (each) => atAge(student, each)),
    };
  }

  /** Whether a head may have it: no if this says no. */
  maybe(head: number): boolean {
    return this.isGrownUp && maybeAssistedIn(head, this.days, most * this.mostShare);
  }

  /** Whether a head has it, of whom `maybe` says yes. */
  has(head: number): boolean {
    const factors = this.factorsOf(head);
    if (factors.most < most && !maybeAssistedIn(head, this.days, factors.most * this.mostShare)) return false;
    if (this.monthsOf(assistanceIn(head, this.days, factors.least)).length > 0) return true;
    if (factors.most === factors.least) return false;
    const months = this.monthsOf(assistanceIn(head, this.days, factors.most));
    return months.some((day, place) => place % monthsApart === 0 && hasAssistance(head, day));
  }

  private monthsOf(spells: readonly Spell[]): readonly number[] {
    return spells.length === 0
      ? []
      : this.months.filter((day) => spells.some(({ from, to }) => day >= from && day < to));
  }

  private factorsOf(ordinal: number): Factors {
    const { group, days, isBeforePension, labourForce } = this;
    if (!isBeforePension && latestPensionStart(ordinal, group.birthYear) <= days.from)
      return { least: usual, most: usual };
    if (mayBeUnemployedIn(ordinal, days, this.mostUnemployed)) return { least, most };
    const place = placeOnLine(workLine, group, ordinal);
    if (place < labourForce.from) return { least, most: assistanceFactors.other };
    if (place >= labourForce.to || !isBeforePension) return { least, most: assistanceFactors.student };
    return { least, most: this.hasSmallChild(ordinal) ? usual : least };
  }

  private hasSmallChild(ordinal: number): boolean {
    return childrenOf(ordinal).some((child) => Math.abs(this.year - groupOf(child).birthYear) <= yearsOfLeave);
  }
}
