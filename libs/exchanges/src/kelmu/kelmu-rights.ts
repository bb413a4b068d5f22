/**
 * Who may ask Kelmu for what, and about whom. Kela grants rights by kind of organisation and by mandate: a worker picks a purpose of use that the
 * organisation has. So purposes are shared out by kind of organisation, and each purpose says whom its queries are about.
 */
import { organisationPool, type Organisation, type OrganisationPool } from '@tietovirta/population';
import { assumption, label, source } from '@tietovirta/published';
import { fixedDimension } from '../fixed-dimension.js';
import { partOfPool } from '../part-of-pool.js';
import { adults, indebted } from '../people/everyone.js';
import { carersOfSmallChildren } from '../people/families.js';
import { clientsOfSocialWork, onSocialAssistance, payersOfClientFees } from '../people/low-income.js';
import { inPensionMatters } from '../people/pensions.js';
import { jobseekers, jobseekersOfFunds, longUnemployed } from '../people/working-life.js';
import { byValue, drawn, type DrawnPerson } from '../person-rule.js';
import { sharesOf, type Shares } from '../shares.js';
import type { KelmuUserGroup } from './kelmu-users.js';

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
    ['child-care-list', 'Lastenhoidon tuen laskutus', 'Billing of child care allowance'],
    ['enforcement', 'Ulosotto', 'Enforcement'],
    ['authority-decision', 'Muu viranomaispäätös', 'Other decision of an authority'],
  ],
  source(
    'kela.fi/asiointi-yhteistyokumppanit-asiointivaltuudet',
    'Työmarkkinatuen aineistot, lastenhoidon tuen laskutus ja maksuvaatimukset ovat valtuuksia; muut nimet ovat omiamme. Lista on tässä kysely kustakin listan henkilöstä.',
    'Labour market subsidy material, billing of child care allowance and payment claims are mandates; the other names are ours. A list is a query about each of its persons here.',
  ),
);

const lookedUp = byValue(purpose, {
  'social-assistance': onSocialAssistance,
  'social-work': clientsOfSocialWork,
  'client-fees': payersOfClientFees,
  'labour-market-subsidy-list': longUnemployed,
  'payment-claim': onSocialAssistance,
  'pension-decision': inPensionMatters,
  'earnings-related-benefit': jobseekersOfFunds,
  'employment-services': jobseekers,
  'child-care-list': carersOfSmallChildren,
  enforcement: indebted,
  'authority-decision': adults,
});

/** Somebody whom no tie binds to the organisation that asks. */
export const anybody = drawn(lookedUp);
const resident = drawn(lookedUp, 'resident');
const member = drawn(lookedUp, 'member');

/** What organisations of a kind ask for, and about whom. */
export interface KelmuRights {
  readonly organisations: OrganisationPool;
  readonly purposes: Shares;
  readonly person: DrawnPerson;
}

const oursByGroup = assumption(
  'Käyttötarkoitusten osuudet käyttäjäryhmittäin ovat omia arvioitamme. Maksuvaatimuksia tekevät hyvinvointialueet, Helsinki ja Ahvenanmaan kunnat.',
  'The shares of purposes by user group are ours. Payment claims are for the areas, Helsinki and the municipalities of Åland.',
);
const purposes = (shares: Readonly<Record<string, number>>): Shares => sharesOf(purpose, shares, oursByGroup);

const socialWelfare = purposes({ 'social-assistance': 46, 'social-work': 34, 'client-fees': 14, 'payment-claim': 6 });

const municipalities = organisationPool('municipalities');
const isOnAland = ({ area }: Organisation): boolean => area === '91';
const others = organisationPool('te-services-and-others');
const isTeOffice = ({ kind }: Organisation): boolean => kind === 'te-office';
const isEnforcement = ({ id }: Organisation): boolean => id === 'enforcement-authority';

/** By group; a group of several kinds of organisations shares its queries out by their weights. */
export const rightsOf: Readonly<Record<KelmuUserGroup, readonly KelmuRights[]>> = {
  municipality: [
    {
      organisations: partOfPool('mainland-municipalities', municipalities, (each) => !isOnAland(each)),
      purposes: purposes({ 'labour-market-subsidy-list': 55, 'child-care-list': 15, 'employment-services': 30 }),
      person: resident,
    },
    {
      organisations: partOfPool('aland-municipalities', municipalities, isOnAland),
      purposes: purposes({ 'labour-market-subsidy-list': 40, 'child-care-list': 20, 'payment-claim': 40 }),
      person: resident,
    },
  ],
  'wellbeing-area': [{ organisations: organisationPool('wellbeing-areas'), purposes: socialWelfare, person: resident }],
  helsinki: [{ organisations: organisationPool('helsinki'), purposes: socialWelfare, person: resident }],
  'pension-sector': [
    {
      organisations: organisationPool('pension-institutions'),
      purposes: purposes({ 'pension-decision': 100 }),
      person: member,
    },
  ],
  'unemployment-fund': [
    {
      organisations: organisationPool('unemployment-funds'),
      purposes: purposes({ 'earnings-related-benefit': 100 }),
      person: member,
    },
  ],
  other: [
    {
      organisations: partOfPool('te-offices', others, isTeOffice),
      purposes: purposes({ 'employment-services': 100 }),
      person: anybody,
    },
    {
      organisations: partOfPool('enforcement', others, isEnforcement),
      purposes: purposes({ enforcement: 100 }),
      person: anybody,
    },
    {
      organisations: partOfPool('other-authorities', others, (each) => !isTeOffice(each) && !isEnforcement(each)),
      purposes: purposes({ 'authority-decision': 100 }),
      person: anybody,
    },
  ],
};
