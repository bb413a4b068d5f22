/** When notices to social welfare become visible: at once, on the day itself, or after the decision. */
import { hourProfile, officeHours, type Season } from '@tietovirta/calendar';
import { source } from '@tietovirta/published';

const visibleFrom = source(
  'kela.fi, Kelmu',
  'Yhteydenotot ja sosiaalityön tarve näkyvät heti, ilmoitukset työttömistä ja maahan muuttaneista samana päivänä, muut perustoimeentulotuen päätöksen jälkeisenä päivänä.',
  'Contacts and need of social work are visible at once, notices of unemployed people and immigrants the same day, others on the day after the decision.',
);

const onWorkingDays = (id: string, hours: readonly number[]): Season => ({
  id,
  origins: [visibleFrom, ...officeHours.origins],
  dayWeight: (day) => (day.isWorkingDay ? officeHours.dayWeight(day) : 0),
  hourWeights: hourProfile(hours),
});

/** A run at the end of the working day. */
export const sameDay = onWorkingDays(
  'notices-of-the-same-day',
  [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.1, 0.1, 0.2, 0.4, 1, 1.2, 0.6, 0.2, 0, 0, 0, 0],
);

/** A run in the morning, of the decisions of the day before. */
export const dayAfterDecision = onWorkingDays(
  'notices-after-decisions',
  [0, 0, 0, 0, 0, 0.3, 1, 1.2, 0.5, 0.1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
);
