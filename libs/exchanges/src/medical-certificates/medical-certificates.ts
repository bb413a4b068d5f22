/** Medical certificates: a professional signs in the patient system, the patient agrees, Kanta passes it on to Kela. */
import { apportion, assumption, label, published, source } from '@tietovirta/published';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import type { OpeningType } from '../message-type.js';
import { travellersToTreatment } from '../people/everyone.js';
import { childrenInSpecialCare, expectantMothers } from '../people/families.js';
import { inNeedOfCare } from '../people/pensions.js';
import { studentsOfHigherEducation } from '../people/studies.js';
import { assessedByDoctor, onSickLeave } from '../people/working-life.js';
import { byValue, drawn } from '../person-rule.js';
import { sharesOf } from '../shares.js';
import { stated } from '../stated-number.js';
import type { Variant } from '../variant.js';
import type { YearFigures } from '../year-figures.js';
import { hus, providers, shareOfProviders, studentHealth } from './providers.js';
import { kantaCertificates } from './season.js';

const shares = shareOfProviders.value;

const form = drawnDimension(
  'form',
  label('Lomake', 'Form'),
  [
    ['SV6', 'A-todistus', 'A certificate', 62],
    ['SV7', 'B-lausunto', 'B statement', 22],
    ['SV10', 'D-lausunto', 'D certificate', 3],
    ['SV67', 'Matkatodistus', 'Travel certificate', 4],
    ['SV75', 'Raskaus- ja synnytystodistus', 'Pregnancy and postnatal certificate', 5],
    ['SV97', 'Erityisäitiysrahatodistus', 'Special pregnancy certificate', 0.5],
    ['EV256', 'C-lausunto', 'C statement', 3.5],
  ],
  {
    values: source('kanta.fi, kela.fi', 'Lomakkeet Kannan ja Kelan nimin.', 'Forms as Kanta and Kela name them.'),
    shares: assumption('Lomakkeiden osuudet ovat omia arvioitamme.', 'The shares of the forms are ours.'),
  },
);

const version = drawnDimension(
  'version',
  label('Versio', 'Version'),
  [
    ['first', 'Ensimmäinen', 'First', 97],
    ['corrected', 'Korjattu', 'Corrected', 2.5],
    ['withdrawn', 'Mitätöity', 'Withdrawn', 0.5],
  ],
  assumption(
    'Korjattu tai mitätöity asiakirja tulee uutena versiona; osuudet ovat omia arvioitamme.',
    'A corrected or withdrawn document comes as a new version; the shares are ours.',
  ),
);

const daysOfCorrection = stated(
  label('Päiviä todistuksesta sen korjaukseen enintään', 'Most days from a certificate to its correction'),
  30,
  assumption(
    'Virhe huomataan yleensä viikossa tai parissa, kun Kela tai potilas lukee todistuksen.',
    'An error is mostly found in a week or two, when Kela or the patient reads the certificate.',
  ),
);

/** Patients by form; those of an area's own doctors live there. */
const patients = drawn(
  byValue(form, {
    SV6: onSickLeave,
    SV7: assessedByDoctor,
    SV10: childrenInSpecialCare,
    SV67: travellersToTreatment,
    SV75: expectantMothers,
    SV97: expectantMothers,
    EV256: inNeedOfCare,
  }),
  'resident',
);

const ofStudents = sharesOf(
  form,
  { SV6: 75, SV7: 25 },
  assumption(
    'Opiskeluterveydenhuollossa kirjoitetaan enimmäkseen todistuksia sairaudesta.',
    'Students’ health care mostly writes certificates on sickness.',
  ),
);

/** Who writes certificates of each part, and about whom. */
const parts: readonly (readonly [share: number, part: Omit<Variant, 'count'>])[] = [
  [shares.areas + shares.ahs + shares.private, {}],
  [shares['hus-helsinki'], { organisations: hus, person: { ...patients, areas: ['90', '90'] } }],
  [shares['hus-uusimaa'], { organisations: hus, person: { ...patients, areas: ['01', '04'] } }],
  [shares.yths, { organisations: studentHealth, person: drawn(studentsOfHigherEducation), shares: { form: ofStudents } }], // oxfmt-ignore
];

function byProvider(figures: YearFigures): readonly Variant[] {
  const counts = apportion(figures.of('medical-certificates.delivered'), parts.map(([share]) => share)); // oxfmt-ignore
  return parts
    .map(([, part], place): Variant => ({ ...part, count: counts[place] ?? 0 }))
    .filter(({ count }) => count > 0);
}

const certificate: OpeningType = {
  kind: 'opening',
  id: 'medical-certificates.certificate',
  label: label('Lääkärintodistus tai -lausunto', 'Medical certificate or statement'),
  direction: 'to-kela',
  person: patients,
  organisations: providers,
  dimensions: [form, version],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('medical-certificates.delivered'),
  season: kantaCertificates,
  variants: byProvider,
  revises: {
    of: 'medical-certificates.certificate',
    where: { dimension: version.id, values: ['corrected', 'withdrawn'] },
    within: daysOfCorrection,
  },
};

export const medicalCertificates: Exchange = {
  id: 'medical-certificates',
  servedBy: 'partners',
  title: label('Sähköiset lääkärintodistukset ja -lausunnot', 'Electronic medical certificates'),
  about: label(
    'Terveydenhuollon ammattilainen allekirjoittaa todistuksen potilastietojärjestelmässä, ja Kanta välittää sen Kelaan, kun potilas on sitä pyytänyt.',
    'A health professional signs a certificate in the patient system, and Kanta delivers it to Kela when the patient has asked for that.',
  ),
  parties: label('Terveydenhuollon palvelunantajat Kannan kautta', 'Health care providers through Kanta'),
  messageTypes: [certificate],
  numbers: [shareOfProviders],
  notes: [
    source(
      'kanta.fi',
      'Reitti potilastietojärjestelmästä Potilastietovarannon kautta Kelaan.',
      'The route from the patient system over the Patient Data Repository to Kela.',
    ),
    assumption('Todistukset kulkevat Luovan kautta.', 'Certificates pass through Luova.'),
  ],
};
