import type { Command } from 'commander';
import { BadInput } from '../cli/bad-input.js';
import type { CommandMeans } from '../cli/command-means.js';
import { onOption, refuseForeignOptions, storeOption } from '../cli/place-options.js';
import { placedReference, runReference, type PlacedReference } from '../cli/read-arguments.js';
import type { RunsOptions } from '../runs/runs-options.js';

const examples = `
Examples:
  tietovirta runs                the runs kept, newest first
  tietovirta runs show last
  tietovirta runs diff 3 4       exit code 1 if counts or hashes differ
  tietovirta runs --on kafka     those of the stack
  tietovirta runs diff 3 kafka:7 one of the store and one of the stack`;

const diffHelp = `
A run without a place is one of --on and --store.

Examples:
  tietovirta runs diff 3 4
  tietovirta runs diff last kafka:last     the same scenario in one process and through Kafka

Exit codes: 0 same counts and hashes, 1 they differ.`;

/** @throws BadInput for a folder on a stack */
function runsOptions(command: Command): RunsOptions {
  const options = command.optsWithGlobals<RunsOptions>();
  refuseForeignOptions(command, options.on, {
    embedded: { store: 'the database of the stack keeps the runs' },
    kafka: {},
  });
  return options;
}

export function declareRuns(program: Command, { terminal, endWith }: CommandMeans): void {
  const runs = program
    .command('runs')
    .description('list the runs that are kept')
    .addOption(onOption('whose runs: those of a store on this machine, or those of a stack'))
    .addOption(storeOption())
    .addHelpText('after', examples)
    .allowExcessArguments()
    .action(async (_options: unknown, command: Command) => {
      refuseUnknown(command.args[0]);
      const { listRuns } = await import('../runs/list-runs.js');
      await listRuns(runsOptions(command), terminal);
    });
  runs
    .command('show')
    .description('show one run: its scenario, counts, hash and rates')
    .argument('<run>', 'its number, or last', runReference)
    .action(async (run: number | 'last', _options: unknown, command: Command) => {
      const { showRun } = await import('../runs/show-run.js');
      await showRun(run, runsOptions(command), terminal);
    });
  runs
    .command('diff')
    .description('say what differs between two runs: cells, counts, hashes, rates')
    .argument('<first>', 'number of a run, or last; kafka:7 is run 7 of the stack', placedReference)
    .argument('<second>', 'number of another run, or last; embedded:7 is run 7 of the store', placedReference)
    .addHelpText('after', diffHelp)
    .action(async (first: PlacedReference, second: PlacedReference, _options: unknown, command: Command) => {
      const { diffRuns } = await import('../runs/diff-runs.js');
      endWith(await diffRuns(first, second, runsOptions(command), terminal));
    });
}

/** A word that is no command of `runs`; commander takes it for an argument of the list. */
function refuseUnknown(word: string | undefined): void {
  if (word === undefined) return;
  const meant = ['show', 'diff'].find((name) => name.startsWith(word.slice(0, 2)));
  throw new BadInput(
    `There is no command "runs ${word}".${meant === undefined ? '' : ` Did you mean "runs ${meant}"?`}`,
    'Allowed: runs, runs show, runs diff.',
  );
}
