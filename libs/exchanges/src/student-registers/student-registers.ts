/** Registers of studies: rights to study and their state, which student aid hangs on, compared night by night. */
import { nightBatch } from '@tietovirta/calendar';
import { poolOf } from '@tietovirta/population';
import { apportion, assumption, label, source } from '@tietovirta/published';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import { fixedDimension } from '../fixed-dimension.js';
import type { OpeningType } from '../message-type.js';
import { studentsOfHigherEducation, studentsOfUpperSecondary } from '../people/studies.js';
import { byValue, drawn } from '../person-rule.js';
import { daysOf } from '../report-year-days.js';
import { stated } from '../stated-number.js';
import { theOnlyParty } from '../the-only-party.js';
import type { Variant } from '../variant.js';
import type { YearFigures } from '../year-figures.js';

const rightsANight = stated(
  label('Opiskeluoikeuksia yössä', 'Rights to study a night'),
  { higher: 72_000, 'upper-secondary': 46_000 },
  assumption(
    'Opintotukea sai 293 600 opiskelijaa (lukuvuosi 2020/21), ja koulumatkatukea ja opintolainaa moni muu: jokaisen oikeus tarkistetaan joka toinen tai kolmas yö.',
    'Student aid had 293,600 recipients (2020/21), and others get school transport or a loan: each right is checked every second or third night.',
  ),
);

const register = {
  higher: poolOf('register-of-higher-education', [['csc', 1]], theOnlyParty),
  'upper-secondary': poolOf('register-of-upper-secondary', [['agency-for-education', 1]], theOnlyParty),
} as const;

const level = fixedDimension(
  'level',
  label('Koulutusaste', 'Level of education'),
  [
    ['higher', 'Korkea-aste', 'Higher education'],
    ['upper-secondary', 'Toinen aste', 'Upper secondary education'],
  ],
  source(
    'csc.fi, oph.fi',
    'Korkeakoulujen tiedot ovat VIRRASSA, toisen asteen KOSKESSA.',
    'Higher education is in VIRTA, upper secondary education in KOSKI.',
  ),
);

const state = drawnDimension(
  'state',
  label('Opiskeluoikeuden tila', 'State of the right to study'),
  [
    ['attending', 'Läsnä', 'Attending', 92],
    ['absent', 'Poissa tai väliaikaisesti keskeytynyt', 'Absent', 4.5],
    ['graduated', 'Valmistunut', 'Graduated', 2.2],
    ['ended', 'Eronnut', 'Ended', 1.3],
  ],
  assumption('Tilojen osuudet ovat omia arvioitamme.', 'The shares of the states are ours.'),
);

function byLevel(figures: YearFigures): readonly Variant[] {
  const { higher, 'upper-secondary': secondary } = rightsANight.value;
  const nightly = [higher, secondary];
  const total = figures.assumed((higher + secondary) * daysOf(figures.year));
  return apportion(total, nightly)
    .map((count, place): Variant => {
      const id = place === 0 ? 'higher' : 'upper-secondary';
      return { count, values: { level: id }, organisations: register[id] };
    })
    .filter(({ count }) => count > 0);
}

const studyRight: OpeningType = {
  kind: 'opening',
  id: 'student-registers.study-right',
  label: label('Opiskeluoikeuden tila', 'State of a right to study'),
  direction: 'to-kela',
  person: drawn(byValue(level, { higher: studentsOfHigherEducation, 'upper-secondary': studentsOfUpperSecondary })),
  organisations: register.higher,
  dimensions: [level, state],
  countedBy: [],
  throughLuova: true,
  volumeFrom: rightsANight.origin,
  season: nightBatch,
  variants: byLevel,
};

export const studentRegisters: Exchange = {
  id: 'student-registers',
  servedBy: 'partners',
  title: label('Opiskelijarekisterit', 'Student registers'),
  about: label(
    'Kela vertaa opintotuen saajien opiskeluoikeuksia öisin korkeakoulujen VIRTA-palveluun ja toisen asteen KOSKI-palveluun.',
    'At night Kela compares the rights to study of those who get student aid with VIRTA of higher education and KOSKI of upper secondary education.',
  ),
  parties: label('CSC (VIRTA) ja Opetushallitus (KOSKI)', 'CSC (VIRTA) and the agency for education (KOSKI)'),
  messageTypes: [studyRight],
  numbers: [rightsANight],
  notes: [
    source(
      'kela.fi/opintotuki',
      'Kela saa opiskelutiedot oppilaitoksilta ja rekistereistä.',
      'Kela gets data on studies from schools and registers.',
    ),
    assumption(
      'Tiedot kulkevat Luovan kautta, ja vertailu ajetaan joka yö.',
      'The data pass through Luova, and the comparison runs every night.',
    ),
  ],
};
