import { role } from '@tietovirta/control-contract';
import { Option, type Command } from 'commander';
import type { CommandContext } from '../cli/command-context.js';
import { helpText, type HelpTexts } from '../cli/help-text.js';
import type { GlobalOptions } from '../cli/read-arguments.js';
import { unknownCommand } from '../cli/unknown-command.js';
import type { AddTokenOptions } from '../tokens/manage-tokens.js';

const help: HelpTexts = {
  about: {
    fi: 'Tunnisteita tarvitaan, kun palvelupinon ohjausrajapinta kuuntelee muutakin kuin omaa konettaan.',
    en: 'Tokens are needed where the control API of a stack listens to more than its own machine.',
  },
  examples: [
    ['tietovirta tokens add duty-desk --role operator', { fi: 'tulostaa tunnisteen, kerran', en: 'prints the token, once' }], // oxfmt-ignore
    ['tietovirta tokens add wall --role viewer --days 90'],
    ['tietovirta tokens list'],
    ['tietovirta tokens remove duty-desk'],
  ],
};

export function declareTokens(program: Command, context: CommandContext): void {
  const { terminal, say, read } = context;
  const tokens = program
    .command('tokens')
    .description(say({ fi: 'palvelupinon ohjausrajapinnan tunnisteet', en: 'tokens of the control API of a stack' }))
    .addHelpText('after', helpText(help, say))
    .allowExcessArguments()
    .action(async (_options: unknown, command: Command) => {
      const [word] = command.args;
      if (word !== undefined) throw unknownCommand(command, word);
      const { listTokens } = await import('../tokens/manage-tokens.js');
      await listTokens(command.optsWithGlobals<GlobalOptions>(), terminal);
    });
  tokens
    .command('add <name>')
    .description(say({ fi: 'tee tunniste', en: 'make a token' }))
    .addOption(
      new Option('--role <role>', say({ fi: 'mitä sillä saa tehdä', en: 'what it may be used for' }))
        .argParser(
          read.oneOf((typed) => ({ fi: `Roolia "${typed}" ei ole.`, en: `"${typed}" is no role.` }), role.options),
        )
        .default('viewer'),
    )
    .option(
      '--days <days>',
      say({ fi: 'päiviä, joiden jälkeen se vanhenee', en: 'days after which it expires' }),
      read.wholeNumber(1, 3_650),
    )
    .action(async (name: string, _options: unknown, command: Command) => {
      const { addToken } = await import('../tokens/manage-tokens.js');
      await addToken(name, command.optsWithGlobals<AddTokenOptions>(), terminal);
    });
  tokens
    .command('list')
    .description(say({ fi: 'luettele tunnisteet', en: 'list the tokens' }))
    .action(async (_options: unknown, command: Command) => {
      const { listTokens } = await import('../tokens/manage-tokens.js');
      await listTokens(command.optsWithGlobals<GlobalOptions>(), terminal);
    });
  tokens
    .command('remove <name>')
    .description(say({ fi: 'poista tunniste', en: 'remove a token' }))
    .action(async (name: string) => {
      const { removeToken } = await import('../tokens/manage-tokens.js');
      await removeToken(name, terminal);
    });
}
