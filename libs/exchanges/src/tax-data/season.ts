/** When Kela asks for tax data, by what it needs them for. */
import { byMonth, byWeekday, nightAndOffice, nightRun, type Season } from '@tietovirta/calendar';
import { assumption, source } from '@tietovirta/published';

const nights = byWeekday([1.05, 1.03, 1, 1, 0.92], 0.34);
const cards = byMonth([2.15, 1.5, 0.85, 0.75, 0.68, 0.66, 0.55, 0.7, 0.85, 0.95, 1, 1.85]);

/** Tax cards: next year's in a mass run, changes of them all year. */
export const withholdingSeason: Season = {
  id: 'tax-cards',
  origins: [
    source(
      'vero.fi',
      'Seuraavan vuoden verokortit tulevat joulu–tammikuussa ja muutokset niiden jälkeen.',
      'Next year’s tax cards come in December-January and changes follow.',
    ),
    assumption(
      'Ajankohdat vuoden 2016 jälkeen, joukkoajon suuruus sekä yöajojen ja toimistoajan jakauma ovat omia arvioitamme.',
      'Dates after 2016, the size of the mass run, nightly batches and office hours are ours.',
    ),
  ],
  dayWeight: (day) => nights(day) * cards(day),
  hourWeights: (day) => (day.isWorkingDay ? nightAndOffice(day) : nightRun(day)),
};

const control = byMonth([0.6, 0.5, 0.4, 0.4, 0.4, 0.4, 0.4, 0.7, 1.6, 3.2, 2.4, 1]);

/** The income control of student aid, once the taxation of the year under control is ready. */
export const incomeControlSeason: Season = {
  id: 'income-control',
  origins: [
    assumption(
      'Opintotuen tulovalvonnan kysely tehdään yöajoina, kun edellisen vuoden verotus on valmis: eniten syys–marraskuussa.',
      'The income control of student aid asks in nightly batches once the taxation is ready: mostly in September-November.',
    ),
  ],
  dayWeight: (day) => nights(day) * control(day),
  hourWeights: nightRun,
};
