import { Option, type Command } from 'commander';
import type { CommandMeans } from '../cli/command-means.js';
import { onOption, refuseForeignOptions, storeOption, type OptionsOfPlace } from '../cli/place-options.js';
import { oneOf, runReference, wholeNumber, yearHelp } from '../cli/read-arguments.js';
import type { RunOptions } from '../run/run-options.js';

/** More threads than this share nothing any more: the transport has 64 partitions. */
const mostWorkers = 64;

const examples = `
Scenarios: year-2024 (the default), year-2023, one-week, smoke, or a file with the same settings:
  year: 2024
  exchanges: [kelmu, tax-data]
  from: 2024-03-01
  to: 2024-04-01
  scale: 1/10
The JSON Schema of such files is libs/scenarios/scenario.schema.json.

Examples:
  tietovirta run                                      every message of 2024
  tietovirta run smoke --json > smoke.json            a thousandth of it; tables and reconciliation as JSON
  tietovirta run --year 2023 --exchanges kelmu,banks
  tietovirta run --from 2024-03-01 --to 2024-04-01    March
  tietovirta run my-week.yaml --seed 7 --record week  with a recording as Arrow files
  tietovirta run --replay week                        counts that recording; same tables, same hash
  tietovirta run --resume last                        goes on where the last run was stopped
  tietovirta run one-week --on kafka                  by the services of a stack ("npm run stack" starts one)
  tietovirta run smoke --on kafka --wire messages     each message a record of its own

A whole, unscaled year of all exchanges is compared with the published cells, any other run with what it
was planned to count. Ctrl-C stops cleanly: what is counted is kept, and the run can be resumed.
Exit codes: 0 nothing differs, 1 cells or counts differ, 2 refused, 3 stopped.`;

const optionsOfPlace: OptionsOfPlace = {
  embedded: {
    workers: 'the services make and count, start more of them instead',
    store: 'the database of the stack keeps the runs',
    record: 'only a run in this process writes files',
    replay: 'only a run in this process reads files',
  },
  kafka: { wire: 'frames stay in this process' },
};

export function declareRun(program: Command, { terminal, endWith }: CommandMeans): void {
  program
    .command('run')
    .description('simulate exchanges, count their messages and compare the tables')
    .argument('[scenario]', 'a scenario that ships with the product, or a scenario file (.yaml, .yml, .json)')
    .option('--year <year>', yearHelp)
    .option('--exchanges <ids>', 'only these exchanges, with commas between them')
    .option('--from <date>', 'first day, YYYY-MM-DD')
    .option('--to <date>', 'day after the last day, YYYY-MM-DD')
    .option('--scale <scale>', 'size of the year: a whole number, a fraction or a decimal, e.g. 1/1000')
    .option('--seed <number>', 'root of all chance: another seed gives other messages with the same figures')
    .addOption(onOption('embedded: in this process; kafka: by the services of a stack'))
    .addOption(
      new Option(
        '--wire <wire>',
        'what a Kafka record is: a frame of many messages, or one message (default: as settings say)',
      )
        .argParser(oneOf('wire', ['frames', 'messages']))
        .conflicts('resume'),
    )
    .addOption(
      new Option('--workers <number>', 'worker threads')
        .argParser(wholeNumber(1, mostWorkers))
        .default(Math.min(mostWorkers, terminal.cores), `the cores of this machine, ${terminal.cores}`),
    )
    .addOption(storeOption())
    .addOption(
      new Option('--resume <run>', 'go on with a run that was stopped: its number, or last').argParser(runReference),
    )
    .addOption(
      new Option('--record <folder>', 'write the messages as Arrow IPC files, a folder a message type').conflicts([
        'resume',
        'replay',
      ]),
    )
    .addOption(
      new Option('--replay <folder>', 'count the messages of a recording instead of making them').conflicts('resume'),
    )
    .option('--all-rows', 'show the rows too that the run does not feed')
    .option('--quiet', 'no progress')
    .addHelpText('after', examples)
    .action(async (scenario: string | undefined, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<RunOptions>();
      refuseForeignOptions(command, options.on, optionsOfPlace);
      const { runScenario } = await import('../run/run-scenario.js');
      endWith(await runScenario(scenario, options, terminal));
    });
}
