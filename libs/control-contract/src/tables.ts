/** The tables of a run, now or as of a simulated day. */
import { z } from 'zod';
import { count, day, label, runReference } from './values.js';

const band = z.object({ from: count, to: count });

const balance = z
  .object({ opening: count, flow: count })
  .describe('A stock of which a part of the year was simulated: what the year began with, and what came on top.');

const euros = z.number().min(0).describe('Of money, with its cents.');

const cell = z.object({ printed: z.string(), value: z.union([count, euros, band, balance]).nullable() });

const comparedRow = z.object({
  id: z.string(),
  label,
  published: cell,
  expected: cell.optional().describe('Only where a run is not compared with the published year as it is.'),
  simulated: cell,
  difference: z.number().nullable(),
});

/** The shape that `tables --format json` writes, unchanged. */
export const comparedTables = z.object({
  run: z.record(z.string(), z.unknown()).nullable(),
  year: z.int(),
  tables: z.array(z.object({ id: z.string(), title: label, rows: z.array(comparedRow) })),
  textFigures: z
    .array(comparedRow)
    .optional()
    .describe('Figures of the running text of the report, of a run that is kept.'),
});

/** How tables can be written for people and other programs. */
export const printedFormats = ['csv', 'csv-excel', 'html', 'md'] as const;

export const printedTablesPath = z.strictObject({
  run: runReference,
  format: z.enum(printedFormats).describe('`csv-excel` is for Excel in Finnish.'),
});

export const printedTablesQuery = z.strictObject({
  at: day.optional().describe('As of the end of this day; everything that was counted unless given.'),
  lang: z.enum(['fi', 'en']).default('fi').describe('Language of the labels; that of the report unless given.'),
});

/** What a printed row, or all of a run, came to day by day. */
export const series = z.object({
  run: z.int().min(1),
  of: z.string(),
  points: z
    .array(
      z.object({
        day,
        counted: count.describe('Messages sent on this day that were counted.'),
        planned: count
          .nullable()
          .describe('Messages of the conversations that open on this day; null where it is not simulated.'),
      }),
    )
    .max(366),
});

const volume = z.object({
  planned: count.nullable().describe('Null where the run does not simulate the row.'),
  counted: count,
});

/** When the messages of a printed row come: by month and weekday as planned and counted, by hour as planned. */
export const rowVolumes = z.object({
  run: z.int().min(1),
  row: z.string(),
  months: z.array(volume).length(12).describe('January to December.'),
  weekdays: z.array(volume).length(7).describe('Monday to Sunday.'),
  hours: z
    .array(z.array(count).length(24))
    .length(7)
    .describe('Monday to Sunday, 0 to 23 on the clock: planned messages of `hoursOf`. Counters know days, not hours.'),
  hoursOf: z.array(z.string()).describe('Types of the row that are planned by the hour, or what its types follow.'),
});

export const rowPath = z.strictObject({ run: runReference, row: z.string().regex(/^[a-z][a-z0-9.-]{0,59}$/) });

export const seriesQuery = z.strictObject({
  of: z.string().max(60).default('all').describe('Id of a printed row, or `all`.'),
  from: day.optional().describe('First day; that of the run unless given.'),
  to: day.optional().describe('Last day; that of the run unless given.'),
});

export const tablesQuery = z.strictObject({
  at: day.optional().describe('As of the end of this day; everything that was counted unless given.'),
});

export const tablesAsOf = z.object({
  run: z.int().min(1),
  at: day.describe('The last day that is in them.'),
  isComplete: z.boolean().describe('Whether the run has counted every day up to then.'),
  messages: count.describe('Messages counted up to then.'),
  tables: comparedTables,
  marks: z
    .array(z.object({ row: z.string(), planned: count.nullable() }))
    .describe('What the plan says of each row up to then, follow-ups with their openings; null for a band over days.'),
});

export type ComparedTablesView = z.infer<typeof comparedTables>;
export type Series = z.infer<typeof series>;
export type RowVolumes = z.infer<typeof rowVolumes>;
export type TablesAsOf = z.infer<typeof tablesAsOf>;
