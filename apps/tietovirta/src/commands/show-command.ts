import { Option, type Command } from 'commander';
import type { CommandMeans } from '../cli/command-means.js';
import { wholeNumber } from '../cli/read-arguments.js';
import type { ShowOptions } from '../show/show-message.js';

const examples = `
An address is year/message type/ordinal; ordinals count from 0. "tietovirta exchanges" lists message types and
volumes. What follows an opening has ordinals of its own: the conversation shown names them.

Examples:
  tietovirta show 2024/kelmu.query/1234567
  tietovirta show 2024/banks.payment/0 --lang fi
  tietovirta show 2023/eessi.start/42 --json`;

export function declareShow(program: Command, { terminal }: CommandMeans): void {
  program
    .command('show')
    .description('show one message, made from its address alone')
    .argument('<address>', 'e.g. 2024/kelmu.query/1234567')
    .addOption(
      new Option('--seed <number>', 'seed of the run that the message belongs to (1 unless given)').argParser(
        wholeNumber(0, Number.MAX_SAFE_INTEGER),
      ),
    )
    .addHelpText('after', examples)
    .action(async (address: string, _options: unknown, command: Command) => {
      const { showMessage } = await import('../show/show-message.js');
      showMessage(address, command.optsWithGlobals<ShowOptions>(), terminal);
    });
}
