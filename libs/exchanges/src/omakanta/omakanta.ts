/**
 * MyKanta, where people see their health data: they identify themselves through Suomi.fi, act for others, and ask for prescriptions to be renewed. Kela
 * runs MyKanta itself, so the other side is who identifies and authorises, and who treats.
 */
import { personOrdinalLimit, poolOf } from '@tietovirta/population';
import { assumption, label, published, source } from '@tietovirta/published';
import { afterDays } from '../delays.js';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import { providers } from '../medical-certificates/providers.js';
import type { FollowUpType, OpeningType } from '../message-type.js';
import type { NumberColumn } from '../number-column.js';
import { actorColumn, type RepresentedPerson, type ServiceUser } from '../service-users.js';
import { stated } from '../stated-number.js';
import { only } from '../whole-figure.js';
import { visitsToOmakanta } from './season.js';
import { printed, user, usersOfOmakanta, usingAdults, usingMinors } from './users.js';

const suomiFi = source(
  'kanta.fi, suomi.fi',
  'Omakantaan kirjaudutaan Suomi.fi-tunnistuksella, ja valtuus tarkistetaan Suomi.fi-valtuuksista: molempia ylläpitää DVV.',
  'People log in with Suomi.fi identification, and mandates are looked up in Suomi.fi authorisations: both are run by the DVV.',
);
/** Who says who has logged in. */
export const identification = poolOf('suomi-fi', [['population-register', 1]], [suomiFi]);

const device = drawnDimension(
  'device',
  label('Laite', 'Device'),
  [
    ['phone', 'Puhelin', 'Phone', 62],
    ['computer', 'Tietokone', 'Computer', 32],
    ['tablet', 'Tabletti', 'Tablet', 6],
  ],
  assumption('Laitteiden osuudet ovat omia arvioitamme.', 'The shares of devices are ours.'),
);

const userOfTheMonth: ServiceUser = {
  kind: 'service-user',
  users: usersOfOmakanta,
  origin: assumption(
    'Vuoden ja kunkin kuukauden eri käyttäjiä on täsmälleen se määrä, jonka raportti pyöristää; kaikki elävät koko vuoden.',
    'The year and each month have exactly the different users that the report rounds; all of them live through the year.',
  ),
};

const facts = {
  kind: 'opening',
  direction: 'to-kela',
  organisations: identification,
  countedBy: [],
  throughLuova: false,
  season: visitsToOmakanta,
} as const;

const login: OpeningType = {
  ...facts,
  id: 'omakanta.login',
  label: label('Kirjautuminen Omakantaan', 'Login to MyKanta'),
  person: userOfTheMonth,
  dimensions: [user, device],
  measures: [
    { take: 'distinct', of: 'person', per: 'year', by: [user.id], label: label('Eri käyttäjät', 'Different users') },
    { take: 'distinct', of: 'person', per: 'month', label: label('Kuukauden eri käyttäjät', 'Different users of the month') }, // oxfmt-ignore
  ],
  volumeFrom: published('omakanta.logins'),
  variants: (figures) => only(printed('omakanta.logins', figures)),
};

export const actsInYear = stated(
  label('Puolesta asiointeja vuodessa', 'Acts for others a year'),
  { guardian: 1_600_000, mandate: 250_000 },
  assumption(
    'Määriä ei ole julkaistu: huoltaja asioi lapsen puolesta kolmesti ja valtuutettu kuudesti vuodessa. Asioinnit tehdään kirjautumisten aikana.',
    'The counts are not published: a guardian acts three times a year for a child, and who has a mandate six times. They do it during their logins.',
  ),
);

const byGuardian: RepresentedPerson = {
  kind: 'represented',
  by: 'guardian',
  users: usersOfOmakanta,
  count: (figures) => figures.of('omakanta.minors-by-guardian'),
  origin: assumption(
    'Lapsen puolesta asioi hänen vanhempansa, joka itse käyttää Omakantaa; eri lapsia on täsmälleen julkaistu määrä.',
    'For a child acts a parent who uses MyKanta; there are exactly as many different children as published.',
  ),
};
const byMandate: RepresentedPerson = {
  kind: 'represented',
  by: 'mandate',
  users: usersOfOmakanta,
  count: (figures) => figures.of('omakanta.adults-by-mandate'),
  origin: assumption(
    'Valtuutettu on sukupolven nuorempi käyttäjä, joka asuu vuoden alkaessa samassa kunnassa.',
    'Who has the mandate is a user a generation younger, who lives in the same municipality when the year begins.',
  ),
};

const actor: NumberColumn = {
  id: actorColumn,
  label: label('Asioija (henkilö)', 'Who acts (person)'),
  kind: 'uint32',
  below: personOrdinalLimit,
};

const guardianActing: OpeningType = {
  ...facts,
  id: 'omakanta.guardian-acting',
  label: label('Asiointi alaikäisen puolesta huoltajana', 'Acting for a minor as a guardian'),
  person: byGuardian,
  dimensions: [],
  numbers: [actor],
  measures: [{ take: 'distinct', of: 'person', per: 'year', label: label('Eri alaikäiset', 'Different minors') }],
  volumeFrom: actsInYear.origin,
  variants: (figures) => only(figures.assumed(actsInYear.value.guardian)),
};

const mandateActing: OpeningType = {
  ...facts,
  id: 'omakanta.mandate-acting',
  label: label('Asiointi täysi-ikäisen puolesta valtakirjalla', 'Acting for an adult with a mandate'),
  person: byMandate,
  dimensions: [],
  numbers: [actor],
  measures: [{ take: 'distinct', of: 'person', per: 'year', label: label('Eri täysi-ikäiset', 'Different adults') }],
  volumeFrom: actsInYear.origin,
  variants: (figures) => only(figures.assumed(actsInYear.value.mandate)),
};

const outcome = drawnDimension(
  'outcome',
  label('Ratkaisu', 'Outcome'),
  [
    ['renewed', 'Resepti uusittiin', 'Prescription renewed', 88],
    ['refused', 'Pyyntö hylättiin', 'Request refused', 12],
  ],
  assumption('Hylättyjen osuus on oma arviomme.', 'The share of refusals is ours.'),
);

/** With the days on which an office is closed at Christmas no answer takes more than eight days. */
const handled = afterDays(
  0.1,
  1.5,
  3,
  source(
    'kanta.fi',
    'Uusimispyyntö on käsiteltävä kahdeksan vuorokauden kuluessa; yleensä se käsitellään parissa arkipäivässä (oma arvio).',
    'A request must be handled within eight days; mostly it is within two working days (our guess).',
  ),
);

const renewalFacts = {
  person: { ...userOfTheMonth, tie: 'home' },
  organisations: providers,
  countedBy: [],
  throughLuova: false,
  volumeFrom: published('omakanta.renewal-requests'),
} as const;

const renewalRequest: OpeningType = {
  ...renewalFacts,
  kind: 'opening',
  id: 'omakanta.renewal-request',
  label: label('Reseptin uusimispyyntö', 'Request to renew a prescription'),
  direction: 'from-kela',
  dimensions: [],
  season: visitsToOmakanta,
  variants: (figures) =>
    only(printed('omakanta.renewal-requests', figures)).map((variant) => ({
      ...variant,
      course: [{ type: 'omakanta.renewal-answer', after: handled }],
    })),
};

const renewalAnswer: FollowUpType = {
  ...renewalFacts,
  kind: 'follow-up',
  id: 'omakanta.renewal-answer',
  label: label('Vastaus uusimispyyntöön', 'Answer to a renewal request'),
  direction: 'to-kela',
  dimensions: [outcome],
  answers: renewalRequest.id,
  slots: 2,
  isCarried: true,
};

export const omakanta: Exchange = {
  id: 'omakanta',
  servedBy: 'kanta',
  title: label('OmaKanta', 'MyKanta'),
  about: label(
    'Omakannassa ihminen näkee terveystietonsa, asioi lapsensa tai valtuuttajansa puolesta ja pyytää reseptiensä uusimista. Kela ylläpitää Omakantaa itse: Suomi.fi kertoo sille, kuka kirjautui ja kenen puolesta hän saa asioida, ja uusimispyynnön käsittelee terveydenhuollon yksikkö.',
    'In MyKanta people see their health data, act for their children or for those who gave them a mandate, and ask for prescriptions to be renewed. Kela runs MyKanta itself: Suomi.fi tells it who logged in and for whom they may act, and a unit of health care handles the requests.',
  ),
  parties: label(
    'Digi- ja väestötietovirasto (Suomi.fi) ja terveydenhuollon palvelunantajat',
    'Digital and Population Data Services Agency (Suomi.fi) and health care providers',
  ),
  messageTypes: [login, guardianActing, mandateActing, renewalRequest, renewalAnswer],
  numbers: [usingAdults, usingMinors, usersOfOmakanta.months, actsInYear],
  notes: [
    suomiFi,
    assumption(
      'Uusimispyynnön tekee joku kuukauden käyttäjistä, ja se menee hänen kotialueensa tai yksityisen palvelunantajan yksikköön samoin osuuksin kuin todistukset sieltä tulevat.',
      'A request is made by one of the users of the month and goes to a unit of their area or of a private provider, by the shares with which certificates come from there.',
    ),
    assumption(
      'Kirjautumiset ja pyynnöt eivät kulje Luovan kautta: ne kuuluvat Kanta-palveluihin.',
      'Logins and requests do not pass through Luova: they belong to the Kanta services.',
    ),
  ],
};
