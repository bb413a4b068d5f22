import { Option, type Command } from 'commander';
import type { CommandMeans } from '../cli/command-means.js';
import { oneOf } from '../cli/read-arguments.js';
import type { ExchangesOptions } from '../exchanges/show-exchanges.js';

const examples = `
Examples:
  tietovirta exchanges                       the catalogue
  tietovirta exchanges kelmu                 one exchange: messages, dimensions, assumptions and sources
  tietovirta exchanges --origins             where every number comes from: published, a source, an assumption
  tietovirta exchanges kelmu --origins --json
  tietovirta exchanges --json
  tietovirta exchanges --format md --lang fi for a README`;

export function declareExchanges(program: Command, { terminal }: CommandMeans): void {
  program
    .command('exchanges')
    .description('list what is simulated: parties, messages, volumes, cells fed and where each number comes from')
    .argument('[exchange]', 'an exchange, for its details')
    .addOption(
      new Option('--format <format>', 'text, md or json')
        .argParser(oneOf('format', ['text', 'md', 'json']))
        .default('text'),
    )
    .option('--origins', 'list every number with its value and where it comes from, counted by kind')
    .addHelpText('after', examples)
    .action(async (exchange: string | undefined, _options: unknown, command: Command) => {
      const { showExchanges } = await import('../exchanges/show-exchanges.js');
      showExchanges(exchange, command.optsWithGlobals<ExchangesOptions>(), terminal);
    });
}
