import { Option, type Command } from 'commander';
import type { CommandContext } from '../cli/command-context.js';
import { helpText, type HelpTexts } from '../cli/help-text.js';
import { scenarioTexts } from '../cli/scenario-texts.js';
import type { FindOptions } from '../find/show-found.js';

const help: HelpTexts = {
  about: {
    fi: `Haku tekee suunnitelman sanomat ja katsoo ne läpi, ilman ajoa: muutaman sekunnin vuotta kohti. Ehdot pätevät yhtä aikaa.
Osapuoli on tunniste (wellbeing-area-08), y-tunnus tai nimen osa, joka on vain yhdellä. Kohdan --course nimi on sanomaketjussa
seuraava sanomatyyppi tai sen arvo; seuraavasta sanomasta haettaessa ehto koskee sen sanomaketjua.`,
    en: `A search makes the messages of a plan and looks through them, without a run: some seconds a year. All conditions must hold.
A party is an id (wellbeing-area-08), a business id, or a part of a name that one alone has. What --course names is a message
type that follows in the conversation, or a value of one; of messages that follow, it is about their conversation.`,
  },
  examples: [
    ['tietovirta find kelmu.information-request --to wellbeing-area-08 --course expiry --limit 2'],
    ['tietovirta find kelmu.query --where channel=interface --person 1234567'],
    ['tietovirta find eessi.follow-up --to Mela --day 2024-03 --json'],
    ['tietovirta find banks.payment --day 2024-01-26 --person 161282Y9028 --ids', { fi: 'vain osoitteet', en: 'addresses alone' }], // oxfmt-ignore
  ],
};

export function declareFind(program: Command, { terminal, say, read }: CommandContext): void {
  program
    .command('find')
    .description(
      say({
        fi: 'hae sanomia arvon, osapuolen, kulun, henkilön ja päivän mukaan',
        en: 'find messages by value, party, course, person and day',
      }),
    )
    .argument('<type>', say({ fi: 'sanomatyyppi, esim. kelmu.query', en: 'a message type, e.g. kelmu.query' }))
    .addOption(
      new Option(
        '--where <dimension=value>',
        say({
          fi: 'luokittelun arvo, tai useita pilkuin erotettuina; voi toistaa',
          en: 'a value of a dimension, or some with commas between them; may be repeated',
        }),
      )
        .argParser((typed: string, before: readonly string[] | undefined) => [...(before ?? []), typed])
        .default(undefined),
    )
    .option('--to <party>', say({ fi: 'sanoman saaja', en: 'who receives the message' }))
    .option('--from <party>', say({ fi: 'sanoman lähettäjä', en: 'who sends the message' }))
    .option(
      '--course <step>',
      say({ fi: 'mitä sanomaketjussa tulee, esim. expiry', en: 'what comes in the conversation, e.g. expiry' }),
    ) // oxfmt-ignore
    .option('--person <person>', say({ fi: 'järjestysnumero tai henkilötunnus', en: 'an ordinal or an identity code' }))
    .option(
      '--day <days>',
      say({
        fi: 'päivä, kuukausi tai väli: 2024-05-29, 2024-05, 2024-05-01..2024-05-15',
        en: 'a day, a month or a range: 2024-05-29, 2024-05, 2024-05-01..2024-05-15',
      }),
    )
    .addOption(
      new Option('--limit <number>', say({ fi: 'montako enintään näytetään', en: 'the most that are shown' }))
        .argParser(read.wholeNumber(1, 10_000))
        .default(10),
    )
    .addOption(
      new Option('--ids', say({ fi: 'luettele kaikkien osoitteet, yksi riville', en: 'list the addresses of all, one a line' })).conflicts(['json', 'limit']), // oxfmt-ignore
    )
    .option(
      '--scenario <scenario>',
      say({ fi: 'skenaario tai skenaariotiedosto, jonka sanomista haetaan', en: 'a scenario or a scenario file whose messages are searched' }), // oxfmt-ignore
    )
    .option('--year <year>', say(scenarioTexts.year))
    .option('--scale <scale>', say(scenarioTexts.scale))
    .option('--seed <number>', say(scenarioTexts.seed))
    .addHelpText('after', helpText(help, say))
    .action(async (type: string, _options: unknown, command: Command) => {
      const { showFound } = await import('../find/show-found.js');
      await showFound(type, command.optsWithGlobals<FindOptions>(), terminal);
    });
}
