/** Planned volumes for people: bars by month, weekday and hour, then the exact parts. */
import { printCount, printedIn } from '@tietovirta/key-figures';
import type { Origin } from '@tietovirta/published';
import { dateText, type Language, type Pen } from '@tietovirta/wording';
import { drawBars, type Bar } from './bars.js';
import type { PlannedView, PlanView, SeasonView, VariantView } from './plan-view.js';
import { planWords, type PlanWords } from './plan-words.js';
import type { DayVolume } from './planned-volumes.js';

export interface PlanTextOptions {
  readonly lang: Language;
  readonly pen: Pen;
  /** An origin in one line. */
  readonly originText: (origin: Origin) => string;
  /** Characters of a line. */
  readonly columns: number;
}

/** More parts than this are told by their number: EESSI has hundreds of courses. */
const mostParts = 24;
/** More names than this are told by their number. */
const mostNames = 2;
const widestBars = 100;

export function planText(view: PlanView, options: PlanTextOptions): string {
  const { lang } = options;
  const words = planWords[lang];
  const year = view.base === view.year ? `${view.year}` : `${view.year} ${words.base(view.base)}`;
  const heading = `${view.what}  ${year}  ${words.scale} ${view.scale}  ${words.seed} ${view.seed}`;
  const planned = view.planned.map((one) => plannedText(one, options));
  const followUps = view.followUps.map(
    ({ id, label, total, answers }) => `${id}  ${countText(total, lang)}  ${label[lang]}: ${words.follows(answers)}`,
  );
  return `${[heading, ...planned, ...(followUps.length === 0 ? [] : [followUps.join('\n')])].join('\n\n')}\n`;
}

const countText = (value: number, lang: Language): string => printedIn(lang, printCount(value));

function plannedText(planned: PlannedView, { lang, pen, columns, originText }: PlanTextOptions): string {
  const words = planWords[lang];
  const title = `${pen.bold(planned.id)}  ${countText(planned.total, lang)}  ${planned.label[lang]}`;
  if (planned.total === 0) return `${title}\n${words.noTraffic}`;
  const { months, weekdays, hours, quietestDay, busiestDay } = planned.volumes;
  const barsOf = (values: readonly number[], labels: readonly string[]): string[] =>
    drawBars(
      values.map((value, place): Bar => ({ label: labels[place] ?? '', value, printed: countText(value, lang) })),
      Math.min(columns, widestBars),
      pen.cyan,
    );
  const clock = hours.map((_, hour) => `${`${hour}`.padStart(2, '0')}`);
  const dayText = ({ day, count }: DayVolume): string => `${dateText(day, lang)} (${countText(count, lang)})`;
  return [
    title,
    ...planned.seasons.flatMap((season) => seasonLines(season, planned.seasons.length, { lang, columns, originText })),
    ...(planned.seasons.length > 1 ? [''] : []),
    words.days(dayText(quietestDay), dayText(busiestDay)),
    ...['', words.byMonth, ...barsOf(months, words.months)],
    ...['', words.byWeekday, ...barsOf(weekdays, words.weekdays)],
    ...['', words.byHour, ...barsOf(hours, clock)],
    ...partLines(planned.variants, lang),
  ].join('\n');
}

/** Where a season comes from; where there are several, each with its name and what comes by it. */
function seasonLines(
  { id, total, outsideOffice, origins }: SeasonView,
  seasons: number,
  { lang, columns, originText }: Omit<PlanTextOptions, 'pen'>,
): string[] {
  const heading = `${id}  ${countText(total, lang)}  ${planWords[lang].outsideOffice(countText(outsideOffice, lang))}`;
  return [
    ...(seasons > 1 ? ['', heading] : []),
    ...origins.map((origin) => wrapped(originText(origin), Math.min(columns, widestBars))),
  ];
}

/** A sentence in lines of at most so many characters. */
const wrapped = (text: string, width: number): string =>
  text.replaceAll(new RegExp(`(?=.{${width}})(.{1,${width}}) `, 'g'), '$1\n');

/** The largest parts; those that a reader could not tell apart are one. */
function partLines(variants: readonly VariantView[], lang: Language): string[] {
  const words = planWords[lang];
  const parts = new Map<string, number>();
  for (const variant of variants) {
    const text = partText(variant, words, lang);
    parts.set(text, (parts.get(text) ?? 0) + variant.count);
  }
  if (parts.size < 2) return [];
  const largest = [...parts].sort(([, one], [, other]) => other - one).slice(0, mostParts);
  const width = Math.max(...largest.map(([, count]) => countText(count, lang).length));
  const lines = largest.map(([text, count]) => `${countText(count, lang).padStart(width)}  ${text}`);
  const rest = parts.size - largest.length;
  return ['', words.parts, ...lines, ...(rest > 0 ? [words.more(countText(rest, lang))] : [])];
}

function partText(
  { values, parties, season, startsOn, course }: VariantView,
  words: PlanWords,
  lang: Language,
): string {
  const steps = course.map(({ type, values: fixed }) => [type, ...valueTexts(fixed)].join(' '));
  return [
    ...valueTexts(values),
    ...(parties === null
      ? []
      : [
          partiesText(
            parties.map((name) => name[lang]),
            words,
          ),
        ]),
    ...(season === null ? [] : [words.bySeason(season)]),
    ...(startsOn === null ? [] : [words.from(dateText(startsOn, lang))]),
    steps.length === 0 ? words.nothingFollows : `→ ${steps.join(' → ')}`,
  ].join(' ');
}

const valueTexts = (values: Readonly<Record<string, string>>): string[] =>
  Object.entries(values).map(([id, value]) => `${id}=${value}`);

function partiesText(names: readonly string[], { others }: PlanWords): string {
  const rest = names.length - mostNames;
  return rest > 1 ? `${names.slice(0, mostNames).join(', ')} ${others(rest)}` : names.join(', ');
}
