/** What became of a load, as JSON: for people, for pipelines, and to be merged with the reports of its other parts. */
import { formatInstant } from '@tietovirta/calendar';
import { formatScale } from '@tietovirta/published';
import type { Peaks, Scenario, ThresholdsSetting, Volumes } from '@tietovirta/scenarios';
import type { CurvePoints } from './curve.js';
import type { LoadMeasures } from './load-measures.js';
import type { LoadPart } from './load-part.js';
import type { Trend, TrendFigures } from './trend.js';

export interface TrendReport extends TrendFigures {
  /** The whole distribution, as HdrHistogram writes it. */
  readonly distribution: string;
}

export interface ExchangeReport {
  readonly exchange: string;
  readonly sent: number;
  readonly dropped: number;
  /** Of a load without a pace, nothing is late. */
  readonly lateness: TrendReport;
  readonly lag: TrendReport;
  readonly endToEnd: TrendReport;
}

/** What was sent, as far as a reader needs it. */
export interface LoadedScenario {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly exchanges: readonly string[];
  readonly scale: string;
  readonly seed: number;
  readonly volumes: Volumes;
  readonly peaks: Peaks;
  readonly thresholds: ThresholdsSetting;
}

export function loadedScenario({
  name,
  from,
  to,
  exchanges,
  scale,
  seed,
  volumes = {},
  peaks = [],
  thresholds = {},
}: Scenario): LoadedScenario {
  return { name, from, to, exchanges, scale: formatScale(scale), seed, volumes, peaks, thresholds };
}

export interface LoadReport {
  readonly format: 1;
  readonly scenario: LoadedScenario;
  /** How its messages came: `60 x`, `500/s`, `stages`, `max`. */
  readonly pace: string;
  readonly to: string;
  readonly wire: string;
  readonly version: string;
  /** UTC. */
  readonly startedAt: string;
  readonly wallMs: number;
  readonly ending: 'complete' | 'stopped' | 'aborted' | 'failed';
  /** The parts of it that are in here, in their order; one of one for a load that was not shared out. */
  readonly parts: readonly LoadPart[];
  /** Messages that were to be sent by these parts; null where the load ended before all of them were made. */
  readonly planned: number | null;
  /** Messages of the whole plan. */
  readonly plan: number;
  readonly sent: number;
  readonly dropped: number;
  readonly paceError: TrendReport;
  readonly lateness: TrendReport;
  readonly lag: TrendReport;
  readonly endToEnd: TrendReport;
  readonly exchanges: readonly ExchangeReport[];
  readonly curves: Readonly<Record<keyof LoadMeasures['curves'], CurvePoints>>;
  /** By simulated hour: `2024-06-17 09` on Finnish clocks, which is so many hours since 1970 UTC. */
  readonly hours: readonly {
    readonly since1970: number;
    readonly hour: string;
    readonly sent: number;
    readonly lateness: number;
  }[];
  readonly verdicts: readonly VerdictReport[];
}

/** A threshold, and what was found. */
export interface VerdictReport {
  readonly metric: string;
  readonly threshold: string;
  readonly holds: boolean;
  /** Of the figure that the threshold is about; null where nothing was measured of it. */
  readonly value: number | null;
  readonly unit: string;
}

/** Where, when and how; the rest of a report was measured. */
export type LoadFacts = Pick<LoadReport, 'scenario' | 'pace' | 'to' | 'wire' | 'version' | 'startedAt' | 'wallMs' | 'ending' | 'parts' | 'planned' | 'plan'>; // oxfmt-ignore

export function loadReport(facts: LoadFacts, measures: LoadMeasures, verdicts: readonly VerdictReport[]): LoadReport {
  const { curves, hours } = measures;
  return {
    format: 1,
    ...facts,
    sent: measures.sent,
    dropped: measures.dropped,
    paceError: trendReport(measures.pace),
    lateness: trendReport(measures.lateness),
    lag: trendReport(measures.lag),
    endToEnd: trendReport(measures.endToEnd),
    exchanges: facts.scenario.exchanges.flatMap((exchange) => {
      const ofExchange = measures.exchanges.get(exchange);
      if (ofExchange === undefined) return [];
      const { sent, dropped, lateness, lag, endToEnd } = ofExchange;
      return [{ exchange, sent, dropped, lateness: trendReport(lateness), lag: trendReport(lag), endToEnd: trendReport(endToEnd) }]; // oxfmt-ignore
    }),
    curves: {
      planned: curves.planned.points,
      sent: curves.sent.points,
      dropped: curves.dropped.points,
      lateness: curves.lateness.points,
      lag: curves.lag.points,
    },
    hours: [...hours]
      .sort(([one], [other]) => one - other)
      .map(([hour, entry]) => ({ since1970: hour, hour: hourText(hour), ...entry })),
    verdicts,
  };
}

const trendReport = (trend: Trend): TrendReport => ({ ...trend.figures, distribution: trend.encoded() });

/** @param hour since 1970 @returns as Finnish clocks show it */
const hourText = (hour: number): string =>
  formatInstant(hour * 3_600_000)
    .slice(0, 13)
    .replace('T', ' ');
