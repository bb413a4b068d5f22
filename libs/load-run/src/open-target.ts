/** Opens what a load goes to, with what is watched there. */
import type { LoadMeasures, LoadTarget, Portion } from '@tietovirta/load';
import { planFingerprint } from '@tietovirta/scenarios';
import { TopicSender } from '@tietovirta/transport-kafka';
import type { Label } from '@tietovirta/wording';
import { resolve } from 'node:path';
import { FileStreams } from './file-streams.js';
import { KafkaTarget } from './kafka-target.js';
import { LineTarget } from './line-target.js';
import { LoadRefused } from './load-refused.js';
import { openTopics, type OpenTopics } from './open-topics.js';
import type { LoadOrder } from './play-load.js';
import { WatchAnswers } from './watch-answers.js';
import { WatchLag } from './watch-lag.js';

export interface OpenTarget {
  readonly target: LoadTarget;
  /** The load begins. @param beginMs by its clock */
  begin(beginMs: number): void;
  /** How far the watched group lags behind; absent where none is watched. */
  readonly lag?: (() => Promise<ReadonlyMap<string, number>>) | undefined;
  /** Everything was sent: waits for what the receiver still answers. */
  rest?(signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** Key of a load, where runs have theirs. */
const run = 'load';

export async function openTarget(order: LoadOrder, measures: LoadMeasures): Promise<OpenTarget> {
  const { scenario, wire, address } = order;
  const of = { year: scenario.year, run, plan: planFingerprint(scenario) };
  if (address.kind !== 'kafka') {
    refuseOnlyOfKafka(order);
    if (address.kind === 'output') return withoutWatch(new LineTarget({ ...of, wire, to: order.out }));
    const files = new FileStreams(resolve(order.folder, address.folder), wire);
    return withoutWatch(new LineTarget({ ...of, wire, to: (exchange) => files.of(exchange) }), () => files.close());
  }
  const { watch = {}, exchanges } = scenario;
  const topics = await openTopics({ ...order, ...address, exchanges, watch });
  try {
    return await openKafkaTarget(order, measures, topics);
  } catch (error) {
    await topics.client.close();
    throw error;
  }
}

async function openKafkaTarget(order: LoadOrder, measures: LoadMeasures, topics: OpenTopics): Promise<OpenTarget> {
  const { scenario, wire, isTimedBySimulation, clock } = order;
  const { client, topicPrefix, partitions } = topics;
  const of = { year: scenario.year, plan: planFingerprint(scenario) };
  const { group, answers: topic, topics: watched = [...partitions.keys()] } = scenario.watch ?? {};
  let begunMs = 0;
  const elapsed = (): number => clock.now() - begunMs;
  const lag = group === undefined ? undefined : new WatchLag({ client, group, topics: watched, topicPrefix });
  const answers = topic === undefined ? undefined : new WatchAnswers({ client, topic, group: `tietovirta-load-${order.timestamp()}`, of, elapsed, onAnswer: (type, afterMs) => { measures.answered(type, afterMs); } }); // oxfmt-ignore
  await answers?.open();
  const sender = new TopicSender({ client, topicPrefix, partitions, run, ...of, isTimedBySimulation });
  const onSend = (portion: Portion): void => {
    answers?.sent(portion);
  };
  return {
    target: new KafkaTarget(sender, { year: scenario.year, run, wire }, onSend),
    begin: (beginMs) => {
      begunMs = beginMs;
    },
    lag: lag === undefined ? undefined : () => lag.look(),
    rest: async (signal) => {
      await answers?.rest((ms) => (signal.aborted ? Promise.resolve() : clock.pause(ms, signal)));
    },
    close: async () => {
      await answers?.close();
      await client.close();
    },
  };
}

const withoutWatch = (target: LoadTarget, close: () => Promise<void> = () => Promise.resolve()): OpenTarget => ({
  target,
  begin: () => undefined,
  close,
});

/** @throws LoadRefused with everything that only a Kafka has */
function refuseOnlyOfKafka({ to, partitions, makesTopics, scenario, isTimedBySimulation }: LoadOrder): void {
  const only = (option: string): Label => ({
    fi: `${option} koskee vain Kafkaa`,
    en: `${option} is about Kafka alone`,
  });
  const faults = [
    ...(partitions === undefined ? [] : [only('--partitions')]),
    ...(makesTopics ? [only('--make-topics')] : []),
    ...(isTimedBySimulation ? [only('--timestamps')] : []),
    ...(scenario.watch === undefined ? [] : [only('watch')]),
  ];
  if (faults.length > 0) throw new LoadRefused(to, faults);
}
