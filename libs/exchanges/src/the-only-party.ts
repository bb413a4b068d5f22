import { poolOf } from '@tietovirta/population';
import { assumption, source, theReport, type Origins } from '@tietovirta/published';

/** A pool of one: nothing is shared out. */
export const theOnlyParty: Origins = [
  source(theReport, 'Raportti nimeää osapuolen; se on ainoa.', 'The report names the party; it is the only one.'),
];

/** Persons whom Kela writes to: a letter names its person, and one party stands for all of them. */
export const customersOfKela = poolOf(
  'customers',
  [['public-customers', 1]],
  [assumption('Kirje menee asiakkaalle: yksi osapuoli.', 'A letter goes to the customer: one party.')],
);
