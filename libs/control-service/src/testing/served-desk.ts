/** A control server on a store in memory, with a player that plays nothing until it is told. */
import { request } from 'node:http';
import { PassThrough } from 'node:stream';
import { MemoryAuditLog } from '@tietovirta/access';
import { failedOutcome, MemoryArchive, scenarioOfRun, type RunRecord } from '@tietovirta/archive';
import { deltasOfDays, noEntries, type SliceMark } from '@tietovirta/counting';
import type { LoadReport } from '@tietovirta/load';
import { MemoryLedger, type LedgerBatch } from '@tietovirta/ledger';
import { Oracle } from '@tietovirta/oracle';
import type { RunPace } from '@tietovirta/pace';
import { scenarioPlan } from '@tietovirta/plan';
import { systemClock } from '@tietovirta/retries';
import { startRun, type RunsKept } from '@tietovirta/runs';
import type { Scenario } from '@tietovirta/scenarios';
import { PlanWorkHere } from '../plan-work/plan-work.js';
import type { RunPlayer } from '../control-backend.js';
import { ControlDesk } from '../control-desk.js';
import type { GuardOptions } from '../http/guard-requests.js';
import { openControl, type OpenControl } from '../open-control.js';

/** Plays when a test says so. */
class ToldPlayer implements RunPlayer {
  playing: { run: RunRecord; isStopping: boolean; pace?: RunPace } | undefined;
  desk: ControlDesk | undefined;

  constructor(private readonly runs: RunsKept) {}

  async start(scenario: Scenario, requestKey?: string): Promise<RunRecord> {
    const run = await startRun(this.runs.archive, {
      scenario,
      requestKey,
      productVersion: '1',
      startedAt: '2026-01-01T00:00:00.000Z',
    });
    return this.begin(run);
  }

  async resume({ id }: RunRecord): Promise<RunRecord> {
    return this.begin(await this.runs.archive.resume(id));
  }

  async stop(): Promise<void> {
    if (this.playing !== undefined) this.playing.isStopping = true;
  }

  /** The run ends as one that failed. */
  async end(): Promise<void> {
    const run = this.playing?.run;
    if (run === undefined) return;
    const ended = await this.runs.archive.finish(run.id, failedOutcome('told to', '2026-01-01T00:01:00.000Z'));
    this.playing = undefined;
    this.desk?.stage.ended(ended);
  }

  /** What the conversations of a day bring is counted, but for so many messages of each slice, which are set aside. */
  async count(date: string, setAside = 0): Promise<void> {
    const run = this.playing?.run;
    if (run === undefined) throw new Error('nothing is played');
    const planned = scenarioPlan(scenarioOfRun(run));
    const day = planned.year.calendar.dayIndexOf(date);
    const oracle = new Oracle(planned.year);
    const expected = planned.tasks
      .filter((task) => task.day === day)
      .flatMap((task) => oracle.expect(task.messageType, day).expected);
    const marks = expected.map(({ messageType, rows }): SliceMark => {
      const hash = { hashLow: 0, hashHigh: 0, holes: [] };
      return { messageType, day, nextIndex: rows, isComplete: true, counted: rows - setAside, setAside, ...hash };
    });
    const cells = expected.flatMap(({ messageType, cells: counts }) =>
      [...counts].flatMap((count, cell) => (count === 0 ? [] : [{ messageType, day, cell, count }])),
    );
    const batch: LedgerBatch = { positions: [], runs: [{ ...noEntries(run.id), deltas: deltasOfDays(cells), marks }] };
    await this.runs.ledger.apply(batch);
    this.desk?.live.applied(batch);
  }

  /** What is under way in this process has gone on. */
  settled(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
  }

  private async begin(run: RunRecord): Promise<RunRecord> {
    this.playing = { run, isStopping: false };
    await this.desk?.stage.began(run);
    return run;
  }
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** What it says as JSON; undefined where it is none. */
  readonly json: Record<string, unknown> | undefined;
}

export interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON unless it is a text. */
  readonly body?: unknown;
}

export interface Served {
  readonly control: OpenControl;
  readonly player: ToldPlayer;
  readonly desk: ControlDesk;
  /** Reports of loads that are kept, the newest first; a test adds its own. */
  readonly loads: { load: number; report: LoadReport }[];
  /** What the server logged. */
  readonly log: () => string;
  ask(path: string, options?: Ask): Promise<Answered>;
  close(): Promise<void>;
}

/** @param guard that of loopback when absent */
export async function serveInMemory(guard?: GuardOptions, page?: string): Promise<Served> {
  const runs: RunsKept = {
    archive: new MemoryArchive(),
    ledger: new MemoryLedger(),
    place: 'store',
    folder: '/secret/place',
    options: '',
  };
  const player = new ToldPlayer(runs);
  const audit = new MemoryAuditLog();
  const loads: Served['loads'] = [];
  const kept = {
    list: async () => loads,
    find: async (number: number) => loads.find(({ load }) => load === number)?.report,
  };
  const desk = new ControlDesk(
    { runs, loads: kept, player, audit, version: '1.2.3', planWork: new PlanWorkHere(systemClock.giveWay) },
    () => Date.parse('2026-01-01T00:00:30.000Z'),
  );
  player.desk = desk;
  const logTo = new PassThrough();
  const control = await openControl({ desk, port: 0, guard, page, logTo });
  return {
    ...{ control, player, desk, loads },
    log: () => String(logTo.read() ?? ''),
    ask: (path, options) => askServer(`${control.url}${path}`, options),
    close: () => control.close(),
  };
}

/** By Node's own client, which sends any Host. */
export const askServer = (url: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const isText = typeof body === 'string';
    const type = body === undefined || isText ? {} : { 'content-type': 'application/json' };
    const asked = request(url, { method, headers: { ...type, ...headers } }, (response) => {
      let text = '';
      response.on('data', (piece: Buffer) => (text += piece.toString()));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: jsonIn(text) });
      });
    });
    asked.on('error', reject);
    asked.end(isText ? body : body === undefined ? undefined : JSON.stringify(body));
  });

function jsonIn(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
