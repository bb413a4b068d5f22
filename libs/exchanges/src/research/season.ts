/** When the research blog has new posts, and when research is read. */
import { byMonth, hourProfile, type CalendarDay, type Season } from '@tietovirta/calendar';
import { assumption } from '@tietovirta/published';
import { byDayOfWeek } from '../by-day-of-week.js';
import { publishingMorning } from '../secondary-use/seasons.js';

const onTuesdays = assumption(
  'Tutkimusblogi ilmestyy viikoittain, tiistaiaamuisin tai jonkin muun työpäivän aamuna; heinäkuussa ei lainkaan.',
  'The research blog has a post a week, on the morning of a Tuesday or of another working day; none in July.',
);
const tuesday = 2;
const july = 7;

/** Begins of the four quarters of a month, and the day after it. */
const quarters = [1, 8, 15, 22, 32];

function weekOfPost(month: number, quarter: number): Season {
  const [begin = 0, end = 0] = quarters.slice(quarter);
  const isIn = (day: CalendarDay): boolean =>
    day.isWorkingDay && day.month === month && day.dayOfMonth >= begin && day.dayOfMonth < end;
  return {
    id: `blog-posts-${month}-${quarter + 1}`,
    origins: [onTuesdays],
    dayWeight: (day) => (isIn(day) ? (day.weekday === tuesday ? 20 : 1) : 0),
    hourWeights: publishingMorning,
  };
}

/** A season for each quarter of a month in which there is a post: evenly spread, two posts hardly meet on a day. */
export const weeksOfPosts: readonly Season[] = Array.from({ length: 12 }, (_, place) => place + 1)
  .filter((month) => month !== july)
  .flatMap((month) => quarters.slice(0, -1).map((_, quarter) => weekOfPost(month, quarter)));

const weekOfReads = byDayOfWeek({ weekdays: [0.9, 1.75, 1.45, 1.35, 0.95], saturday: 0.45, sunday: 0.5 });
const monthsOfReads = byMonth([1.05, 1.05, 1.1, 1.05, 1.05, 0.85, 0.45, 0.85, 1.1, 1.15, 1.15, 0.8]);
const readsOfDay = hourProfile([
  0.12, 0.07, 0.04, 0.04, 0.06, 0.12, 0.3, 0.7, 1, 1.25, 1.2, 1.05, 1, 1.1, 1, 0.9, 0.75, 0.65, 0.65, 0.7, 0.7, 0.6,
  0.4, 0.22,
]);

/** Readers come for a week after a post: most on its day and the days after it. */
export const blogReads: Season = {
  id: 'blog-reads',
  origins: [
    assumption(
      'Kirjoitusta luetaan viikon ajan sen ilmestymisestä: eniten tiistaista torstaihin, myös illalla ja viikonloppuna.',
      'A post is read for a week: most from Tuesday to Thursday, in the evening and at weekends too.',
    ),
  ],
  dayWeight: (day) => weekOfReads(day) * monthsOfReads(day),
  hourWeights: readsOfDay,
};
