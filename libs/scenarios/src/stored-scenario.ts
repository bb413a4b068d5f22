/**
 * A scenario as JSON and back: how archives and recordings keep it and how workers are told it. What was stored by
 * earlier versions is read for good; what a later version stored and this one does not know is refused.
 */
import type { z } from 'zod';
import { contradictionsIn } from './contradictions.js';
import { usualBaseOf } from './played-years.js';
import { ScenarioRefused } from './scenario-refused.js';
import { exchangeIds, storedSettings } from './scenario-schema.js';
import type { Scenario } from './scenario.js';
import type { Lateness, Speed } from './speed.js';
import type { Label } from '@tietovirta/wording';
import { faultsOf, pathOf, type Contradiction } from './setting-faults.js';

/** What scenarios of before have without saying it. */
const silentSpeed = 'max';
const silentLateness: Lateness = 'best-effort';
const isSilent = (speed: Speed): boolean => speed === silentSpeed;

/** Reads JSON to a complete scenario; for schemas that hold one, such as that of a recording's manifest. */
export const storedScenario = storedSettings.transform((stored, context): Scenario => {
  const scenario: Scenario = {
    speed: silentSpeed,
    lateness: silentLateness,
    base: usualBaseOf(stored.year),
    ...stored,
    exchanges: exchangeIds.filter((id) => stored.exchanges.includes(id)),
  };
  for (const { path, problem, allowed } of contradictionsIn(scenario, (setting) => ({ path: setting }))) {
    const params: Contradiction = { problem, allowed };
    context.issues.push({ code: 'custom', path: [path], message: problem.en, params: { ...params }, input: stored });
  }
  return scenario;
});

/** The JSON that `storedScenario` reads. */
export type StoredScenario = z.input<typeof storedScenario>;

/** As scenarios were always stored: what is as it was before there was a setting for it is left out. */
export function toStored({
  base,
  volumes,
  peaks,
  speed,
  lateness,
  wire,
  exchanges,
  ...settings
}: Scenario): StoredScenario {
  const { name, year, from, to, scale, seed } = settings;
  return storedSettings.parse({
    name,
    year,
    exchanges: [...exchanges],
    from,
    to,
    scale,
    seed,
    ...(base === year ? {} : { base }),
    ...(volumes === undefined ? {} : { volumes }),
    ...(peaks === undefined ? {} : { peaks }),
    ...(isSilent(speed) ? {} : { speed }),
    ...(lateness === silentLateness ? {} : { lateness }),
    ...(wire === undefined ? {} : { wire }),
  });
}

/**
 * @param subject what is refused, for people, e.g. `The scenario of run 7`; Finnish in the partitive
 * @throws ScenarioRefused naming every fault
 */
export function readStoredScenario(stored: unknown, subject: Label): Scenario {
  const result = storedScenario.safeParse(stored, { reportInput: true });
  if (result.success) return result.data;
  const faults = result.error.issues.flatMap(faultsOf);
  throw new ScenarioRefused(
    subject,
    faults.map(({ keys, ...fault }) => ({ ...fault, path: pathOf(keys) || 'scenario' })),
  );
}
