/** Runs: those that are kept, and the one that is played. */
import { z } from 'zod';
import { count, day, instant, runReference } from './values.js';

/**
 * `pausing`, `stopping`: asked to, what is under way is counted. `paused`: its clock stands. `interrupted`: the archive has it as running, and no process plays it.
 */
export const runState = z.enum([
  'running',
  'pausing',
  'paused',
  'stopping',
  'stopped',
  'interrupted',
  'finished',
  'differing',
  'failed',
]);

export const runProgress = z.object({
  share: z.number().min(0).max(1).describe('Of the planned messages, 0 to 1.'),
  date: day.describe('Simulated day that the work has reached.'),
  messages: count.describe('Counted and set aside so far.'),
  planned: count.describe('Messages of the whole run.'),
  messagesPerSecond: z.number().min(0).describe('Over the last few seconds.'),
  secondsLeft: z.number().min(0).nullable().describe('At this rate; null while it is not known.'),
});

export const runOutcome = z.object({
  finishedAt: instant,
  planned: count,
  sent: count,
  counted: count,
  setAside: count,
  hash: z.string().describe('Stream hash; empty when the run was not played to its end.'),
  seconds: z.number(),
  messagesPerSecond: z.number(),
  peakMemoryBytes: count,
  cellsCompared: count,
  cellsDiffering: count,
  failure: z.string().nullable().describe('Why it failed.'),
});

const noSpeed = 'No speed. Allowed: max, real, or simulated seconds a second, 1 to 1000000000';

/** How fast simulated time passes, as the setting of a scenario. */
export const speed = z
  .union([z.enum(['max', 'real']), z.number(noSpeed).min(1, noSpeed).max(1_000_000_000, noSpeed)], noSpeed)
  .describe(
    '`max`: as fast as the machine can; `real`: as the clock on the wall; or simulated seconds a second, from 1.',
  );

/** How simulated time passes. */
export const runPace = z.object({
  speed,
  instant: z.iso
    .datetime({ offset: true })
    .nullable()
    .describe(
      'Finnish time up to which all that is due is counted, and nothing later; null of a run without a clock, as at `max`, which keeps no order of time.',
    ),
  lateSeconds: z.number().min(0).describe('Wall time by which the clock trails its speed.'),
});

export const run = z.object({
  id: z.int().min(1),
  place: z.enum(['embedded', 'kafka']).describe('Kept in a store of one machine, or in the database of a stack.'),
  name: z.string(),
  year: z.int(),
  state: runState,
  scenario: z.record(z.string(), z.unknown()).describe('The complete scenario, as a recording keeps it.'),
  generation: z.int().describe('Which generation of messages it makes.'),
  productVersion: z.string(),
  startedAt: instant,
  heardAt: instant.nullable().describe('When its counters last rose; null of a run that nobody follows.'),
  pace: runPace.nullable().describe('While it is played, and once that is known.'),
  progress: runProgress.nullable().describe('While it is played.'),
  outcome: runOutcome.nullable().describe('What came out, once it has ended.'),
});

/** A scenario by the name of a shipped one, or whole as in a scenario file. */
export const scenarioRequest = z.strictObject({
  scenario: z
    .union([z.string().max(60), z.record(z.string().max(60), z.unknown())])
    .describe('Name of a shipped scenario, or settings as in a scenario file.'),
});

export const speedChange = z.strictObject({ speed });

export const stepUnit = z.enum(['batch', 'hour', 'day', 'month']);

/** A run that is paused goes on to the end of what comes next, and pauses again. */
export const runStep = z.strictObject({
  to: stepUnit.describe('End of which unit of simulated time; a batch is a minute.'),
});

export const runJump = z.strictObject({
  to: z
    .union([z.iso.date(), z.iso.datetime({ offset: true })])
    .describe('A day, whose first midnight is meant, or a whole minute of simulated time with its offset.'),
});

/** A run is removed for good: whoever asks types its number once more. In the address, since many clients send no body with DELETE. */
export const runRemoval = z.strictObject({ confirm: z.string().describe('The number of the run, as in the address.') });

/** What a client calls a request, so that it starts one run however often it is sent. */
export const startHeaders = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{8,100}$/)
    .optional()
    .describe('8 to 100 visible characters, such as a UUID. The same key with another scenario is refused.'),
});

export const runQuery = z.strictObject({ run: runReference });

export type Speed = z.infer<typeof speed>;
export type RunPaceView = z.infer<typeof runPace>;
export type StepUnit = z.infer<typeof stepUnit>;
export type RunState = z.infer<typeof runState>;
export type RunProgressView = z.infer<typeof runProgress>;
export type RunOutcomeView = z.infer<typeof runOutcome>;
export type RunView = z.infer<typeof run>;
export type ScenarioRequestBody = z.infer<typeof scenarioRequest>;
