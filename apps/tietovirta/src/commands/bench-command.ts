import { Option, type Command } from 'commander';
import type { CommandMeans } from '../cli/command-means.js';
import { secondsFrom, wholeNumber, type GlobalOptions } from '../cli/read-arguments.js';

interface BenchCommandOptions extends GlobalOptions {
  readonly workers: number;
  readonly seconds: number;
}

const examples = `
Measures generation, encoding, decoding, counting and the whole embedded path on this machine, beside a plain
loop over typed arrays (the ceiling), and predicts the time of the whole year.

Examples:
  tietovirta bench
  tietovirta bench --workers 1 --seconds 5 --json`;

export function declareBench(program: Command, { terminal }: CommandMeans): void {
  program
    .command('bench')
    .description('measure this machine: messages a second, step by step')
    .addOption(
      new Option('--workers <number>', 'worker threads of the widest path')
        .argParser(wholeNumber(1, 64))
        .default(Math.min(64, terminal.cores), `the cores of this machine, ${terminal.cores}`),
    )
    .addOption(
      new Option('--seconds <number>', 'least time of each measurement').argParser(secondsFrom(0.01, 600)).default(2),
    )
    .addHelpText('after', examples)
    .action(async (_options: unknown, command: Command) => {
      const { workers, seconds, json } = command.optsWithGlobals<BenchCommandOptions>();
      const [{ runBench }, { benchText }] = await Promise.all([
        import('../bench/run-bench.js'),
        import('../bench/bench-text.js'),
      ]);
      const onStep = (what: string): void => {
        terminal.err.write(`${what} …\n`);
      };
      const report = await runBench({ workers, seconds, onStep });
      terminal.out.write(json === true ? `${JSON.stringify(report, null, 2)}\n` : benchText(report));
    });
}
