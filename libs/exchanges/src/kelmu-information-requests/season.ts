import { byMonth, byWeekday, officeDay, type CalendarDay, type Season } from '@tietovirta/calendar';
import { assumption, source, theReport } from '@tietovirta/published';
import { firstYear } from './information-request-areas.js';

const week = byWeekday([1.05, 1.05, 1, 1, 0.9], 0.002);
const growth = byMonth([0.1, 0.12, 0.18, 0.2, 0.25, 0.25, 0.05, 0.3, 0.45, 0.6, 0.9, 1]);

/** The pilot grew during 2024; the areas that joined in December have their first day. Other years are even. */
const reach = (day: CalendarDay): number => (day.year === firstYear ? growth(day) : 1);

/** Tietopyyntö: what Kela asks the wellbeing services counties. */
export const informationRequests: Season = {
  id: 'information-requests',
  origins: [
    source(
      theReport,
      'Palvelua kokeiltiin vuonna 2024, ja se avattiin kaikille hyvinvointialueille joulukuussa 2024.',
      'Piloted during 2024 and open to all wellbeing services counties in December 2024.',
    ),
    assumption(
      'Kokeilun kasvukäyrä on oma arviomme; joulukuun nousu tulee silloin mukaan tulleista alueista. Ratkaisijat kysyvät toimistoaikana.',
      'How the pilot grew is ours; December rises by the areas that joined then. Case workers ask in office hours.',
    ),
  ],
  dayWeight: (day) => week(day) * reach(day),
  hourWeights: officeDay,
};
