import { wires } from '@tietovirta/scenarios/wire';
import { Option, type Command } from 'commander';
import type { CommandContext } from '../cli/command-context.js';
import { helpText, type HelpTexts } from '../cli/help-text.js';
import { onOption, refuseForeignOptions, storeOption, type OptionsOfPlace } from '../cli/place-options.js';
import { scenarioTexts } from '../cli/scenario-texts.js';
import type { RunOptions } from '../run/run-options.js';
import { tablesText } from '../tables/rows-shown.js';

/** More threads than this share nothing any more: the transport has 64 partitions. */
const mostWorkers = 64;

const settings = `
  year: 2024
  exchanges: [kelmu, tax-data]
  from: 2024-03-01
  to: 2024-04-01
  scale: 1/10`;

const help: HelpTexts = {
  about: {
    fi: `Skenaariot: year-2024 (oletus), year-2023, one-week, smoke, tai tiedosto, jossa on samoja asetuksia:${settings}
Tällaisten tiedostojen JSON Schema on libs/scenarios/scenario.schema.json.`,
    en: `Scenarios: year-2024 (the default), year-2023, one-week, smoke, or a file with the same settings:${settings}
The JSON Schema of such files is libs/scenarios/scenario.schema.json.`,
  },
  examples: [
    ['tietovirta run', { fi: 'vuoden 2024 jokainen sanoma', en: 'every message of 2024' }],
    ['tietovirta run smoke --json > smoke.json', { fi: 'tuhannesosa siitä; taulukot ja täsmäytys JSON-muodossa', en: 'a thousandth of it; tables and reconciliation as JSON' }], // oxfmt-ignore
    ['tietovirta run --year 2023 --exchanges kelmu,banks'],
    ['tietovirta run --from 2024-03-01 --to 2024-04-01', { fi: 'maaliskuu', en: 'March' }],
    ['tietovirta run my-week.yaml --seed 7 --record week', { fi: 'ja tallenne Arrow-tiedostoina', en: 'with a recording as Arrow files' }], // oxfmt-ignore
    ['tietovirta run --replay week', { fi: 'laskee tallenteen; samat taulukot, sama tiiviste', en: 'counts that recording; same tables, same hash' }], // oxfmt-ignore
    ['tietovirta run one-week --speed 3600', { fi: 'tunti sekunnissa, aikajärjestyksessä', en: 'an hour a second, in the order of time' }], // oxfmt-ignore
    ['tietovirta run --resume last', { fi: 'jatkaa siitä, mihin viimeinen ajo pysäytettiin', en: 'goes on where the last run was stopped' }], // oxfmt-ignore
    ['tietovirta run one-week --on kafka', { fi: 'palvelupinon palveluilla ("npm run stack" käynnistää pinon)', en: 'by the services of a stack ("npm run stack" starts one)' }], // oxfmt-ignore
    ['tietovirta run smoke --on kafka --wire messages', { fi: 'jokainen sanoma omana tietueenaan', en: 'each message a record of its own' }], // oxfmt-ignore
  ],
  after: {
    fi: `Kaikkien tiedonvälitysten koko vuotta täydessä mittakaavassa verrataan julkaistuihin soluihin, muita ajoja siihen, mitä
niiden oli määrä laskea. Ctrl-C pysäyttää siististi: laskettu säilyy ja ajoa voi jatkaa.
Paluukoodit: 0 mikään ei eroa, 1 soluja tai lukumääriä eroaa, 2 hylätty, 3 pysäytetty.`,
    en: `A whole, unscaled year of all exchanges is compared with the published cells, any other run with what it
was planned to count. Ctrl-C stops cleanly: what is counted is kept, and the run can be resumed.
Exit codes: 0 nothing differs, 1 cells or counts differ, 2 refused, 3 stopped.`,
  },
};

const optionsOfPlace: OptionsOfPlace = {
  embedded: {
    workers: {
      fi: 'palvelut tekevät ja laskevat, käynnistä niitä lisää',
      en: 'the services make and count, start more of them instead',
    },
    store: { fi: 'ajot ovat palvelupinon tietokannassa', en: 'the database of the stack keeps the runs' },
    record: {
      fi: 'vain tässä prosessissa tehty ajo kirjoittaa tiedostoja',
      en: 'only a run in this process writes files',
    },
    replay: { fi: 'vain tässä prosessissa tehty ajo lukee tiedostoja', en: 'only a run in this process reads files' },
  },
  kafka: { wire: { fi: 'kehykset eivät lähde tästä prosessista', en: 'frames stay in this process' } },
};

export function declareRun(program: Command, context: CommandContext): void {
  const { terminal, endWith, say, read } = context;
  const command = program
    .command('run')
    .description(
      say({
        fi: 'simuloi tiedonvälitystä, laske sanomat ja vertaa taulukoita',
        en: 'simulate exchanges, count their messages and compare the tables',
      }),
    )
    .argument(
      '[scenario]',
      say({
        fi: 'valmis skenaario tai skenaariotiedosto (.yaml, .yml, .json)',
        en: 'a scenario that ships with the product, or a scenario file (.yaml, .yml, .json)',
      }),
    );
  declareSettings(command, context);
  declarePlace(command, context);
  command
    .addOption(new Option('--tables <ids>', say(tablesText)).argParser(read.tables))
    .option(
      '--all-rows',
      say({ fi: 'näytä myös rivit, joihin ajo ei vaikuta', en: 'show the rows too that the run does not feed' }),
    )
    .option('--quiet', say({ fi: 'ei etenemistietoja', en: 'no progress' }))
    .addHelpText('after', helpText(help, say))
    .action(async (scenario: string | undefined, _options: unknown, typed: Command) => {
      const options = typed.optsWithGlobals<RunOptions>();
      refuseForeignOptions(typed, options.on, optionsOfPlace);
      const { runScenario } = await import('../run/run-scenario.js');
      endWith(await runScenario(scenario, options, terminal));
    });
}

/** What to run. */
function declareSettings(command: Command, { say }: CommandContext): void {
  command
    .option('--name <name>', say(scenarioTexts.name))
    .option('--year <year>', say(scenarioTexts.year))
    .option('--base <year>', say(scenarioTexts.base))
    .option(
      '--exchanges <ids>',
      say({
        fi: 'vain nämä tiedonvälitykset, pilkuin erotettuina',
        en: 'only these exchanges, with commas between them',
      }),
    ) // oxfmt-ignore
    .option('--from <date>', say({ fi: 'ensimmäinen päivä, VVVV-KK-PP', en: 'first day, YYYY-MM-DD' }))
    .option(
      '--to <date>',
      say({ fi: 'viimeistä seuraava päivä, VVVV-KK-PP', en: 'day after the last day, YYYY-MM-DD' }),
    )
    .option('--scale <scale>', say(scenarioTexts.scale))
    .option('--seed <number>', say(scenarioTexts.seed))
    .option('--volumes <changes>', say(scenarioTexts.volumes))
    .option('--peaks <peaks>', say(scenarioTexts.peaks))
    .option(
      '--speed <speed>',
      say({
        fi: 'miten nopeasti simuloitu aika kuluu: max (oletus), real tai simuloituja sekunteja sekunnissa, kuten 3600',
        en: 'how fast simulated time passes: max (the default), real, or simulated seconds a second, such as 3600',
      }),
    )
    .option(
      '--lateness <way>',
      say({
        fi: 'best-effort (oletus): ajo kertoo, paljonko se on nopeudestaan myöhässä; strict: se keskeytyy, jos se myöhästyy yli 5 s',
        en: 'best-effort (the default): the run says how late it is; strict: it fails when it is more than 5 s late',
      }),
    );
}

/** How, and where it is kept. */
function declarePlace(command: Command, context: CommandContext): void {
  const { terminal, say, read } = context;
  const cores = `${terminal.cores}`;
  command
    .addOption(
      onOption(context, {
        fi: 'embedded: tässä prosessissa; kafka: palvelupinon palveluilla',
        en: 'embedded: in this process; kafka: by the services of a stack',
      }),
    )
    .addOption(
      new Option(
        '--wire <wire>',
        say({
          fi: 'mitä Kafkan tietue on: monen sanoman kehys vai yksi sanoma (muuten asetusten mukaan)',
          en: 'what a Kafka record is: a frame of many messages, or one message (otherwise as settings say)',
        }),
      )
        .argParser(
          read.oneOf((typed) => ({ fi: `Siirtomuotoa "${typed}" ei ole.`, en: `"${typed}" is no wire.` }), wires), // oxfmt-ignore
        )
        .conflicts('resume'),
    )
    .addOption(
      new Option('--workers <number>', say({ fi: 'työsäikeiden määrä', en: 'worker threads' }))
        .argParser(read.wholeNumber(1, mostWorkers))
        .default(
          Math.min(mostWorkers, terminal.cores),
          say({ fi: `koneen ytimet, ${cores}`, en: `the cores of this machine, ${cores}` }),
        ),
    )
    .addOption(storeOption(context))
    .addOption(
      new Option(
        '--resume <run>',
        say({
          fi: 'jatka pysäytettyä ajoa: numero tai last',
          en: 'go on with a run that was stopped: its number, or last',
        }),
      ).argParser(read.runReference),
    )
    .addOption(
      new Option(
        '--record <folder>',
        say({
          fi: 'kirjoita sanomat Arrow IPC -tiedostoiksi, kansio kutakin sanomatyyppiä kohti',
          en: 'write the messages as Arrow IPC files, a folder a message type',
        }),
      ).conflicts(['resume', 'replay']),
    )
    .addOption(
      new Option(
        '--replay <folder>',
        say({
          fi: 'laske tallenteen sanomat uusien tekemisen sijaan',
          en: 'count the messages of a recording instead of making them',
        }),
      ).conflicts('resume'),
    );
}
