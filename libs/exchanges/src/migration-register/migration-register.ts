/** The register of the Immigration Service: permits of those who arrive, on which their right to social security hangs. */
import { arrivalsOf, poolOf } from '@tietovirta/population';
import { apportion, assumption, derived, label } from '@tietovirta/published';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import type { OpeningType } from '../message-type.js';
import { told } from '../person-rule.js';
import { registrations } from '../population-register/registrations-season.js';
import { stated } from '../stated-number.js';
import { theOnlyParty } from '../the-only-party.js';
import { only } from '../whole-figure.js';

const shareWithPermit = stated(
  label('Luvan tarvitsevia rekisteröidyistä, prosenttia', 'Of those registered, need a permit, per cent'),
  { permit: 70, none: 30 },
  assumption(
    'Pohjoismaiden ja EU:n kansalaiset sekä paluumuuttajat eivät tarvitse lupaa; osuus on oma arviomme.',
    'Citizens of Nordic and EU countries and people who return need none; the share is ours.',
  ),
);

const ground = drawnDimension(
  'permit',
  label('Luvan peruste', 'Ground of the permit'),
  [
    ['protection', 'Kansainvälinen tai tilapäinen suojelu', 'International or temporary protection', 34],
    ['work', 'Työ', 'Work', 26],
    ['family', 'Perhe', 'Family', 24],
    ['study', 'Opiskelu', 'Studies', 16],
  ],
  assumption('Perusteiden osuudet ovat omia arvioitamme.', 'The shares of the grounds are ours.'),
);

const permit: OpeningType = {
  kind: 'opening',
  id: 'migration-register.permit',
  label: label('Oleskelulupa', 'Residence permit'),
  direction: 'to-kela',
  person: told(
    arrivalsOf,
    assumption(
      'Vuoden aikana rekisteröidyt saapumispäivän järjestyksessä, kuten väestörekisterin ilmoituksissa.',
      'Those who are registered in the year in the order of arrival, as in the notices of the population register.',
    ),
  ),
  organisations: poolOf('immigration-service', [['immigration-service', 1]], theOnlyParty),
  dimensions: [ground],
  countedBy: [],
  throughLuova: true,
  volumeFrom: derived(
    ['population-register.registrations'],
    'Rekisteröidyistä seitsemän kymmenestä: yksi lupatieto kustakin.',
    'Seven in ten of those registered: one permit of each.',
  ),
  season: registrations,
  variants: (figures) =>
    only(apportion(figures.of('population-register.registrations'), Object.values(shareWithPermit.value))[0] ?? 0),
};

export const migrationRegister: Exchange = {
  id: 'migration-register',
  servedBy: 'partners',
  title: label('Ulkomaalaisrekisteri', 'Register of the Immigration Service'),
  about: label(
    'Maahanmuuttovirasto kertoo Kelalle oleskeluluvan, josta oikeus asumisperusteiseen sosiaaliturvaan riippuu.',
    'The Immigration Service tells Kela of the residence permit on which the right to residence-based social security hangs.',
  ),
  parties: label('Maahanmuuttovirasto', 'Immigration Service'),
  messageTypes: [permit],
  numbers: [shareWithPermit],
  notes: [
    assumption(
      'Luvista kerrotaan työpäivinä Luovan kautta samaan aikaan kuin rekisteröinnistä.',
      'Permits are told of on working days through Luova, when the registration is told of.',
    ),
  ],
};
