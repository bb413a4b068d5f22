/** What is paid for children is what the children of the payee's life make it, by the tariffs: asked of lives alone, apart from the notes by which payments are made. */
import { childBenefitOf, findMessageType, maintenanceForChild } from '@tietovirta/exchanges';
import { arrayIn, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import { birthDayOf, childrenOf, householdOn, partnerOn } from '@tietovirta/population';
import { assumption, label, type Label } from '@tietovirta/published';
import { atLeastPercent } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, percentOf, type ContentLine } from '../content-line.js';
import { EveryNth } from '../every-nth.js';
import { dayAt } from '../message-day.js';
import type { Reading } from '../reading.js';
import { placeOfValue } from '../value-places.js';

const byChildren = atLeastPercent(
  85,
  assumption(
    'Muut ovat takautuvia eriä ja eriä, joista on vähennetty, tai lapsi on juuri syntynyt tai täyttänyt 17; yhteishuoltajuudesta elämät eivät kerro.',
    'The others are late parts, or were reduced, or a child was just born or has just come of 17; lives do not tell of shared custody.',
  ),
);
const paymentsLookedAt = 100_000;
const type = 'banks.payment';
/** Years of age, in days, until which a child counts, and as a young one. */
const [grownUpDays, youngDays] = [17, 3].map((years) => years * 365.25) as [number, number];

export const familyAmounts: ContentCheck = {
  wanted: ({ id }) => (id === type ? Infinity : 0),
  open: (reading) => new FamilyAmounts(reading),
};

/** Whether an amount is what somebody is owed on a day (days since 1970-01-01). */
type IsOwed = (cents: number, payee: number, day: number) => boolean;

class FamilyAmounts implements OpenCheck {
  /** By value of the benefit. */
  private readonly isOwed: readonly (IsOwed | undefined)[];
  private readonly sample: EveryNth;
  private judged = 0;
  private owed = 0;
  private readonly others: Label[] = [];

  constructor(private readonly reading: Reading) {
    const { base } = reading.plan.year.figures;
    const forChild = maintenanceForChild(base);
    const [paid, maintenance] = ['child-benefit', 'maintenance'].map((id) => placeOfValue(findMessageType(type), 'benefit', id)) as [number, number]; // oxfmt-ignore
    const isOwed: (IsOwed | undefined)[] = [];
    isOwed[paid] = (cents, payee, day) => cents === childBenefitOf(base, familyOf(payee, day));
    isOwed[maintenance] = (cents, payee, day) =>
      cents % forChild === 0 && cents <= forChild * familyOf(payee, day).children;
    this.isOwed = isOwed;
    this.sample = new EveryNth(reading.stepFor(findMessageType(type), paymentsLookedAt));
  }

  look(columns: MessageColumns): void {
    const [benefits, persons] = [arrayIn(columns, 'benefit', 'uint8'), arrayIn(columns, 'person', 'uint32')];
    const amounts = arrayIn(columns, 'amount-cents', 'uint32');
    for (let row = this.sample.firstOf(columns.rows); row < columns.rows; row += this.sample.step) {
      const isOwed = this.isOwed[benefits[row] as number];
      if (isOwed === undefined) continue;
      const [payee, cents] = [persons[row] as number, amounts[row] as number];
      this.judged += 1;
      if (isOwed(cents, payee, dayAt(columns, row))) this.owed += 1;
      else if (this.others.length < 3) {
        const address = this.reading.addressOf(columns.type, ordinalAt(columns, row));
        this.others.push(label(`${address}: ${cents} senttiä henkilölle ${payee}`, `${address}: ${cents} cents to person ${payee}`)); // oxfmt-ignore
      }
    }
  }

  lines(): readonly ContentLine[] {
    return [
      contentLine({
        contentClass: 'payments',
        isWhole: this.reading.isWhole,
        id: 'payments.families',
        label: label(
          'Lapsista maksetuista, jotka ovat saajan lasten mukaisia',
          'Of payments for children, as the children of the payee make them',
        ),
        bar: byChildren,
        judged: this.judged,
        value: percentOf(this.owed, this.judged),
        findings: this.others,
      }),
    ];
  }
}

/** The children of somebody who live with them and are not grown up, and whether another adult does. */
function familyOf(payee: number, day: number): Parameters<typeof childBenefitOf>[1] {
  const { members } = householdOn(payee, day);
  const own = childrenOf(payee).filter((child) => members.includes(child));
  const youngerThan = (days: number): number => own.filter((child) => day - birthDayOf(child) < days).length;
  return { children: youngerThan(grownUpDays), underThree: youngerThan(youngDays), isAlone: partnerOn(payee, day) === undefined }; // oxfmt-ignore
}
