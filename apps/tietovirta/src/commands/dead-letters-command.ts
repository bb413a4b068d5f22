import type { LetterReference } from '@tietovirta/runs';
import { Option, type Command } from 'commander';
import { BadInput } from '../cli/bad-input.js';
import type { CommandContext } from '../cli/command-context.js';
import { helpText, type HelpTexts } from '../cli/help-text.js';
import {
  keptInDatabase,
  onOption,
  refuseForeignOptions,
  storeOption,
  type PlaceOptions,
} from '../cli/place-options.js';
import type { ListLettersOptions } from '../dead-letters/list-letters.js';
import type { ResendOptions } from '../dead-letters/resend-letters.js';
import type { ShowLetterOptions } from '../dead-letters/show-letter.js';

const help: HelpTexts = {
  about: {
    fi: `Mitä ei voi lukea, siirretään sivuun syineen ja lasketaan sellaiseksi; mikään muu ei jää odottamaan. Sivuun siirretyn
sanoman nimi on ajo ja paikka ajon luettelossa; ajossa 0 ovat tietueet, jotka eivät kerro, mihin ne kuuluvat.`,
    en: `What cannot be read is set aside with its reason, counted as such, and holds nothing else up. A dead letter is named
by its run and its place in the list of that run; run 0 has the records that do not say where they belong.`,
  },
  examples: [
    ['tietovirta dead-letters list', { fi: 'tämän koneen varaston', en: 'those of the store on this machine' }],
    ['tietovirta dead-letters list --on kafka --open', { fi: 'palvelupinon, vain avoimet', en: 'those of the stack that are open' }], // oxfmt-ignore
    ['tietovirta dead-letters show 7/3 --on kafka', { fi: 'tiedot, otsakkeet ja sisältö', en: 'facts, headers and body' }], // oxfmt-ignore
    ['tietovirta dead-letters resend', { fi: 'kertoo, missä palvelupinon ajoissa on avoimia', en: 'says which runs of the stack have open ones' }], // oxfmt-ignore
    ['tietovirta dead-letters resend --run 7 --all'],
  ],
};

const resendHelp: HelpTexts = {
  about: {
    fi: `Toimii vain palvelupinossa. Tietue, jonka voi lukea, lähetetään sellaisenaan. Tietue, jota ei voi lukea mutta joka
kertoo, mikä osa mitäkin erää se on, tehdään uudelleen: sanoma seuraa osoitteestaan, joten se on sama sanoma. Uudelleen
lähetetty säilyttää tunnisteensa ja lasketaan kerran. Lopuksi ajon lopputulos lasketaan uudelleen: lukumäärät, taulukot
ja tila.`,
    en: `Works on a stack only. A record that can be read as it is goes again as it was. One that cannot, but says which part of
which slice it is, is made anew: a message follows from its address, so it is the same message. What is sent again keeps
its identity and counts once. Afterwards the run is concluded anew: its counts, tables and status.`,
  },
  examples: [
    [
      'tietovirta dead-letters resend',
      { fi: 'kertoo, missä ajoissa on avoimia', en: 'says which runs have open ones' },
    ],
    ['tietovirta dead-letters resend --run 7 --all'],
    ['tietovirta dead-letters resend --run last --code checksum-differs'],
  ],
  after: {
    fi: 'Paluukoodit: 0 kaikki palautettu, 1 osa on yhä avoinna.',
    en: 'Exit codes: 0 all of them are recovered, 1 some are still open.',
  },
};

export function declareDeadLetters(program: Command, context: CommandContext): void {
  const { terminal, endWith, say, read } = context;
  const letters = program
    .command('dead-letters')
    .description(
      say({
        fi: 'mitä ei voitu lukea: luettele, katso, lähetä uudelleen',
        en: 'what could not be read: list it, look at it, send it again',
      }),
    )
    .addHelpText('after', helpText(help, say));
  declareList(letters, context);
  placed(letters.command('show'), context)
    .description(
      say({
        fi: 'näytä yksi sivuun siirretty sanoma: tiedot, otsakkeet, sisältö',
        en: 'show one dead letter: facts, headers, body',
      }),
    )
    .argument(
      '<letter>',
      say({ fi: 'ajo ja paikka luettelossa, kuten 7/3', en: 'run and place in the list, such as 7/3' }),
      letterReference(context),
    )
    .addHelpText('after', helpText(help, say))
    .action(async (letter: LetterReference, _options: unknown, command: Command) => {
      const { showLetter } = await import('../dead-letters/show-letter.js');
      await showLetter(letter, checked<ShowLetterOptions>(command), terminal);
    });
  letters
    .command('resend')
    .description(
      say({
        fi: 'lähetä palvelupinon sivuun siirretyt sanomat uudelleen ja laske ajon lopputulos uudelleen',
        en: 'send dead letters of a stack again, and conclude their run anew',
      }),
    )
    .addOption(onOption(context, { fi: 'vain kafka', en: 'only kafka' }).default('kafka'))
    .addOption(
      new Option(
        '--run <run>',
        say({ fi: 'minkä ajon: numero tai last', en: 'whose dead letters: number of a run, or last' }),
      ).argParser(read.runReference),
    )
    .option(
      '--code <code>',
      say({ fi: 'vain tästä syystä sivuun siirretyt, esim. checksum-differs', en: 'only those set aside for this reason, e.g. checksum-differs' }), // oxfmt-ignore
    )
    .option('--all', say({ fi: 'kaikki avoimet', en: 'all that are open' }))
    .addHelpText('after', helpText(resendHelp, say))
    .action(async (_options: unknown, command: Command) => {
      const options = checked<ResendOptions>(command);
      if (options.on === 'embedded') throw nothingToResend();
      const { resend } = await import('../dead-letters/resend-letters.js');
      endWith(await resend(options, terminal));
    });
}

function declareList(letters: Command, context: CommandContext): void {
  const { say, read, terminal } = context;
  placed(letters.command('list'), context)
    .description(say({ fi: 'luettele sivuun siirretyt sanomat, vanhin ensin', en: 'list dead letters, oldest first' }))
    .addOption(
      new Option(
        '--run <run>',
        say({ fi: 'vain tämän ajon: numero tai last', en: 'only those of a run: its number, or last' }),
      ).argParser(read.runReference),
    )
    .option(
      '--code <code>',
      say({ fi: 'vain tästä syystä sivuun siirretyt', en: 'only those set aside for this reason' }),
    )
    .option(
      '--open',
      say({
        fi: 'vain ne, joiden sanomat eivät ole tulleet uudelleen',
        en: 'only those whose messages did not come again',
      }),
    )
    .addHelpText('after', helpText(help, say))
    .action(async (_options: unknown, command: Command) => {
      const { listLetters } = await import('../dead-letters/list-letters.js');
      await listLetters(checked<ListLettersOptions>(command), terminal);
    });
}

const placed = (command: Command, context: CommandContext): Command =>
  command
    .addOption(
      onOption(context, {
        fi: 'kenen: tämän koneen varaston (embedded) vai palvelupinon (kafka)',
        en: 'whose dead letters: those of a store on this machine, or those of a stack',
      }),
    )
    .addOption(storeOption(context));

function checked<Options extends PlaceOptions>(command: Command): Options {
  const options = command.optsWithGlobals<Options>();
  refuseForeignOptions(command, options.on, keptInDatabase);
  return options;
}

const nothingToResend = (): BadInput =>
  new BadInput(
    {
      fi: 'Tässä prosessissa tehdystä ajosta ei ole tallessa tietueita, joita voisi lähettää uudelleen.',
      en: 'A run in this process keeps no records to send again.',
    },
    {
      fi: 'Sen sanomat syntyvät uudelleen uudessa ajossa: "tietovirta run" samalla skenaariolla; pysäytetty ajo jatkuu valitsimella --resume.',
      en: 'Its messages are made again by a new run: "tietovirta run" with the same scenario; one that was stopped goes on with --resume.',
    },
  );

const letterReference =
  ({ read }: CommandContext) =>
  (typed: string): LetterReference => {
    const [, run, place] = /^(\d{1,9})\/([1-9]\d{0,8})$/.exec(typed) ?? [];
    if (run !== undefined && place !== undefined) return { run: Number(run), place: Number(place) };
    return read.refuse({
      fi: `"${typed}" ei nimeä sivuun siirrettyä sanomaa. Sallittu: ajo ja paikka sen luettelossa, kuten 7/3.`,
      en: `"${typed}" names no dead letter. Allowed: a run and a place in its list, such as 7/3.`,
    });
  };
