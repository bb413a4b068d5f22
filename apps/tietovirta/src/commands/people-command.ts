import { newestReportYear } from '@tietovirta/published';
import { Option, type Command } from 'commander';
import type { CommandContext } from '../cli/command-context.js';
import { helpText, type HelpTexts } from '../cli/help-text.js';
import { noFormat } from '../cli/read-arguments.js';
import type { PeopleOptions } from '../people/write-people-file.js';

const help: HelpTexts = {
  about: {
    fi: `Rivi on henkilö, joka on olemassa vuoden loppuun mennessä, myös kuolleet ja ulkomailla asuvat: person, identityCode, birthDate, sex,
deathDate, municipality ja area (1. tammikuuta), country, language, firstName, lastName, situation (1. heinäkuuta).
Rivejä on yli kuusi miljoonaa. Tiedosto syntyy kokonaan tai ei lainkaan; samanniminen korvataan.`,
    en: `A row is somebody who is there by the end of the year, the dead and those abroad too: person, identityCode, birthDate, sex,
deathDate, municipality and area (on 1 January), country, language, firstName, lastName, situation (on 1 July).
There are more than six million rows. The file is made whole or not at all; one of the same name is replaced.`,
  },
  examples: [['tietovirta people --out people.arrow'], ['tietovirta people --out people.csv --format csv --year 2023']],
};

export function declarePeople(program: Command, { terminal, say, read }: CommandContext): void {
  program
    .command('people')
    .description(
      say({ fi: 'kirjoita kaikki henkilöt tiedostoon, rivi kustakin', en: 'write all people to a file, a row each' }),
    )
    .requiredOption('--out <file>', say({ fi: 'tiedosto, joka kirjoitetaan', en: 'the file to write' }))
    .addOption(
      new Option('--format <format>', say({ fi: 'arrow tai csv', en: 'arrow or csv' }))
        .argParser(read.oneOf(noFormat, ['arrow', 'csv']))
        .default('arrow'),
    )
    .addOption(
      new Option('--year <year>', say({ fi: 'vuosi, jona henkilöt nähdään', en: 'the year in which people are seen' }))
        .argParser(read.wholeNumber(0, 9999))
        .default(newestReportYear),
    )
    .addHelpText('after', helpText(help, say))
    .action(async (_options: unknown, command: Command) => {
      const { writePeopleFile } = await import('../people/write-people-file.js');
      writePeopleFile(command.optsWithGlobals<PeopleOptions>(), terminal);
    });
}
