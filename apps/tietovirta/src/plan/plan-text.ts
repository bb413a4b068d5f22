/** Planned volumes for people: bars by month, weekday and hour, then the exact parts. */
import { printCount, printedIn, type Language } from '@tietovirta/key-figures';
import picocolors from 'picocolors';
import { originText } from '../cli/origin-text.js';
import type { Output } from '../cli/terminal.js';
import { drawBars, type Bar } from './bars.js';
import { planWords, type PlanWords } from './plan-words.js';
import type { DayVolume } from './planned-volumes.js';
import type { PlannedView, PlanView, VariantView } from './show-plan.js';

interface Means {
  readonly lang: Language;
  readonly out: Output;
}

/** More parts than this are told by their number: EESSI has hundreds of courses. */
const mostVariants = 24;
const widestBars = 100;

export function planText(view: PlanView, means: Means): string {
  const words = planWords[means.lang];
  const count = (value: number): string => printedIn(means.lang, printCount(value));
  const heading = `${view.what}  ${view.year}  ${words.scale} ${view.scale}  ${words.seed} ${view.seed}`;
  const planned = view.planned.map((one) => plannedText(one, words, means));
  const followUps = view.followUps.map(
    ({ id, label, total, answers }) => `${id}  ${count(total)}  ${label[means.lang]}: ${words.follows(answers)}`,
  );
  return `${[heading, ...planned, ...(followUps.length === 0 ? [] : [followUps.join('\n')])].join('\n\n')}\n`;
}

function plannedText(planned: PlannedView, words: PlanWords, { lang, out }: Means): string {
  const pen = picocolors.createColors(out.hasColour);
  const count = (value: number): string => printedIn(lang, printCount(value));
  const title = `${pen.bold(planned.id)}  ${count(planned.total)}  ${planned.label[lang]}`;
  if (planned.total === 0) return `${title}\n${words.noTraffic}`;
  const { months, weekdays, hours, quietestDay, busiestDay } = planned.volumes;
  const barsOf = (values: readonly number[], labels: readonly string[]): string[] =>
    drawBars(
      values.map((value, place): Bar => ({ label: labels[place] ?? '', value, printed: count(value) })),
      Math.min(out.columns, widestBars),
      pen.cyan,
    );
  const clock = hours.map((_, hour) => `${`${hour}`.padStart(2, '0')}`);
  const dayText = ({ day, count: messages }: DayVolume): string => `${day} (${count(messages)})`;
  return [
    title,
    ...planned.season.map((origin) => originText(origin, lang)),
    `${words.days(dayText(quietestDay), dayText(busiestDay))}`,
    ...['', words.byMonth, ...barsOf(months, words.months)],
    ...['', words.byWeekday, ...barsOf(weekdays, words.weekdays)],
    ...['', words.byHour, ...barsOf(hours, clock)],
    ...variantLines(planned.variants, words, count),
  ].join('\n');
}

function variantLines(variants: readonly VariantView[], words: PlanWords, count: (value: number) => string): string[] {
  if (variants.length < 2) return [];
  const largest = [...variants].sort((a, b) => b.count - a.count).slice(0, mostVariants);
  const width = Math.max(...largest.map((variant) => count(variant.count).length));
  const lines = largest.map((variant) => {
    const values = Object.entries(variant.values).map(([id, value]) => `${id}=${value}`);
    const course = variant.course.length === 0 ? words.nothingFollows : `→ ${variant.course.join(' → ')}`;
    return `${count(variant.count).padStart(width)}  ${[...values, course].join(' ')}`;
  });
  const rest = variants.length - largest.length;
  return ['', words.parts, ...lines, ...(rest > 0 ? [words.more(rest)] : [])];
}
