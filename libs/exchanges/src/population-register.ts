/** Basic data of customers: the Digital and Population Data Services Agency tells Kela of changes on working days. */
import { seasons } from '@tietovirta/calendar';
import { organisationPool } from '@tietovirta/population';
import { drawnDimension } from './drawn-dimension.js';
import type { Exchange } from './exchange.js';
import { label } from './label.js';
import type { OpeningType } from './message-type.js';
import { assumption, published, source } from './origin.js';
import { wholeFigure } from './whole-figure.js';

const register = organisationPool('population-register');

const addressKind = drawnDimension(
  'address-kind',
  label('Osoitelaji', 'Kind of address'),
  [
    ['permanent', 'Vakinainen kotimainen osoite', 'Permanent address in Finland', 74],
    ['temporary', 'Tilapäinen kotimainen osoite', 'Temporary address in Finland', 15],
    ['postal', 'Postiosoite', 'Postal address', 7],
    ['abroad', 'Ulkomainen osoite', 'Address abroad', 4],
  ],
  assumption('Kinds are groups of the change interface; the shares are ours.'),
);

const ground = drawnDimension(
  'ground',
  label('Peruste', 'Ground'),
  [
    ['immigration', 'Maahanmuutto', 'Immigration', 78],
    ['return', 'Paluumuutto', 'Return', 12],
    ['other', 'Muu', 'Other', 10],
  ],
  assumption('The report gives one count of registrations; the shares are ours.'),
);

const birth: OpeningType = {
  kind: 'opening',
  id: 'population-register.birth',
  label: label('Syntymätieto', 'Birth'),
  direction: 'to-kela',
  person: { kind: 'newborn' },
  organisations: register,
  dimensions: [],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('population-register.births'),
  season: seasons.births,
  variants: wholeFigure('population-register.births'),
};

const death: OpeningType = {
  kind: 'opening',
  id: 'population-register.death',
  label: label('Kuolintieto', 'Death'),
  direction: 'to-kela',
  person: { kind: 'deceased' },
  organisations: register,
  dimensions: [],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('population-register.deaths'),
  season: seasons.deaths,
  variants: wholeFigure('population-register.deaths'),
};

const addressChange: OpeningType = {
  kind: 'opening',
  id: 'population-register.address-change',
  label: label('Osoitetietomuutos', 'Change of address'),
  direction: 'to-kela',
  person: { kind: 'aged', from: 0, to: 105 },
  organisations: register,
  dimensions: [addressKind],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('population-register.address-changes'),
  season: seasons.moves,
  variants: wholeFigure('population-register.address-changes'),
};

const registration: OpeningType = {
  kind: 'opening',
  id: 'population-register.registration',
  label: label('Rekisteröinti läsnäolevaan väestöön', 'Registration in the resident population'),
  direction: 'to-kela',
  person: { kind: 'aged', from: 0, to: 80 },
  organisations: register,
  dimensions: [ground],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('population-register.registrations'),
  season: seasons.registrations,
  variants: wholeFigure('population-register.registrations'),
};

export const populationRegister: Exchange = {
  id: 'population-register',
  title: label('Asiakkaan perustiedot', 'Basic data of customers'),
  about: label(
    'Digi- ja väestötietovirasto antaa Kelalle väestötietojen muutokset joka työpäivä: syntymät, kuolemat, osoitteet ja rekisteröinnit väestöön.',
    'The Digital and Population Data Services Agency gives Kela the changes of the population register every working day: births, deaths, addresses, registrations.',
  ),
  parties: label('Digi- ja väestötietovirasto', 'Digital and Population Data Services Agency'),
  messageTypes: [birth, death, addressChange, registration],
  notes: [
    source('Changes are fetched through the change interface of the population register.'),
    assumption('All four pass through Luova, as other national flows do.'),
  ],
};
