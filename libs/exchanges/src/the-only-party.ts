import { source, theReport, type Origins } from '@tietovirta/published';

/** A pool of one: nothing is shared out. */
export const theOnlyParty: Origins = [
  source(theReport, 'Raportti nimeää osapuolen; se on ainoa.', 'The report names the party; it is the only one.'),
];
