import type { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.js';
import { helpText, type HelpTexts } from '../cli/help-text.js';
import { keptInDatabase, onOption, refuseForeignOptions, storeOption } from '../cli/place-options.js';
import type { Comparand } from '../cli/read-arguments.js';
import { unknownCommand } from '../cli/unknown-command.js';
import type { RunsOptions } from '../runs/runs-options.js';
import type { DiffOptions } from '../runs/diff-runs.js';

const help: HelpTexts = {
  examples: [
    ['tietovirta runs', { fi: 'tallessa olevat ajot, uusin ensin', en: 'the runs kept, newest first' }],
    ['tietovirta runs show last'],
    ['tietovirta runs diff 3 4', { fi: 'paluukoodi 1, jos lukumääriä tai tiivisteitä eroaa', en: 'exit code 1 if counts or hashes differ' }], // oxfmt-ignore
    ['tietovirta runs --on kafka', { fi: 'palvelupinon ajot', en: 'those of the stack' }],
    ['tietovirta runs diff 3 kafka:7', { fi: 'toinen varastosta ja toinen pinosta', en: 'one of the store and one of the stack' }], // oxfmt-ignore
  ],
};

const diffHelp: HelpTexts = {
  about: {
    fi: `Ajo ilman paikkaa on se, jonka --on ja --store kertovat. Kaksi .json-tiedostoa ovat kuormien raportteja (load --report).
Portti on YAML-tiedosto, jonka ehdot koskevat jälkimmäistä; prosentit kertovat muutoksen ensimmäisestä. Ajoilla on
counted, set_aside, cells, seconds, rate ja memory: seconds: ['value<+20%']. Kuormilla on mittarit, jotka ehdoillakin:
lateness{exchange:kelmu}: ['p(95)<+40%', 'max<10s'].`,
    en: `A run without a place is one of --on and --store. Two files that end in .json are reports of loads (load --report).
A gate is a YAML file of conditions on the second; per cent are of the change since the first. Runs have counted, set_aside, cells,
seconds, rate and memory: seconds: ['value<+20%']. Loads have the metrics of thresholds: lateness{exchange:kelmu}: ['p(95)<+40%', 'max<10s'].`,
  },
  examples: [
    ['tietovirta runs diff 3 4'],
    ['tietovirta runs diff 3 4 --gate gate.yaml', { fi: 'paluukoodi 99, jos portin ehto ei pidä', en: 'exit code 99 if a condition of the gate does not hold' }], // oxfmt-ignore
    ['tietovirta runs diff before.json after.json --gate gate.yaml', { fi: 'kahden kuorman raportit', en: 'the reports of two loads' }], // oxfmt-ignore
    ['tietovirta runs diff last kafka:last', { fi: 'sama skenaario yhdessä prosessissa ja Kafkan kautta', en: 'the same scenario in one process and through Kafka' }], // oxfmt-ignore
  ],
  after: {
    fi: 'Paluukoodit: 0 samat lukumäärät ja tiivisteet, 1 eroja ajojen tai arkiston ja kirjanpidon välillä, 99 portin ehto ei pitänyt.',
    en: 'Exit codes: 0 same counts and hashes, 1 they differ, or an archive and its ledger do, 99 a condition of the gate does not hold.',
  },
};

/** @throws BadInput for a folder on a stack */
function runsOptions(command: Command): RunsOptions {
  const options = command.optsWithGlobals<RunsOptions>();
  refuseForeignOptions(command, options.on, keptInDatabase);
  return options;
}

export function declareRuns(program: Command, context: CommandContext): void {
  const { terminal, endWith, say, read } = context;
  const runs = program
    .command('runs')
    .description(say({ fi: 'luettele tallessa olevat ajot', en: 'list the runs that are kept' }))
    .addOption(
      onOption(context, {
        fi: 'kenen ajot: tämän koneen varaston (embedded) vai palvelupinon (kafka)',
        en: 'whose runs: those of a store on this machine, or those of a stack',
      }),
    )
    .addOption(storeOption(context))
    .addHelpText('after', helpText(help, say))
    .allowExcessArguments()
    .action(async (_options: unknown, command: Command) => {
      // A word that is no command of `runs`: commander takes it for an argument of the list.
      const [word] = command.args;
      if (word !== undefined) throw unknownCommand(command, word);
      const { listRuns } = await import('../runs/list-runs.js');
      await listRuns(runsOptions(command), terminal);
    });
  runs
    .command('show')
    .description(
      say({
        fi: 'näytä yksi ajo: skenaario, lukumäärät, tiiviste ja nopeus',
        en: 'show one run: its scenario, counts, hash and rates',
      }),
    )
    .argument('<run>', say({ fi: 'ajon numero, tai last', en: 'its number, or last' }), read.runReference)
    .action(async (run: number | 'last', _options: unknown, command: Command) => {
      const { showRun } = await import('../runs/show-run.js');
      endWith(await showRun(run, runsOptions(command), terminal));
    });
  runs
    .command('diff')
    .description(
      say({
        fi: 'kerro, missä kaksi ajoa eroavat: solut, lukumäärät, tiivisteet, nopeudet',
        en: 'say what differs between two runs: cells, counts, hashes, rates',
      }),
    )
    .argument(
      '<first>',
      say({ fi: 'ajon numero, tai last; kafka:7 on pinon ajo 7', en: 'number of a run, or last; kafka:7 is run 7 of the stack' }), // oxfmt-ignore
      read.comparand,
    )
    .argument(
      '<second>',
      say({ fi: 'toisen ajon numero, tai last; embedded:7 on varaston ajo 7', en: 'number of another run, or last; embedded:7 is run 7 of the store' }), // oxfmt-ignore
      read.comparand,
    )
    .option(
      '--gate <file>',
      say({ fi: 'ehdot sille, paljonko ne saavat erota', en: 'conditions on how much they may differ' }),
    )
    .addHelpText('after', helpText(diffHelp, say))
    .action(async (first: Comparand, second: Comparand, _options: unknown, command: Command) => {
      const { diffRuns } = await import('../runs/diff-runs.js');
      endWith(await diffRuns(first, second, { ...runsOptions(command), ...command.opts<Pick<DiffOptions, 'gate'>>() }, terminal)); // oxfmt-ignore
    });
}
