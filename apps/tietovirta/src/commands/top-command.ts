import type { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.js';
import { helpText, type HelpTexts } from '../cli/help-text.js';
import { keptInDatabase, onOption, refuseForeignOptions, storeOption } from '../cli/place-options.js';
import type { TopOptions } from '../top/show-top.js';

const help: HelpTexts = {
  about: {
    fi: 'Näppäimet: q lopettaa, / suodattaa, e vaihtaa tiedonvälitystä, d näyttää sivuun siirretyt, Esc palaa kaikkiin.',
    en: 'Keys: q quits, / filters, e goes through the exchanges, d shows what was set aside, Esc goes back to all.',
  },
  examples: [
    ['tietovirta top', { fi: 'varaston ajo, kun "tietovirta serve" palvelee sitä', en: 'the run of a store that "tietovirta serve" serves' }], // oxfmt-ignore
    ['tietovirta top --on kafka', { fi: 'palvelupinon uusin ajo', en: 'the newest run of the stack' }],
    ['tietovirta top --json', { fi: 'yksi kuva koneille', en: 'one picture, for machines' }],
  ],
};

export function declareTop(program: Command, context: CommandContext): void {
  const { terminal, endWith, say } = context;
  program
    .command('top')
    .description(
      say({
        fi: 'katso uusinta ajoa: luvut suunnitelman rinnalla, nopeudet, simuloitu aika',
        en: 'watch the newest run: figures beside their plan, rates, simulated time',
      }),
    )
    .addOption(
      onOption(context, {
        fi: 'kenen ajo: tämän koneen varaston (embedded) vai palvelupinon (kafka)',
        en: 'whose run: that of a store on this machine, or that of a stack',
      }),
    )
    .addOption(storeOption(context))
    .addHelpText('after', helpText(help, say))
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<TopOptions>();
      refuseForeignOptions(command, options.on, keptInDatabase);
      const { showTop } = await import('../top/show-top.js');
      endWith(await showTop(options, terminal));
    });
}
