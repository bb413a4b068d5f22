/**
 * What a scenario may hold: the one place where its settings are declared. Files, options, stored runs, recordings and
 * workers are all read by the schemas of this file; the JSON Schema that editors and other tools read
 * (scenario.schema.json) is made from it.
 */
import { exchanges } from '@tietovirta/exchanges';
import { newestReportYear, reportYears } from '@tietovirta/published';
import { z } from 'zod';
import { loadSetting, thresholdsSetting, watchSetting } from './load-settings.js';
import { latenesses, namedSpeeds, speedBounds } from './speed.js';
import { peaksSetting } from './peaks.js';
import { playedYears } from './played-years.js';
import { volumePattern } from './volumes.js';
import { wires } from './wire.js';

export const exchangeIds: readonly string[] = exchanges.map((exchange) => exchange.id);

const date = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

const ofRuns = z.strictObject({
  name: z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u)
    .describe('How the run is listed; the file name without its ending unless given. At most 60 characters.'),
  base: z
    .literal([...reportYears])
    .describe(
      `Year of the report whose figures are the volumes; unless given the year itself, or ${newestReportYear} where the report has none of it.`,
    ),
  year: z
    .literal([...playedYears])
    .describe(
      `Calendar year: it fixes days, holidays and pay days, and the people as they are then; the base year unless given, ${newestReportYear} without one.`,
    ),
  exchanges: z
    .array(z.enum(exchangeIds as [string, ...string[]]))
    .min(1)
    .describe('Exchanges to simulate, by id (`tietovirta exchanges` lists them); all of them unless given.'),
  from: date.describe('First day, YYYY-MM-DD, Finnish civil day; 1 January unless given.'),
  to: date.describe(
    'Day after the last day, YYYY-MM-DD: the window is half open. 1 January of the next year (the whole rest of the year) unless given.',
  ),
  scale: z
    .union([z.number().positive(), z.string().regex(/^\d+([.,]\d+)?$|^\d+ ?\/ ?\d+$/)])
    .describe(
      'How large the year is made: a whole number, a fraction such as "1/1000", or a decimal such as 0.001. Counts are shared out by largest remainder, so that sums still add up. 1 (every message of the published year) unless given.',
    ),
  seed: z
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .describe('Root of all chance: the same seed gives the same messages. A whole number from 0; 1 unless given.'),
  volumes: z
    .record(z.string(), z.union([z.int().min(0), z.string().regex(volumePattern)]))
    .describe(
      'Volumes other than the published ones: by exchange, message type or a part of one that is planned apart, such as kelmu.query[channel=interface]: "x2", "+20 %", "-10 %", or a number of messages. What follows them comes along; the narrowest key decides.',
    ),
  peaks: peaksSetting,
  speed: z
    .union([z.enum(namedSpeeds), z.number().min(speedBounds.least).max(speedBounds.most)])
    .describe(
      'How fast simulated time passes: "max", as fast as the machine can; "real", as the clock on the wall; or so many simulated seconds a second, such as 3600. "max" unless given.',
    ),
  lateness: z
    .enum(latenesses)
    .describe(
      'What becomes of a run that does not keep its speed: "best-effort" goes on and says how late it is; "strict" fails when it is more than 5 seconds late. "best-effort" unless given.',
    ),
  wire: z
    .enum(wires)
    .describe(
      'What a record of Kafka is: a frame of many messages, or one message. The services have a setting for it where it is not given; runs in one process use no wire.',
    ),
});

/** How a load is sent and judged: nothing of it changes a message, and runs do not keep it. */
const ofLoads = z.strictObject({ load: loadSetting, watch: watchSetting, thresholds: thresholdsSetting });

const declared = z.strictObject({ ...ofRuns.shape, ...ofLoads.shape });

/** Settings of a scenario file; all are optional. */
export const scenarioSettings = z
  .strictObject({
    $schema: z.string().describe('The JSON Schema of this file, for editors; not a setting of the run.'),
    ...declared.shape,
  })
  .partial()
  .describe('What one run of Tietovirta simulates.');

export type ScenarioSettings = Omit<z.infer<typeof scenarioSettings>, '$schema'>;

export type SettingName = keyof ScenarioSettings;

export const settingNames: readonly SettingName[] = declared.keyof().options;

export type RunSettingName = keyof z.infer<typeof ofRuns>;

/** Those that runs keep. */
export const runSettingNames: readonly RunSettingName[] = ofRuns.keyof().options;

const part = z.int().min(1);

/**
 * A whole scenario as JSON: of a run in the archive, of a recording, on its way to a worker. The scale is the exact
 * fraction. What was added after 0.1.0 may be missing, which is how scenarios of before are still read.
 */
export const storedSettings = ofRuns
  .extend({ scale: z.strictObject({ numerator: part, denominator: part }) })
  .partial({ base: true, volumes: true, peaks: true, speed: true, lateness: true, wire: true });

/** The JSON Schema of scenario files, as an object. */
export const scenarioJsonSchema = (): object => ({
  title: 'Tietovirta scenario',
  ...z.toJSONSchema(scenarioSettings, { target: 'draft-2020-12' }),
});
