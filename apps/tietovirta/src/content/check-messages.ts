/** `tietovirta check-content`: the messages of the year, of a kept run or of a recording against what life and law allow. */
import { scenarioOfRun } from '@tietovirta/archive';
import { checkContent, contentChecks, contentJson, contentText, PlannedMessages, verdictCounts, type ContentSource } from '@tietovirta/content-check'; // oxfmt-ignore
import { generationVersion } from '@tietovirta/messages';
import { scenarioPlan, type ScenarioPlan } from '@tietovirta/plan';
import { openRecording } from '@tietovirta/recording';
import { findRun, otherGeneration } from '@tietovirta/runs';
import { resolveScenario, type Scenario } from '@tietovirta/scenarios';
import { jsonText } from '@tietovirta/wording';
import { resolve } from 'node:path';
import { BadInput } from '../cli/bad-input.js';
import { exitCode, type ExitCode } from '../cli/exit-code.js';
import type { PlaceOptions } from '../cli/place-options.js';
import type { GlobalOptions } from '../cli/read-arguments.js';
import { penOf, type Terminal } from '../cli/terminal.js';
import { withRuns } from '../runs/with-runs.js';
import { recordedMessages } from './recorded-messages.js';

export interface CheckContentOptions extends GlobalOptions, PlaceOptions {
  readonly recording?: string;
}

interface Checked {
  readonly plan: ScenarioPlan;
  readonly source: ContentSource;
}

/** @returns 1 when a line fails, 2 when none could be judged */
export async function checkMessages(
  run: number | 'last' | undefined,
  options: CheckContentOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { out, err } = terminal;
  const { json, lang } = options;
  const { plan, source } = await checkedOf(run, options, terminal);
  const content = checkContent(plan, source, {
    checks: contentChecks,
    onDay: (share) => {
      if (err.isTerminal) err.write(`\r${Math.round(100 * share)} %`);
    },
  });
  if (err.isTerminal) err.write('\r');
  out.write(json === true ? jsonText(contentJson(content)) : contentText(content, { lang, pen: penOf(out) }));
  const { holds, fails } = verdictCounts(content.lines);
  if (fails > 0) return exitCode.differs;
  return holds > 0 ? exitCode.fine : exitCode.refused;
}

/** The messages of a plan are a pure function of it: those of a kept run are made again. */
async function checkedOf(
  reference: number | 'last' | undefined,
  { recording, ...place }: CheckContentOptions,
  terminal: Terminal,
): Promise<Checked> {
  if (recording !== undefined) {
    const recorded = await openRecording(resolve(terminal.folder, recording));
    const { scenario, generation } = recorded.manifest;
    refuseOtherGeneration(generation);
    const plan = scenarioPlan(scenario);
    return { plan, source: recordedMessages(recorded, plan) };
  }
  const plan = scenarioPlan(
    reference === undefined ? resolveScenario({}) : await scenarioKept(reference, place, terminal),
  );
  return { plan, source: new PlannedMessages(plan.year) };
}

async function scenarioKept(reference: number | 'last', place: PlaceOptions, terminal: Terminal): Promise<Scenario> {
  const run = await withRuns(place, terminal, (runs) => findRun(runs, reference));
  refuseOtherGeneration(run.generation);
  return scenarioOfRun(run);
}

/** Messages of another generation are about other people. @throws BadInput */
function refuseOtherGeneration(generation: number): void {
  if (generation === generationVersion) return;
  const { fi, en } = otherGeneration(generation);
  throw new BadInput(
    { fi: `Sanomat ovat sukupolvea ${fi}.`, en: `The messages are of generation ${en}.` },
    { fi: 'Sen henkilöt ovat toiset: aja skenaario uudelleen.', en: 'Its persons are others: run the scenario anew.' },
  );
}
