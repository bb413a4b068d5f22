/**
 * Recovery: whoever pays is the debtor of the case that is named, which was decided before; a case pays once a month at most; and what is set off is taken from
 * a benefit that the debtor has.
 */
import { findMessageType, followsNone, type Debtor } from '@tietovirta/exchanges';
import { Generator } from '@tietovirta/generation';
import { arrayIn, instantAt, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import { isOfKind } from '@tietovirta/population';
import { assumption, label, source, type Label, type Origin } from '@tietovirta/published';
import { atLeastPercent, noneAtAll } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, percentOf, type ContentLine } from '../content-line.js';
import { dayAt } from '../message-day.js';
import type { Reading } from '../reading.js';

const hearing = 'recovery.hearing';
const setOff = 'recovery.set-off';
const payments = ['recovery.instalment', setOff];

const ofDebtor: Origin = assumption(
  'Suoritus nimeää asian, joka on ratkaistu: kuulemisesta on vähintään kymmenen viikkoa.',
  'A payment names a case that was decided: its hearing was ten weeks before at least.',
);
const onceAMonth = assumption('Asiasta maksetaan kerran kuussa.', 'A case is paid for once a month.');
const fromBenefit = source(
  'Kelan tiedote 19.4.2024 takaisinperinnästä',
  'Velka kuitataan etuudesta, jota velalliselle maksetaan; toimeentulotuesta ei kuitata.',
  'A debt is set off from a benefit that is paid to the debtor; nothing is set off from social assistance.',
);

/** The case of each is made from its address, which costs as much as hundreds of messages. */
const compared = 1000;
const judgedEntitled = 5000;
/** At smaller scales small groups have nobody of a kind on some days. */
const smallestScale = 1 / 100;
const dayMs = 86_400_000;

export const recovery: ContentCheck = {
  // All are looked at: no case pays twice in a month.
  wanted: ({ id }) => (payments.includes(id) ? Infinity : 0),
  open: (reading) => new Recovery(reading),
};

class Recovery implements OpenCheck {
  private readonly generator: Generator | undefined;
  private readonly leastDays: number;
  /** A number for each case and month that was paid. */
  private readonly paid = new Set<number>();
  private readonly tallies = { named: 0, wrong: 0, months: 0, twice: 0, setOffs: 0, entitled: 0 };
  private readonly findings: Label[] = [];
  private readonly notEntitled: Label[] = [];

  constructor(private readonly reading: Reading) {
    const { year } = reading.plan;
    this.generator = year.types.some(({ type }) => type.id === hearing) ? new Generator(year, 1) : undefined;
    this.leastDays = Math.min(...Object.values((findMessageType(setOff).person as Debtor).after.value));
  }

  look(columns: MessageColumns): void {
    const { type } = columns;
    if (!payments.includes(type.id)) return;
    const [step, ofEntitled] = [this.reading.stepFor(type, compared), this.reading.stepFor(type, judgedEntitled)];
    const { month } = this.reading.plan.year.calendar.days[this.dayOf(columns)] ?? { month: 0 };
    arrayIn(columns, 'follows', 'uint32').forEach((ordinal, row) => {
      const number = ordinalAt(columns, row);
      if (type.id === setOff && number % ofEntitled === 0) this.lookAtEntitled(columns, row);
      if (ordinal === followsNone) return;
      const key = 16 * ordinal + month;
      this.tallies.months += 1;
      if (this.paid.has(key)) this.tallies.twice += 1;
      this.paid.add(key);
      if (number % step === 0) this.compare(columns, row, ordinal);
    });
  }

  private compare(columns: MessageColumns, row: number, ordinal: number): void {
    if (this.generator === undefined) return;
    this.tallies.named += 1;
    const fault = this.faultOf(columns, row, ordinal);
    if (fault === undefined) return;
    this.tallies.wrong += 1;
    const address = this.reading.addressOf(columns.type, ordinalAt(columns, row));
    if (this.findings.length < 3) this.findings.push(label(`${address}: ${fault.fi}`, `${address}: ${fault.en}`));
  }

  private faultOf(columns: MessageColumns, row: number, ordinal: number): Label | undefined {
    if (ordinal >= this.reading.plan.year.planOf(hearing).total) return label('asiaa ei ole', 'there is no such case');
    const opened = (this.generator as Generator).message(hearing, ordinal); // cases are planned where one is compared
    const differs = (name: 'person' | 'benefit', kind: 'uint8' | 'uint32'): boolean =>
      arrayIn(opened, name, kind)[0] !== arrayIn(columns, name, kind)[row];
    if (differs('person', 'uint32')) return label('asia on toisen henkilön', 'the case is of another person');
    if (differs('benefit', 'uint8')) return label('asia on toista etuutta', 'the case is of another benefit');
    const days = (instantAt(columns, row) - instantAt(opened, 0)) / dayMs;
    return days >= this.leastDays ? undefined : label('asiaa ei ole ratkaistu', 'the case is not decided yet');
  }

  private lookAtEntitled(columns: MessageColumns, row: number): void {
    const { year } = this.reading.plan;
    const cases = year.types.find(({ type }) => type.id === hearing);
    const values = columns.type.dimensions.find(({ id }) => id === 'benefit')?.values ?? [];
    const benefit = values[arrayIn(columns, 'benefit', 'uint8')[row] as number]?.id;
    const variant = cases?.variants.find((each) => each.values?.['benefit'] === benefit);
    const kind = variant?.person?.kind === 'drawn' && 'among' in variant.person.profile ? variant.person.profile.among : undefined; // oxfmt-ignore
    if (kind === undefined) return;
    this.tallies.setOffs += 1;
    if (isOfKind(kind, arrayIn(columns, 'person', 'uint32')[row] as number, dayAt(columns, row)))
      this.tallies.entitled += 1; // oxfmt-ignore
    else if (this.notEntitled.length < 3) {
      const address = this.reading.addressOf(columns.type, ordinalAt(columns, row));
      this.notEntitled.push(label(`${address}: ei ole ${kind}`, `${address}: is not ${kind}`));
    }
  }

  private dayOf({ dayStartMs }: MessageColumns): number {
    return this.reading.plan.year.calendar.dayIndexAt(dayStartMs);
  }

  lines(): readonly ContentLine[] {
    const { isWhole, plan } = this.reading;
    const { named, wrong, months, twice, setOffs, entitled } = this.tallies;
    return [
      contentLine({
        id: 'recovery.case',
        contentClass: 'recovery',
        label: label('Suoritus, jonka asia on toisen tai ratkaisematta', 'A payment for a case of another, or not decided'), // oxfmt-ignore
        bar: noneAtAll(ofDebtor),
        judged: named,
        value: wrong,
        findings: this.findings,
        isWhole,
      }),
      contentLine({
        id: 'recovery.monthly',
        contentClass: 'recovery',
        label: label('Asia maksaa toisen kerran kuussa', 'A case pays again in a month'),
        bar: noneAtAll(onceAMonth),
        judged: months,
        value: twice,
        isWhole,
      }),
      contentLine({
        id: 'recovery.entitled',
        contentClass: 'recovery',
        label: label('Kuittauksista, joiden velallisella on etuus', 'Set-offs whose debtor has the benefit'),
        bar: atLeastPercent(95, fromBenefit),
        judged: plan.year.share >= smallestScale ? setOffs : 0,
        value: percentOf(entitled, setOffs),
        findings: this.notEntitled,
        isWhole,
      }),
    ];
  }
}
