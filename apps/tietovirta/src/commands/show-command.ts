import { Option, type Command } from 'commander';
import type { CommandContext } from '../cli/command-context.js';
import { helpText, type HelpTexts } from '../cli/help-text.js';
import type { ShowOptions } from '../show/show-message.js';

const help: HelpTexts = {
  about: {
    fi: `Osoite on vuosi/sanomatyyppi/järjestysnumero; numerot alkavat nollasta. "tietovirta exchanges" luettelee sanomatyypit
ja määrät. Avausta seuraavilla sanomilla on omat numeronsa: näytetty sanomaketju kertoo ne.`,
    en: `An address is year/message type/ordinal; ordinals count from 0. "tietovirta exchanges" lists message types and
volumes. What follows an opening has ordinals of its own: the conversation shown names them.`,
  },
  examples: [
    ['tietovirta show 2024/kelmu.query/1234567'],
    ['tietovirta show 2024/kelmu.query/1234567 --why', { fi: 'myös mistä sen luvut tulevat', en: 'and where its numbers come from' }], // oxfmt-ignore
    ['tietovirta show 2024/banks.payment/0 --lang fi'],
    ['tietovirta show 2023/eessi.start/42 --json'],
  ],
};

export function declareShow(program: Command, { terminal, say, read }: CommandContext): void {
  program
    .command('show')
    .description(
      say({
        fi: 'näytä yksi sanoma, tehtynä pelkästä osoitteestaan',
        en: 'show one message, made from its address alone',
      }),
    )
    .argument('<address>', say({ fi: 'esim. 2024/kelmu.query/1234567', en: 'e.g. 2024/kelmu.query/1234567' }))
    .addOption(
      new Option(
        '--seed <number>',
        say({
          fi: 'sen ajon siemenluku, johon sanoma kuuluu (1, jos muuta ei anneta)',
          en: 'seed of the run that the message belongs to (1 unless given)',
        }),
      ).argParser(read.wholeNumber(0, Number.MAX_SAFE_INTEGER)),
    )
    .option(
      '--why',
      say({ fi: 'kerro myös, mistä sanoman luvut tulevat', en: 'tell where its numbers come from, too' }),
    )
    .addHelpText('after', helpText(help, say))
    .action(async (address: string, _options: unknown, command: Command) => {
      const { showMessage } = await import('../show/show-message.js');
      showMessage(address, command.optsWithGlobals<ShowOptions>(), terminal);
    });
}
