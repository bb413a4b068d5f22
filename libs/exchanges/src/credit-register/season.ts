/** When Kela reports guarantee receivables to the Positive Credit Register. */
import { bankDay, type Season } from '@tietovirta/calendar';
import { assumption, source, theReport } from '@tietovirta/published';

/** The receivables that there were, reported in March of the first year. */
export const existingReceivables: Season = {
  id: 'existing-receivables',
  origins: [
    source(theReport, 'Kela aloitti ilmoittamisen maaliskuussa 2024.', 'Kela began to report in March 2024.'),
    source(
      'vero.fi/positiivinenluottotietorekisteri',
      'Olemassa olevat luotot oli ilmoitettava 31.3.2024 mennessä.',
      'Existing loans had to be reported by 31 March 2024.',
    ),
  ],
  dayWeight: (day) => (day.isWorkingDay && day.month === 3 ? 1 : 0),
  hourWeights: bankDay,
};

/** What happens to receivables afterwards. */
export const guaranteeReceivables: Season = {
  id: 'student-loan-guarantees',
  origins: [
    source(
      'vero.fi/positiivinenluottotietorekisteri',
      'Uusi luotto on ilmoitettava seuraavana päivänä, muutokset kahden työpäivän kuluessa.',
      'A new loan is due on the next day, changes within two working days.',
    ),
    assumption('Tasaisesti arkipäivinä.', 'Evenly on working days.'),
  ],
  dayWeight: (day) => (day.isWorkingDay ? 1 : 0),
  hourWeights: bankDay,
};
