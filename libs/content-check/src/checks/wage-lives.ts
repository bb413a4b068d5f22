/** What lives say of wages, asked person by person as `person` shows them. */
import { civilDateOf, civilDay, payDaysOf, workOn, type Job, type PayRhythm } from '@tietovirta/population';

/** Days after a pay day within which its reports come. */
const mostLagDays = 5;

/** The jobs with wages that stand for the month of a day. */
function jobsInMonthOf(person: number, day: number): readonly Job[] {
  const { year, month } = civilDateOf(day);
  return workOn(person, civilDay(year, month, 15)).flatMap((work) => (work.kind === 'job' ? [work.job] : []));
}

export interface AroundReport {
  /** Whether the person has a job with wages in the month. */
  readonly isAtWork: boolean;
  /** Whether one of them has a pay day on the day or in the five days before it. */
  readonly hasPayDay: boolean;
  readonly isPaidAsWorkComes: boolean;
}

export class WageLives {
  private readonly payDays = new Map<string, ReadonlySet<number>>();

  constructor(private readonly year: number) {}

  /** @param day of a report, days since 1970-01-01 */
  around(person: number, day: number): AroundReport {
    const newYear = civilDay(this.year, 1, 1);
    // Of pay days of the month before the jobs of that month count; of those of December before, January's.
    const jobs = [
      ...new Set([day, Math.max(newYear, day - mostLagDays)].map((each) => civilDateOf(each).month)),
    ].flatMap((month) => jobsInMonthOf(person, civilDay(this.year, month, 15)));
    return {
      isAtWork: jobs.length > 0,
      hasPayDay: jobs.some(({ employer }) => this.paysBefore(employer.rhythm, day)),
      isPaidAsWorkComes: jobs.some(({ employer }) => employer.rhythm.kind === 'irregular'),
    };
  }

  private paysBefore(rhythm: PayRhythm, day: number): boolean {
    const days = this.payDaysOf(rhythm);
    for (let lag = 0; lag <= mostLagDays; lag += 1) if (days.has(day - lag)) return true;
    return false;
  }

  private payDaysOf(rhythm: PayRhythm): ReadonlySet<number> {
    const name = JSON.stringify(rhythm);
    let days = this.payDays.get(name);
    if (days === undefined)
      this.payDays.set(name, (days = new Set([...payDaysOf(rhythm, this.year - 1), ...payDaysOf(rhythm, this.year)])));
    return days;
  }
}

export interface JobsThroughYear {
  /** Different employers in the year. */
  readonly payers: number;
  /** The kind of rhythm of who has one job in each month, always of the same rhythm. */
  readonly onlyRhythm: PayRhythm['kind'] | undefined;
}

export function jobsThroughYear(person: number, year: number): JobsThroughYear {
  const months = Array.from({ length: 12 }, (_, month) => jobsInMonthOf(person, civilDay(year, month + 1, 15)));
  const payers = new Set(months.flat().map(({ employer }) => employer.businessId)).size;
  const rhythms = new Set(months.flat().map(({ employer }) => JSON.stringify(employer.rhythm)));
  const isOne = rhythms.size === 1 && months.every((jobs) => jobs.length === 1);
  return { payers, onlyRhythm: isOne ? months[0]?.[0]?.employer.rhythm.kind : undefined };
}
