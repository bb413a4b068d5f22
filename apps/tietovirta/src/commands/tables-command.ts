import { Option, type Command } from 'commander';
import type { CommandContext } from '../cli/command-context.js';
import { helpText, type HelpTexts } from '../cli/help-text.js';
import { keptInDatabase, onOption, refuseForeignOptions, storeOption } from '../cli/place-options.js';
import { noFormat } from '../cli/read-arguments.js';
import { tablesText } from '../tables/rows-shown.js';
import type { TablesOptions } from '../tables/show-tables.js';

const help: HelpTexts = {
  examples: [
    ['tietovirta tables', { fi: 'molemmat julkaistut vuodet rinnakkain', en: 'both published years side by side' }],
    ['tietovirta tables --year 2023 --lang fi', { fi: 'raportin mukaisina', en: 'as the report prints them' }],
    ['tietovirta tables --format json', { fi: 'uusimman vuoden (tai --year) julkaistut taulukot yhtenä JSON-oliona', en: 'the published tables of the newest year (or --year) as one JSON object' }], // oxfmt-ignore
    ['tietovirta tables --run last --format html > run.html'],
    ['tietovirta tables --tables secondary-use', { fi: 'tilastot, aineistot, tutkimus ja kyselyt', en: 'statistics, data, research and surveys' }], // oxfmt-ignore
    ['tietovirta tables --run last --on kafka', { fi: 'palvelupinon ajon taulukot', en: 'of a run on the stack' }],
  ],
};

export function declareTables(program: Command, context: CommandContext): void {
  const { terminal, endWith, say, read } = context;
  program
    .command('tables')
    .description(
      say({
        fi: 'tulosta ajon taulukot tai, jos ajoa ei nimetä, julkaistut taulukot',
        en: 'print the tables of a run or, without one, the published ones',
      }),
    )
    .addOption(
      new Option(
        '--run <run>',
        say({
          fi: 'tallessa olevan ajon taulukot: numero tai last; julkaistu ja simuloitu rinnakkain',
          en: 'tables of a kept run: its number, or last; published and simulated side by side',
        }),
      ).argParser(read.runReference),
    )
    .addOption(
      new Option('--year <year>', say({ fi: 'vain tämä vuosi', en: 'only this year' })).argParser(read.reportYear),
    )
    .addOption(
      new Option(
        '--format <format>',
        say({
          fi: 'text, csv, csv-excel (suomenkieliselle Excelille), json, md tai html',
          en: 'text, csv, csv-excel (for Excel in Finnish), json, md or html',
        }),
      )
        .argParser(read.oneOf(noFormat, ['text', 'csv', 'csv-excel', 'json', 'md', 'html']))
        .default('text'),
    )
    .addOption(new Option('--tables <ids>', say(tablesText)).argParser(read.tables))
    .option(
      '--all-rows',
      say({
        fi: 'ajosta: myös rivit, joihin se ei vaikuta (csv ja json antavat aina kaikki)',
        en: 'of a run: show the rows too that it does not feed (csv and json always have all)',
      }),
    )
    .addOption(
      onOption(context, {
        fi: 'kenen ajo: tämän koneen varaston (embedded) vai palvelupinon (kafka)',
        en: 'whose run: one of a store on this machine, or one of a stack',
      }),
    )
    .addOption(storeOption(context))
    .addHelpText('after', helpText(help, say))
    .action(async (_options: unknown, command: Command) => {
      const { showTables } = await import('../tables/show-tables.js');
      const options = command.optsWithGlobals<TablesOptions>();
      refuseForeignOptions(command, options.on, keptInDatabase);
      endWith(await showTables(options, terminal));
    });
}
