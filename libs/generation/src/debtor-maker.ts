/**
 * Payments of debtors: for which case each is, who pays and how much. A case of the year is named, and its debtor is found by making its person again;
 * who pays for a case of an earlier year is drawn by the place of the case in the line, so that it is the same one in every month, as long as they live.
 */
import { mix } from '@tietovirta/chance';
import { followsNone, type Debtor, type OpeningType } from '@tietovirta/exchanges';
import { arrayIn } from '@tietovirta/messages';
import { daysOfVariants, ownPayments, PaidSums, type TypePlan, type YearPlan } from '@tietovirta/plan';
import type { PersonDraws } from '@tietovirta/population';
import { CaseTurns } from './case-turns.js';
import { casesOfYear, daysToPay, type CasesAlike } from './cases-of-year.js';
import { writeBanks } from './membership.js';
import { numberedRows, type NumberedRows } from './numbered-rows.js';
import { PaymentAmounts } from './payment-amounts.js';
import type { PersonMaker, PersonRows } from './person-maker.js';

const lineSalt = 0x4cf5ad43;

/** The payments of a day; frames of one day follow each other. */
interface DayOfPayments extends NumberedRows {
  readonly day: number;
  /** By variant: places in the line of the cases, and what is paid for each, by number of the payment. */
  readonly places: readonly Uint32Array[];
  readonly cents: readonly Uint32Array[];
}

/** What the persons of rows are drawn from: those of cases. */
interface CaseRows {
  readonly roots: Int32Array;
  readonly days: Uint16Array;
  readonly variants: Uint16Array;
  readonly persons: Uint32Array;
}

const caseRows = (rows: number): CaseRows => ({
  roots: new Int32Array(rows),
  days: new Uint16Array(rows),
  variants: new Uint16Array(rows),
  persons: new Uint32Array(rows),
});

/** @param draws of the year @param drawCases writes the persons of cases */
export function debtorMaker(
  plan: TypePlan,
  year: YearPlan,
  { draws, drawCases }: { readonly draws: PersonDraws; readonly drawCases: PersonMaker },
): PersonMaker {
  const { tie } = plan.type.person as Debtor;
  // The lines of cases are worked out when the first frame is made.
  let debtors: Debtors | undefined;
  return (rows) => {
    debtors ??= new Debtors(plan, year, { draws, drawCases });
    debtors.make(rows);
    if (tie === 'member')
      writeBanks(arrayIn(rows.columns, 'organisation', 'uint16'), arrayIn(rows.columns, 'person', 'uint32'), rows.rows);
  };
}

class Debtors {
  private readonly rule: Debtor;
  private readonly casePlan: TypePlan;
  /** By variant. */
  private readonly cases: readonly CasesAlike[];
  private readonly turns: readonly CaseTurns[];
  private readonly amounts: PaymentAmounts;
  private readonly draws: PersonDraws;
  private readonly drawCases: PersonMaker;
  private last: DayOfPayments | undefined;
  private ofCases = caseRows(0);

  constructor(
    private readonly plan: TypePlan,
    year: YearPlan,
    { draws, drawCases }: { readonly draws: PersonDraws; readonly drawCases: PersonMaker },
  ) {
    this.draws = draws;
    this.drawCases = drawCases;
    this.rule = plan.type.person as Debtor;
    this.casePlan = year.planBeside(this.rule.of);
    this.cases = casesOfYear(plan, this.casePlan);
    this.turns = daysOfVariants(plan).map((payments, place) => {
      const { openedBefore } = this.cases[place] as CasesAlike;
      const after = daysToPay(this.rule, plan.variants[place] ?? { count: 0 });
      const mayPay = (day: number): number => openedBefore[Math.max(0, day - after)] as number;
      return new CaseTurns(payments, year.calendar.days, { mayPay, salt: mix(lineSalt + place) });
    });
    const sums = new PaidSums(ownPayments(plan));
    this.amounts = new PaymentAmounts(sums, (places, { part, day }, from) =>
      this.turns[part]?.write(places, day, from),
    );
  }

  make(made: PersonRows): void {
    const { columns, slice, from, rows } = made;
    const day = slice.day.index;
    const follows = arrayIn(columns, 'follows', 'uint32');
    this.writeCases(follows, arrayIn(columns, (this.plan.type as OpeningType).amount ?? '', 'uint32'), {
      day,
      from,
      rows,
    });
    const { roots, variants, days, persons } = this.ofCases;
    const column = arrayIn(columns, 'person', 'uint32');
    const drawn = { ...made, roots, variants: variants.subarray(0, rows), byThemselves: undefined };
    this.drawCases({ ...drawn, days });
    persons.set(column.subarray(0, rows));
    this.drawCases({ ...drawn, days: undefined });
    this.keepDebtors(follows, column, { day, rows });
  }

  /** The debtor of a case that is named pays, if they may; otherwise whoever was drawn of the day, for a case of an earlier year. */
  private keepDebtors(
    follows: Uint32Array,
    persons: Uint32Array,
    { day, rows }: { readonly day: number; readonly rows: number },
  ): void {
    const dead = this.draws.absentOn(day);
    for (let row = 0; row < rows; row += 1) {
      if (follows[row] === followsNone) continue;
      const debtor = this.ofCases.persons[row] as number;
      const lives = (((dead[debtor >>> 5] as number) >>> (debtor & 31)) & 1) === 0;
      // Drawn of those who have the benefit on the day: somebody else when the debtor has it no more.
      const mayPay = this.rule.isEntitled === true ? persons[row] === debtor : lives;
      if (mayPay) persons[row] = debtor;
      else follows[row] = followsNone;
    }
  }

  private writeCases(
    follows: Uint32Array,
    amounts: Uint32Array,
    { day, from, rows }: { readonly day: number; readonly from: number; readonly rows: number },
  ): void {
    if (this.ofCases.roots.length < rows) this.ofCases = caseRows(rows);
    const { roots, days, variants: ofCases } = this.ofCases;
    const { variants, numbers, places, cents } = this.dayOf(day);
    const { a, b } = this.plan.key;
    const { key } = this.casePlan;
    for (let row = 0; row < rows; row += 1) {
      const variant = variants[from + row] as number;
      const number = numbers[from + row] as number;
      const place = places[variant]?.[number] as number;
      const cases = this.cases[variant] as CasesAlike;
      const nth = place - (this.turns[variant] as CaseTurns).earlier;
      const ordinal = cases.ordinals[nth] ?? followsNone;
      const isNamed = ordinal !== followsNone;
      follows[row] = ordinal;
      amounts[row] = cents[variant]?.[number] as number;
      roots[row] = isNamed ? mix(mix(ordinal ^ key.a) + key.b) : mix(mix(place ^ a) + b + variant);
      days[row] = isNamed ? this.casePlan.dayOf(ordinal) : day;
      ofCases[row] = cases.variants[nth] ?? cases.variant;
    }
  }

  private dayOf(day: number): DayOfPayments {
    if (this.last?.day !== day) {
      const numbered = numberedRows(this.plan, day);
      const lists = (): Uint32Array[] => [...numbered.counts].map((count) => new Uint32Array(count));
      const [places, cents] = [lists(), lists()];
      places.forEach((list, part) => this.turns[part]?.write(list, day, 0));
      cents.forEach((list, part) => this.amounts.write(list, { part, day }, 0, { at: 0, end: list.length }));
      this.last = { ...numbered, day, places, cents };
    }
    return this.last;
  }
}
