/**
 * The live picture of one run: a layout that is told once, and states with absolute values in the order of that layout. Every state
 * tells everything, so that any of them may be missed.
 */
import { z } from 'zod';
import { runPace, runState } from './runs.js';
import { count, day, instant, label } from './values.js';

/**
 * How a figure stands beside its plan. `equal`: it has come to all that was planned. `on-plan`, `ahead`, `behind`: against what the
 * plan says of the days that were worked on. `after-resend`: it can match once what was set aside is sent again. `cannot-match`: it
 * cannot match any more. `absent`: the run does not simulate it.
 */
export const figureStatus = z.enum(['equal', 'on-plan', 'ahead', 'behind', 'after-resend', 'cannot-match', 'absent']);

/**
 * `too-many`: more was counted than was planned. `missing`: the run has ended without them, and none of them can come any more.
 * `given-up`: the same, and an operator gave up what was set aside.
 */
export const figureReason = z.enum(['too-many', 'missing', 'set-aside', 'given-up']);

export const layoutFigure = z.object({
  row: z.string().describe('Id of the printed row.'),
  table: z.string().nullable().describe('Id of its table; null for a figure of the running text.'),
  label,
  unit: z
    .enum(['messages', 'messages-a-day', 'cents', 'persons', 'persons-of-months'])
    .describe(
      'A band over days counts the messages of a day; a sum of money is counted in cents; different persons are counted in the year, or in each month and added up.',
    ),
  planned: count.nullable().describe('What the run plans for it, in its unit; null where it does not simulate it.'),
  opening: count.describe('How many there were of a stock when the year began; 0 of what is counted from nothing.'),
  published: z.string().describe('As the report prints it; empty for a year that it does not print.'),
});

export const layoutType = z.object({ id: z.string(), exchange: z.string(), label, planned: count });

/** What stays the same while a run is played. */
export const liveLayout = z.object({
  run: z.int().min(1),
  name: z.string(),
  year: z.int(),
  base: z.int().describe('Year of the report whose figures are the volumes.'),
  from: day,
  to: day.describe('Day after the last one.'),
  scale: z.string().describe('Which part of the volumes is simulated: 1 is all of them, 1/1000 a thousandth.'),
  planned: count,
  tables: z.array(z.object({ id: z.string(), title: label })).describe('In the order of the report.'),
  figures: z.array(layoutFigure).describe('In the order of the report.'),
  exchanges: z.array(z.object({ id: z.string(), title: label })),
  types: z.array(layoutType),
  plannedByDay: z.array(count).describe('Messages of the conversations that open on each day of the window.'),
});

export const figureState = z.object({
  counted: count.describe('What was counted for it, in its unit.'),
  markFrom: count.describe('What the plan says of all days that are done, follow-ups with their openings.'),
  markTo: count.describe('The same, with every day that work has begun on.'),
  setAside: count.describe(
    'Messages of its types that were set aside and may come again: so many at most are missing here.',
  ),
  status: figureStatus,
  reason: figureReason.nullable(),
  by: count.describe('How much of its unit the reason or the status is about.'),
  printed: z
    .string()
    .describe('As the tables print it so far, in Finnish form; empty while a band has no day that is done.'),
  band: z
    .object({ from: count, to: count })
    .nullable()
    .describe('The band of the days that are done, as the tables have it; only of a band over days.'),
});

export const serviceState = z.object({
  name: z.string(),
  isReady: z.boolean(),
  detail: z.string().nullable().describe('Why it is not ready.'),
});

/** Everything that changes; values are absolute. */
export const liveState = z.object({
  seq: count.describe('Rises with each fold; a gap means that pictures were skipped, never that something is lost.'),
  run: z.int().min(1),
  state: runState,
  at: instant.describe('When this picture was folded.'),
  heardAt: instant.describe('When the counters last rose.'),
  clock: z.object({
    from: day.nullable().describe('Every day before it is counted in full; null when the whole window is.'),
    to: day.describe('The newest day that was touched.'),
    share: z.number().min(0).max(1),
  }),
  pace: runPace.nullable().describe('Null of a run that is not played.'),
  counted: count,
  setAside: count,
  underWay: count.nullable().describe('Sent and not yet counted; null where nobody knows it.'),
  messagesPerSecond: z.number().min(0),
  secondsLeft: z.number().min(0).nullable(),
  lag: count.nullable().describe('Records before the counters; null in one process, where none wait.'),
  latenessSeconds: z
    .number()
    .min(0)
    .nullable()
    .describe('How far counting trails what was sent; null where nobody knows it.'),
  figures: z.array(figureState).describe('In the order of the layout.'),
  types: z.array(count).describe('Messages counted of each type, in the order of the layout.'),
  rates: z.array(z.number().min(0)).describe('Messages a second of each exchange, in the order of the layout.'),
  services: z.array(serviceState).describe('Of a stack; none in one process.'),
});

/** What is told once and must not be missed: the server keeps the last of them for viewers who come back. */
export const liveNote = z.object({
  kind: z.enum(['run-started', 'run-ended', 'dead-letter', 'control']),
  at: instant,
  run: z.int().min(1).nullable(),
  text: label,
});

export const liveHello = z.object({
  v: z.literal(1),
  everyMs: count.describe('How often a state comes at most; it grows with the number of viewers.'),
  server: z.string().describe('Version of the product: another one means that the page should be loaded again.'),
  notesLost: count.describe('Notes that a viewer who comes back has missed and can no longer get.'),
  layout: liveLayout.nullable().describe('Null while no run is there to be seen.'),
});

export const liveBye = z.object({ why: z.enum(['shutdown', 'too-slow']), againInMs: count });

/** Events of the stream, by name. `state` may be skipped, the others are not. */
export const liveEvents = { hello: liveHello, state: liveState, note: liveNote, bye: liveBye };

export type FigureStatus = z.infer<typeof figureStatus>;
export type FigureReason = z.infer<typeof figureReason>;
export type LayoutFigure = z.infer<typeof layoutFigure>;
export type LiveLayout = z.infer<typeof liveLayout>;
export type FigureState = z.infer<typeof figureState>;
export type ServiceState = z.infer<typeof serviceState>;
export type LiveState = z.infer<typeof liveState>;
export type LiveNote = z.infer<typeof liveNote>;
export type LiveHello = z.infer<typeof liveHello>;
export type LiveBye = z.infer<typeof liveBye>;
