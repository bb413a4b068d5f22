/** Payment messages are of one benefit each, child benefit comes on its day, payees have what they are paid, nobody is in a run twice, and sums are exact. */
import { childBenefitDay, type CalendarDay } from '@tietovirta/calendar';
import { findMessageType, type MessageType } from '@tietovirta/exchanges';
import { arrayIn, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import { benefitsOfRecipients, isPaidOn, type Benefit, type RecipientKind } from '@tietovirta/population';
import { assumption, label, source, type Label } from '@tietovirta/published';
import { atLeastPercent, noneAtAll } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, percentOf, type ContentLine, type LineFacts } from '../content-line.js';
import { EveryNth } from '../every-nth.js';
import { dayAt } from '../message-day.js';
import type { Reading } from '../reading.js';
import { placeOfValue } from '../value-places.js';
import { RunsOfDay } from './payment-runs.js';

const onItsDay = atLeastPercent(
  95,
  source(
    'kela.fi/maksupaivat',
    'Lapsilisä maksetaan kuun 26. päivänä; vain takautuvat ja ensimmäiset maksut tulevat muulloin.',
    'Child benefit is paid on the 26th; only retroactive and first payments come on other days.',
  ),
);
const unmixed = noneAtAll(
  assumption('Maksusanomassa on yhden etuuden yksi maksuajo.', 'A payment message is one run of one benefit.'),
);

const entitled = atLeastPercent(
  99.9,
  assumption(
    'Maksun saajalla on etuus elämänsä mukaan maksupäivänä. Muista kuin nimetyistä etuuksista ei kysytä, sillä ne eivät ole yksi etuus.',
    'The payee has the benefit by their life on the day. Payments of other benefits than those named are not asked: they are no single one.',
  ),
);
const onceInRun = noneAtAll(
  assumption('Kukin on etuuden maksuajossa kerran.', 'Everybody is in a run of a benefit once.'),
);
const exactSum = noneAtAll(
  source(
    'Kelan vuosikertomus 2024',
    'Maksetut etuudet: 17 280 miljoonaa euroa vuonna 2024 ja 16 570 miljoonaa vuonna 2023, sentilleen; pienemmässä mittakaavassa yhtä paljon maksua kohti.',
    'Benefits paid: 17,280 million euros in 2024 and 16,570 million in 2023, to the cent; at a smaller scale as much a payment.',
  ),
);
/** With fewer messages some days of payment have none, and others hold what those would have: more payments than there are recipients. */
export const fewestMessages = 10_000;
/** Of so many payments it is asked whether the payee has the benefit. */
const askedAtMost = 250_000;

const [holderId, heldId] = ['banks.payment-message', 'banks.payment'];
const childBenefit = placeOfValue(findMessageType(heldId), 'benefit', 'child-benefit');

/** By value: the benefits of which one must be paid to the payee; undefined where payees are any people of age. */
function benefitsByValue({ id: type, person, dimensions }: MessageType): readonly (readonly Benefit[] | undefined)[] {
  if (person?.kind !== 'payee') throw new Error(`${type} are no payments`);
  const values = dimensions.find(({ id }) => id === person.dimension)?.values ?? [];
  return values.map(({ id }) => {
    const benefits = benefitsOfRecipients(person.recipients[id] as RecipientKind);
    return benefits.length === 0 ? undefined : benefits;
  });
}

const had = benefitsByValue(findMessageType(heldId));

export const payments: ContentCheck = {
  // Each message is compared with all that it holds.
  wanted: ({ id }: MessageType) => (id === holderId || id === heldId ? Infinity : 0),
  open: (reading) => new Payments(reading),
};

class Payments implements OpenCheck {
  /** By payment message: 1 + the benefit that was seen in it first; 0 for none yet. */
  private readonly benefits: Uint8Array;
  /** Starts of the days of child benefit, ms. */
  private readonly childBenefitDays: ReadonlySet<number>;
  private judged = 0;
  private mixed = 0;
  private children = 0;
  private onDay = 0;
  private asked = 0;
  private entitled = 0;
  private readonly notEntitled: Label[] = [];
  private readonly sample: EveryNth;
  private readonly findings: Label[] = [];
  private readonly runs = new RunsOfDay();
  private twice = 0;
  private readonly paidTwice: Label[] = [];
  private cents = 0;

  constructor(private readonly reading: Reading) {
    const { year, types } = reading.plan.year;
    this.sample = new EveryNth(reading.stepFor(findMessageType(heldId), askedAtMost));
    this.benefits = new Uint8Array(types.find(({ type }) => type.id === holderId)?.total ?? 0);
    const days = Array.from({ length: 12 }, (_, place): CalendarDay => childBenefitDay(year, place + 1));
    this.childBenefitDays = new Set(days.map(({ startMs }) => startMs));
  }

  look(columns: MessageColumns): void {
    const benefits = arrayIn(columns, 'benefit', 'uint8');
    const holders = columns.type.id === heldId ? arrayIn(columns, 'holder', 'uint32') : undefined;
    const isChildBenefitDay = this.childBenefitDays.has(columns.dayStartMs);
    for (let row = 0; row < columns.rows; row += 1) {
      const benefit = benefits[row] as number;
      const message = holders === undefined ? ordinalAt(columns, row) : (holders[row] as number);
      const first = this.benefits[message] as number;
      if (first === 0) this.benefits[message] = 1 + benefit;
      else if (first !== 1 + benefit) this.noteMixed(columns, row);
      if (holders === undefined) continue;
      this.judged += 1;
      if (benefit !== childBenefit) continue;
      this.children += 1;
      if (isChildBenefitDay) this.onDay += 1;
    }
    if (holders === undefined) return;
    this.askPayees(columns, benefits);
    this.runs.look(columns, benefits, (row) => this.noteTwice(columns, row));
    for (const cents of arrayIn(columns, 'amount-cents', 'uint32')) this.cents += cents;
  }

  private askPayees(columns: MessageColumns, values: Uint8Array): void {
    const persons = arrayIn(columns, 'person', 'uint32');
    for (let row = this.sample.firstOf(columns.rows); row < columns.rows; row += this.sample.step) {
      const benefits = had[values[row] as number];
      if (benefits === undefined) continue;
      const [person, day] = [persons[row] as number, dayAt(columns, row)];
      this.asked += 1;
      if (benefits.some((benefit) => isPaidOn(benefit, person, day))) this.entitled += 1;
      else if (this.notEntitled.length < 3) {
        const address = this.reading.addressOf(columns.type, ordinalAt(columns, row));
        this.notEntitled.push(label(`${address}: henkilöllä ${person} ei ole etuutta`, `${address}: person ${person} has no such benefit`)); // oxfmt-ignore
      }
    }
  }

  private noteTwice(columns: MessageColumns, row: number): void {
    this.twice += 1;
    if (this.paidTwice.length >= 3) return;
    const address = this.reading.addressOf(columns.type, ordinalAt(columns, row));
    this.paidTwice.push(label(`${address}: saaja on ajossa toisen kerran`, `${address}: the payee is in the run a second time`)); // oxfmt-ignore
  }

  /** What the payments of the year come to by the plan. */
  private plannedCents(): number {
    const { year } = this.reading.plan;
    const [holders, held] = [year.planOf(holderId), year.planOf(heldId)];
    return held.stretches.reduce((sum, { dayCounts }, part) => {
      const { cents = 0, count = 1 } = holders.variants[part]?.holds ?? {};
      const paid = dayCounts.reduce((all, ofDay) => all + ofDay, 0);
      return sum + Number((BigInt(cents) * BigInt(paid)) / BigInt(count));
    }, 0);
  }

  private noteMixed(columns: MessageColumns, row: number): void {
    this.mixed += 1;
    if (this.findings.length >= 3) return;
    const address = this.reading.addressOf(columns.type, ordinalAt(columns, row));
    this.findings.push(label(`${address}: toinen etuus`, `${address}: another benefit`));
  }

  lines(): readonly ContentLine[] {
    const line = (facts: Omit<LineFacts, 'contentClass' | 'isWhole'>): ContentLine =>
      contentLine({ ...facts, contentClass: 'payments', isWhole: this.reading.isWhole });
    return [
      line({
        id: 'payments.child-benefit',
        label: label('Lapsilisistä maksupäivänä', 'Of child benefits, on their day'),
        bar: onItsDay,
        judged: this.children,
        value: percentOf(this.onDay, this.children),
      }),
      line({
        id: 'payments.mixed',
        label: label('Toista etuutta kuin sanomansa', 'Of another benefit than its message'),
        bar: unmixed,
        judged: this.judged,
        value: this.mixed,
        findings: this.findings,
      }),
      line({
        id: 'payments.twice',
        label: label('Saaja toisen kerran samassa ajossa', 'The payee a second time in a run'),
        bar: onceInRun,
        judged: this.benefits.length < fewestMessages ? 0 : this.judged,
        value: this.twice,
        findings: this.paidTwice,
      }),
      line({
        id: 'payments.cents',
        label: label('Senttejä poikkeaa vuoden summasta', 'Cents off the sum of the year'),
        bar: exactSum,
        // Only all days come to what a year does.
        judged: this.reading.hasAllDays ? this.judged : 0,
        value: this.reading.hasAllDays && this.judged > 0 ? Math.abs(this.cents - this.plannedCents()) : 0,
      }),
      line({
        id: 'payments.entitled',
        label: label('Saajista, joilla on etuus', 'Of payees, those who have the benefit'),
        bar: entitled,
        judged: this.asked,
        value: percentOf(this.entitled, this.asked),
        findings: this.notEntitled,
      }),
    ];
  }
}
