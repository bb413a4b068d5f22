/**
 * What a load measures while it goes: how many messages left, were dropped, and how late they were against the moments at which they should
 * have been there, each by exchange.
 */
import { exchangeOf } from '@tietovirta/exchanges';
import { Curve } from './curve.js';
import type { LoadReport, TrendReport } from './load-report.js';
import type { Piece, Portion } from './stretch.js';
import { Trend } from './trend.js';

/** Times are ms, kept as µs. */
const timeSteps = 1_000;

export class ExchangeMeasures {
  sent = 0;
  dropped = 0;
  readonly lateness = new Trend(timeSteps);
  readonly lag = new Trend(1);
  readonly endToEnd = new Trend(timeSteps);
}

export class LoadMeasures {
  /** Messages whose turn has come: sent, dropped, or on their way. */
  due = 0;
  sent = 0;
  dropped = 0;
  /** Simulated instant up to which messages have left, ms since 1970. */
  instantMs = 0;
  readonly pace = new Trend(timeSteps);
  readonly lateness = new Trend(timeSteps);
  readonly lag = new Trend(1);
  readonly endToEnd = new Trend(timeSteps);
  /** By wall time from the begin. */
  readonly curves = {
    planned: Curve.ofCounts(),
    sent: Curve.ofCounts(),
    dropped: Curve.ofCounts(),
    lateness: Curve.ofLevels(),
    lag: Curve.ofLevels(),
  };
  /** Messages by simulated hour, as hours since 1970. */
  readonly hours = new Map<number, { readonly sent: number; readonly lateness: number }>();
  readonly exchanges = new Map<string, ExchangeMeasures>();
  private readonly known = new Map<string, ExchangeMeasures>();

  /** The measures of the exchange that a message type belongs to. */
  of({ messageType }: Pick<Piece, 'messageType'>): ExchangeMeasures {
    let measures = this.known.get(messageType);
    if (measures === undefined) {
      measures = this.ofExchange(exchangeOf(messageType).id);
      this.known.set(messageType, measures);
    }
    return measures;
  }

  ofExchange(id: string): ExchangeMeasures {
    let measures = this.exchanges.get(id);
    if (measures === undefined) this.exchanges.set(id, (measures = new ExchangeMeasures()));
    return measures;
  }

  /** What a stretch is going to ask for. */
  planned(moments: Float64Array): void {
    for (const moment of moments) if (moment !== Infinity) this.curves.planned.add(moment, 1);
  }

  /** Messages leave. @param atMs from the begin */
  left({ stretch, from, to, moments }: Portion, atMs: number): void {
    this.due += to - from;
    this.instantMs = stretch.instantOf[to - 1] as number;
    if (moments === undefined) return;
    for (let at = from; at < to; at += 1) this.pace.record(atMs - (moments[at] as number));
  }

  /** The target has them. */
  taken({ stretch, from, to, moments }: Portion, atMs: number): void {
    const { pieces, pieceOf, instantOf } = stretch;
    this.sent += to - from;
    this.curves.sent.add(atMs, to - from);
    const ofPieces = pieces.map((piece) => this.of(piece));
    let worst = 0;
    for (let at = from; at < to; at += 1) {
      const ofExchange = ofPieces[pieceOf[at] as number] as ExchangeMeasures;
      ofExchange.sent += 1;
      const late = moments === undefined ? 0 : Math.max(0, atMs - (moments[at] as number));
      if (moments !== undefined) {
        ofExchange.lateness.record(late);
        this.lateness.record(late);
        if (late > worst) worst = late;
      }
    }
    if (moments !== undefined) this.curves.lateness.add(atMs, worst);
    this.addHours(instantOf, from, to, worst);
  }

  /** Left out, because they were late. */
  drop({ stretch, from, to }: Omit<Portion, 'moments'>, atMs: number): void {
    this.due += to - from;
    this.dropped += to - from;
    this.curves.dropped.add(atMs, to - from);
    for (let at = from; at < to; at += 1) this.of(stretch.pieces[stretch.pieceOf[at] as number] as Piece).dropped += 1;
  }

  /** How far a group lags behind now, by exchange; topics that are of no exchange of ours count for the whole alone. */
  lags(byExchange: ReadonlyMap<string, number>, atMs: number): void {
    let sum = 0;
    for (const [exchange, lag] of byExchange) {
      sum += lag;
      if (this.exchanges.has(exchange)) this.ofExchange(exchange).lag.record(lag);
    }
    this.lag.record(sum);
    this.curves.lag.add(atMs, sum);
  }

  /** An answer to a message came so many ms after its moment. */
  answered(messageType: string, afterMs: number): void {
    this.endToEnd.record(afterMs);
    this.of({ messageType }).endToEnd.record(afterMs);
  }

  /** Takes over what another part of the load measured. @param laterMs so much later than the first it began */
  absorb(report: LoadReport, laterMs: number): void {
    this.due += report.sent + report.dropped;
    this.sent += report.sent;
    this.dropped += report.dropped;
    this.pace.add(new Trend(timeSteps, report.paceError.distribution));
    addTrends(this, report);
    for (const each of report.exchanges) {
      const measures = this.ofExchange(each.exchange);
      measures.sent += each.sent;
      measures.dropped += each.dropped;
      addTrends(measures, each);
    }
    for (const name of Object.keys(this.curves) as (keyof LoadMeasures['curves'])[])
      this.curves[name].absorb(report.curves[name], laterMs);
    for (const { since1970, sent, lateness } of report.hours) this.addHour(since1970, sent, lateness);
  }

  private addHour(hour: number, sent: number, lateness: number): void {
    const entry = this.hours.get(hour) ?? { sent: 0, lateness: 0 };
    this.hours.set(hour, { sent: entry.sent + sent, lateness: Math.max(entry.lateness, lateness) });
  }

  /** Instants of a portion rise, so an hour is a range of it. */
  private addHours(instantOf: Float64Array, from: number, to: number, worst: number): void {
    for (let at = from; at < to;) {
      const hour = Math.floor((instantOf[at] as number) / hourMs);
      let next = at + 1;
      while (next < to && (instantOf[next] as number) < (hour + 1) * hourMs) next += 1;
      this.addHour(hour, next - at, worst);
      at = next;
    }
  }
}

const hourMs = 3_600_000;

type Trends = Pick<ExchangeMeasures, 'lateness' | 'lag' | 'endToEnd'>;

function addTrends({ lateness, lag, endToEnd }: Trends, report: Readonly<Record<keyof Trends, TrendReport>>): void {
  lateness.add(new Trend(timeSteps, report.lateness.distribution));
  lag.add(new Trend(1, report.lag.distribution));
  endToEnd.add(new Trend(timeSteps, report.endToEnd.distribution));
}
