/** What a scenario sends, as a table: a line each message type, or two where it is held against another. */
import { keyFigureOf, printCount, printDifference, printedIn } from '@tietovirta/key-figures';
import { alignColumns, dateText, windowText, type Label, type Language, type Pen } from '@tietovirta/wording';
import type { MovedFigure } from './moved-figures.js';
import type { ComparedLoads, Peak, Peaks, ScenarioLoad, TypeLoad } from './scenario-load.js';

export interface LoadTextOptions {
  readonly lang: Language;
  readonly pen: Pen;
  /** Simulated seconds a second; Infinity where no pace is asked for. */
  readonly speed: number;
}

const words = {
  messages: { fi: 'sanomia', en: 'messages' },
  aDay: { fi: 'päivässä', en: 'a day' },
  busiestDay: { fi: 'vilkkain päivä', en: 'busiest day' },
  busiestHour: { fi: 'vilkkain tunti', en: 'busiest hour' },
  busiestMinute: { fi: 'vilkkain minuutti', en: 'busiest minute' },
  aSecond: { fi: 'sekunnissa', en: 'a second' },
  all: { fi: 'kaikki', en: 'all' },
  figures: { fi: 'Raportin luvut, jotka muuttuvat', en: 'Printed figures that move' },
  noFigures: { fi: 'Raportin luvut pysyvät ennallaan.', en: 'No printed figure moves.' },
  band: {
    fi: 'Luovan vaihteluväli selviää vasta ajossa: se on laskettu päivistä, joina myös vastaukset tulevat.',
    en: 'The band of Luova is known only after a run: it goes by the days on which answers come, too.',
  },
  follows: {
    fi: 'Sanomille, jotka seuraavat avausta, ei suunnitella aikaa: ne tulevat, kun ne erääntyvät.',
    en: 'What follows an opening has no planned time: it comes when it is due.',
  },
} satisfies Readonly<Record<string, Label>>;

/** The lines of the scenario that it is held against stand above its own. */
export function loadText({ load, other: against, figures }: ComparedLoads, options: LoadTextOptions): string {
  const { lang, pen, speed } = options;
  const sides = against === undefined ? [load] : [against, load];
  const ids = [...new Set(sides.flatMap(({ types }) => types.map(({ id }) => id)))];
  const ofType = ids.map((id) => sides.map((side) => ({ id, side, line: side.types.find((type) => type.id === id) })));
  // Beside another, only what differs is of interest.
  const shown = ofType.filter(([one, other]) => other === undefined || !isSame(one?.line, other.line));
  const rows = shown.flat();
  const lines = [
    ...rows.map(({ id, side, line }) => ({ name: id, side, messages: line?.messages ?? 0, peaks: line ?? none })),
    ...sides.map((side) => ({ name: words.all[lang], side, messages: side.all.messages, peaks: side.all })),
  ];
  const isPair = against !== undefined;
  const isPaced = Number.isFinite(speed);
  const heads = [
    '',
    ...(isPair ? [''] : []),
    ...[words.messages, words.aDay, words.busiestDay, words.busiestHour, words.busiestMinute, words.aSecond].map((each) => each[lang]), // oxfmt-ignore
    ...(isPaced ? [atSpeed(speed, lang)] : []),
  ];
  const table = lines.map(({ name, side, messages, peaks }, place) => [
    isPair && lines[place - 1]?.name === name ? '' : name,
    ...(isPair ? [side.name] : []),
    countText(messages, lang),
    countText(Math.round(messages / side.days), lang),
    ...peakCells(peaks, lang),
    rateText(peaks, 1, lang),
    ...(isPaced ? [rateText(peaks, speed, lang)] : []),
  ]);
  const [head = '', ...body] = alignColumns([heads, ...table], ['left', ...(isPair ? ['left' as const] : []), ...heads.map(() => 'right' as const)]); // oxfmt-ignore
  const titles = sides.map((side) => titleOf(side, lang));
  const hasFollowUps = sides.some(({ types }) => types.some(({ answers }) => answers !== null));
  const alike = ofType.length - shown.length;
  const moved = isPair
    ? [...(alike > 0 ? [alikeText(alike)[lang]] : []), '', ...figureLines(figures, options), words.band[lang]]
    : [];
  return `${[...titles, '', pen.bold(head), ...body, ...(hasFollowUps ? ['', words.follows[lang]] : []), ...moved].join('\n')}\n`; // oxfmt-ignore
}

/** Each as it is printed before and after, and by how much that is more or less. */
function figureLines(figures: readonly MovedFigure[], { lang, pen }: LoadTextOptions): readonly string[] {
  if (figures.length === 0) return [words.noFigures[lang]];
  const printed = (text: string | null): string => (text === null ? '–' : printedIn(lang, text));
  const rows = figures.map(({ row, label, before, after, difference }) => [
    label[lang],
    printed(before),
    '→',
    printed(after),
    difference === null ? '' : printedIn(lang, printDifference(difference, keyFigureOf(row)?.rule)),
  ]);
  return [pen.bold(words.figures[lang]), ...alignColumns(rows, ['left', 'right', 'left', 'right', 'right'])];
}

const isSame = (one: TypeLoad | undefined, other: TypeLoad | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const alikeText = (types: number): Label => ({
  fi: `Samanlaisina pysyviä sanomatyyppejä ${types}.`,
  en: `Message types that stay as they are: ${types}.`,
});

const none: Peaks = { day: null, hour: null, minute: null };

const titleOf = ({ name, from, to, scale, seed }: ScenarioLoad, lang: Language): string =>
  `${name}  ${windowText(from, to, lang)}  ${{ fi: 'mittakaava', en: 'scale' }[lang]} ${scale}  ${{ fi: 'siemenluku', en: 'seed' }[lang]} ${seed}`;

const countText = (value: number, lang: Language): string => printedIn(lang, printCount(value));

const peakCells = ({ day, hour, minute }: Peaks, lang: Language): string[] =>
  [day, hour, minute].map((peak) => (peak === null ? '–' : `${whenText(peak, lang)}  ${countText(peak.count, lang)}`));

/** The day, with the hour or minute behind it. */
const whenText = ({ at }: Peak, lang: Language): string => `${dateText(at.slice(0, 10), lang)}${at.slice(10)}`;

/** The busiest that a second brings at a speed, on average over what passes in it, a minute at least; tenths where they are few. */
function rateText({ day, hour, minute }: Peaks, speed: number, lang: Language): string {
  const [peak, seconds] = speed >= 86_400 ? [day, 86_400] : speed >= 3_600 ? [hour, 3_600] : [minute, 60];
  if (peak === null) return '–';
  const rate = (peak.count / seconds) * speed;
  return rate >= 100 ? countText(Math.round(rate), lang) : rate.toFixed(1).replace('.', lang === 'fi' ? ',' : '.');
}

const atSpeed = (speed: number, lang: Language): string => ({ fi: `nopeudella ${speed} x`, en: `at ${speed} x` })[lang];
