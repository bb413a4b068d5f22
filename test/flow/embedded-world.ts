/**
 * A whole embedded run in one process and without threads: parties, transport, counters, ledger. What a run does on
 * worker threads, with every joint open to a test.
 */
import { EmbeddedCounters, EmbeddedParties, SliceQueue, shareSlices } from '@tietovirta/embedded-run';
import type { DeadLetter, SliceMark } from '@tietovirta/counting';
import type { SliceAddress } from '@tietovirta/messages';
import { measuredLines } from '../measured-lines.js';
import { CountedYear, streamHash } from '@tietovirta/counting';
import { exchanges, type MessageType } from '@tietovirta/exchanges';
import { MemoryLedger } from '@tietovirta/ledger';
import { deltasExpected, keysExpected, type SliceExpectation } from '@tietovirta/oracle';
import { planYear, type YearPlan } from '@tietovirta/plan';
import { scaledFigures, type ReportYear, type ScaledFigures } from '@tietovirta/published';
import { planSettingsText } from '@tietovirta/scenarios';
import { EmbeddedTransport, type Transport } from '@tietovirta/transport';
import { MessageChannel } from 'node:worker_threads';

export const messageTypes: readonly MessageType[] = exchanges.flatMap((exchange) => exchange.messageTypes);

export interface BackendOptions {
  /** The published year whose figures are played, in its own calendar unless another year is given. */
  readonly year?: ReportYear;
  readonly playedIn?: number;
  readonly denominator?: number;
  /** Ids; all of them unless given. */
  readonly only?: readonly string[];
  readonly seed?: number;
  /** Endpoints, each with its own parties and counters. */
  readonly workers?: 1 | 2;
  /** Which days are played; a quarter of them unless given, spread over the year. */
  readonly plays?: (day: number) => boolean;
  readonly arrange?: (tasks: readonly SliceAddress[]) => readonly SliceAddress[];
  /** Stands between the parties and the transport. */
  readonly wrap?: (transport: Transport) => Transport;
}

export interface Played {
  readonly figures: ScaledFigures;
  readonly plan: YearPlan;
  readonly tasks: readonly SliceAddress[];
  readonly planned: number;
  readonly sent: number;
  readonly counted: number;
  readonly setAside: number;
  readonly repeatedFrames: number;
  readonly totals: CountedYear;
  readonly expected: CountedYear;
  /** All counters, one line a cell. */
  readonly cells: readonly string[];
  readonly hash: string;
  readonly marks: readonly SliceMark[];
  readonly deadLetters: readonly DeadLetter[];
}

export async function play(options: BackendOptions = {}): Promise<Played> {
  const { year = 2024, denominator = 10_000, seed = 1, workers = 1, arrange = (tasks) => tasks } = options;
  const { plays = (day) => day % 4 === 1, playedIn = year } = options;
  const scale = { numerator: 1, denominator };
  const figures = scaledFigures(year, scale, playedIn);
  const chosen = exchanges.filter(({ id }) => options.only?.includes(id) ?? true);
  // Tables of the plan are built once for all who play it in the order of days; in another order everything is built anew.
  const settings = options.arrange ? undefined : planSettingsText({ base: year, year: playedIn, scale, seed });
  const plan = planYear({ figures, seed, exchanges: chosen, settings });
  const tasks = plan.calendar.days.flatMap(({ index: day }) =>
    !plays(day)
      ? []
      : plan.types.filter((type) => type.slice(day).count > 0).map((type) => ({ messageType: type.type.id, day })),
  );
  const shared = shareSlices(arrange(tasks));
  const expectations: SliceExpectation[] = [];
  const transports = endpoints(workers).map(options.wrap ?? ((transport) => transport));
  const stages = transports.map((transport) => ({
    parties: new EmbeddedParties({
      plan,
      transport,
      queue: new SliceQueue(shared),
      onSlice: (expectation) => expectations.push(expectation),
      isStopped: () => false,
    }),
    counters: new EmbeddedCounters({ runId: 1, calendar: plan.calendar, messageTypes, transport, marks: [] }),
  }));
  await Promise.all(stages.map(({ parties }) => parties.play()));
  const ledger = new MemoryLedger();
  for (const { counters } of stages) expect(await ledger.apply(counters.takeBatch())).toBe('applied');
  await Promise.all(transports.map((transport) => transport.close()));
  const state = await ledger.read(1);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  return {
    figures,
    plan,
    tasks,
    planned: sum(expectations.flatMap(({ expected }) => expected.map(({ rows }) => rows))),
    sent: sum(stages.map(({ parties }) => parties.sent)),
    counted: sum(state.marks.map((mark) => mark.counted)),
    setAside: sum(state.marks.map((mark) => mark.setAside)),
    repeatedFrames: sum(stages.map(({ counters }) => counters.repeatedFrames)),
    totals: yearOf(plan, figures, true).add(state.cells).addSets(state.members),
    expected: expectedYear(plan, figures, expectations),
    cells: measuredLines(state),
    hash: streamHash(playedIn, state.marks),
    marks: state.marks,
    deadLetters: await ledger.deadLetters(1),
  };
}

function endpoints(workers: 1 | 2): Transport[] {
  const common = { partitions: 16, endpoints: workers };
  if (workers === 1) return [new EmbeddedTransport({ ...common, endpoint: 0, ports: [undefined] })];
  const { port1, port2 } = new MessageChannel();
  return [
    new EmbeddedTransport({ ...common, endpoint: 0, ports: [undefined, port1] }),
    new EmbeddedTransport({ ...common, endpoint: 1, ports: [port2, undefined] }),
  ];
}

function yearOf({ calendar }: YearPlan, figures: ScaledFigures, followUpDaysAreKnown: boolean): CountedYear {
  const days = calendar.days.length;
  return new CountedYear(messageTypes, { days, fromDay: 0, toDay: days, followUpDaysAreKnown, figures });
}

/** What the oracle expects, follow-ups booked on the day of their opening: the sums of the year are the same. */
function expectedYear(plan: YearPlan, figures: ScaledFigures, expectations: readonly SliceExpectation[]): CountedYear {
  const expected = yearOf(plan, figures, false).expectKeys(keysExpected(plan));
  for (const expectation of expectations) expected.add(deltasExpected(expectation));
  return expected;
}
