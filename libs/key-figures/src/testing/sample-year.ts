/**
 * The totals that a run counts when it makes what the exchanges declare for a year; no message is made. The days of
 * Luova follow from seasons, which are proved in libs/exchanges; here two days stand for the year, and all that passes
 * on them is of one type.
 */
import { findMessageType, openingBalance, organisationColumn, type AskedKeys, type MessageType, type YearFigures, volumeOf } from '@tietovirta/exchanges'; // oxfmt-ignore
import type { CountedTotals } from '../counted-totals.js';
import { keyFigures } from '../key-figures.js';

/** Within what the printed band rounds from. */
const daysOfLuova = [512_345, 1_483_000];

export const sampleYear = (figures: YearFigures): CountedTotals => {
  const [carried] = keyFigures.find(({ rule }) => rule === 'daily-band')?.terms ?? [];
  return {
    count: (messageType, where) => volumeOf(messageType, figures, where),
    countPerDay: (messageType) => (messageType === carried?.of ? daysOfLuova : [0, 0]),
    sum: (messageType) => centsPaid(messageType, figures),
    distinct: (messageType, asked) => differentKeys(messageType, asked, figures),
    isSimulated: () => true,
    opening: (messageType) => openingBalance(findMessageType(messageType), figures),
    isWholeYear: true,
  };
};

/** What the holders of payments, or the parts of payments, say that these come to. */
function centsPaid(messageType: string, figures: YearFigures): number {
  const type = findMessageType(messageType);
  const holder = type.kind === 'contained' ? findMessageType(type.inside) : type;
  const variants = holder.kind === 'opening' ? holder.variants(figures) : [];
  return variants.reduce((sum, { count, holds, pays }) => {
    const own = pays === undefined ? 0n : (BigInt(pays.cents) * BigInt(count)) / BigInt(pays.payments);
    return sum + (holds?.cents ?? 0) + Number(own);
  }, 0);
}

/** All values of a dimension, the organisations of variants; of persons, what the rules of users and payees say. */
function differentKeys(messageType: string, { column, per, where = {} }: AskedKeys, figures: YearFigures): number {
  const type = findMessageType(messageType);
  const { person, dimensions } = type;
  if (column === organisationColumn) return organisationsIn(type, figures);
  const values = dimensions.find(({ id }) => id === column)?.values;
  if (values !== undefined) return values.length;
  if (person?.kind === 'represented' || person?.kind === 'regular') return person.count(figures);
  if (person?.kind === 'payee') return figures.assumed(person.rest?.payees.value[figures.base] ?? 0);
  if (person?.kind !== 'service-user') return 0;
  const { users, minors, usersOfMonths } = person.users.counts(figures);
  if (per === 'month') return usersOfMonths;
  return Object.values(where).includes(person.users.told.minor) ? minors : users;
}

function organisationsIn(type: MessageType, figures: YearFigures): number {
  const variants = type.kind === 'opening' ? type.variants(figures).filter(({ count }) => count > 0) : [];
  return new Set(variants.flatMap(({ organisations = type.organisations }) => organisations.organisations)).size;
}
