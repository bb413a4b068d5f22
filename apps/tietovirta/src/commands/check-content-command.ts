import { Option, type Command } from 'commander';
import { BadInput } from '../cli/bad-input.js';
import type { CommandContext } from '../cli/command-context.js';
import { helpText, type HelpTexts } from '../cli/help-text.js';
import { keptInDatabase, onOption, refuseForeignOptions, storeOption } from '../cli/place-options.js';
import type { CheckContentOptions } from '../content/check-messages.js';

const help: HelpTexts = {
  about: {
    fi: `Ilman ajoa ja tallennetta tarkastetaan koko vuosi 2024. Ajon sanomat tehdään uudelleen skenaariostaan, tallenteen luetaan tiedostoista.
Tehtävistä sanomista luetaan kustakin tyypistä noin miljoona, tasaisesti koko ajalta, ja kaikki ne, joissa henkilöllä on pankki, kassa tai eläkelaitos.
Pienempi mittakaava tai lyhyempi aika väljentää rajoja; "–" on rivi, jota niin vähästä ei voi arvioida.`,
    en: `Without a run or a recording the whole year 2024 is checked. Messages of a run are made again from its scenario, those of a recording read from its files.
Of messages that are made about a million of each type is read, evenly over the time, and all that name the bank, fund or pension institution of a person.
A smaller scale or a shorter time widens the bars; "–" marks a line that so few messages cannot judge.`,
  },
  examples: [
    ['tietovirta check-content'],
    ['tietovirta check-content last', { fi: 'viimeisin ajo', en: 'the last run' }],
    ['tietovirta check-content --recording DIR', { fi: 'tallenne', en: 'a recording' }],
  ],
  after: {
    fi: 'Paluukoodit: 0 jokainen arvioitu rivi täyttää rajansa, 1 jokin ei, 2 mitään ei voitu arvioida.',
    en: 'Exit codes: 0 every line that was judged reaches its bar, 1 one does not, 2 none could be judged.',
  },
};

export function declareCheckContent(program: Command, context: CommandContext): void {
  const { terminal, endWith, say, read } = context;
  program
    .command('check-content')
    .description(
      say({ fi: 'tarkasta, sopivatko sanomat ihmisten elämään ja lakeihin', en: 'check that messages fit the lives of people and the laws' }), // oxfmt-ignore
    )
    .argument('[run]', say({ fi: 'ajon numero, tai last', en: 'the number of a run, or last' }), read.runReference)
    .addOption(new Option('--recording <folder>', say({ fi: 'tallenteen kansio', en: 'folder of a recording' })))
    .addOption(
      onOption(context, {
        fi: 'kenen ajo: tämän koneen varaston (embedded) vai palvelupinon (kafka)',
        en: 'whose run: one of a store on this machine, or one of a stack',
      }),
    )
    .addOption(storeOption(context))
    .addHelpText('after', helpText(help, say))
    .action(async (run: number | 'last' | undefined, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<CheckContentOptions>();
      refuseForeignOptions(command, options.on, keptInDatabase);
      if (run !== undefined && options.recording !== undefined)
        throw new BadInput(
          { fi: 'Ajoa ja tallennetta ei tarkasteta yhdessä.', en: 'A run and a recording are not checked together.' },
          { fi: 'Jätä jompikumpi pois.', en: 'Leave one of them out.' },
        );
      const { checkMessages } = await import('../content/check-messages.js');
      endWith(await checkMessages(run, options, terminal));
    });
}
