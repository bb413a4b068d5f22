/** Students, and those who have a student loan behind them. Weights are those of one person of the age. */
import { assumption, source } from '@tietovirta/published';
import { ageBands, among, people } from '../person-rule.js';

export const students = among(
  'student-aid',
  people(
    ageBands({
      from: [17, 18, 20, 23, 25, 30],
      to: 34,
      men: [20, 42, 36, 38, 16, 5],
      women: [24, 50, 48, 46, 21, 8],
    }),
    source(
      'kela.fi 15.12.2021',
      'Opintotuen saajat 17–35-vuotiaina; 293 600 saajaa lukuvuonna 2020/21, painot iän mukaan ovat omia arvioitamme.',
      'Recipients of student aid from 17 to 35; 293,600 in the year 2020/21, weights by age are ours.',
    ),
  ),
);

export const studentLoanDebtors = people(
  ageBands({
    from: [20, 22, 25, 30, 35, 40, 45, 50],
    to: 59,
    men: [1, 7, 16, 20, 17, 12, 4, 2],
    women: [1, 6, 14, 17, 15, 11, 4, 2],
  }),
  assumption(
    'Takaussaatavan velallisista useimmat ovat 22–45-vuotiaita.',
    'Most debtors of a guarantee receivable are 22 to 45 years old.',
  ),
);

export const studentsOfHigherEducation = among(
  'higher-education-students',
  people(
    ageBands({ from: [19, 21, 24, 27, 30], to: 35, men: [14, 34, 28, 14, 5], women: [22, 42, 33, 18, 8] }),
    assumption(
      'Korkeakouluopiskelijat, jotka saavat opintotukea: useimmat 21–26-vuotiaita, naisia enemmän.',
      'Students of higher education with student aid: most are 21 to 26, and more are women.',
    ),
  ),
);

export const studentsOfUpperSecondary = among(
  'upper-secondary-students',
  people(
    ageBands({ from: [17, 20, 23], to: 30, men: [60, 12, 4], women: [58, 13, 5] }),
    assumption(
      'Toisen asteen opiskelijat 17-vuotiaasta alkaen: lukiolaisia ja ammattiin opiskelevia, harva yli 22-vuotias.',
      'Students of upper secondary education from 17 on, at general and vocational schools; few are over 22.',
    ),
  ),
);

/** They have a right to study and work meanwhile. */
export const absentStudents = among(
  'without-benefits',
  people(
    ageBands({ from: [20, 22, 25, 28, 31], to: 34, men: [10, 24, 22, 12, 5], women: [12, 26, 24, 13, 6] }),
    assumption(
      'Poissa olevat opiskelijat: useimmat 22–27-vuotiaita, jotka käyvät opintojen välissä töissä.',
      'Absent students: most are 22 to 27 and work between their studies.',
    ),
  ),
);

/** In summer too, when hardly anybody has student aid: those who have it before it or after. */
export const applyingForStudentAid = among('students-with-aid', {
  ...students,
  origin: assumption(
    'Opintotukea hakevat opiskelevat, iän mukaan kuten tuen saajat: hakemuksia on eniten ennen lukukauden alkua.',
    'Applicants for student aid study, and are of the ages of its recipients: most apply before the terms begin.',
  ),
});

export const graduates = people(
  ageBands({ from: [22, 24, 27, 31], to: 37, men: [4, 26, 18, 4], women: [7, 34, 20, 5] }),
  assumption(
    'Opintolainavähennyksen ja -hyvityksen saavat äskettäin korkeakoulusta valmistuneet, useimmat 24–30-vuotiaita.',
    'Student loan deduction and compensation are for those who lately took a degree, most of them 24 to 30.',
  ),
);
