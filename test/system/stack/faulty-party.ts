/** A service of a party whose line damages one record: that one never arrives as it was meant. Does jobs as the real one does. */
import { noEntries, SentContent, type SentMark } from '@tietovirta/counting';
import { findMessageType } from '@tietovirta/exchanges';
import { SliceFrames } from '@tietovirta/generation';
import { sliceKey, type SliceAddress } from '@tietovirta/messages';
import { scenarioPlan, type ScenarioPlan } from '@tietovirta/plan';
import type { Job } from '@tietovirta/job-queue';
import { scenarioOfRun } from '@tietovirta/archive';
import { damaged } from '@tietovirta/transport-kafka/testing';
import type { Moments } from './moments.js';
import type { RunUnderWay } from './run-under-way.js';
import type { StackUnderTest } from './stack-under-test.js';

/** Resolves when all openings of the run's one service are sent, one record of them damaged. */
export async function sendOneDamaged(stack: StackUnderTest, run: RunUnderWay, moments: Moments): Promise<void> {
  const planned = scenarioPlan(scenarioOfRun(run.run));
  const days = new Set(planned.tasks.map(({ day }) => day));
  const damagedDay = moments.oneOf([...days]);
  const enough = new AbortController();
  const victim = moments.oneOf(planned.tasks.filter(({ day }) => day === damagedDay));
  const makeDays = async (job: Job): Promise<void> => {
    const slices = planned.tasks.filter(({ day }) => day >= job.day && day < job.day + job.days);
    const sent: SentMark[] = [];
    for (const slice of slices) sent.push(await sendSlice(stack, { planned, run, slice, isVictim: slice === victim }));
    await stack.backend.ledger.apply({ positions: [], runs: [{ ...noEntries(run.run.id), sent }] });
    for (const { day } of slices) days.delete(day);
    if (days.size === 0) enough.abort();
  };
  // What the first messages need takes seconds to build, in which no lease of a job would be renewed: it is built before any is taken.
  new SliceFrames(planned.year, run.key).of(victim)[Symbol.iterator]().next();
  const [{ messageType }] = planned.tasks as [SliceAddress];
  await stack.backend.jobs.work(stack.serviceOfType(messageType), makeDays, { signal: enough.signal });
}

interface Sending {
  readonly planned: ScenarioPlan;
  readonly run: RunUnderWay;
  readonly slice: SliceAddress;
  readonly isVictim: boolean;
}

async function sendSlice(
  { kafka: { tamperer } }: StackUnderTest,
  { planned, run, slice, isVictim }: Sending,
): Promise<SentMark> {
  const { messageType, day } = slice;
  const key = sliceKey({ messageType, day });
  const published = new SentContent(findMessageType(messageType));
  for (const frame of new SliceFrames(planned.year, run.key).of(slice)) {
    const records = tamperer.recordsOf(frame, key);
    const isFirst = published.messages === 0;
    await tamperer.put(isVictim && isFirst ? records.map((record) => damaged(record, 'content')) : records, messageType, key); // oxfmt-ignore
    published.add(frame);
  }
  const { messages, content } = published;
  return { messageType, day, nextIndex: messages, messages, content, holes: [] };
}
