/** What is wrong with messages that are payments: what they come to, and who pays. */
import type { TypesById } from './faults-of-variants.js';
import type { ContainedType, OpeningType } from './message-type.js';
import type { Variant } from './variant.js';

/** What is paid is written for payees and debtors alone, and its sum a day is what key figures read. @param variants of an opening type */
export function faultsOfAmount(type: ContainedType | OpeningType, variants: readonly Variant[]): readonly string[] {
  const { id, kind, amount, numbers = [], person, measures = [] } = type;
  const isMeasured = measures.some(({ per, by = [], ...rest }) => rest.take === 'sum' && rest.of === amount && per === 'day' && by.length === 0); // oxfmt-ignore
  const paysWhom = kind === 'contained' ? 'payee' : 'debtor';
  const faults =
    amount === undefined
      ? []
      : [
          ...(numbers.some((column) => column.id === amount) ? [] : [`there is no number column ${amount}`]),
          ...(person?.kind === paysWhom ? [] : [`${amount} is paid to nobody`]),
          ...(isMeasured ? [] : [`the sum of ${amount} is not measured by day`]),
        ];
  return [...faults, ...faultsOfPaid(amount, kind === 'contained' ? [] : variants)].map((fault) => `${id}: ${fault}`);
}

/** All variants say what they pay, or none does. */
function faultsOfPaid(amount: string | undefined, variants: readonly Variant[]): readonly string[] {
  const paying = variants.flatMap(({ pays }) => pays ?? []);
  const isCount = (count: number): boolean => Number.isSafeInteger(count) && count > 0;
  return [
    ...(amount === undefined && paying.length > 0 ? ['variants say what they pay, but no column says it of each'] : []),
    ...(amount !== undefined && paying.length < variants.length ? ['some variants do not say what they pay'] : []),
    ...paying
      .filter(({ cents, payments }) => !isCount(cents) || !isCount(payments))
      .map(({ cents, payments }) => `${cents} cents by ${payments} payments`),
  ];
}

/** Debtors pay for cases of somebody who is drawn, and each way of paying says when it begins. */
export function faultsOfDebtors(
  { id, person }: OpeningType,
  variants: readonly Variant[],
  types: TypesById,
): readonly string[] {
  if (person?.kind !== 'debtor') return [];
  const { of, dimension, after } = person;
  const cases = types.get(of);
  const ways = [...new Set(variants.map(({ values }) => values?.[dimension] ?? ''))];
  const isWait = (days: number | undefined): boolean => days !== undefined && Number.isSafeInteger(days) && days >= 1;
  return [
    ...(cases?.kind === 'opening' && cases.person?.kind === 'drawn'
      ? []
      : [`is paid for cases of ${of}, which opens nothing that is about somebody drawn`]),
    ...ways
      .filter((way) => !isWait(after.value[way]))
      .map((way) => `no rule says when ${dimension} ${way} is paid first`),
  ].map((fault) => `${id}: ${fault}`);
}
