/** The live picture of a run as lines of a terminal. */
import type { FigureState, LiveLayout, LiveState } from '@tietovirta/control-contract';
import { printCount, printedIn } from '@tietovirta/key-figures';
import { alignColumns, dateText, largestUnits, type Language, type Pen } from '@tietovirta/wording';
import type { RateHistory } from './rate-history.js';
import type { TopView } from './top-view.js';
import { topWords } from './top-words.js';

export interface TopTextOptions {
  readonly lang: Language;
  readonly pen: Pen;
  /** Characters of a line, and lines of the screen; as many lines as there are when 0. */
  readonly columns: number;
  readonly rows: number;
  readonly view: TopView;
  readonly history: RateHistory;
  /** Wall time, ms since 1970. */
  readonly nowMs: number;
}

/** Lines that are no rows of the table: title, heading, rest, sums, keys. */
const otherLines = 6;
/** Characters that numbers, status and bars want beside the label, which gets at least so many. */
const numbersWidth = 70;
const leastLabel = 16;
/** The title, and the heading of what is below it. */
const headings = 2;

export function topText(layout: LiveLayout, state: LiveState, options: TopTextOptions): string {
  const { columns, view, pen, lang } = options;
  const words = topWords[lang];
  const body = view.showsDeadLetters ? asideRows(layout, state, options) : tableRows(layout, state, options);
  const lines = [
    titleLine(layout, state, options),
    ...body,
    sumsLine(state, lang),
    view.isTyping ? `${words.filter}: ${view.filter}▏` : `${words.keys} · ${words.synthetic}`,
  ];
  return `${lines.map((line, i) => (i < headings ? pen.bold(cut(line, columns)) : cut(line, columns))).join('\n')}\n`;
}

function titleLine(layout: LiveLayout, state: LiveState, { lang, nowMs }: TopTextOptions): string {
  const words = topWords[lang];
  const percent = (state.clock.share * 100).toFixed(1);
  const age = Math.max(0, (nowMs - Date.parse(state.heardAt)) / 1000).toFixed(1);
  return [
    `Tietovirta · ${words.run} ${layout.run} ${layout.name}`,
    clockText(state, lang),
    words.states[state.state],
    ...paceText(state, lang),
    ...(state.state === 'running' ? [words.old(lang === 'fi' ? age.replace('.', ',') : age)] : []),
    `${lang === 'fi' ? percent.replace('.', ',') : percent} %`,
    `${count(state.messagesPerSecond, lang)}/s`,
    ...(state.state !== 'running' || state.secondsLeft === null
      ? []
      : [`${durationText(state.secondsLeft)} ${words.left}`]),
  ].join(' · ');
}

/** To the minute where the run has a clock. */
const clockText = ({ pace, clock }: LiveState, lang: Language): string =>
  typeof pace?.instant === 'string'
    ? `${dateText(pace.instant.slice(0, 10), lang)} ${pace.instant.slice(11, 16)}`
    : dateText(clock.to, lang);

function paceText({ pace }: LiveState, lang: Language): readonly string[] {
  if (pace === null || pace.instant === null) return [];
  const words = topWords[lang];
  const late = pace.lateSeconds >= 1 ? [words.behind(durationText(pace.lateSeconds))] : [];
  return [words.speed(`${pace.speed}`), ...late];
}

interface TableRow {
  readonly label: string;
  readonly cells: readonly string[];
}

function tableRows(layout: LiveLayout, state: LiveState, options: TopTextOptions): readonly string[] {
  const { lang, view, rows } = options;
  const words = topWords[lang];
  const all = view.exchange === undefined ? figureRows(layout, state, options) : typeRows(layout, state, options);
  const wanted = all.filter(({ label }) => label.toLowerCase().includes(view.filter.toLowerCase()));
  if (wanted.length === 0) return [words.none];
  const labelWidth = Math.max(leastLabel, options.columns - numbersWidth);
  const shown = rows === 0 ? wanted : wanted.slice(0, Math.max(1, rows - otherLines));
  const [heading = '', ...lines] = alignColumns(
    [words.columns, ...shown.map(({ label, cells }) => [cut(label, labelWidth), ...cells])],
    ['left', 'right', 'right', 'right', 'right', 'left'],
  );
  const rest = wanted.length - shown.length;
  return [heading, ...lines, ...(rest > 0 ? [words.more(rest)] : [])];
}

function figureRows(layout: LiveLayout, state: LiveState, { lang, history }: TopTextOptions): readonly TableRow[] {
  const words = topWords[lang];
  return layout.figures.flatMap(({ label, planned }, place) => {
    const figure = state.figures[place];
    if (figure === undefined || planned === null) return [];
    const standing = `${words.statuses[figure.status]}${byText(figure, lang)} ${history.barsOf(place)}`.trim();
    const rate = count(history.rateOf(place), lang);
    const numbers = [figure.counted, figure.markTo, Math.max(0, figure.markFrom - figure.counted)];
    return [{ label: label[lang], cells: [...numbers.map((each) => count(each, lang)), rate, standing] }];
  });
}

const byText = ({ by, status }: FigureState, lang: Language): string =>
  status === 'equal' || status === 'on-plan' || by === 0 ? '' : ` ${count(by, lang)}`;

function typeRows(layout: LiveLayout, state: LiveState, { lang, view }: TopTextOptions): readonly TableRow[] {
  return layout.types.flatMap((type, place) =>
    type.exchange === view.exchange
      ? [
          {
            label: type.label[lang],
            cells: [count(state.types[place] ?? 0, lang), count(type.planned, lang), '', '', ''],
          },
        ]
      : [],
  );
}

function asideRows(layout: LiveLayout, state: LiveState, { lang }: TopTextOptions): readonly string[] {
  const words = topWords[lang];
  const aside = layout.figures.flatMap(({ label }, place) => {
    const { setAside = 0 } = state.figures[place] ?? {};
    return setAside > 0 ? [[label[lang], count(setAside, lang)]] : [];
  });
  if (aside.length === 0) return [words.noDeadLetters];
  return [words.deadLetters, ...alignColumns(aside, ['left', 'right'])];
}

function sumsLine({ counted, setAside, underWay, lag, latenessSeconds, services }: LiveState, lang: Language): string {
  const words = topWords[lang];
  return [
    `${words.counted} ${count(counted, lang)} + ${words.setAside} ${count(setAside, lang)}`,
    ...(underWay === null ? [] : [`${words.underWay} ${count(underWay, lang)}`]),
    ...(lag === null ? [] : [`${words.lag} ${count(lag, lang)}`]),
    ...(latenessSeconds === null ? [] : [`${words.late} ${latenessSeconds.toFixed(1)} s`]),
    ...services.filter(({ isReady }) => !isReady).map(({ name, detail }) => `⚠ ${name}: ${detail ?? ''}`),
  ].join(' · ');
}

const count = (value: number, lang: Language): string => printedIn(lang, printCount(Math.round(value)));

/** `3 d 7 h`, `12 min 4 s`, `8 s`: the two largest units. */
export const durationText = (seconds: number): string =>
  largestUnits(seconds)
    .map(([value, unit]) => `${value} ${unit}`)
    .join(' ') || '0 s';

/** Characters beyond the width are left out: a line that wraps would push others off the screen. */
const cut = (line: string, columns: number): string =>
  line.length <= columns ? line : `${line.slice(0, columns - 1)}…`;
