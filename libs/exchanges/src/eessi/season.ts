/** When cases are opened: by officials abroad in their hours and on their working days, by Finnish ones in theirs. */
import { byMonth, hourProfile, nightRun, type CalendarDay, type Season } from '@tietovirta/calendar';
import { assumption, source, type Origins } from '@tietovirta/published';

/** 08-16 Central European time is 09-17 in Finland. */
const europeanDay = hourProfile([
  0.5, 0.9, 1.1, 0.9, 0.5, 0.2, 0.1, 0.15, 0.5, 1, 1.15, 1.1, 0.9, 0.9, 1.05, 0.95, 0.75, 0.4, 0.15, 0.1, 0.1, 0.1,
  0.15, 0.3,
]);
const finnishDay = hourProfile([
  0.4, 0.7, 0.9, 0.7, 0.4, 0.2, 0.15, 0.5, 1, 1.15, 1.15, 0.9, 0.85, 1.05, 0.95, 0.75, 0.4, 0.15, 0.1, 0.1, 0.1, 0.1,
  0.15, 0.25,
]);
const months = byMonth([1.04, 1.03, 1.05, 1.02, 1, 0.96, 0.84, 0.86, 1.04, 1.08, 1.07, 1.01]);
/** Machines rest nowhere: what their batches send on days off, as a part of a working day. */
const batches = 0.1;

const origins: Origins = [
  source(
    'ecb.europa.eu',
    'Koko Euroopan vapaapäivät: ne, joina maksujärjestelmä TARGET on suljettu.',
    'Holidays of all Europe: those on which the payment system TARGET is closed.',
  ),
  assumption(
    'Virkailijat avaavat asioita arkisin klo 8–16 oman maansa aikaa, yöllä on eräajojen huippu ja vapaapäivinä vain eräajot; kuukausien vaihtelu on oma arviomme.',
    'Officials open cases on weekdays 8-16 of their own time, with a batch peak at night and only batches on days off; the swing of the months is ours.',
  ),
];

const season = (id: string, isWorkingDay: (day: CalendarDay) => boolean, hours: Season['hourWeights']): Season => ({
  id,
  origins,
  dayWeight: (day) => (isWorkingDay(day) ? 1 : batches) * months(day),
  hourWeights: (day) => (isWorkingDay(day) ? hours(day) : nightRun(day)),
});

/** A Finnish holiday that the rest of Europe does not have is a working day there. */
export const openedAbroad = season('eessi-abroad', ({ isEuropeanWorkingDay }) => isEuropeanWorkingDay, europeanDay);
export const openedInFinland = season('eessi-finland', ({ isWorkingDay }) => isWorkingDay, finnishDay);
