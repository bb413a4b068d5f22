/** `tietovirta check-content`: what the messages of the year, of a kept run or of a recording say, against lives and laws. */
import { scenarioOfRun } from '@tietovirta/archive';
import { checkContent, contentChecks, contentJson, contentText, FramedMessages, PlannedMessages, verdictOfAll } from '@tietovirta/content-check'; // oxfmt-ignore
import { scenarioPlan } from '@tietovirta/plan';
import { openRecording } from '@tietovirta/recording';
import { findRun, refuseOtherPeople } from '@tietovirta/runs';
import { resolveScenario, type Scenario } from '@tietovirta/scenarios';
import { jsonText } from '@tietovirta/wording';
import { resolve } from 'node:path';
import { exitCode, type ExitCode } from '../cli/exit-code.js';
import type { PlaceOptions } from '../cli/place-options.js';
import type { GlobalOptions } from '../cli/read-arguments.js';
import { shareShown } from '../cli/share-shown.js';
import { penOf, type Terminal } from '../cli/terminal.js';
import { withRuns } from '../runs/with-runs.js';

export interface CheckContentOptions extends GlobalOptions, PlaceOptions {
  readonly recording?: string;
}

type Run = number | 'last' | undefined;

/** @returns 1 when a line fails, 2 when none could be judged */
export async function checkMessages(run: Run, options: CheckContentOptions, terminal: Terminal): Promise<ExitCode> {
  const { recording, json, lang } = options;
  const recorded = recording === undefined ? undefined : await openRecording(resolve(terminal.folder, recording));
  if (recorded !== undefined) refuseOtherPeople(recorded.manifest.generation);
  const plan = scenarioPlan(recorded?.manifest.scenario ?? (await scenarioOf(run, options, terminal)));
  const { year } = plan;
  const source = recorded === undefined ? new PlannedMessages(year) : new FramedMessages(year, recorded);
  const { out, err } = terminal;
  const onDay = shareShown(err);
  const checked = checkContent(plan, source, { checks: contentChecks, onDay });
  out.write(json === true ? jsonText(contentJson(checked)) : contentText(checked, { lang, pen: penOf(out) })); // oxfmt-ignore
  return { holds: exitCode.fine, fails: exitCode.differs, unjudged: exitCode.refused }[verdictOfAll(checked.lines)];
}

/** The messages of a plan are a pure function of it: those of a kept run are made again. */
async function scenarioOf(reference: Run, place: PlaceOptions, terminal: Terminal): Promise<Scenario> {
  if (reference === undefined) return resolveScenario({});
  const run = await withRuns(place, terminal, (runs) => findRun(runs, reference));
  refuseOtherPeople(run.generation);
  return scenarioOfRun(run);
}
