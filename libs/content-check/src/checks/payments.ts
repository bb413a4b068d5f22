/** Payment messages are of one benefit each, child benefit comes on its day, and payees have what they are paid. */
import { childBenefitDay, type CalendarDay } from '@tietovirta/calendar';
import { findMessageType, isByValue, type MessageType } from '@tietovirta/exchanges';
import { arrayIn, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import { benefitsOfRecipients, hasBenefitOn, type Benefit } from '@tietovirta/population';
import { assumption, label, source, type Label } from '@tietovirta/published';
import { atLeastPercent, noneAtAll } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, percentOf, type ContentLine, type LineFacts } from '../content-line.js';
import { EveryNth } from '../every-nth.js';
import { dayAt } from '../message-day.js';
import type { Reading } from '../reading.js';
import { placeOfValue } from '../value-places.js';

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
/** Of so many payments it is asked whether the payee has the benefit. */
const askedAtMost = 250_000;

const [holderId, heldId] = ['banks.payment-message', 'banks.payment'];
const childBenefit = placeOfValue(findMessageType(heldId), 'benefit', 'child-benefit');

/** By value: the benefits of which the payee must have one; undefined where payees are drawn by age and sex alone. */
function benefitsByValue(type: MessageType): readonly (readonly Benefit[] | undefined)[] {
  const { person } = type;
  if (person?.kind !== 'drawn' || !isByValue(person.profile)) throw new Error(`payees of ${type.id} go by no value`);
  const { dimension, profiles } = person.profile;
  const values = type.dimensions.find(({ id }) => id === dimension)?.values ?? [];
  return values.map(({ id }) => {
    const kind = profiles[id]?.having;
    return kind === undefined ? undefined : benefitsOfRecipients(kind);
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
    if (holders !== undefined) this.askPayees(columns, benefits);
  }

  private askPayees(columns: MessageColumns, values: Uint8Array): void {
    const persons = arrayIn(columns, 'person', 'uint32');
    for (let row = this.sample.firstOf(columns.rows); row < columns.rows; row += this.sample.step) {
      const benefits = had[values[row] as number];
      if (benefits === undefined) continue;
      const [person, day] = [persons[row] as number, dayAt(columns, row)];
      this.asked += 1;
      if (benefits.some((benefit) => hasBenefitOn(benefit, person, day))) this.entitled += 1;
      else if (this.notEntitled.length < 3) {
        const address = this.reading.addressOf(columns.type, ordinalAt(columns, row));
        this.notEntitled.push(label(`${address}: henkilöllä ${person} ei ole etuutta`, `${address}: person ${person} has no such benefit`)); // oxfmt-ignore
      }
    }
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
