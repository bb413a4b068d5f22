import type { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.js';
import { helpText, type HelpTexts } from '../cli/help-text.js';
import { storeOption } from '../cli/place-options.js';
import type { ServeOptions } from '../serve/serve.js';

const help: HelpTexts = {
  about: {
    fi: 'Palvelin vastaa vain tälle koneelle. Rajapinnan kuvaus on osoitteessa /api/openapi.json.',
    en: 'The server answers this machine alone. /api/openapi.json describes its API.',
  },
  examples: [
    ['tietovirta serve', { fi: 'tulostaa osoitteen; Ctrl-C lopettaa', en: 'prints its address; Ctrl-C ends it' }],
    ['tietovirta serve --port 9000 --store runs/spring'],
  ],
};

export function declareServe(program: Command, context: CommandContext): void {
  const { terminal, endWith, say, read } = context;
  program
    .command('serve')
    .description(
      say({
        fi: 'avaa sivu ja ohjausrajapinta varastoon: seuraa, aloita, pysäytä ja tutki ajoja',
        en: 'open the page and the control API on a store: watch, start, stop and look into runs',
      }),
    )
    .option(
      '--port <port>',
      say({ fi: 'portti, tai seuraava vapaa; muuten 8080', en: 'port, or the next free one; 8080 unless given' }),
      read.wholeNumber(0, 65_535),
    )
    .addOption(storeOption(context))
    .addHelpText('after', helpText(help, say))
    .action(async (_options: unknown, command: Command) => {
      const { serve } = await import('../serve/serve.js');
      endWith(await serve(command.optsWithGlobals<ServeOptions>(), terminal));
    });
}
