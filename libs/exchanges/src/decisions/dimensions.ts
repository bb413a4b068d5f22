/** What a decision says: of which benefit it is, what it is about and what came of it. */
import { assumption, figureOf, label, published, source, type FigureId, type Origin } from '@tietovirta/published';
import type { Dimension } from '../dimension.js';
import { fixedDimension, type FixedValue } from '../fixed-dimension.js';
import { decidedForEmployers, decidedForPersons, type DecidedBenefit } from './decided-benefits.data.js';

const rowOf = ({ id }: DecidedBenefit): FigureId => `decisions.${id}`;

/** Values by the names of the printed rows; what the report misspells is spelt right. */
const namesOf = (benefits: readonly DecidedBenefit[]): readonly FixedValue[] =>
  benefits.map((benefit) => {
    const { fi, en } = benefit.name ?? figureOf(rowOf(benefit)).label;
    return [benefit.id, fi, en];
  });

const asPrinted = (benefits: readonly DecidedBenefit[]): Origin => {
  const [first, ...others] = benefits.map(rowOf);
  return published(first as FigureId, ...others);
};

const benefitOf = (benefits: readonly DecidedBenefit[]): Dimension =>
  fixedDimension('benefit', label('Etuus', 'Benefit'), namesOf(benefits), asPrinted(benefits));

export const volumeForPersons: Origin = asPrinted(decidedForPersons);
export const volumeForEmployers: Origin = asPrinted(decidedForEmployers);
export const benefitOfPersons: Dimension = benefitOf(decidedForPersons);
export const benefitOfEmployers: Dimension = benefitOf(decidedForEmployers);

export const kind = fixedDimension(
  'kind',
  label('Laji', 'Kind'),
  [
    ['new', 'Uusi', 'New'],
    ['renewal', 'Jatko', 'Renewal'],
    ['check', 'Vuositarkistus', 'Yearly check'],
    ['change', 'Muutos', 'Change'],
    ['end', 'Lakkautus', 'Termination'],
  ],
  assumption(
    'Ratkaisujen lajeja ei ole julkaistu: jako on oma arviomme.',
    'Kinds of decisions are not published: the division is ours.',
  ),
);

export const channel = fixedDimension(
  'channel',
  label('Kanava', 'Channel'),
  [
    ['online', 'Verkkoasiointi', 'Online'],
    ['post', 'Posti', 'Post'],
  ],
  source(
    'kela.fi, asiointi',
    'Hakemus tehdään verkossa tai paperilla; päätös tulee samaa tietä, verkkoon tai kirjeenä.',
    'Applications are made online or on paper; the decision comes the same way, online or as a letter.',
  ),
);

export const outcome = fixedDimension(
  'outcome',
  label('Ratkaisu', 'Outcome'),
  [
    ['granted', 'Myönnetty', 'Granted'],
    ['in-part', 'Myönnetty osittain', 'Granted in part'],
    ['refused', 'Hylätty', 'Refused'],
    ['withdrawn', 'Peruttu', 'Withdrawn'],
    ['ended', 'Lakkautettu', 'Ended'],
  ],
  assumption(
    'Myönnettyjen ja hylättyjen osuudet etuuksittain ovat omia arvioitamme.',
    'The shares of decisions granted and refused are ours, benefit by benefit.',
  ),
);

export const handling = fixedDimension(
  'handling',
  label('Käsittely', 'Handling'),
  [
    ['official', 'Käsittelijä', 'Case worker'],
    ['automatic', 'Automaattinen', 'Automatic'],
  ],
  assumption(
    'Noin 15 prosenttia hakemuksista ja suuri osa tarkistuksista ratkaistaan ohjelmallisesti; osuudet ovat omia arvioitamme.',
    'About 15 % of applications and many checks are decided by programs; the shares are ours.',
  ),
);

export const basis = fixedDimension(
  'basis',
  label('Peruste', 'Basis'),
  [
    ['check', 'Vuositarkistus', 'Yearly check'],
    ['notice', 'Asiakkaan ilmoitus', 'Notice by the customer'],
    ['register', 'Rekisteritieto', 'Data of a register'],
    ['settlement', 'Palveluntuottajan tilitys', 'Settlement with a provider'],
  ],
  assumption(
    'Kela avaa asian tarkistuksen, ilmoituksen tai rekisteritiedon vuoksi, ja suorakorvauksesta tuottajan tilityksen vuoksi.',
    'Kela opens a matter for a check, a notice or data of a register, and for direct reimbursement when a provider settles.',
  ),
);
