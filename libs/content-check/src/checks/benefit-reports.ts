/** Benefit reports and the payments that they follow: the same person and benefit, in time, each payment once; and reports from the register come in picks. */
import { followsNone, messageTypes, type MessageType } from '@tietovirta/exchanges';
import { arrayIn, instantAt, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import { assumption, label, source, type Label } from '@tietovirta/published';
import { atLeastPercent, nearPercent, noneAtAll } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, percentOf, type ContentLine, type LineFacts } from '../content-line.js';
import type { Reading } from '../reading.js';
import { rowsWhere } from '../value-places.js';
import { namedPayments, payments, type NamedPayments } from './named-payments.js';
import { fewestMessages } from './payments.js';

const ofPayment = noneAtAll(
  source(
    'vero.fi, tulorekisteri',
    'Ilmoitus koskee yhtä tulonsaajaa ja yhtä maksua, ja se annetaan viidentenä päivänä maksusta viimeistään.',
    'A report is of one income earner and one payment, and is given by the fifth day after it.',
  ),
);
const once = noneAtAll(
  assumption('Maksusta annetaan yksi alkuperäinen ilmoitus.', 'One original report is given of a payment.'),
);
const following = atLeastPercent(
  94,
  assumption(
    'Lähes jokainen Kelan alkuperäinen ilmoitus seuraa maksua; loput ovat suorakorvauksia, joista asiakas ei saa maksua.',
    'Nearly every original of Kela follows a payment; the others are of care that is reimbursed to its provider.',
  ),
);
const own = nearPercent(
  52,
  8,
  assumption(
    'Vastaanotetuista noin puolet on Kelan omia ilmoituksia, joita raportti ei erota.',
    'Of those received about half are Kela’s own, which the report does not tell apart.',
  ),
);
const inPicks = noneAtAll(
  source(
    'vero.fi, Tulorekisterin tekninen rajapintakuvaus',
    'Tulorekisteri luovuttaa ilmoitukset noutoina.',
    'The register hands reports over in picks.',
  ),
);

const received = 'income-register.benefit-report-received';
const paymentMessages = 'banks.payment-message';
const reportTypes = messageTypes.filter(({ person }) => person?.kind === 'reported').map(({ id }) => id);
const judgedOfType = 50_000;
/** The payment of each is made from its address, which costs as much as hundreds of messages. */
const paymentsOfType = 1000;
const [minuteMs, hourMs] = [60_000, 3_600_000];
/** Days from a payment to its report at most; what the register hands back comes a day later or two. */
const mostDays = { sent: 5, received: 7 };

const minutesOfPick = (type: MessageType): number | undefined =>
  type.kind === 'opening' ? type.pickMinutes?.value : undefined;

export const benefitReports: ContentCheck = {
  // Of those sent all are looked at: no payment is reported twice.
  wanted: (type) =>
    reportTypes.includes(type.id) && type.id !== received ? Infinity : minutesOfPick(type) === undefined ? 0 : judgedOfType, // oxfmt-ignore
  open: (reading) => new BenefitReports(reading),
};

interface Tally {
  originals: number;
  following: number;
}

class BenefitReports implements OpenCheck {
  private readonly named: NamedPayments | undefined;
  /** A bit a payment: set when it was reported. */
  private readonly reported: Int32Array;
  private readonly areOnTheirDays: boolean;
  private readonly tallies = { sent: { originals: 0, following: 0 }, received: { originals: 0, following: 0 } };
  private second = 0;
  private judged = 0;
  private wrong = 0;
  private looked = 0;
  private outside = 0;
  private readonly findings: Label[] = [];

  constructor(private readonly reading: Reading) {
    this.named = namedPayments(reading.plan.year);
    // With few payment messages payments come on few days, and reports late.
    this.areOnTheirDays = reading.plan.year.planBeside(paymentMessages).total >= fewestMessages;
    this.reported = new Int32Array(Math.ceil(reading.plan.year.planBeside(payments).total / 32));
  }

  look(columns: MessageColumns): void {
    this.lookAtTimes(columns);
    if (reportTypes.includes(columns.type.id)) this.lookAtPayments(columns);
  }

  private lookAtTimes(columns: MessageColumns): void {
    const minutes = minutesOfPick(columns.type);
    if (minutes === undefined) return;
    for (let row = 0; row < columns.rows; row += 1) {
      this.looked += 1;
      if (instantAt(columns, row) % hourMs >= minutes * minuteMs) this.outside += 1;
    }
  }

  private lookAtPayments(columns: MessageColumns): void {
    const isSent = columns.type.id !== received;
    const tally = this.tallies[isSent ? 'sent' : 'received'];
    const follows = arrayIn(columns, 'follows', 'uint32');
    const isOriginal = rowsWhere(columns, { action: 'new' });
    const step = this.reading.stepFor(columns.type, paymentsOfType);
    for (let row = 0; row < columns.rows; row += 1) {
      const payment = follows[row] as number;
      if (isOriginal(row)) this.count(tally, payment, isSent);
      else if (payment === followsNone) continue;
      // A version is given whenever an error is found.
      const isTimed = this.areOnTheirDays && isOriginal(row);
      const most = isTimed ? mostDays[isSent ? 'sent' : 'received'] : Infinity;
      if (payment !== followsNone && ordinalAt(columns, row) % step === 0) this.compare(columns, row, most);
    }
  }

  private count(tally: Tally, payment: number, isSent: boolean): void {
    tally.originals += 1;
    if (payment === followsNone) return;
    tally.following += 1;
    if (!isSent) return;
    const word = this.reported[payment >>> 5] as number;
    if (((word >>> (payment & 31)) & 1) === 1) this.second += 1;
    this.reported[payment >>> 5] = word | (1 << (payment & 31));
  }

  private compare(columns: MessageColumns, row: number, most: number): void {
    if (this.named === undefined) return;
    this.judged += 1;
    const fault = this.named.faultOf(columns, row, most);
    if (fault === undefined) return;
    this.wrong += 1;
    const address = this.reading.addressOf(columns.type, ordinalAt(columns, row));
    if (this.findings.length < 3) this.findings.push(label(`${address}: ${fault.fi}`, `${address}: ${fault.en}`));
  }

  lines(): readonly ContentLine[] {
    const { sent, received: handed } = this.tallies;
    const line = (facts: Omit<LineFacts, 'contentClass' | 'isWhole'>): ContentLine =>
      contentLine({ ...facts, contentClass: 'benefit-reports', isWhole: this.reading.isWhole });
    return [
      line({
        id: 'benefit-reports.payment',
        label: label('Ei seuraa saman henkilön maksua ajallaan', 'Follows no payment to the person in time'),
        bar: ofPayment,
        judged: this.judged,
        value: this.wrong,
        findings: this.findings,
      }),
      line({
        id: 'benefit-reports.twice',
        label: label('Maksusta toinen alkuperäinen ilmoitus', 'A second original of a payment'),
        bar: once,
        judged: sent.following,
        value: this.second,
      }),
      line({
        id: 'benefit-reports.following',
        label: label('Lähetetyistä, jotka seuraavat maksua', 'Of those sent, following a payment'),
        bar: following,
        judged: this.areOnTheirDays ? sent.originals : 0,
        value: percentOf(sent.following, sent.originals),
      }),
      line({
        id: 'benefit-reports.own',
        label: label('Vastaanotetuista Kelan omia', 'Of those received, Kela’s own'),
        bar: own,
        // Days differ: only all of them say how it is in a year.
        judged: this.reading.hasAllDays ? handed.originals : 0,
        value: percentOf(handed.following, handed.originals),
      }),
      line({
        id: 'benefit-reports.picks',
        label: label('Rekisteristä muulloin kuin noutona', 'From the register outside a pick'),
        bar: inPicks,
        judged: this.looked,
        value: this.outside,
      }),
    ];
  }
}
