/** The register of the Immigration Service: permits of those who arrive, on which their right to social security hangs. */
import { permitGroundOf, permitsOf, poolOf } from '@tietovirta/population';
import { apportion, assumption, derived, label } from '@tietovirta/published';
import type { Exchange } from '../exchange.js';
import { lifeDimension } from '../fixed-dimension.js';
import type { OpeningType } from '../message-type.js';
import { told } from '../person-rule.js';
import { registrations } from '../population-register/registrations-season.js';
import { stated } from '../stated-number.js';
import { theOnlyParty } from '../the-only-party.js';
import { only } from '../whole-figure.js';

const shareWithPermit = stated(
  label('Luvan tarvitsevia rekisteröidyistä, prosenttia', 'Of those registered, need a permit, per cent'),
  { permit: 64, none: 36 },
  assumption(
    'Pohjoismaiden ja EU:n kansalaiset sekä paluumuuttajat eivät tarvitse lupaa; elämissä lupa tarvitaan 64–65 prosentilla.',
    'Citizens of Nordic and EU countries and people who return need none; by their lives 64 to 65 per cent need one.',
  ),
);

const ground = lifeDimension(
  permitGroundOf,
  'permit',
  label('Luvan peruste', 'Ground of the permit'),
  [
    ['protection', 'Kansainvälinen tai tilapäinen suojelu', 'International or temporary protection'],
    ['work', 'Työ', 'Work'],
    ['family', 'Perhe', 'Family'],
    ['study', 'Opiskelu', 'Studies'],
  ],
  assumption(
    'Peruste seuraa elämästä: suojelu kansalaisuudesta, muuten työ tai opiskelu siitä, mitä henkilö tekee, ja perhe muilla.',
    'The ground follows from the life: protection from the citizenship, otherwise work or studies from what the person does, and family for the others.',
  ),
);

const permit: OpeningType = {
  kind: 'opening',
  id: 'migration-register.permit',
  label: label('Oleskelulupa', 'Residence permit'),
  direction: 'to-kela',
  person: told(
    permitsOf,
    assumption(
      'Vuoden aikana rekisteröidyt, jotka kansalaisuutensa vuoksi tarvitsevat luvan, saapumispäivän järjestyksessä.',
      'Those who are registered in the year and whose citizenship makes them need a permit, in the order of arrival.',
    ),
  ),
  organisations: poolOf('immigration-service', [['immigration-service', 1]], theOnlyParty),
  dimensions: [ground],
  countedBy: [],
  throughLuova: true,
  volumeFrom: derived(
    ['population-register.registrations'],
    'Rekisteröidyistä ne, jotka tarvitsevat luvan: yksi lupatieto kustakin.',
    'Those registered who need a permit: one of each.',
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
