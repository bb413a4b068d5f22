import type { Label } from '@tietovirta/wording';
import { Option, type Command } from 'commander';
import type { CommandContext } from '../cli/command-context.js';
import { helpText, type HelpTexts } from '../cli/help-text.js';
import { keptInDatabase, onOption, refuseForeignOptions, storeOption } from '../cli/place-options.js';
import { noFormat } from '../cli/read-arguments.js';
import type { MeasuresOptions } from '../measures/show-measures.js';

const help: HelpTexts = {
  about: {
    fi: 'Mittarit ovat omiamme, eivät raportin: eri henkilöitä, summia ja sanomia kuukausittain, viikoittain tai arvoittain.',
    en: "The measures are ours and not the report's: different persons, sums and messages by month, week or value.",
  },
  examples: [
    ['tietovirta measures last'],
    ['tietovirta measures 3 --split area', { fi: 'mitatut henkilöt alueittain', en: 'the persons measured, by area' }],
    ['tietovirta measures last --format csv > measures.csv'],
    ['tietovirta measures last --on kafka', { fi: 'palvelupinon ajon', en: 'of a run on the stack' }],
  ],
  after: {
    fi: 'Paluukoodi 1, jos jotakin ei mitattu niin paljon kuin suunnitelma tietää.',
    en: 'Exit code 1 if something did not come to what the plan knows of it.',
  },
};

const noSplit = (typed: string): Label => ({
  fi: `"${typed}" ei erottele henkilöitä.`,
  en: `Persons cannot be split by "${typed}".`,
});

export function declareMeasures(program: Command, context: CommandContext): void {
  const { terminal, endWith, say, read } = context;
  program
    .command('measures')
    .description(
      say({ fi: 'tulosta, mitä ajosta mitattiin raportin lukujen lisäksi', en: 'print what was measured of a run beside the figures of the report' }), // oxfmt-ignore
    )
    .argument('[run]', say({ fi: 'ajon numero, tai last', en: 'its number, or last' }), read.runReference, 'last')
    .addOption(
      new Option('--format <format>', say({ fi: 'text, csv, csv-excel tai json', en: 'text, csv, csv-excel or json' }))
        .argParser(read.oneOf(noFormat, ['text', 'csv', 'csv-excel', 'json']))
        .default('text'),
    )
    .addOption(
      new Option(
        '--split <what>',
        say({ fi: 'erottele mitatut henkilöt: sex, age tai area', en: 'split the persons measured: sex, age or area' }),
      ).argParser(read.oneOf(noSplit, ['sex', 'age', 'area'])),
    )
    .addOption(
      onOption(context, {
        fi: 'kenen ajo: tämän koneen varaston (embedded) vai palvelupinon (kafka)',
        en: 'whose run: one of a store on this machine, or one of a stack',
      }),
    )
    .addOption(storeOption(context))
    .addHelpText('after', helpText(help, say))
    .action(async (run: number | 'last', _options: unknown, command: Command) => {
      const { showMeasures } = await import('../measures/show-measures.js');
      const options = command.optsWithGlobals<MeasuresOptions>();
      refuseForeignOptions(command, options.on, keptInDatabase);
      endWith(await showMeasures(run, options, terminal));
    });
}
