import { jsonText, type Label } from '@tietovirta/wording';
import { Option, type Command } from 'commander';
import type { CommandContext } from '../cli/command-context.js';
import { helpText, type HelpTexts } from '../cli/help-text.js';
import { onOption, refuseForeignOptions, type Place } from '../cli/place-options.js';
import type { GlobalOptions } from '../cli/read-arguments.js';

interface BenchCommandOptions extends GlobalOptions {
  readonly on: Place;
  readonly workers: number;
  readonly seconds: number;
}

const help: HelpTexts = {
  about: {
    fi: `Mittaa tällä koneella sanomien tekemisen, koodaamisen, purkamisen, laskemisen ja koko upotetun polun, vertaa
niitä paljaaseen silmukkaan tyypitettyjen taulukoiden yli (katto) ja ennustaa koko vuoden ajan.
Palvelupinossa mitataan oma tuottaja Kafkan oman työkalun rinnalla (yhtä monta tavua, vuorotellen), lukeminen ja koko
polku palvelujen läpi (viikko täydessä mittakaavassa; ajo tallennetaan nimellä bench).`,
    en: `Measures generation, encoding, decoding, counting and the whole embedded path on this machine, beside a plain
loop over typed arrays (the ceiling), and predicts the time of the whole year.
On a stack it measures our producer beside Kafka's own tool (as many bytes, in turns), reading, and the whole
path through the services (a week at full scale, kept as a run named bench).`,
  },
  examples: [
    ['tietovirta bench'],
    ['tietovirta bench --workers 1 --seconds 5 --json'],
    [
      'tietovirta bench --on kafka --seconds 5',
      { fi: 'kun pinossa ei ole muuta käynnissä', en: 'while nothing else runs there' },
    ],
  ],
};

export function declareBench(program: Command, context: CommandContext): void {
  const { terminal, lang, say, read } = context;
  const cores = `${terminal.cores}`;
  program
    .command('bench')
    .description(
      say({
        fi: 'mittaa kone: sanomia sekunnissa, vaihe vaiheelta',
        en: 'measure this machine: messages a second, step by step',
      }),
    )
    .addOption(
      onOption(context, {
        fi: 'embedded: tässä prosessissa; kafka: palvelupinossa',
        en: 'embedded: this process; kafka: a stack',
      }),
    )
    .addOption(
      new Option(
        '--workers <number>',
        say({ fi: 'leveimmän polun työsäikeet', en: 'worker threads of the widest path' }),
      )
        .argParser(read.wholeNumber(1, 64))
        .default(
          Math.min(64, terminal.cores),
          say({ fi: `koneen ytimet, ${cores}`, en: `the cores of this machine, ${cores}` }),
        ),
    )
    .addOption(
      new Option(
        '--seconds <number>',
        say({ fi: 'kunkin mittauksen vähimmäisaika sekunteina', en: 'least time of each measurement, in seconds' }),
      )
        .argParser(read.secondsFrom(0.01, 600))
        .default(2),
    )
    .addHelpText('after', helpText(help, say))
    .action(async (_options: unknown, command: Command) => {
      const { on, workers, seconds, json } = command.optsWithGlobals<BenchCommandOptions>();
      refuseForeignOptions(command, on, {
        embedded: { workers: { fi: 'palvelut tekevät työn', en: 'the services do the work' } },
        kafka: {},
      });
      const onStep = (what: Label): void => {
        terminal.err.write(`${say(what)} …\n`);
      };
      const { benchText, stackBenchText } = await import('@tietovirta/bench');
      if (on === 'kafka') {
        const { runStackBench } = await import('../bench/run-stack-bench.js');
        const measured = await runStackBench({ seconds, terminal, say, onStep });
        terminal.out.write(json === true ? jsonText(measured) : stackBenchText(measured, lang));
        return;
      }
      const { runBench } = await import('../bench/run-bench.js');
      const report = await runBench({ workers, seconds, onStep });
      terminal.out.write(json === true ? jsonText(report) : benchText(report, lang));
    });
}
