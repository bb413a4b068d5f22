import type { Command } from 'commander';
import { BadInput } from '../cli/bad-input.js';
import type { CommandMeans } from '../cli/command-means.js';
import { runReference } from '../cli/read-arguments.js';
import { defaultStoreFolder } from '../runs/store-folder.js';
import type { RunsOptions } from '../runs/runs-options.js';

const examples = `
Examples:
  tietovirta runs                the runs kept, newest first
  tietovirta runs show last
  tietovirta runs diff 3 4       exit code 1 if counts or hashes differ`;

export function declareRuns(program: Command, { terminal, endWith }: CommandMeans): void {
  const runs = program
    .command('runs')
    .description('list the runs that are kept')
    .option('--store <folder>', 'where runs are kept', defaultStoreFolder)
    .addHelpText('after', examples)
    .allowExcessArguments()
    .action(async (_options: unknown, command: Command) => {
      refuseUnknown(command.args[0]);
      const { listRuns } = await import('../runs/list-runs.js');
      await listRuns(command.optsWithGlobals<RunsOptions>(), terminal);
    });
  runs
    .command('show')
    .description('show one run: its scenario, counts, hash and rates')
    .argument('<run>', 'its number, or last', runReference)
    .action(async (run: number | 'last', _options: unknown, command: Command) => {
      const { showRun } = await import('../runs/show-run.js');
      await showRun(run, command.optsWithGlobals<RunsOptions>(), terminal);
    });
  runs
    .command('diff')
    .description('say what differs between two runs: cells, counts, hashes, rates')
    .argument('<first>', 'number of a run, or last', runReference)
    .argument('<second>', 'number of another run, or last', runReference)
    .addHelpText('after', '\nExit codes: 0 same counts and hashes, 1 they differ.')
    .action(async (first: number | 'last', second: number | 'last', _options: unknown, command: Command) => {
      const { diffRuns } = await import('../runs/diff-runs.js');
      endWith(await diffRuns(first, second, command.optsWithGlobals<RunsOptions>(), terminal));
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
