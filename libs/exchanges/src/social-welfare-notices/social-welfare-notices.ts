/**
 * Notices to social welfare (eTotu): while Kela deals with basic social assistance, it tells the county, Helsinki or the municipality of Åland
 * where the customer lives of a need for more. They are read in Kelmu and are no queries. Counts exist as open data, but were not at hand.
 */
import { officeHours, type Season } from '@tietovirta/calendar';
import { assumption, label, source } from '@tietovirta/published';
import { afterDays } from '../delays.js';
import type { Exchange } from '../exchange.js';
import { fixedDimension } from '../fixed-dimension.js';
import type { FollowUpType, OpeningType } from '../message-type.js';
import { onSocialAssistance } from '../people/low-income.js';
import {
  longUnemployedOnAssistance,
  newcomersOnAssistance,
  withReducedAmount,
  youngOnAssistance,
} from '../people/on-assistance.js';
import { byValue, drawn, type DrawnPerson, type Profile } from '../person-rule.js';
import { stated } from '../stated-number.js';
import type { Variant } from '../variant.js';
import type { YearFigures } from '../year-figures.js';
import { receivers } from './receivers.js';
import { dayAfterDecision, sameDay } from './season.js';

const noticesInYear = stated(
  label('Ilmoituksia vuodessa lajeittain', 'Notices a year by kind'),
  {
    'social-work-need': 25_000,
    contact: 20_000,
    'supplementary-application': 230_000,
    'reduced-basic-amount': 45_000,
    'under-25-unemployed': 22_000,
    'over-25-unemployed': 38_000,
    immigrant: 12_000,
  },
  assumption(
    'Tilastoa ilmoituksista lajeittain ei luettu; täydentävän ja ehkäisevän tuen hakemuksia oli huhtikuussa 2024 noin 28 000 (THL), joista useimmat Kelan kautta.',
    'The statistics of notices by kind were not read; counties got some 28,000 applications for supplementary and preventive assistance in April 2024 (THL), most through Kela.',
  ),
);

type NoticeKind = keyof typeof noticesInYear.value;

const notices: Readonly<Record<NoticeKind, { fi: string; en: string; season: Season; about: Profile }>> = {
  'social-work-need': {
    fi: 'Sosiaalityön tarve',
    en: 'Need of social work',
    season: officeHours,
    about: onSocialAssistance,
  },
  contact: { fi: 'Yhteydenotto', en: 'Contact', season: officeHours, about: onSocialAssistance },
  'supplementary-application': {
    fi: 'Täydentävän tai ehkäisevän tuen hakemus',
    en: 'Application for supplementary or preventive assistance',
    season: dayAfterDecision,
    about: onSocialAssistance,
  },
  'reduced-basic-amount': {
    fi: 'Alennettu perusosa',
    en: 'Reduced basic amount',
    season: dayAfterDecision,
    about: withReducedAmount,
  },
  'under-25-unemployed': {
    fi: 'Alle 25-vuotias työtön, tukea 4 kuukautta',
    en: 'Unemployed, under 25, assistance for 4 months',
    season: sameDay,
    about: youngOnAssistance,
  },
  'over-25-unemployed': {
    fi: '25 vuotta täyttänyt työtön, tukea 12 kuukautta',
    en: 'Unemployed, 25 or over, assistance for 12 months',
    season: sameDay,
    about: longUnemployedOnAssistance,
  },
  immigrant: {
    fi: 'Maahan muuttanut, tukea 2 kuukautta',
    en: 'Immigrant, assistance for 2 months',
    season: sameDay,
    about: newcomersOnAssistance,
  },
};
// Object.entries forgets the type of its keys.
const kinds = Object.entries(notices) as readonly (readonly [NoticeKind, (typeof notices)[NoticeKind]])[];

const kind = fixedDimension(
  'kind',
  label('Ilmoituksen laji', 'Kind of notice'),
  kinds.map(([id, { fi, en }]) => [id, fi, en] as const),
  source(
    'kela.fi, Kelmu',
    'Kela ilmoittaa kuudessa asiassa; yhteydenotto on oma lajinsa.',
    'Kela tells of six matters; a contact is a kind of its own.',
  ),
);

/** One notice in so many goes to the wrong place: the customer has moved. */
const oneIn = stated(
  label('Ilmoituksista siirretään yksi näin monesta', 'One notice in so many is passed on'),
  50,
  assumption(
    'Väärään paikkaan tullut ilmoitus on voitu siirtää eteenpäin syyskuusta 2020; osuus on oma arviomme.',
    'A notice that came to the wrong place can be passed on since September 2020; the share is ours.',
  ),
);

const passedOn = {
  type: 'social-welfare-notices.transfer',
  after: afterDays(
    0.05,
    1,
    12,
    assumption('Työntekijä siirtää ilmoituksen muutamassa päivässä.', 'A worker passes a notice on within days.'),
  ),
};

/** Made once each: plans tell persons apart by what they are. */
const livingAnywhere = new Map<Profile, DrawnPerson>(kinds.map(([, { about }]) => [about, drawn(about)]));

/** Of each kind, those that stay where they come and those that are passed on. */
const byKind = (figures: YearFigures): readonly Variant[] =>
  kinds
    .flatMap(([id, { season, about }]): readonly Variant[] => {
      const count = figures.assumed(noticesInYear.value[id]);
      const transferred = Math.floor(count / oneIn.value);
      const variant = { values: { kind: id }, season };
      return [
        { ...variant, count: count - transferred },
        // They came where the customer does not live.
        { ...variant, count: transferred, person: livingAnywhere.get(about), course: [passedOn] },
      ];
    })
    .filter(({ count }) => count > 0);

const facts = {
  // Object.fromEntries forgets its keys; they are those of `notices`.
  person: drawn(byValue(kind, Object.fromEntries(kinds.map(([id, { about }]) => [id, about]))), 'resident'),
  organisations: receivers,
  dimensions: [kind],
  countedBy: [],
  throughLuova: false,
} as const;

const notice: OpeningType = {
  ...facts,
  kind: 'opening',
  id: 'social-welfare-notices.notice',
  label: label('Ilmoitus sosiaalihuoltoon', 'Notice to social welfare'),
  direction: 'from-kela',
  volumeFrom: noticesInYear.origin,
  season: officeHours,
  variants: byKind,
};

const transfer: FollowUpType = {
  ...facts,
  kind: 'follow-up',
  id: 'social-welfare-notices.transfer',
  label: label('Ilmoituksen siirto toiselle alueelle', 'Notice passed on to another county'),
  direction: 'to-kela',
  volumeFrom: oneIn.origin,
  answers: 'social-welfare-notices.notice',
  slots: 2,
  isCarried: true,
};

export const socialWelfareNotices: Exchange = {
  id: 'social-welfare-notices',
  servedBy: 'wellbeing-areas',
  title: label('Ilmoitukset sosiaalihuoltoon (eTotu)', 'Notices to social welfare (eTotu)'),
  about: label(
    'Kela ilmoittaa asiakkaan kotialueelle, kun perustoimeentulotukea käsiteltäessä näkyy muun tuen tai sosiaalityön tarve. Ilmoitukset luetaan Kelmussa.',
    'Kela tells the county where a customer lives when basic social assistance shows a need of other support or of social work. Notices are read in Kelmu.',
  ),
  parties: label(
    'Hyvinvointialueet, Helsinki ja Ahvenanmaan kunnat',
    'Wellbeing services counties, Helsinki and the municipalities of Åland',
  ),
  messageTypes: [notice, transfer],
  numbers: [noticesInYear, oneIn],
  notes: [
    assumption(
      'Ilmoituksia ei lasketa Kelmu-kyselyiksi eivätkä ne kulje Luovan kautta.',
      'Notices count as no Kelmu queries and do not pass through Luova.',
    ),
  ],
};
