import { byMonth, byWeekday, nightAndOffice, nightRun, type Season } from '@tietovirta/calendar';
import { assumption, source } from '@tietovirta/published';

const week = byWeekday([1.05, 1.03, 1, 1, 0.92], 0.3);
const months = byMonth([1.9, 1.4, 0.85, 0.75, 0.7, 0.7, 0.6, 0.75, 0.95, 1.25, 1.15, 1.5]);

/** Tax cards and yearly taxation. */
export const taxDataSeason: Season = {
  id: 'tax-data',
  origins: [
    source(
      'vero.fi',
      'Seuraavan vuoden verokortit tulevat joulu–tammikuussa ja muutokset niiden jälkeen.',
      'Next year’s tax cards come in December-January and changes follow.',
    ),
    assumption(
      'Ajankohdat vuoden 2016 jälkeen, opintotuen tulovalvonnan syysaalto sekä yöajojen ja toimistoajan jakauma ovat omia arvioitamme.',
      'Dates after 2016, the autumn wave of the income control of student aid, nightly batches and office hours are ours.',
    ),
  ],
  dayWeight: (day) => week(day) * months(day),
  hourWeights: (day) => (day.isWorkingDay ? nightAndOffice(day) : nightRun(day)),
};
