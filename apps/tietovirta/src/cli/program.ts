/** The command line as a whole: what every command shares. Commands load what they need only when they are run. */
import type { Label } from '@tietovirta/wording';
import { Command, Option } from 'commander';
import { declareBench } from '../commands/bench-command.js';
import { declareCheckContent } from '../commands/check-content-command.js';
import { declareDeadLetters } from '../commands/dead-letters-command.js';
import { declareExchanges } from '../commands/exchanges-command.js';
import { declareLoad } from '../commands/load-command.js';
import { declareMeasures } from '../commands/measures-command.js';
import { declarePeople } from '../commands/people-command.js';
import { declareFind } from '../commands/find-command.js';
import { declarePerson } from '../commands/person-command.js';
import { declarePlan } from '../commands/plan-command.js';
import { declareRun } from '../commands/run-command.js';
import { declareRuns } from '../commands/runs-command.js';
import { declareServe } from '../commands/serve-command.js';
import { declareShow } from '../commands/show-command.js';
import { declareTables } from '../commands/tables-command.js';
import { declareTokens } from '../commands/tokens-command.js';
import { declareTop } from '../commands/top-command.js';
import { productVersion } from '../program-files.js';
import type { CommandContext } from './command-context.js';
import { commanderError, helpIn } from './commander-texts.js';
import { helpText } from './help-text.js';
import { argumentReaders } from './read-arguments.js';
import { refuseUnknownWord } from './unknown-command.js';

const about: Label = {
  fi:
    'Simuloi Kelan tiedonvälitystä sanoma sanomalta ja laskee sanomat julkaistuiksi tunnuslukutaulukoiksi. Ei ole ' +
    'Kelan tuote; kaikki henkilöt ovat keinotekoisia.',
  en:
    'Simulates the data exchanges of Kela, the Social Insurance Institution of Finland, message by message, and counts ' +
    'them to the published key-figure tables. No product of Kela; all persons in it are synthetic.',
};

const after: Label = {
  fi: `Tulokset menevät vakiotulosteeseen, eteneminen ja virheet virhetulosteeseen. Värejä vain päätteessä, NO_COLOR poistaa ne.
Kieli on --lang tai muuttuja TIETOVIRTA_LANG.
Paluukoodit:
  0   kunnossa
  1   soluja, lukumääriä tai tiivisteitä eroaa, tai sisältö ei sovi
  2   virheellinen syöte, tai varasto tai palvelin, jota ei voi käyttää
  3   pysäytetty näppäimillä Ctrl-C; "tietovirta run --resume last" jatkaa
  70  ohjelman virhe; --debug näyttää enemmän
  99  kuorman tai portin ehto ei pitänyt
  130 lopetettu heti toisella Ctrl-C:llä`,
  en: `Results go to standard output, progress and errors to standard error. Colour only on a terminal, never with NO_COLOR.
The language is --lang or the variable TIETOVIRTA_LANG.
Exit codes:
  0   fine
  1   cells, counts or hashes differ, or content does not fit
  2   bad input, or a store or server that cannot be used
  3   stopped with Ctrl-C; "tietovirta run --resume last" goes on
  70  a fault of the program; --debug shows more
  99  a threshold of a load, or a condition of a gate, does not hold
  130 ended at once by a second Ctrl-C`,
};

/** In the order of the help. */
const declarations: readonly ((program: Command, context: CommandContext) => void)[] = [
  declareRun,
  declareTables,
  declarePlan,
  declareLoad,
  declareFind,
  declareShow,
  declarePerson,
  declarePeople,
  declareExchanges,
  declareRuns,
  declareServe,
  declareTop,
  declareTokens,
  declareMeasures,
  declareCheckContent,
  declareDeadLetters,
  declareBench,
];

export function createProgram({ lang, ...given }: Omit<CommandContext, 'say' | 'read'>): Command {
  const { terminal } = given;
  const say = (text: Label): string => text[lang];
  const context: CommandContext = { ...given, lang, say, read: argumentReaders(say) };
  const program = new Command('tietovirta')
    .description(say(about))
    .version(productVersion, '-V, --version', say({ fi: 'näytä versio', en: 'show the version' }))
    .helpOption('-h, --help', say({ fi: 'näytä ohje', en: 'show help' }))
    .helpCommand('help [command]', say({ fi: 'näytä komennon ohje', en: 'show help for a command' }))
    .addOption(
      new Option(
        '--lang <language>',
        say({
          fi: 'ohjeiden, tulosten ja virheiden kieli: en tai fi (fi: raportin painetut nimet)',
          en: 'language of help, results and errors: en or fi (fi has the printed labels)',
        }),
      ).default(lang, 'en'),
    )
    .option('--json', say({ fi: 'tulokset JSON-muodossa', en: 'write results as JSON' }))
    .option('--debug', say({ fi: 'näytä virheiden kutsupino', en: 'show stack traces of errors' }))
    .addHelpText('beforeAll', refuseUnknownWord)
    .addHelpText(
      'after',
      helpText(
        {
          examples: [
            ['tietovirta run', { fi: 'koko vuosi 2024 laskettuna ja verrattuna julkaistuihin taulukoihin', en: 'the whole year 2024, counted and compared with the published tables' }], // oxfmt-ignore
            ['tietovirta run smoke', { fi: 'tuhannesosa siitä, sekunneissa', en: 'a thousandth of it, in seconds' }],
            ['tietovirta run smoke --on kafka', { fi: 'sama palveluilla Kafkan kautta ("npm run stack" käynnistää ne)', en: 'the same by services, through Kafka ("npm run stack" starts them)' }], // oxfmt-ignore
            ['tietovirta tables --year 2023', { fi: 'julkaistut taulukot', en: 'the published tables' }],
            ['tietovirta show 2024/kelmu.query/1234567', { fi: 'yksi sanoma, tehtynä pelkästä osoitteestaan', en: 'one message, made from its address alone' }], // oxfmt-ignore
            ['tietovirta person 1234567', { fi: 'yhden keinotekoisen henkilön elämä', en: 'the life of one synthetic person' }], // oxfmt-ignore
            ['tietovirta exchanges', { fi: 'mitä simuloidaan ja mistä kukin luku tulee', en: 'what is simulated, and where each number comes from' }], // oxfmt-ignore
          ],
          after,
        },
        say,
      ),
    )
    .showSuggestionAfterError()
    .configureHelp({ showGlobalOptions: true, helpWidth: Math.min(terminal.out.columns, 120), ...helpIn(lang) })
    .configureOutput({
      writeOut: (text) => {
        terminal.out.write(text);
      },
      writeErr: (text) => {
        terminal.err.write(text);
      },
      outputError: (text, write) => {
        write(commanderError(text, lang));
      },
      getOutHelpWidth: () => Math.min(terminal.out.columns, 120),
      getErrHelpWidth: () => Math.min(terminal.err.columns, 120),
      getOutHasColors: () => terminal.out.hasColour,
      getErrHasColors: () => terminal.err.hasColour,
    })
    .exitOverride();
  for (const declare of declarations) declare(program, context);
  return program;
}
