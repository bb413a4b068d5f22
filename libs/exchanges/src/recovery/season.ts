/** When people are heard about what is to be recovered, and when they pay. */
import { bankDay, byMonth, officeDay, type CalendarDay, type Season } from '@tietovirta/calendar';
import { assumption, source } from '@tietovirta/published';

const workingDay = ({ isWorkingDay }: CalendarDay): number => (isWorkingDay ? 1 : 0);
const monthsOfLetters = byMonth([1.1, 1, 1, 1, 1, 0.9, 0.7, 1, 1.1, 1.1, 1.1, 1]);

/** Officials write in office hours. */
export const hearings: Season = {
  id: 'recovery-hearings',
  origins: [
    assumption(
      'Takaisinperintäasioita valmistellaan työpäivinä virka-aikaan, heinäkuussa vähiten.',
      'Cases of recovery are prepared on working days in office hours, fewest in July.',
    ),
  ],
  dayWeight: (day) => workingDay(day) * monthsOfLetters(day),
  hourWeights: officeDay,
};

const monthsOfIncomeControl = byMonth([8, 9, 7, 0.5, 0.3, 0.3, 0.3, 0.3, 0.3, 0.5, 0.3, 0.3]);

/** Incomes of students are compared with the limits after the year. */
export const incomeControl: Season = {
  id: 'student-income-control',
  origins: [
    source(
      'Kelan tiedote 19.4.2024 takaisinperinnästä',
      'Opintotuen tulovalvonnan kirjeet lähtevät tammi–maaliskuussa ja laskut erääntyvät keväällä.',
      'Letters of the income control of student aid leave from January to March, and their invoices are due in spring.',
    ),
  ],
  dayWeight: (day) => workingDay(day) * monthsOfIncomeControl(day),
  hourWeights: officeDay,
};

/** Invoices are due in the middle or at the end of a month. */
const dueDays = ({ dayOfMonth, isBankingDay, bankingDayFromMonthEnd }: CalendarDay): number =>
  isBankingDay ? 1 + (dayOfMonth >= 14 && dayOfMonth <= 17 ? 4 : 0) + (bankingDayFromMonthEnd <= 2 ? 5 : 0) : 0;

const ofDueDays = assumption(
  'Suoritukset tulevat pankkipäivinä, eniten eräpäivinä kuun puolivälissä ja lopussa.',
  'Payments come on banking days, most on due days in the middle and at the end of a month.',
);

export const instalments: Season = {
  id: 'recovery-instalments',
  origins: [ofDueDays],
  dayWeight: dueDays,
  hourWeights: bankDay,
};

const monthsOfStudents = byMonth([0.1, 0.1, 0.2, 3.2, 4.2, 2.6, 0.6, 0.3, 0.2, 0.2, 0.2, 0.2]);

/** What the income control of student aid charges is due in spring. */
export const studentInvoices: Season = {
  id: 'recovery-student-invoices',
  origins: [ofDueDays, ...incomeControl.origins],
  dayWeight: (day) => dueDays(day) * monthsOfStudents(day),
  hourWeights: bankDay,
};
