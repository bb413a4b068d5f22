import { hourProfile, type Season } from '@tietovirta/calendar';
import { assumption, derived } from '@tietovirta/published';

/** Long transfers wait for the days on which the office traffic rests. */
const idleDayWeight = 2.3;
const transfersAtNight = hourProfile([
  1.2, 1.4, 1.5, 1.5, 1.3, 1, 0.6, 0.2, 0.15, 0.15, 0.15, 0.15, 0.15, 0.15, 0.15, 0.15, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7,
  0.9, 1.1,
]);

/** Scheduled transfers with the other partners of Luova: the counterweight to the flows that rest on days off. */
export const partnerTransfers: Season = {
  id: 'partner-transfers',
  origins: [
    derived(
      ['luova.daily'],
      'Luovan kautta kulkee 0,5–1,5 miljoonaa sanomaa päivässä.',
      'Luova carries 0.5-1.5 million messages a day.',
    ),
    assumption(
      'Nimetyt tietovirrat lähes pysähtyvät vapaapäivinä. Vaihteluväli täyttyy ajastetuilla siirroilla, joita on joka yö ja vapaapäivinä 2,3-kertaisesti.',
      'The named flows all but stop on days off; scheduled transfers, every night and 2.3 times as many on days off, keep the band.',
    ),
  ],
  dayWeight: (day) => (day.isWorkingDay ? 1 : idleDayWeight),
  hourWeights: transfersAtNight,
};
