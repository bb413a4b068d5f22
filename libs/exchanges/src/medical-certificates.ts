/** Medical certificates: a professional signs in the patient system, the patient agrees, Kanta passes it on to Kela. */
import { seasons } from '@tietovirta/calendar';
import { organisationPool } from '@tietovirta/population';
import { drawnDimension } from './drawn-dimension.js';
import type { Exchange } from './exchange.js';
import { label } from './label.js';
import type { OpeningType } from './message-type.js';
import { assumption, published, source } from './origin.js';
import { wholeFigure } from './whole-figure.js';

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
  assumption('Forms as Kanta and Kela name them; the shares are ours.'),
);

const version = drawnDimension(
  'version',
  label('Versio', 'Version'),
  [
    ['first', 'Ensimmäinen', 'First', 97],
    ['corrected', 'Korjattu', 'Corrected', 2.5],
    ['withdrawn', 'Mitätöity', 'Withdrawn', 0.5],
  ],
  assumption('A corrected or withdrawn document comes as a new version; the shares are ours.'),
);

const certificate: OpeningType = {
  kind: 'opening',
  id: 'medical-certificates.certificate',
  label: label('Lääkärintodistus tai -lausunto', 'Medical certificate or statement'),
  direction: 'to-kela',
  person: { kind: 'aged', from: 16, to: 67 },
  organisations: organisationPool('health-providers'),
  dimensions: [form, version],
  countedBy: [],
  throughLuova: true,
  volumeFrom: published('medical-certificates.delivered'),
  season: seasons['kanta-certificates'],
  variants: wholeFigure('medical-certificates.delivered'),
};

export const medicalCertificates: Exchange = {
  id: 'medical-certificates',
  title: label('Sähköiset lääkärintodistukset ja -lausunnot', 'Electronic medical certificates'),
  about: label(
    'Terveydenhuollon ammattilainen allekirjoittaa todistuksen potilastietojärjestelmässä, ja Kanta välittää sen Kelaan, kun potilas on sitä pyytänyt.',
    'A health professional signs a certificate in the patient system, and Kanta delivers it to Kela when the patient has asked for that.',
  ),
  parties: label('Terveydenhuollon palvelunantajat Kannan kautta', 'Health care providers through Kanta'),
  messageTypes: [certificate],
  notes: [
    source('The route from the patient system over the Patient Data Repository to Kela is described by Kanta.'),
    assumption('Persons of 16 to 67 years; certificates for children are left out.'),
    assumption('Certificates pass through Luova.'),
  ],
};
