/** For what Kelmu is asked: purposes of use, drawn within the rights of the user's kind. */
import { assumption, label, source } from '@tietovirta/published';
import { fixedDimension } from '../fixed-dimension.js';
import { sharesOf, type Shares } from '../shares.js';
import { purposesOf, type UserKind } from './rights.js';

export const purpose = fixedDimension(
  'purpose',
  label('Käyttötarkoitus', 'Purpose of use'),
  [
    ['social-assistance', 'Toimeentulotuki', 'Social assistance'],
    ['social-work', 'Sosiaalityö', 'Social work'],
    ['client-fees', 'Asiakasmaksut', 'Client fees'],
    ['labour-market-subsidy-list', 'Työmarkkinatukilista', 'Labour market subsidy list'],
    ['payment-claim', 'Maksuvaatimus', 'Payment claim'],
    ['pension-decision', 'Työeläkeasian ratkaisu', 'Pension decision'],
    ['earnings-related-benefit', 'Ansioturvan ratkaisu', 'Earnings-related benefit decision'],
    ['employment-services', 'Työvoimapalvelut', 'Employment services'],
    // New values go to the end: earlier recordings hold their places.
    ['child-care-list', 'Lastenhoidon tukien lista', 'Child care allowance list'],
    ['enforcement', 'Ulosotto', 'Enforcement'],
    ['adult-education-benefit', 'Aikuiskoulutusetuus', 'Adult education benefit'],
    ['state-compensation', 'Valtion korvaus', 'Compensation by the state'],
    ['residence-permit', 'Oleskelulupa', 'Residence permit'],
  ],
  source(
    'kela.fi/asiointi-yhteistyokumppanit-asiointivaltuudet',
    'Etuustietojen katselulla, maksuvaatimuksilla, työmarkkinatuki- ja lastenhoidon aineistoilla on omat valtuutensa; muut nimet ovat omia.',
    'Viewing, payment claims and the material on labour market subsidy and child care have mandates of their own; the other names are ours.',
  ),
);

const ours = assumption(
  'Käyttötarkoitusten osuudet käyttäjittäin ovat omia arvioitamme.',
  'The shares of purposes by kind of user are ours.',
);
const socialWelfare = { 'social-assistance': 50, 'social-work': 36, 'client-fees': 8, 'payment-claim': 6 };

const weights: Readonly<Record<UserKind, Readonly<Record<string, number>>>> = {
  'wellbeing-area': socialWelfare,
  helsinki: socialWelfare,
  'mainland-municipality': { 'labour-market-subsidy-list': 62, 'child-care-list': 18, 'employment-services': 20 },
  'aland-municipality': { 'social-assistance': 60, 'social-work': 25, 'payment-claim': 5, 'child-care-list': 10 },
  'pension-institution': { 'pension-decision': 100 },
  'unemployment-fund': { 'earnings-related-benefit': 100 },
  'te-office': { 'employment-services': 100 },
  'employment-municipality': { 'employment-services': 100 },
  'enforcement-authority': { enforcement: 100 },
  'employment-fund': { 'adult-education-benefit': 100 },
  'state-treasury': { 'state-compensation': 100 },
  'immigration-service': { 'residence-permit': 100 },
};

/** Shares of the purposes by kind of user. @throws Error for purposes outside a kind's rights, when the module is loaded */
export const purposeShares: Readonly<Record<UserKind, Shares>> = withinRights(weights);

export function withinRights(
  byKind: Readonly<Record<UserKind, Readonly<Record<string, number>>>>,
): Readonly<Record<UserKind, Shares>> {
  // Object.entries forgets the type of its keys.
  const entries = Object.entries(byKind) as readonly (readonly [UserKind, Readonly<Record<string, number>>])[];
  const faults = entries.flatMap(([kind, shares]) => {
    const allowed = purposesOf(kind);
    return Object.keys(shares)
      .filter((id) => !allowed.has(id))
      .map((id) => `${kind} may not ask for ${id}`);
  });
  if (faults.length > 0) throw new Error(`${faults.join('; ')}: give the right in rights.ts, or take the purpose away`);
  const shares = entries.map(([kind, own]) => [kind, sharesOf(purpose, own, ours)] as const);
  // Object.fromEntries forgets its keys; they are those of `byKind`.
  return Object.fromEntries(shares) as unknown as Readonly<Record<UserKind, Shares>>;
}
