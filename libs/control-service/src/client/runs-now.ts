/** Runs that are kept, with how those under way stand: asked of whoever serves the store, or read off the ledger of a stack. */
import { scenarioOrRefusal, type RunRecord } from '@tietovirta/archive';
import { apiBase, endpoints, type RunView } from '@tietovirta/control-contract';
import { formatInstant } from '@tietovirta/calendar';
import { scenarioPlan } from '@tietovirta/plan';
import { runNow, type LookedAt, type PaceNow, type RunNow, type RunsKept } from '@tietovirta/runs';
import { systemClock, type Clock } from '@tietovirta/retries';
import { ScenarioRefused } from '@tietovirta/scenarios';
import { keptPace } from '../resources/kept-pace.js';
import { isPlayed } from '../resources/run-view.js';

export interface ListedRuns {
  readonly runs: readonly RunRecord[];
  /** Of those that are played now. */
  readonly now: ReadonlyMap<number, RunNow>;
}

/** Between the two looks that tell a rate. */
const lookMs = 1_000;

/** A run that is marked as running in the database of a stack may be played by anybody. */
export async function runsOfStack({ archive, ledger }: RunsKept, clock: Clock = systemClock): Promise<ListedRuns> {
  const runs = await archive.list();
  const running = runs.filter(({ status }) => status === 'running');
  if (running.length === 0) return { runs, now: new Map() };
  const look = async ({ id }: RunRecord): Promise<LookedAt> => ({ sums: await ledger.sums(id), atMs: clock.now() });
  const first = await Promise.all(running.map(look));
  await clock.pause(lookMs);
  const now = new Map<number, RunNow>();
  for (const [place, run] of running.entries()) {
    const scenario = scenarioOrRefusal(run);
    const before = first[place];
    if (scenario instanceof ScenarioRefused || before === undefined) continue;
    now.set(run.id, { ...runNow(scenarioPlan(scenario), [before, await look(run)]), pace: paceNow(run) });
  }
  return { runs, now };
}

/** @param url address of the server that holds the store @param nowMs wall time, ms since 1970 */
export async function runsOfServer(url: string, nowMs: number): Promise<ListedRuns> {
  const views: RunView[] = [];
  for (let next: string | null = ''; next !== null;) {
    const cursor: string = next === '' ? '' : `&cursor=${next}`;
    const answer = await fetch(`${url}${apiBase}/runs?limit=200${cursor}`);
    const page = endpoints.listRuns.answer.parse(await answer.json());
    views.push(...page.items);
    next = page.next;
  }
  const played = views.flatMap((view) => (isPlayed(view.state) ? [[view.id, nowOf(view, nowMs)] as const] : []));
  return { runs: views.map(recordOf), now: new Map(played) };
}

/** Of the run of a stack, as whoever coordinates it tells. */
function paceNow(run: RunRecord): PaceNow | undefined {
  const pace = keptPace(run);
  if (pace?.instantMs === undefined) return undefined;
  const { speed, isPaused, instantMs, lateMs } = pace;
  return { speed, isPaused, instant: formatInstant(instantMs), lateSeconds: lateMs / 1000 };
}

function paceOf({ pace, state }: Pick<RunView, 'pace' | 'state'>): PaceNow | undefined {
  if (pace === null || pace.instant === null) return undefined;
  return { ...pace, instant: pace.instant, isPaused: state === 'paused' };
}

const nowOf = ({ progress, heardAt, scenario, ...view }: RunView, nowMs: number): RunNow => ({
  progress: {
    share: progress?.share ?? 0,
    date: progress?.date ?? String(scenario['from']),
    messages: progress?.messages ?? 0,
    messagesPerSecond: progress?.messagesPerSecond ?? 0,
    secondsLeft: progress?.secondsLeft ?? undefined,
  },
  heardSecondsAgo: heardAt === null ? undefined : Math.max(0, nowMs - Date.parse(heardAt)) / 1000,
  pace: paceOf(view),
});

/** As the archive has it: lists show no tables. */
function recordOf({
  id,
  name,
  year,
  scenario,
  generation,
  productVersion,
  startedAt,
  state,
  outcome,
}: RunView): RunRecord {
  const run = { id, name, year, scenario, generation, productVersion, startedAt };
  if (outcome === null || isPlayed(state) || state === 'interrupted') return { ...run, status: 'running' };
  const { failure, ...facts } = outcome;
  return {
    ...run,
    status: state,
    outcome: { ...facts, status: state, tables: null, ...(failure === null ? {} : { failure }) },
  };
}
