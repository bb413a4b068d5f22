/** The command line as a whole: what every command shares. Commands load what they need only when they are run. */
import { Command, Option } from 'commander';
import { declareBench } from '../commands/bench-command.js';
import { declareDeadLetters } from '../commands/dead-letters-command.js';
import { declareExchanges } from '../commands/exchanges-command.js';
import { declarePlan } from '../commands/plan-command.js';
import { declareRun } from '../commands/run-command.js';
import { declareRuns } from '../commands/runs-command.js';
import { declareShow } from '../commands/show-command.js';
import { declareTables } from '../commands/tables-command.js';
import { productVersion } from '../program-files.js';
import type { CommandMeans } from './command-means.js';
import { oneOf } from './read-arguments.js';

const about =
  'Simulates the data exchanges of Kela, the Social Insurance Institution of Finland, message by message, and counts ' +
  'them to the published key-figure tables. No product of Kela; all persons in it are synthetic.';

const after = `
Examples:
  tietovirta run                            the whole year 2024, counted and compared with the published tables
  tietovirta run smoke                      a thousandth of it, in seconds
  tietovirta run smoke --on kafka           the same by services, through Kafka ("npm run stack" starts them)
  tietovirta tables --year 2023             the published tables
  tietovirta show 2024/kelmu.query/1234567  one message, made from its address alone
  tietovirta exchanges                      what is simulated, and where each number comes from

Results go to standard output, progress and errors to standard error. Colour only on a terminal, never with NO_COLOR.

Exit codes:
  0   fine
  1   cells, counts or hashes differ
  2   bad input, or a store or server that cannot be used
  3   stopped with Ctrl-C; "tietovirta run --resume last" goes on
  70  a fault of the program; --debug shows more
  130 ended at once by a second Ctrl-C`;

export function createProgram(means: CommandMeans): Command {
  const { terminal } = means;
  const program = new Command('tietovirta')
    .description(about)
    .version(productVersion, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .addOption(
      new Option('--lang <language>', 'language of labels and results: en or fi (fi has the printed labels)')
        .argParser(oneOf('language', ['en', 'fi']))
        .default('en'),
    )
    .option('--json', 'write results as JSON')
    .option('--debug', 'show stack traces of errors')
    .addHelpText('after', after)
    .showSuggestionAfterError()
    .configureHelp({ showGlobalOptions: true, helpWidth: Math.min(terminal.out.columns, 120) })
    .configureOutput({
      writeOut: (text) => {
        terminal.out.write(text);
      },
      writeErr: (text) => {
        terminal.err.write(text);
      },
      getOutHelpWidth: () => Math.min(terminal.out.columns, 120),
      getErrHelpWidth: () => Math.min(terminal.err.columns, 120),
      getOutHasColors: () => terminal.out.hasColour,
      getErrHasColors: () => terminal.err.hasColour,
    })
    .exitOverride();
  declareRun(program, means);
  declareTables(program, means);
  declarePlan(program, means);
  declareShow(program, means);
  declareExchanges(program, means);
  declareRuns(program, means);
  declareDeadLetters(program, means);
  declareBench(program, means);
  return program;
}
