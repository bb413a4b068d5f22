import type { FigureStatus, RunState } from '@tietovirta/control-contract';
import type { Language } from '@tietovirta/wording';

/** What `tietovirta top` says. */
interface TopWords {
  readonly states: Readonly<Record<RunState, string>>;
  readonly statuses: Readonly<Record<FigureStatus, string>>;
  readonly columns: readonly [
    figure: string,
    counted: string,
    planned: string,
    gap: string,
    rate: string,
    history: string,
  ];
  readonly run: string;
  readonly left: string;
  readonly more: (rows: number) => string;
  readonly none: string;
  readonly counted: string;
  readonly setAside: string;
  readonly underWay: string;
  readonly lag: string;
  readonly late: string;
  readonly speed: (speed: string) => string;
  readonly behind: (time: string) => string;
  readonly old: (seconds: string) => string;
  readonly keys: string;
  readonly filter: string;
  readonly deadLetters: string;
  readonly noDeadLetters: string;
  readonly synthetic: string;
}

export const topWords: Readonly<Record<Language, TopWords>> = {
  en: {
    states: { running: 'running', pausing: 'pausing', paused: 'paused', stopping: 'stopping', stopped: 'stopped', interrupted: 'interrupted', finished: 'finished', differing: 'differing', failed: 'failed' }, // oxfmt-ignore
    statuses: { equal: '✓ equal', 'on-plan': '● on plan', ahead: '▲ ahead', behind: '▼ behind', 'after-resend': '◐ set aside', 'cannot-match': '✕ cannot match', absent: '' }, // oxfmt-ignore
    columns: ['', 'counted', 'plan now', 'gap', 'a second', 'status'],
    run: 'run',
    left: 'left',
    more: (rows) => `… ${rows} more`,
    none: 'Nothing fits the filter.',
    counted: 'counted',
    setAside: 'set aside',
    underWay: 'under way',
    lag: 'lag',
    late: 'late',
    speed: (speed) => `speed ${speed}`,
    behind: (time) => `${time} behind`,
    old: (seconds) => `${seconds} s old`,
    keys: 'q quit · / filter · e exchange · d set aside · Esc all',
    filter: 'filter',
    deadLetters: 'Set aside, by figure',
    noDeadLetters: 'Nothing was set aside.',
    synthetic: 'All synthetic; no product of Kela.',
  },
  fi: {
    states: { running: 'käynnissä', pausing: 'pysähtyy tauolle', paused: 'tauolla', stopping: 'pysähtyy', stopped: 'pysäytetty', interrupted: 'keskeytynyt', finished: 'valmis', differing: 'eroaa', failed: 'epäonnistui' }, // oxfmt-ignore
    statuses: { equal: '✓ sama', 'on-plan': '● aikataulussa', ahead: '▲ edellä', behind: '▼ jäljessä', 'after-resend': '◐ sivussa', 'cannot-match': '✕ ei voi täsmätä', absent: '' }, // oxfmt-ignore
    columns: ['', 'laskettu', 'suunniteltu', 'ero', 'sekunnissa', 'tila'],
    run: 'ajo',
    left: 'jäljellä',
    more: (rows) => `… ${rows} muuta`,
    none: 'Mikään ei sovi suodattimeen.',
    counted: 'laskettu',
    setAside: 'siirretty sivuun',
    underWay: 'matkalla',
    lag: 'jono',
    late: 'myöhässä',
    speed: (speed) => `nopeus ${speed}`,
    behind: (time) => `${time} jäljessä`,
    old: (seconds) => `${seconds} s vanha`,
    keys: 'q lopeta · / suodata · e tiedonvälitys · d sivussa · Esc kaikki',
    filter: 'suodatin',
    deadLetters: 'Siirretty sivuun, luvuittain',
    noDeadLetters: 'Mitään ei siirretty sivuun.',
    synthetic: 'Kaikki keinotekoista; ei Kelan tuote.',
  },
};
