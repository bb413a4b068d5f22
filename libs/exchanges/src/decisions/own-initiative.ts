/** What has Kela decide without an application: by whom it is done, what it is about, and what comes of it. */
import { assumption } from '@tietovirta/published';
import { patientsOfPrivateCare } from '../people/health.js';
import { travellersToTreatment } from '../people/everyone.js';
import { drawn, type DrawnPerson } from '../person-rule.js';
import { sharesOf, type Shares } from '../shares.js';
import type { DecidedBenefit } from './decided-benefits.data.js';
import { kind, outcome } from './dimensions.js';
import type { WriterId } from './seasons.js';

const outcomes = assumption(
  'Tarkistus johtaa useimmiten uuteen määrään, joskus etuuden loppumiseen; osuudet ovat omia arvioitamme.',
  'A check mostly ends in another amount, sometimes in the end of the benefit; the shares are ours.',
);
const kinds = assumption('Lajien osuudet ovat omia arvioitamme.', 'The shares of the kinds are ours.');

interface Occasion {
  readonly by: Extract<WriterId, 'official' | 'program'>;
  readonly basis: 'check' | 'notice' | 'register' | 'settlement';
  readonly kinds: Shares;
  readonly outcomes: Shares;
  /** Whom it is about, where that is not those who have the benefit. */
  readonly person?: DrawnPerson;
  /** Whether the benefit ends. */
  readonly isEnd?: true;
}

const only = (value: string): Shares => sharesOf(kind, { [value]: 1 }, kinds);
const ofOutcomes = (weights: Readonly<Record<string, number>>): Shares => sharesOf(outcome, weights, outcomes);
const ended = ofOutcomes({ ended: 1 });
const settled = { by: 'program', basis: 'settlement', kinds: only('new'), outcomes: ofOutcomes({ granted: 99.4, 'in-part': 0.4, refused: 0.2 }) } as const; // oxfmt-ignore

const occasions: Readonly<Record<keyof DecidedBenefit['own'], Occasion>> = {
  check: { by: 'program', basis: 'check', kinds: only('check'), outcomes: ofOutcomes({ granted: 88, 'in-part': 4 }) },
  notice: {
    by: 'official',
    basis: 'notice',
    kinds: sharesOf(kind, { renewal: 88, change: 12 }, kinds),
    outcomes: ofOutcomes({ granted: 86, 'in-part': 9, refused: 5 }),
  },
  noticeByProgram: {
    by: 'program',
    basis: 'notice',
    kinds: only('renewal'),
    outcomes: ofOutcomes({ granted: 100 }),
  },
  register: {
    by: 'official',
    basis: 'register',
    kinds: only('change'),
    outcomes: ofOutcomes({ granted: 84, 'in-part': 8, refused: 8 }),
  },
  end: { by: 'official', basis: 'register', kinds: only('end'), outcomes: ended, isEnd: true },
  // Of a trip by taxi and of a visit to a private doctor the provider has charged the customer's part alone.
  trip: { ...settled, person: drawn(travellersToTreatment) },
  visit: { ...settled, person: drawn(patientsOfPrivateCare) },
};

/** Of yearly checks so many in a hundred end the benefit. */
const endingChecks = 8;
const endingCheck: Occasion = { ...occasions.check, outcomes: ended, isEnd: true };

/** The occasions of a benefit, each with its weight; what ends it apart from what does not. */
export const occasionsOf = ({ own }: DecidedBenefit): readonly (readonly [Occasion, weight: number])[] =>
  (Object.keys(occasions) as (keyof typeof occasions)[]).flatMap((id): (readonly [Occasion, number])[] => {
    const weight = own[id];
    if (weight === undefined) return [];
    if (id !== 'check') return [[occasions[id], weight]];
    const ends = (weight * endingChecks) / 100;
    return [
      [occasions.check, weight - ends],
      [endingCheck, ends],
    ];
  });
