/** Payments that messages name: made from their addresses, and held against what is said of them. */
import { Generator } from '@tietovirta/generation';
import { arrayIn, instantAt, type MessageColumns } from '@tietovirta/messages';
import type { YearPlan } from '@tietovirta/plan';
import { label, type Label } from '@tietovirta/published';

export const payments = 'banks.payment';
const dayMs = 86_400_000;

/** @returns undefined where no payments are planned: a run may leave them out */
export const namedPayments = (year: YearPlan): NamedPayments | undefined =>
  year.types.some(({ type }) => type.id === payments) ? new NamedPayments(year) : undefined;

export class NamedPayments {
  private readonly generator: Generator;

  constructor(private readonly year: YearPlan) {
    this.generator = new Generator(year, 1);
  }

  /** What is wrong with the payment that a message names. @param most days since the payment */
  faultOf(columns: MessageColumns, row: number, most: number): Label | undefined {
    const ordinal = arrayIn(columns, 'follows', 'uint32')[row] as number;
    if (ordinal >= this.year.planOf(payments).total) return label('maksua ei ole', 'there is no such payment');
    const payment = this.generator.message(payments, ordinal);
    const differs = (name: 'person' | 'benefit', kind: 'uint8' | 'uint32'): boolean =>
      arrayIn(payment, name, kind)[0] !== arrayIn(columns, name, kind)[row];
    if (differs('person', 'uint32')) return label('maksu on toiselle henkilölle', 'the payment is to another person');
    if (differs('benefit', 'uint8')) return label('maksu on toista etuutta', 'the payment is of another benefit');
    const days = (instantAt(columns, row) - instantAt(payment, 0)) / dayMs;
    if (days < 0) return label('maksu on myöhempi', 'the payment is later');
    return days > most + 1 ? label(`maksusta on ${Math.floor(days)} päivää`, `it is ${Math.floor(days)} days since the payment`) : undefined; // oxfmt-ignore
  }
}
