/**
 * What a scenario file may hold. The same settings are options of `tietovirta run`; the JSON Schema that editors and
 * other tools read (scenario.schema.json) is made from this file.
 */
import { exchanges } from '@tietovirta/exchanges';
import { newestReportYear, reportYears } from '@tietovirta/published';
import { z } from 'zod';

export const exchangeIds: readonly string[] = exchanges.map((exchange) => exchange.id);

const date = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** Settings of a scenario file; all are optional. */
export const scenarioSettings = z
  .strictObject({
    $schema: z.string().describe('The JSON Schema of this file, for editors; not a setting of the run.'),
    name: z
      .string()
      .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u)
      .describe('How the run is listed; the file name without its ending unless given. At most 60 characters.'),
    year: z
      .literal([...reportYears])
      .describe(`Year of the report. It fixes volumes, holidays and pay days; ${newestReportYear} unless given.`),
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
  })
  .partial()
  .describe('What one run of Tietovirta simulates.');

export type ScenarioSettings = Omit<z.infer<typeof scenarioSettings>, '$schema'>;

export type SettingName = keyof ScenarioSettings;

export const settingNames: readonly SettingName[] = ['name', 'year', 'exchanges', 'from', 'to', 'scale', 'seed'];

/** The JSON Schema of scenario files, as an object. */
export const scenarioJsonSchema = (): object => ({
  title: 'Tietovirta scenario',
  ...z.toJSONSchema(scenarioSettings, { target: 'draft-2020-12' }),
});
