/** When professionals write into the patient data archive. */
import { byMonth, byWeekday, hourProfile, idleDay, type Season } from '@tietovirta/calendar';
import { assumption } from '@tietovirta/published';
import { births } from '../population-register/births-season.js';

/** Wards and emergency departments write at weekends too. */
const week = byWeekday([1.2, 1.08, 1.04, 1, 0.9], 0.22);
const months = byMonth([1.12, 1.12, 1.08, 1.03, 1.02, 0.88, 0.66, 0.93, 1.02, 1.08, 1.08, 0.94]);
const reception = hourProfile([
  0.06, 0.05, 0.05, 0.05, 0.05, 0.07, 0.2, 0.75, 1.15, 1.3, 1.3, 1.1, 0.95, 1.2, 1.2, 1.05, 0.55, 0.3, 0.25, 0.22, 0.2,
  0.17, 0.12, 0.09,
]);

const onCall: Pick<Season, 'hourWeights'> = {
  hourWeights: (day) => (day.isWorkingDay ? reception(day) : idleDay(day)),
};

/** Of newborns: on the days on which the register gives the code under which they are saved. */
export const careOfNewborns: Season = {
  ...births,
  ...onCall,
  id: 'care-of-newborns',
  origins: [
    ...births.origins,
    assumption(
      'Vastasyntyneen asiakirjat tallennetaan arkistoon, kun lapsella on henkilötunnus: samana päivänä kuin rekisteri kertoo syntymästä.',
      'Documents of a newborn are saved in the archive once the child has an identity code: on the day on which the register tells of the birth.',
    ),
  ],
};

/** Entries of care, as they are signed. */
export const careOfPatients: Season = {
  id: 'care-of-patients',
  origins: [
    assumption(
      'Merkintöjä kirjataan arkisin klo 7–16, eniten maanantaisin ja hengitystieinfektioiden aikaan tammi–maaliskuussa ja loka–marraskuussa, vähiten heinäkuussa; osastot ja päivystys kirjaavat viikonloppunakin.',
      'Entries are made on weekdays 7-16, most on Mondays and in the respiratory seasons of January-March and October-November, fewest in July; wards and emergency departments write at weekends too.',
    ),
  ],
  dayWeight: (day) => week(day) * months(day),
  ...onCall,
};
