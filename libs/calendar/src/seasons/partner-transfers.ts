import { hourProfile } from '../hour-profile.js';
import type { Season } from '../season.js';

/** Long transfers wait for the days on which the office traffic rests. */
const idleDayWeight = 2.3;
const transfersAtNight = hourProfile([
  1.2, 1.4, 1.5, 1.5, 1.3, 1, 0.6, 0.2, 0.15, 0.15, 0.15, 0.15, 0.15, 0.15, 0.15, 0.15, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7,
  0.9, 1.1,
]);

/** Scheduled transfers with the other partners of Luova: the counterweight to the flows that rest on days off. */
export const partnerTransfers: Season = {
  id: 'partner-transfers',
  reason:
    'Luova carries 0.5-1.5 million messages a day (published), yet the named flows all but stop on days off; scheduled transfers, every night and 2.3 times as many on days off, keep the band: assumption.',
  dayWeight: (day) => (day.isWorkingDay ? 1 : idleDayWeight),
  hourWeights: transfersAtNight,
};
