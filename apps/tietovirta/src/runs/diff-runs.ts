/** `tietovirta runs diff`: which cells, counts, hashes and rates of two runs differ, or what two loads measured; and whether a gate lets that pass. */
import { compareLoads, readGateFile } from '@tietovirta/load-run';
import {
  checkedRun,
  differenceText,
  endedRun,
  findRun,
  runDifference,
  unlikeLedgerText,
  type CheckedRun,
  type EndedRun,
  type RunsKept,
} from '@tietovirta/runs';
import { figuresOfRun, gateText, judgeGate, type GateVerdict } from '@tietovirta/verdict';
import { jsonText } from '@tietovirta/wording';
import { BadInput } from '../cli/bad-input.js';
import { exitCode, type ExitCode } from '../cli/exit-code.js';
import type { Comparand, PlacedReference } from '../cli/read-arguments.js';
import { penOf, type Terminal } from '../cli/terminal.js';
import type { RunsOptions } from './runs-options.js';
import { withRuns } from './with-runs.js';

type Reference = PlacedReference;
type Ended = CheckedRun<EndedRun>;
/** With a file of conditions on how much the two may differ. */
export type DiffOptions = RunsOptions & { readonly gate?: string };

export async function diffRuns(
  first: Comparand,
  second: Comparand,
  options: DiffOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { json, lang } = options;
  if ('report' in first && 'report' in second) {
    const { text, ...compared } = await compareLoads([first.report, second.report], options.gate, terminal.folder);
    return written(json === true ? compared : text(lang), compared.gate, options, terminal) ?? exitCode.fine;
  }
  if ('report' in first || 'report' in second)
    throw new BadInput(
      { fi: 'Ajoa ja kuorman raporttia ei voi verrata.', en: 'A run and the report of a load cannot be compared.' },
      { fi: 'Anna kaksi ajoa, tai kaksi raporttia (.json).', en: 'Name two runs, or two reports (.json).' },
    );
  const rules = await readGateFile(options.gate, 'runs', terminal.folder);
  const [one, other] = await bothRuns(first, second, options, terminal);
  const difference = runDifference(one, other);
  const gate = judgeGate(rules, figuresOfRun(one.outcome, 0), figuresOfRun(other.outcome, difference.cells.length));
  const names = [first, second].map(({ on }, i) => `${on === undefined ? '' : `${on}:`}${[one, other][i]?.id ?? ''}`);
  const what = json === true ? { ...difference, gate } : differenceText(difference, names, lang);
  const code = written(what, gate, options, terminal);
  for (const run of [one, other]) terminal.err.write(unlikeLedgerText(run, lang));
  return code ?? (difference.isSame ? exitCode.fine : exitCode.differs);
}

/** @returns the code of a gate that does not hold */
function written(
  what: object | string,
  gate: readonly GateVerdict[],
  { lang }: DiffOptions,
  { out }: Terminal,
): ExitCode | undefined {
  // oxfmt-ignore
  const verdict = gate.length === 0 ? '' : `\n${gateText(gate, { lang, pen: penOf(out) })}`;
  out.write(typeof what === 'string' ? what + verdict : jsonText(what));
  return gate.every(({ holds }) => holds) ? undefined : exitCode.threshold;
}

/** Opens what keeps them once when it keeps both. */
async function bothRuns(
  first: Reference,
  second: Reference,
  options: RunsOptions,
  terminal: Terminal,
): Promise<readonly [Ended, Ended]> {
  const [on, otherOn] = [first.on ?? options.on, second.on ?? options.on];
  const find = async (runs: RunsKept, { run }: Reference): Promise<Ended> =>
    checkedRun(endedRun(await findRun(runs, run), runs.options), runs.ledger);
  return withRuns({ ...options, on }, terminal, async (runs) => [
    await find(runs, first),
    on === otherOn
      ? await find(runs, second)
      : await withRuns({ ...options, on: otherOn }, terminal, (others) => find(others, second)),
  ]);
}
