import { InvalidArgumentError, Option, type Command } from 'commander';
import { BadInput } from '../cli/bad-input.js';
import type { CommandMeans } from '../cli/command-means.js';
import { onOption, refuseForeignOptions, storeOption, type PlaceOptions } from '../cli/place-options.js';
import { runReference } from '../cli/read-arguments.js';
import type { ListLettersOptions } from '../dead-letters/list-letters.js';
import type { ResendOptions } from '../dead-letters/resend-letters.js';
import type { LetterReference, ShowLetterOptions } from '../dead-letters/show-letter.js';

const examples = `
What cannot be read is set aside with its reason, counted as such, and holds nothing else up. A letter is named by
its run and its place in the list; run 0 has the records that do not say where they belong.

Examples:
  tietovirta dead-letters list --open
  tietovirta dead-letters show 7/3                      facts, headers and body
  tietovirta dead-letters resend --run 7 --all
  tietovirta dead-letters list --on embedded            those of a store on this machine`;

const resendHelp = `
A record that can be read as it is goes again as it was. One that cannot, but says which part of which slice it is, is
made anew: a message follows from its address, so it is the same message. What is sent again keeps its identity and
counts once. Afterwards the run is concluded anew: its counts, tables and status.

Examples:
  tietovirta dead-letters resend --run 7 --all
  tietovirta dead-letters resend --run last --code checksum-differs

Exit codes: 0 all of them are recovered, 1 some are still open.`;

export function declareDeadLetters(program: Command, { terminal, endWith }: CommandMeans): void {
  const letters = program
    .command('dead-letters')
    .description('what could not be read: list it, look at it, send it again')
    .addHelpText('after', examples);
  declareList(letters, terminal);
  placed(letters.command('show'))
    .description('show one letter: facts, headers, body')
    .argument('<letter>', 'run and place in the list, such as 7/3', letterReference)
    .addHelpText('after', examples)
    .action(async (letter: LetterReference, _options: unknown, command: Command) => {
      const { showLetter } = await import('../dead-letters/show-letter.js');
      await showLetter(letter, checked<ShowLetterOptions>(command), terminal);
    });
  placed(letters.command('resend'))
    .description('send letters again, and conclude their run anew')
    .addOption(
      new Option('--run <run>', 'whose letters: number of a run, or last')
        .argParser(runReference)
        .makeOptionMandatory(),
    )
    .option('--code <code>', 'only those set aside for this reason, e.g. checksum-differs')
    .option('--all', 'all that are open')
    .addHelpText('after', resendHelp)
    .action(async (_options: unknown, command: Command) => {
      const options = checked<ResendOptions>(command);
      if (options.on === 'embedded')
        throw new BadInput(
          'A run in this process keeps no records to send again.',
          'Its messages are made again by a new run: "tietovirta run" with the same scenario; one that was stopped goes on with --resume.',
        );
      const { resend } = await import('../dead-letters/resend-letters.js');
      endWith(await resend(options, terminal));
    });
}

function declareList(letters: Command, terminal: CommandMeans['terminal']): void {
  placed(letters.command('list'))
    .description('list letters, oldest first')
    .addOption(new Option('--run <run>', 'only those of a run: its number, or last').argParser(runReference))
    .option('--code <code>', 'only those set aside for this reason')
    .option('--open', 'only those whose messages did not come again')
    .addHelpText('after', examples)
    .action(async (_options: unknown, command: Command) => {
      const { listLetters } = await import('../dead-letters/list-letters.js');
      await listLetters(checked<ListLettersOptions>(command), terminal);
    });
}

const placed = (command: Command): Command =>
  command
    .addOption(onOption('whose letters: those of a stack, or those of a store on this machine').default('kafka'))
    .addOption(storeOption());

function checked<Options extends PlaceOptions>(command: Command): Options {
  const options = command.optsWithGlobals<Options>();
  refuseForeignOptions(command, options.on, {
    embedded: { store: 'the database of the stack keeps the letters' },
    kafka: {},
  });
  return options;
}

const letterReference = (typed: string): LetterReference => {
  const [, run, place] = /^(\d{1,9})\/([1-9]\d{0,8})$/.exec(typed) ?? [];
  if (run !== undefined && place !== undefined) return { run: Number(run), place: Number(place) };
  throw new InvalidArgumentError(
    `"${typed}" names no dead letter. Allowed: a run and a place in its list, such as 7/3.`,
  );
};
