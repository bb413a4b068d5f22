import { Option, type Command } from 'commander';
import type { CommandContext } from '../cli/command-context.js';
import { helpText, type HelpTexts } from '../cli/help-text.js';
import { noFormat } from '../cli/read-arguments.js';
import type { ExchangesOptions } from '../exchanges/show-exchanges.js';

const help: HelpTexts = {
  examples: [
    ['tietovirta exchanges', { fi: 'luettelo', en: 'the catalogue' }],
    ['tietovirta exchanges kelmu', { fi: 'yksi tiedonvälitys: sanomat, luokittelut, oletukset ja lähteet', en: 'one exchange: messages, dimensions, assumptions and sources' }], // oxfmt-ignore
    ['tietovirta exchanges --origins', { fi: 'mistä jokainen luku tulee: julkaistu, lähde, oletus', en: 'where every number comes from: published, a source, an assumption' }], // oxfmt-ignore
    ['tietovirta exchanges kelmu --origins --json'],
    ['tietovirta exchanges --json'],
    ['tietovirta exchanges --format md --lang fi', { fi: 'README-tiedostoon', en: 'for a README' }],
  ],
};

export function declareExchanges(program: Command, { terminal, say, read }: CommandContext): void {
  program
    .command('exchanges')
    .description(
      say({
        fi: 'luettele, mitä simuloidaan: osapuolet, sanomat, määrät, taulukon rivit ja mistä kukin luku tulee',
        en: 'list what is simulated: parties, messages, volumes, cells fed and where each number comes from',
      }),
    )
    .argument('[exchange]', say({ fi: 'tiedonvälitys, josta näytetään kaikki', en: 'an exchange, for its details' }))
    .addOption(
      new Option('--format <format>', say({ fi: 'text, md tai json', en: 'text, md or json' }))
        .argParser(read.oneOf(noFormat, ['text', 'md', 'json']))
        .default('text'),
    )
    .option(
      '--origins',
      say({
        fi: 'luettele jokainen luku, sen arvo ja mistä se tulee, lajeittain laskettuina',
        en: 'list every number with its value and where it comes from, counted by kind',
      }),
    )
    .addHelpText('after', helpText(help, say))
    .action(async (exchange: string | undefined, _options: unknown, command: Command) => {
      const { showExchanges } = await import('../exchanges/show-exchanges.js');
      showExchanges(exchange, command.optsWithGlobals<ExchangesOptions>(), terminal);
    });
}
