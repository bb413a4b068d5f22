/** When cases are opened: by officials abroad in their hours and on their working days, by Finnish ones in theirs. */
import { byMonth, hourProfile, type CalendarDay, type Season } from '@tietovirta/calendar';
import { assumption, source, type Origins } from '@tietovirta/published';

/** 08-16 Central European time is 09-17 in Finland; a few work early or late. */
const europeanDay = hourProfile([
  0, 0, 0, 0, 0, 0, 0.005, 0.02, 0.12, 1, 1.15, 1.1, 0.9, 0.9, 1.05, 0.95, 0.75, 0.06, 0.02, 0.01, 0.005, 0, 0, 0,
]);
const finnishDay = hourProfile([
  0, 0, 0, 0, 0, 0, 0.02, 0.3, 1, 1.15, 1.15, 0.9, 0.85, 1.05, 0.95, 0.75, 0.3, 0.05, 0.02, 0.01, 0.005, 0, 0, 0,
]);
const months = byMonth([1.04, 1.03, 1.05, 1.02, 1, 0.96, 0.84, 0.86, 1.04, 1.08, 1.07, 1.01]);
/** What those on duty open on a day off, as a part of a working day. */
const onDuty = 0.01;

const origins: Origins = [
  source(
    'ecb.europa.eu',
    'Koko Euroopan vapaapäivät: ne, joina maksujärjestelmä TARGET on suljettu.',
    'Holidays of all Europe: those on which the payment system TARGET is closed.',
  ),
  assumption(
    'Asian avaa virkailija: arkisin klo 8–16 oman maansa aikaa, joku aikaisin tai myöhään, vapaapäivinä vain päivystäjä; kuukausien vaihtelu on oma arviomme.',
    'Cases are opened by officials: on weekdays 8-16 of their own time, now and then early or late, on days off only by who is on duty; the swing of the months is ours.',
  ),
];

const season = (id: string, isWorkingDay: (day: CalendarDay) => boolean, hours: Season['hourWeights']): Season => ({
  id,
  origins,
  dayWeight: (day) => (isWorkingDay(day) ? 1 : onDuty) * months(day),
  hourWeights: hours,
});

/** A Finnish holiday that the rest of Europe does not have is a working day there. */
export const openedAbroad = season('eessi-abroad', ({ isEuropeanWorkingDay }) => isEuropeanWorkingDay, europeanDay);
export const openedInFinland = season('eessi-finland', ({ isWorkingDay }) => isWorkingDay, finnishDay);
