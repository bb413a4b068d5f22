/** Payments that come back: each return names an earlier payment to the person, of the days before, and no payment comes back twice. */
import { followsNone } from '@tietovirta/exchanges';
import { arrayIn, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import { assumption, label, source, type Label } from '@tietovirta/published';
import { noneAtAll } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, type ContentLine } from '../content-line.js';
import type { Reading } from '../reading.js';
import { namedPayments, type NamedPayments } from './named-payments.js';
import { fewestMessages } from './payments.js';

const ofPayment = noneAtAll(
  source(
    'Finanssiala, ISO 20022 -maksujen soveltamisohjeet',
    'Palautus (camt.054) nimeää maksun, joka palautuu.',
    'A return (camt.054) names the payment that comes back.',
  ),
);
const once = noneAtAll(assumption('Maksu palautuu kerran.', 'A payment comes back once.'));

const returns = 'banks.payment-return';
/** The payment of each is made from its address, which costs as much as hundreds of messages. */
const compared = 1000;
/** Days from a payment to its return at most: from the last banking day before Easter or Christmas to the next. */
const mostDays = 6;

export const paymentReturns: ContentCheck = {
  // All are looked at: no payment comes back twice.
  wanted: (type) => (type.id === returns ? Infinity : 0),
  open: (reading) => new PaymentReturns(reading),
};

class PaymentReturns implements OpenCheck {
  private readonly named: NamedPayments | undefined;
  private readonly most: number;
  private readonly seen = new Set<number>();
  private looked = 0;
  private judged = 0;
  private wrong = 0;
  private second = 0;
  private readonly findings: Label[] = [];

  constructor(private readonly reading: Reading) {
    const { year } = reading.plan;
    this.named = namedPayments(year);
    // With few payment messages payments come on few days, and so do returns.
    this.most = year.planBeside('banks.payment-message').total >= fewestMessages ? mostDays : Infinity;
  }

  look(columns: MessageColumns): void {
    if (columns.type.id !== returns) return;
    const step = this.reading.stepFor(columns.type, compared);
    arrayIn(columns, 'follows', 'uint32').forEach((payment, row) => {
      this.looked += 1;
      if (payment !== followsNone && this.seen.has(payment)) this.second += 1;
      this.seen.add(payment);
      if (ordinalAt(columns, row) % step === 0) this.compare(columns, row, payment);
    });
  }

  private compare(columns: MessageColumns, row: number, payment: number): void {
    if (this.named === undefined) return;
    this.judged += 1;
    const fault =
      payment === followsNone
        ? label('ei nimeä maksua', 'names no payment')
        : this.named.faultOf(columns, row, this.most);
    if (fault === undefined) return;
    this.wrong += 1;
    const address = this.reading.addressOf(columns.type, ordinalAt(columns, row));
    if (this.findings.length < 3) this.findings.push(label(`${address}: ${fault.fi}`, `${address}: ${fault.en}`));
  }

  lines(): readonly ContentLine[] {
    const { isWhole } = this.reading;
    return [
      contentLine({
        id: 'payments.returned',
        contentClass: 'payments',
        label: label('Palautus ilman saman henkilön maksua', 'A return without a payment to the person'),
        bar: ofPayment,
        judged: this.judged,
        value: this.wrong,
        findings: this.findings,
        isWhole,
      }),
      contentLine({
        id: 'payments.returned-twice',
        contentClass: 'payments',
        label: label('Maksu palautuu toisen kerran', 'A payment comes back again'),
        bar: once,
        judged: this.looked,
        value: this.second,
        isWhole,
      }),
    ];
  }
}
