/** Clients of the wellbeing services counties and Helsinki: households on basic social assistance, as their lives say. */
import { assumption, label } from '@tietovirta/published';
import type { Clients } from '../clients.js';
import { stated } from '../stated-number.js';
import type { YearFigures } from '../year-figures.js';

const repeats = stated(
  label('Kyselyjen keskittyminen: jyrkkyys ja tasan jakautuva osuus, prosenttia', 'Concentration of queries: steepness, and the part that goes to all alike, per cent'), // oxfmt-ignore
  { steepness: 6, evenPercent: 44 },
  assumption(
    'Muutamaa asiakasta koskee suuri osa kyselyistä: yleisintä prosenttia noin kuudesosa. Jakaumaa ei ole julkaistu.',
    'A few clients are asked about much of the time: the top one per cent in about a sixth of the queries. No distribution is published.',
  ),
);

/** A number of people large enough that the scale of figures is seen in it. */
const many = 1_000_000;

/** The clients of a year's figures: of a smaller scale so much smaller a part. */
export const clientsOfAreas = (figures: YearFigures, what: Pick<Clients, 'values' | 'areClaimants'> = {}): Clients => ({
  part: Math.min(1, figures.assumed(many) / many),
  repeats: repeats.value,
  numbers: [repeats],
  ...what,
});
