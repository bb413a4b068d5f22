/** Registers of studies: rights to study and their state, which student aid hangs on, compared night by night. */
import { nightBatch } from '@tietovirta/calendar';
import { poolOf } from '@tietovirta/population';
import { apportion, assumption, label, source } from '@tietovirta/published';
import type { Exchange } from '../exchange.js';
import { fixedDimension } from '../fixed-dimension.js';
import type { OpeningType } from '../message-type.js';
import { absentStudents, studentsOfHigherEducation, studentsOfUpperSecondary } from '../people/studies.js';
import { drawn } from '../person-rule.js';
import { daysOf } from '../report-year-days.js';
import { sharesOf } from '../shares.js';
import { stated } from '../stated-number.js';
import { theOnlyParty } from '../the-only-party.js';

const rightsANight = stated(
  label('Opiskeluoikeuksia yössä', 'Rights to study a night'),
  { higher: 72_000, 'upper-secondary': 46_000 },
  assumption(
    'Opintotukea sai 293 600 opiskelijaa (lukuvuosi 2020/21), ja koulumatkatukea ja opintolainaa moni muu: jokaisen oikeus tarkistetaan joka toinen tai kolmas yö.',
    'Student aid had 293,600 recipients (2020/21), and others get school transport or a loan: each right is checked every second or third night.',
  ),
);

const statesFrom = assumption('Tilojen osuudet ovat omia arvioitamme.', 'The shares of the states are ours.');
const state = fixedDimension(
  'state',
  label('Opiskeluoikeuden tila', 'State of the right to study'),
  [
    ['attending', 'Läsnä', 'Attending'],
    ['absent', 'Poissa tai väliaikaisesti keskeytynyt', 'Absent'],
    ['graduated', 'Valmistunut, opiskelu jatkuu', 'Graduated, studies on'],
    ['changed', 'Vaihtanut opiskeluoikeutta', 'Changed to another right'],
  ],
  statesFrom,
);

const absentPercent = stated(
  label('Poissa olevia oikeuksista, prosenttia', 'Of the rights, those who are absent, per cent'),
  { absent: 4.5, present: 95.5 },
  assumption(
    'Poissa oleva ei saa opintotukea: hän on työssä eikä saa Kelalta mitään; osuus on oma arviomme.',
    'Who is absent has no student aid: they are at work and have nothing from Kela; the share is ours.',
  ),
);
const ofPresent = sharesOf(state, { attending: 92, graduated: 2.2, changed: 1.3 }, statesFrom);
const absent = drawn(absentStudents);

const facts = {
  kind: 'opening',
  direction: 'to-kela',
  dimensions: [state],
  countedBy: [],
  throughLuova: true,
  volumeFrom: rightsANight.origin,
  season: nightBatch,
} as const;

const everyNight =
  (aNight: number): OpeningType['variants'] =>
  (figures) => {
    const { absent: away, present } = absentPercent.value;
    const [ofAbsent = 0, others = 0] = apportion(figures.assumed(aNight * daysOf(figures.year)), [away, present]);
    return [
      { count: others, shares: { state: ofPresent } },
      { count: ofAbsent, values: { state: 'absent' }, person: absent },
    ].filter(({ count }) => count > 0);
  };

const higherEducation: OpeningType = {
  ...facts,
  id: 'student-registers.higher-education',
  label: label('Opiskeluoikeus korkeakoulussa', 'Right to study in higher education'),
  person: drawn(studentsOfHigherEducation),
  organisations: poolOf('register-of-higher-education', [['csc', 1]], theOnlyParty),
  variants: everyNight(rightsANight.value.higher),
};

const upperSecondary: OpeningType = {
  ...facts,
  id: 'student-registers.upper-secondary',
  label: label('Opiskeluoikeus toisella asteella', 'Right to study in upper secondary education'),
  person: drawn(studentsOfUpperSecondary),
  organisations: poolOf('register-of-upper-secondary', [['agency-for-education', 1]], theOnlyParty),
  variants: everyNight(rightsANight.value['upper-secondary']),
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
  messageTypes: [higherEducation, upperSecondary],
  numbers: [rightsANight, absentPercent],
  notes: [
    source(
      'kela.fi/opintotuki',
      'Kela saa opiskelutiedot oppilaitoksilta ja rekistereistä: korkeakoulujen VIRRASTA, toisen asteen KOSKESTA.',
      'Kela gets data on studies from schools and registers: of higher education from VIRTA, of upper secondary education from KOSKI.',
    ),
    assumption(
      'Tiedot kulkevat Luovan kautta, ja vertailu ajetaan joka yö.',
      'The data pass through Luova, and the comparison runs every night.',
    ),
  ],
};
