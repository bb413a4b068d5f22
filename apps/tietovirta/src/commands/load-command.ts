import { wires } from '@tietovirta/scenarios/wire';
import type { Label } from '@tietovirta/wording';
import { Option, type Command } from 'commander';
import type { CommandContext } from '../cli/command-context.js';
import { helpText, type HelpTexts } from '../cli/help-text.js';
import { storeOption } from '../cli/place-options.js';
import { scenarioTexts } from '../cli/scenario-texts.js';
import type { LoadOptions } from '../load/run-load.js';

const help: HelpTexts = {
  about: {
    fi: `Jokaisella sanomalla on hetkensä, ja myöhästyminen lasketaan siitä. Tahti on skenaarion speed (simuloitua aikaa) tai load (sanomia
sekunnissa): load: { rate: 500/s } tai load: { stages: [{ duration: 2m, target: 500 }] }. Ilman niitä niin nopeasti kuin kohde ottaa.
Paluukoodit: 0 kaikki lähti ja ehdot pitivät, 1 suunniteltua ei lähetetty, 2 hylätty, 3 pysäytetty, 99 ehto ei pitänyt.`,
    en: `Each message has its moment, and lateness is measured from it. The pace is speed of the scenario (simulated time) or load (messages a
second): load: { rate: 500/s } or load: { stages: [{ duration: 2m, target: 500 }] }. Without them, as fast as the target takes them.
Exit codes: 0 all was sent and thresholds hold, 1 not what was planned, 2 refused, 3 stopped, 99 a threshold does not hold.`,
  },
  examples: [
    ['tietovirta load what-if.yaml --to kafka://broker:9092 --wire messages --html report.html'],
    ['tietovirta load one-week --to - --load rate=1000/s | head'],
    ['tietovirta load smoke --to files:out --wire frames'],
    ['tietovirta load what-if.yaml --to kafka://broker:9092 --part 1/2 --report part-1.json', { fi: 'puolet kuormasta', en: 'half of the load' }], // oxfmt-ignore
    ['tietovirta load what-if.yaml --to kafka://broker:9092 --keep', { fi: 'raportti jää varastoon ja sivulle', en: 'the report is kept for the page' }], // oxfmt-ignore
    ['tietovirta load --merge part-1.json part-2.json --html report.html', { fi: 'osien raportit yhdeksi', en: 'reports of parts as one' }], // oxfmt-ignore
  ],
};

const flags: readonly (readonly [flag: string, text: Label])[] = [
  ['--to <target>', { fi: 'kafka://kone:9092[/etuliite], files:kansio, tai - (JSON-rivit)', en: 'kafka://host:9092[/prefix], files:folder, or - (JSON lines)' }], // oxfmt-ignore
  ['--name <name>', scenarioTexts.name],
  ['--year <year>', scenarioTexts.year],
  ['--base <year>', scenarioTexts.base],
  ['--exchanges <ids>', { fi: 'vain nämä tiedonvälitykset', en: 'only these exchanges' }],
  ['--from <date>', { fi: 'ensimmäinen päivä, VVVV-KK-PP', en: 'first day, YYYY-MM-DD' }],
  ['--until <date>', { fi: 'viimeistä seuraava päivä, VVVV-KK-PP', en: 'day after the last day, YYYY-MM-DD' }],
  ['--scale <scale>', scenarioTexts.scale],
  ['--seed <number>', scenarioTexts.seed],
  ['--volumes <changes>', scenarioTexts.volumes],
  ['--peaks <peaks>', scenarioTexts.peaks],
  ['--speed <speed>', { fi: 'simuloituja sekunteja sekunnissa, tai real', en: 'simulated seconds a second, or real' }],
  ['--load <pace>', { fi: 'esim. "rate=500/s, behind=drop" tai "stages=2m:500 5m:2000"', en: 'e.g. "rate=500/s, behind=drop" or "stages=2m:500 5m:2000"' }], // oxfmt-ignore
  ['--watch <receiver>', { fi: 'esim. "group=ryhmäni, answers=aiheeni"', en: 'e.g. "group=my-consumer, answers=my.topic"' }], // oxfmt-ignore
  ['--thresholds <conditions>', { fi: 'esim. "lateness: p(95)<2s; dropped: count==0"', en: 'e.g. "lateness: p(95)<2s; dropped: count==0"' }], // oxfmt-ignore
  ['--part <part>', { fi: 'tämän prosessin osa, esim. 2/4', en: 'the part of this process, e.g. 2/4' }],
  ['--only <@addresses>', { fi: 'vain tiedoston sanomat (find --ids)', en: 'only the messages of a file (find --ids)' }], // oxfmt-ignore
  ['--make-topics', { fi: 'tee puuttuvat aiheet', en: 'make topics that are missing' }],
  ['--junit <file>', { fi: 'kirjoita tulos JUnit-muodossa', en: 'write the verdict as JUnit' }],
  ['--html <file>', { fi: 'kirjoita raportti yhdeksi HTML-tiedostoksi', en: 'write the report as one HTML file' }],
  ['--report <file>', { fi: 'kirjoita raportti JSON-muodossa, yhdistettäväksi', en: 'write the report as JSON, to be merged' }], // oxfmt-ignore
  ['--keep', { fi: 'säilytä raportti varastossa: se näkyy sivulla (tietovirta serve)', en: 'keep the report in the store: the page shows it (tietovirta serve)' }], // oxfmt-ignore
  ['--merge <reports...>', { fi: 'yhdistä osien raportit lähettämättä mitään', en: 'merge the reports of parts, sending nothing' }], // oxfmt-ignore
  ['--quiet', { fi: 'ei etenemistietoja', en: 'no progress' }],
];

export function declareLoad(program: Command, context: CommandContext): void {
  const { terminal, say, read, endWith } = context;
  const command = program
    .command('load')
    .description(say({ fi: 'lähetä skenaarion sanomat omaan järjestelmääsi tahdissa', en: 'send the messages of a scenario to your own system, at a pace' })) // oxfmt-ignore
    .argument('[scenario]', say({ fi: 'skenaario tai skenaariotiedosto', en: 'a scenario or a scenario file' }))
    .addOption(new Option('--wire <wire>', say({ fi: 'yksi sanoma vai kehys', en: 'a message each, or frames' })).argParser(read.oneOf((typed) => ({ fi: `Siirtomuotoa "${typed}" ei ole.`, en: `"${typed}" is no wire.` }), wires)).default('messages')) // oxfmt-ignore
    .addOption(new Option('--partitions <number>', say({ fi: 'osioita, joita aiheissa on oltava', en: 'partitions that topics have to have' })).argParser(read.wholeNumber(1, 10_000))) // oxfmt-ignore
    .addOption(new Option('--timestamps <time>', say({ fi: 'tietueiden aika: wall tai simulated', en: 'time of records: wall or simulated' })).argParser(read.oneOf((typed) => ({ fi: `Aikaa "${typed}" ei ole.`, en: `"${typed}" is no time.` }), ['wall', 'simulated'])).default('wall')); // oxfmt-ignore
  for (const [flag, text] of flags) command.option(flag, say(text));
  command.addOption(storeOption(context));
  command
    .addHelpText('after', helpText(help, say))
    .action(async (scenario: string | undefined, _options: unknown, typed: Command) => {
      const { runLoad } = await import('../load/run-load.js');
      endWith(await runLoad(scenario, typed.optsWithGlobals<LoadOptions>(), terminal));
    });
}
