import { newestReportYear } from '@tietovirta/published';
import { Option, type Command } from 'commander';
import type { CommandContext } from '../cli/command-context.js';
import { helpText, type HelpTexts } from '../cli/help-text.js';
import type { PersonOptions } from '../people/show-person.js';

const help: HelpTexts = {
  about: {
    fi: `Järjestysnumero on elämä: koti, perhe, työ, etuudet ja kuolema, sama joka siemenluvulla ja mittakaavassa. Henkilötunnus käy,
jos sen yksilönumero on keinotekoisella alueella 900-999; muita tunnuksia ei oteta vastaan.`,
    en: `An ordinal is a life: home, family, work, benefits and death, the same with every seed and at every scale. An identity code
is taken when its individual number lies in the artificial range 900-999; no other code is.`,
  },
  examples: [
    ['tietovirta person 1234567'],
    ['tietovirta person 190957Y922Y --year 2023'],
    ['tietovirta person 1234567 --all --exchanges kelmu', { fi: 'kaikki Kelmun sanomat hänestä', en: 'all messages of Kelmu about them' }], // oxfmt-ignore
    ['tietovirta person 1234567 --json'],
  ],
};

export function declarePerson(program: Command, { terminal, say, read }: CommandContext): void {
  program
    .command('person')
    .description(say({ fi: 'näytä yhden henkilön elämä vuoden ajalta', en: 'show the life of one person in a year' }))
    .argument('<person>', say({ fi: 'järjestysnumero tai henkilötunnus', en: 'an ordinal or an identity code' }))
    .addOption(
      new Option('--year <year>', say({ fi: 'vuosi, jonka elämä näytetään', en: 'the year of the life' }))
        .argParser(read.wholeNumber(0, 9999))
        .default(newestReportYear),
    )
    .addOption(
      new Option(
        '--all',
        say({
          fi: 'käy läpi vuoden jokainen sanoma; muuten vain syntymät, kuolemat, rekisteröinnit ja muutot',
          en: 'look through every message of the year; otherwise births, deaths, registrations and moves only',
        }),
      ),
    )
    .addOption(
      new Option('--exchanges <ids>', say({ fi: 'vain näiden tiedonvälitysten sanomat, pilkuin erotettuina', en: 'messages of these exchanges only, with commas between them' })), // oxfmt-ignore
    )
    .addHelpText('after', helpText(help, say))
    .action(async (person: string, _options: unknown, command: Command) => {
      const { showPerson } = await import('../people/show-person.js');
      showPerson(person, command.optsWithGlobals<PersonOptions>(), terminal);
    });
}
