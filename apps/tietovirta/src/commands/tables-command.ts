import { Option, type Command } from 'commander';
import type { CommandMeans } from '../cli/command-means.js';
import { onOption, refuseForeignOptions, storeOption } from '../cli/place-options.js';
import { oneOf, reportYear, runReference } from '../cli/read-arguments.js';
import type { TablesOptions } from '../tables/show-tables.js';

const examples = `
Examples:
  tietovirta tables                            both published years side by side
  tietovirta tables --year 2023 --lang fi      as the report prints them
  tietovirta tables --format json              the published tables of the newest year (or --year) as one JSON object
  tietovirta tables --run last --format html > run.html
  tietovirta tables --run last --on kafka      of a run on the stack`;

export function declareTables(program: Command, { terminal }: CommandMeans): void {
  program
    .command('tables')
    .description('print the tables of a run or, without one, the published ones')
    .addOption(
      new Option(
        '--run <run>',
        'tables of a kept run: its number, or last; published and simulated side by side',
      ).argParser(runReference),
    )
    .addOption(new Option('--year <year>', 'only this year').argParser(reportYear))
    .addOption(
      new Option('--format <format>', 'text, csv, json, md or html')
        .argParser(oneOf('format', ['text', 'csv', 'json', 'md', 'html']))
        .default('text'),
    )
    .option('--all-rows', 'of a run: show the rows too that it does not feed (csv and json always have all)')
    .addOption(onOption('whose run: one of a store on this machine, or one of a stack'))
    .addOption(storeOption())
    .addHelpText('after', examples)
    .action(async (_options: unknown, command: Command) => {
      const { showTables } = await import('../tables/show-tables.js');
      const options = command.optsWithGlobals<TablesOptions>();
      refuseForeignOptions(command, options.on, {
        embedded: { store: 'the database of the stack keeps the runs' },
        kafka: {},
      });
      await showTables(options, terminal);
    });
}
