/** What a scenario sends, as a table: a line each message type, or two where it is held against another. */
import { printCount, printedIn } from '@tietovirta/key-figures';
import { alignColumns, dateText, windowText, type Label, type Language, type Pen } from '@tietovirta/wording';
import type { Peak, Peaks, ScenarioLoad } from './scenario-load.js';

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
  follows: {
    fi: 'Sanomille, jotka seuraavat avausta, ei suunnitella aikaa: ne tulevat, kun ne erääntyvät.',
    en: 'What follows an opening has no planned time: it comes when it is due.',
  },
} satisfies Readonly<Record<string, Label>>;

/** @param against the scenario it is held against, whose lines stand above its own */
export function loadText(load: ScenarioLoad, against: ScenarioLoad | undefined, options: LoadTextOptions): string {
  const { lang, pen, speed } = options;
  const sides = against === undefined ? [load] : [against, load];
  const ids = [...new Set(sides.flatMap(({ types }) => types.map(({ id }) => id)))];
  const rows = ids.flatMap((id) =>
    sides.map((side) => ({ id, side, line: side.types.find((type) => type.id === id) })),
  );
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
    rateText(peaks.minute, 1, lang),
    ...(isPaced ? [rateText(peaks.minute, speed, lang)] : []),
  ]);
  const [head = '', ...body] = alignColumns([heads, ...table], ['left', ...(isPair ? ['left' as const] : []), ...heads.map(() => 'right' as const)]); // oxfmt-ignore
  const titles = sides.map((side) => titleOf(side, lang));
  const hasFollowUps = sides.some(({ types }) => types.some(({ answers }) => answers !== null));
  return `${[...titles, '', pen.bold(head), ...body, ...(hasFollowUps ? ['', words.follows[lang]] : [])].join('\n')}\n`;
}

const none: Peaks = { day: null, hour: null, minute: null };

const titleOf = ({ name, from, to, scale, seed }: ScenarioLoad, lang: Language): string =>
  `${name}  ${windowText(from, to, lang)}  ${{ fi: 'mittakaava', en: 'scale' }[lang]} ${scale}  ${{ fi: 'siemenluku', en: 'seed' }[lang]} ${seed}`;

const countText = (value: number, lang: Language): string => printedIn(lang, printCount(value));

const peakCells = ({ day, hour, minute }: Peaks, lang: Language): string[] =>
  [day, hour, minute].map((peak) => (peak === null ? '–' : `${whenText(peak, lang)}  ${countText(peak.count, lang)}`));

/** The day, with the hour or minute behind it. */
const whenText = ({ at }: Peak, lang: Language): string => `${dateText(at.slice(0, 10), lang)}${at.slice(10)}`;

/** In the busiest minute, on average; tenths where they are few. */
function rateText(minute: Peak | null, speed: number, lang: Language): string {
  if (minute === null) return '–';
  const rate = (minute.count / 60) * speed;
  return rate >= 100 ? countText(Math.round(rate), lang) : rate.toFixed(1).replace('.', lang === 'fi' ? ',' : '.');
}

const atSpeed = (speed: number, lang: Language): string => ({ fi: `nopeudella ${speed} x`, en: `at ${speed} x` })[lang];
