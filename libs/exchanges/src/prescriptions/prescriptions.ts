/** The prescription centre of Kanta: a doctor writes a prescription, and a pharmacy dispenses the medicine, mostly several times. Each is one message. */
import { organisationPool } from '@tietovirta/population';
import { assumption, derived, faceValue, label, published, source, theReport } from '@tietovirta/published';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import type { OpeningType } from '../message-type.js';
import { providersByArea, shareOfCare } from '../patient-documents/providers-by-area.js';
import { careOfPatients } from '../patient-documents/season.js';
import { usersOfMedicines } from '../people/health.js';
import { drawn } from '../person-rule.js';
import type { Prescribed } from '../prescribed.js';
import { stated } from '../stated-number.js';
import { only } from '../whole-figure.js';
import { dispensingHours } from './season.js';

const reason = drawnDimension(
  'reason',
  label('Syy', 'Reason'),
  [
    ['new', 'Uusi lääkitys', 'New medication', 38],
    ['renewed', 'Uusittu resepti', 'Renewed prescription', 57],
    ['changed', 'Muutettu lääkitys', 'Changed medication', 5],
  ],
  assumption('Uusittujen osuus on oma arviomme.', 'The share of renewed ones is ours.'),
);

const group = drawnDimension(
  'medicine-group',
  label('Lääkeryhmä', 'Group of medicines'),
  [
    ['cardiovascular', 'Sydän ja verisuonet', 'Cardiovascular system', 24],
    ['nervous-system', 'Hermosto', 'Nervous system', 23],
    ['alimentary', 'Ruoansulatus ja aineenvaihdunta', 'Alimentary tract and metabolism', 15],
    ['respiratory', 'Hengityselimet', 'Respiratory system', 9],
    ['infections', 'Infektiot', 'Infections', 8],
    ['musculoskeletal', 'Tuki- ja liikuntaelimet', 'Musculoskeletal system', 7],
    ['other', 'Muut', 'Others', 14],
  ],
  {
    values: source(
      'Kela ja Fimea, ATC-luokitus',
      'Pääryhmiä lääkkeiden ATC-luokituksesta.',
      'Main groups of the ATC classification.',
    ),
    shares: assumption('Ryhmien osuudet ovat omia arvioitamme.', 'The shares of the groups are ours.'),
  },
);

const prescription: OpeningType = {
  kind: 'opening',
  id: 'prescriptions.prescription',
  label: label('Sähköinen resepti', 'Electronic prescription'),
  direction: 'to-kela',
  person: drawn(usersOfMedicines, 'area'),
  organisations: providersByArea,
  dimensions: [reason, group],
  countedBy: [],
  throughLuova: false,
  volumeFrom: published('kanta.prescriptions'),
  season: careOfPatients,
  variants: (figures) => only(figures.assumed(faceValue('kanta.prescriptions', figures.base))),
};

const ofOldOnes = assumption(
  'Reseptiä kohti on 2,78 toimitusta: lääkettä saa kerralla enintään kolmeksi kuukaudeksi, ja resepti on voimassa kaksi vuotta.',
  'There are 2.78 dispensings a prescription: medicine is given for three months at most, and a prescription is valid for two years.',
);

const timesDispensed = stated(
  label('Sadasta reseptistä toimitetaan', 'Of a hundred prescriptions are dispensed'),
  { first: 93, second: 58, third: 47, fourth: 36, fifth: 27, later: 17 },
  derived(
    ['kanta.prescriptions', 'kanta.dispensings'],
    'Toimitukset jaettuna resepteillä on 2,78; jako kertoihin on oma arviomme.',
    'Dispensings by prescriptions are 2.78; how they are shared out is ours.',
  ),
);

const daysToDispensing = stated(
  label('Päiviä reseptistä toimitukseen', 'Days from a prescription to a dispensing'),
  {
    first: [0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 3, 4, 7, 10, 14, 21],
    second: [28, 30, 32, 56, 82, 84, 86, 88, 90, 92, 95],
    third: [112, 116, 168, 172, 176, 178, 180, 182, 186, 190],
    fourth: [196, 255, 260, 264, 267, 270, 272, 276, 282],
    fifth: [300, 340, 345, 350, 355, 360],
    later: [420, 440, 450, 460, 500, 540],
  },
  ofOldOnes,
);

const prescribed: Prescribed = {
  kind: 'prescribed',
  of: prescription.id,
  percent: timesDispensed,
  days: daysToDispensing,
  origin: assumption(
    'Lääke toimitetaan sille, jolle se määrättiin, hänen alueensa apteekista, kun hän elää. Toimitus nimeää reseptinsä; edellisvuoden reseptillä ei ole sanomaa.',
    'Medicine is dispensed to whom it was prescribed, by a pharmacy of their area, while they live. A dispensing names its prescription; one of the year before has no message.',
  ),
};

const reimbursed = drawnDimension(
  'reimbursed',
  label('Korvaus', 'Reimbursement'),
  [
    ['directly', 'Suorakorvaus', 'Reimbursed directly', 45],
    ['not', 'Ei korvausta', 'Not reimbursed', 55],
  ],
  assumption(
    'Suorakorvattuja ostoja on 37,3 miljoonaa, 45 % toimituksista.',
    'There are 37.3 million purchases reimbursed directly, 45 % of dispensings.',
  ),
);

const dispensing: OpeningType = {
  kind: 'opening',
  id: 'prescriptions.dispensing',
  label: label('Lääketoimitus', 'Dispensing of medicine'),
  direction: 'to-kela',
  person: prescribed,
  organisations: organisationPool('pharmacies'),
  dimensions: [reimbursed],
  countedBy: [],
  throughLuova: false,
  volumeFrom: published('kanta.dispensings'),
  season: dispensingHours,
  variants: (figures) => only(figures.assumed(faceValue('kanta.dispensings', figures.base))),
};

export const prescriptions: Exchange = {
  id: 'prescriptions',
  servedBy: 'kanta',
  title: label('Reseptit ja lääketoimitukset', 'Prescriptions and dispensings'),
  about: label(
    'Lääkäri kirjoittaa sähköisen reseptin Kannan Reseptikeskukseen, ja apteekki tallentaa sinne jokaisen toimituksen. Sama resepti toimitetaan yleensä useita kertoja.',
    'A doctor writes an electronic prescription into the prescription centre of Kanta, and a pharmacy saves each dispensing there. One prescription is mostly dispensed several times.',
  ),
  parties: label('Terveydenhuollon palvelunantajat ja apteekit', 'Health care providers and pharmacies'),
  messageTypes: [prescription, dispensing],
  numbers: [shareOfCare, timesDispensed, daysToDispensing],
  notes: [
    source(
      theReport,
      'Reseptejä ja toimituksia on painettu sadan tuhannen tarkkuudella.',
      'Prescriptions and dispensings are printed in hundred thousands.',
    ),
    assumption(
      'Toimitukset eivät ole samoja sanomia kuin apteekkien suorakorvaukset, jotka kulkevat Luovan kautta.',
      'Dispensings are other messages than direct reimbursements by pharmacies, which pass through Luova.',
    ),
  ],
};
