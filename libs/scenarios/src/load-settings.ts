/**
 * How `tietovirta load` sends a scenario, what of the receiver it watches, and what has to hold for the load to pass. The messages are the
 * same whatever stands here.
 */
import { z } from 'zod';
import { durationMs, durationPattern } from './duration.js';
import { thresholdPattern } from './thresholds.js';

/** Messages a second, as a number or as people write it. */
const ratePattern = /^\d+(?:[._]\d+)*\s?\/\s?s$/;
/** Faster than this the machine decides. */
export const mostPerSecond = 100_000_000;

const rate = z.union([z.number().positive().max(mostPerSecond), z.string().regex(ratePattern)]);
const duration = z.string().regex(durationPattern);
const perSecond = z.number().min(0).max(mostPerSecond);

/** What is late waits for its turn, or is left out and counted. */
export const behinds = ['wait', 'drop'] as const;

export const loadSetting = z
  .strictObject({
    rate: rate.describe('Messages a second, such as 500 or "500/s".'),
    stages: z
      .array(
        z.strictObject({
          duration: duration.describe('How long the stage lasts: 30s, 2m, 1h.'),
          target: perSecond.describe('Messages a second at its end.'),
        }),
      )
      .min(1)
      .describe('Ramps, one behind the other, from 0 messages a second: each goes evenly to its target.'),
    behind: z
      .enum(behinds)
      .describe(
        'What becomes of messages that cannot leave within a second of their moment: "wait", sent late, or "drop", left out and counted. "wait" unless given.',
      ),
  })
  .partial()
  .describe(
    'How many messages a second `tietovirta load` sends, whatever the simulated time: a rate, or stages. Not together with a speed.',
  );

const topic = z.string().regex(/^[a-zA-Z0-9._-]{1,249}$/);

export const watchSetting = z
  .strictObject({
    group: z.string().min(1).max(255).describe('Consumer group of the system under test whose lag is measured.'),
    topics: z.array(topic).min(1).describe('Topics whose lag counts; all that are sent to unless given.'),
    answers: topic.describe(
      'Topic to which the system under test answers, with the address of the message it answers as key or in the header ce_causationid, correlation-id or ce_partitionkey: end-to-end times are measured with it.',
    ),
  })
  .partial()
  .describe('What `tietovirta load` measures of the system under test while it sends.');

const threshold = z.string().regex(thresholdPattern);

export const thresholdsSetting = z
  .record(
    z.string(),
    z
      .array(
        z.union([
          threshold,
          z
            .strictObject({ threshold, abortOnFail: z.boolean(), delayAbortEval: duration })
            .partial({ abortOnFail: true, delayAbortEval: true }),
        ]),
      )
      .min(1),
  )
  .describe(
    'What has to hold for `tietovirta load` to pass, by metric, such as lateness{exchange:kelmu}: ["p(95)<2s"] or dropped: ["count==0"]. Where it does not, the exit code is 99.',
  );

export type LoadSetting = z.infer<typeof loadSetting>;
export type Watch = z.infer<typeof watchSetting>;
export type ThresholdsSetting = z.infer<typeof thresholdsSetting>;

/** How the messages of a load are spread over wall time, where simulated time does not say it. */
export interface LoadShape {
  /** Each from the target of the one before, the first from `from`; a last stage without end has an infinite duration. */
  readonly stages: readonly LoadStage[];
}

export interface LoadStage {
  readonly durationMs: number;
  /** Messages a second at its beginning and at its end. */
  readonly from: number;
  readonly to: number;
}

export const rateOf = (setting: string | number): number =>
  typeof setting === 'number' ? setting : Number(setting.replaceAll(/[_\s]|\/\s?s/g, ''));

/** @returns undefined where no rate and no stages are given: simulated time says when messages come */
export function loadShape({ rate: given, stages }: LoadSetting = {}): LoadShape | undefined {
  if (given !== undefined) return { stages: [{ durationMs: Infinity, from: rateOf(given), to: rateOf(given) }] };
  if (stages === undefined) return undefined;
  return {
    stages: stages.map(({ duration: lasts, target }, place) => ({
      durationMs: durationMs(lasts),
      from: stages[place - 1]?.target ?? 0,
      to: target,
    })),
  };
}
