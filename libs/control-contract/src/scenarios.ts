/** Whether a scenario can be run. */
import { z } from 'zod';
import { fault } from './problem.js';

export const scenarioCheck = z.object({
  isFine: z.boolean(),
  scenario: z
    .record(z.string(), z.unknown())
    .nullable()
    .describe('Complete, as a run would keep it; null where it has faults.'),
  faults: z.array(fault).describe('Every fault, with pointers into the request.'),
});

export type ScenarioCheck = z.infer<typeof scenarioCheck>;
