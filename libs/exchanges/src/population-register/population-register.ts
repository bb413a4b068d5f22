/** Basic data of customers: the Digital and Population Data Services Agency tells Kela of changes on working days. */
import {
  arrivalsOf,
  birthsOf,
  DeathNotices,
  deathNoticesOf,
  NewbornsOfYear,
  registrationGroundOf,
  registrationsOf,
} from '@tietovirta/population';
import { assumption, label, published, source } from '@tietovirta/published';
import type { Exchange } from '../exchange.js';
import { lifeDimension } from '../fixed-dimension.js';
import type { OpeningType } from '../message-type.js';
import { told } from '../person-rule.js';
import { figureOfLives } from '../whole-figure.js';
import { addressChange, addressNumbers } from './address-change.js';
import { births } from './births-season.js';
import { deaths } from './deaths-season.js';
import { register } from './register.js';
import { registrations } from './registrations-season.js';

const ground = lifeDimension(
  registrationGroundOf,
  'ground',
  label('Peruste', 'Ground'),
  [
    ['immigration', 'Maahanmuutto', 'Immigration'],
    ['return', 'Paluumuutto', 'Return'],
    ['temporary', 'Tilapäinen oleskelu', 'Temporary stay'],
  ],
  assumption(
    'Raportissa on rekisteröinneistä vain yksi luku. Paluumuuttajan äidinkieli on suomi tai ruotsi; tilapäisesti oleskelee se, joka elämässään lähtee parissa vuodessa.',
    'The report gives one count of registrations. Who returns speaks Finnish or Swedish as mother tongue; who leaves within two years by their life stays for a while.',
  ),
);

const birth: OpeningType = {
  kind: 'opening',
  id: 'population-register.birth',
  label: label('Syntymätieto', 'Birth'),
  direction: 'to-kela',
  person: told(
    (year) => new NewbornsOfYear(year),
    assumption(
      'Lapset, joiden syntymästä rekisteri kertoo vuoden aikana, syntymäpäivän järjestyksessä.',
      'The children of whose births the register tells in the year, in the order of birth.',
    ),
  ),
  organisations: register,
  dimensions: [],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('population-register.births'),
  season: births,
  variants: figureOfLives('population-register.births', birthsOf),
};

const death: OpeningType = {
  kind: 'opening',
  id: 'population-register.death',
  label: label('Kuolintieto', 'Death'),
  direction: 'to-kela',
  person: told(
    (year) => new DeathNotices(year),
    assumption(
      'Kuolleet iän ja sukupuolen kuolleisuuden mukaan; 58 267 asukasta vuonna 2024, ulkomailla 3 900, loput toisia ilmoituksia samasta kuolemasta.',
      'The dead by the mortality of age and sex; 58,267 residents in 2024, 3,900 abroad, the rest second notices of a death.',
    ),
  ),
  organisations: register,
  dimensions: [],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('population-register.deaths'),
  season: deaths,
  variants: figureOfLives('population-register.deaths', deathNoticesOf),
};

const registration: OpeningType = {
  kind: 'opening',
  id: 'population-register.registration',
  label: label('Rekisteröinti läsnäolevaan väestöön', 'Registration in the resident population'),
  direction: 'to-kela',
  person: told(
    arrivalsOf,
    assumption(
      'Vuoden aikana rekisteröidyt saapumispäivän järjestyksessä; iät ovat omia arvioitamme.',
      'Those who are registered in the year, in the order of arrival; their ages are ours.',
    ),
  ),
  organisations: register,
  dimensions: [ground],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('population-register.registrations'),
  season: registrations,
  variants: figureOfLives('population-register.registrations', registrationsOf),
};

export const populationRegister: Exchange = {
  id: 'population-register',
  servedBy: 'partners',
  title: label('Asiakkaan perustiedot', 'Basic data of customers'),
  about: label(
    'Digi- ja väestötietovirasto antaa Kelalle väestötietojen muutokset joka työpäivä: syntymät, kuolemat, osoitteet ja rekisteröinnit väestöön.',
    'The Digital and Population Data Services Agency gives Kela the changes of the population register every working day: births, deaths, addresses, registrations.',
  ),
  parties: label('Digi- ja väestötietovirasto', 'Digital and Population Data Services Agency'),
  messageTypes: [birth, death, addressChange, registration],
  numbers: addressNumbers,
  notes: [
    source(
      'dvv.fi, muutosrajapinta',
      'Muutokset haetaan väestötietojärjestelmän muutosrajapinnasta.',
      'Changes are fetched through the change interface of the population register.',
    ),
    assumption(
      'Muun vuoden kalenterissa syntymiä, kuolemia ja rekisteröintejä on yhtä monta kuin elämissä sinä vuonna; vuodesta 2025 alkaen niiden määrät ovat omia arvioitamme.',
      'In the calendar of another year there are as many births, deaths and registrations as lives have in it; from 2025 on these numbers are ours.',
    ),
    assumption(
      'Kaikki neljä kulkevat Luovan kautta kuten muutkin kansalliset tietovirrat.',
      'All four pass through Luova, as other national flows do.',
    ),
  ],
};
