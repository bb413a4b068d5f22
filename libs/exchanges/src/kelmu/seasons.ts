/**
 * When Kelmu is asked. A browser has a person before it, who works in office hours; by machine each group asks by the rhythm of its work.
 */
import {
  bankDay,
  byMonth,
  byWeekday,
  earningsRelatedBenefits,
  hourProfile,
  idleDay,
  nightAndOffice,
  nightRun,
  officeAndNight,
  officeHours,
  type Season,
} from '@tietovirta/calendar';
import { assumption, source } from '@tietovirta/published';
import type { KelmuUserGroup, KelmuUsers } from './kelmu-users.js';

const nights = byWeekday([1.02, 1, 1, 1, 0.98], 0.2);
const months = byMonth([1.06, 1.03, 1.04, 1.02, 1.01, 0.95, 0.8, 0.97, 1.03, 1.05, 1.04, 0.97]);

/** Pension institutions fetch in the night what they need for the cases that they handle. */
const pensionBatches: Season = {
  id: 'kelmu-pension-batches',
  origins: [
    assumption(
      'Työeläkelaitokset hakevat vireillä olevien asioiden tiedot yöajoina, vapaapäivinä viidenneksen; kesällä asioita on vähemmän.',
      'Pension institutions fetch the data of pending cases in nightly batches, a fifth on days off; fewer cases in summer.',
    ),
  ],
  dayWeight: (day) => nights(day) * months(day),
  hourWeights: nightRun,
};

/** Unemployment funds ask before they pay: on the days of their payments, at night and as applications are handled. */
const fundQueries: Season = {
  id: 'kelmu-fund-queries',
  origins: [
    assumption(
      'Kassat kysyvät ennen maksuajojaan: päivät kuten kassojen maksuissa, tunnit yöajoina ja toimistoaikana.',
      'Funds ask before they pay: on the days of their payments, in nightly batches and in office hours.',
    ),
  ],
  dayWeight: (day) => earningsRelatedBenefits.dayWeight(day),
  hourWeights: (day) => (day.isWorkingDay ? nightAndOffice(day) : nightRun(day)),
};

const clientDay = hourProfile([
  0, 0, 0, 0, 0.1, 0.3, 0.4, 0.5, 0.95, 1.2, 1.2, 0.9, 0.75, 1.15, 1.05, 0.8, 0.4, 0.05, 0.02, 0, 0, 0, 0, 0,
]);
const clientWeek = byWeekday([1.06, 1.05, 1.02, 1, 0.87], 0.04);

/** Client systems of social welfare ask when a worker opens a client, and early in the morning for the day's appointments. */
const clientSystems: Season = {
  id: 'kelmu-client-systems',
  origins: [
    assumption(
      'Sosiaalihuollon asiakastietojärjestelmä kysyy, kun työntekijä avaa asiakkaan, ja aamulla päivän asiakkaista.',
      'A client system of social welfare asks when a worker opens a client, and in the morning for the clients of the day.',
    ),
  ],
  dayWeight: (day) => clientWeek(day) * months(day),
  hourWeights: (day) => (day.isWorkingDay ? clientDay(day) : idleDay(day)),
};

/** Municipalities check the lists of the labour market subsidy that they pay a part of: monthly, in the first half of the month. */
const municipalLists: Season = {
  id: 'kelmu-municipal-lists',
  origins: [
    source(
      'kela.fi, Kelmu',
      'Kunta saa Kelmusta kuukausittain työmarkkinatuen kuntaosuuden laskutuslistat.',
      'Kelmu gives a municipality the monthly lists by which it is billed its part of the labour market subsidy.',
    ),
    assumption(
      'Listat tarkistetaan kuun alkupuolella arkisin; kolminkertainen määrä kymmenen päivän ajan on oma arviomme.',
      'Lists are checked on weekdays in the first half of the month; three times as many during ten days is ours.',
    ),
  ],
  dayWeight: (day) => (day.isWorkingDay ? (day.dayOfMonth > 3 && day.dayOfMonth <= 13 ? 3 : 1) : 0),
  hourWeights: bankDay,
};

const byMachine: Readonly<Record<KelmuUserGroup, Season>> = {
  'pension-sector': pensionBatches,
  'unemployment-fund': fundQueries,
  'wellbeing-area': clientSystems,
  helsinki: clientSystems,
  municipality: municipalLists,
  other: officeAndNight,
};

export const seasonOf = ({ channel, group }: KelmuUsers): Season =>
  channel === 'user-interface' ? officeHours : byMachine[group];
