/**
 * Decisions on benefits: a customer applies and Kela decides, or Kela opens the matter itself: a yearly check, a notice of the customer, data of a register, a
 * provider that settles. The first table of the report counts the decisions by benefit, however they began; it counts no applications.
 */
import { officeAndNight } from '@tietovirta/calendar';
import { organisations, poolOf } from '@tietovirta/population';
import { assumption, label, source, theReport } from '@tietovirta/published';
import type { Exchange } from '../exchange.js';
import type { FollowUpType, OpeningType } from '../message-type.js';
import { byValue, drawn } from '../person-rule.js';
import { customersOfKela } from '../the-only-party.js';
import { customersOf } from './customers.js';
import { applicationsFrom, leadFrom } from './decided-benefits.data.js';
import { applicationsOfEmployers, applicationsOfPersons, ownDecisions } from './decision-variants.js';
import {
  basis,
  benefitOfEmployers,
  benefitOfPersons,
  channel,
  handling,
  kind,
  outcome,
  volumeForEmployers,
  volumeForPersons,
} from './dimensions.js';
import { seasonOf } from './seasons.js';

const employers = poolOf(
  'employers',
  organisations.filter(({ id }) => id.startsWith('employer-')).map(({ id }) => [id, 1]),
  [assumption('Työnantajat yhtä usein.', 'Employers, all alike.')],
);
/** Of each benefit those who have it. */
const customer = drawn(byValue(benefitOfPersons, customersOf));
const applicationsCounted = assumption(
  'Raportti laskee ratkaisut; hakemuksia on niin monta kuin niihin annetaan ratkaisuja.',
  'The report counts decisions; there are as many applications as are decided.',
);

const ofPersons = {
  person: customer,
  organisations: customersOfKela,
  countedBy: ['benefit'],
  throughLuova: false,
} as const;
const ofEmployers = { organisations: employers, countedBy: ['benefit'], throughLuova: false } as const;

const application: OpeningType = {
  ...ofPersons,
  kind: 'opening',
  id: 'decisions.application',
  label: label('Etuushakemus', 'Application for a benefit'),
  direction: 'to-kela',
  dimensions: [benefitOfPersons, kind, channel],
  volumeFrom: applicationsCounted,
  season: seasonOf('even', 'online'),
  variants: applicationsOfPersons('decisions.decision'),
};

const decision: FollowUpType = {
  ...ofPersons,
  kind: 'follow-up',
  id: 'decisions.decision',
  label: label('Ratkaisu hakemukseen', 'Decision on an application'),
  direction: 'from-kela',
  dimensions: [benefitOfPersons, kind, channel, outcome, handling],
  volumeFrom: volumeForPersons,
  answers: 'decisions.application',
  slots: 2,
  isCarried: true,
};

const ownDecision: OpeningType = {
  ...ofPersons,
  kind: 'opening',
  id: 'decisions.own-decision',
  label: label('Ratkaisu Kelan aloitteesta', 'Decision on Kela’s own initiative'),
  direction: 'from-kela',
  dimensions: [benefitOfPersons, kind, channel, outcome, handling, basis],
  volumeFrom: volumeForPersons,
  season: officeAndNight,
  variants: ownDecisions,
};

const employerApplication: OpeningType = {
  ...ofEmployers,
  kind: 'opening',
  id: 'decisions.employer-application',
  label: label('Työnantajan hakemus', 'Application of an employer'),
  direction: 'to-kela',
  dimensions: [benefitOfEmployers, kind, channel],
  volumeFrom: applicationsCounted,
  season: seasonOf('even', 'online'),
  variants: applicationsOfEmployers('decisions.employer-decision'),
};

const employerDecision: FollowUpType = {
  ...ofEmployers,
  kind: 'follow-up',
  id: 'decisions.employer-decision',
  label: label('Ratkaisu työnantajalle', 'Decision for an employer'),
  direction: 'from-kela',
  dimensions: [benefitOfEmployers, kind, channel, outcome, handling],
  volumeFrom: volumeForEmployers,
  answers: 'decisions.employer-application',
  slots: 2,
  isCarried: true,
};

export const decisions: Exchange = {
  id: 'decisions',
  servedBy: 'kela',
  title: label('Etuusratkaisut', 'Decisions on benefits'),
  about: label(
    'Asiakas hakee etuutta ja Kela ratkaisee hakemuksen, tai Kela ratkaisee asian omasta aloitteestaan: vuositarkistuksen, ilmoituksen, rekisteritiedon tai palveluntuottajan tilityksen vuoksi.',
    'A customer applies for a benefit and Kela decides, or Kela decides on its own initiative: after a yearly check, a notice, data of a register, or the settlement of a provider.',
  ),
  parties: label('Henkilöasiakkaat, työnantajat', 'Persons, employers'),
  messageTypes: [application, decision, ownDecision, employerApplication, employerDecision],
  numbers: [],
  notes: [
    ...applicationsFrom,
    leadFrom,
    source(
      theReport,
      'Ratkaisut etuuksittain; summaa ei ole painettu, eikä takaisinperinnän ratkaisuja lueta mukaan (oletus).',
      'Decisions by benefit; no sum is printed, and decisions on recovery are not among them (assumption).',
    ),
    assumption(
      'Sairaanhoitokorvauksista 4,4 miljoonaa on suoraan tilitettyjä taksimatkoja ja 4,6 miljoonaa lääkärissä ja hammaslääkärissä käyntejä, noin yhtä monta kuin niistä on tilityksiä; loput haetaan.',
      'Of reimbursements of care 4.4 million are taxi trips settled directly and 4.6 million visits to doctors and dentists, about as many as are settled; the others are applied for.',
    ),
    assumption(
      'Hakijalla on etuus elämänsä mukaan hakemuksen päivänä, sillä useimpia haetaan takautuvasti; hylätty tai peruttu hakemus on samanikäisen, olipa etuutta tai ei.',
      'By their life an applicant has the benefit on the day of the application, as most are applied for afterwards; an application refused or withdrawn is of somebody of the same ages, with the benefit or not.',
    ),
  ],
};
