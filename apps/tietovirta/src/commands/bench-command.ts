import { Option, type Command } from 'commander';
import type { CommandMeans } from '../cli/command-means.js';
import { onOption, refuseForeignOptions, type Place } from '../cli/place-options.js';
import { secondsFrom, wholeNumber, type GlobalOptions } from '../cli/read-arguments.js';

interface BenchCommandOptions extends GlobalOptions {
  readonly on: Place;
  readonly workers: number;
  readonly seconds: number;
}

const examples = `
Measures generation, encoding, decoding, counting and the whole embedded path on this machine, beside a plain
loop over typed arrays (the ceiling), and predicts the time of the whole year.

On a stack it measures our producer beside a bare loop over kafkajs as it comes and Kafka's own tool, reading, and the whole
path through the services (a week at full scale, kept as a run named bench).

Examples:
  tietovirta bench
  tietovirta bench --workers 1 --seconds 5 --json
  tietovirta bench --on kafka --seconds 5      while nothing else runs there`;

export function declareBench(program: Command, { terminal }: CommandMeans): void {
  program
    .command('bench')
    .description('measure this machine: messages a second, step by step')
    .addOption(onOption('embedded: this process; kafka: a stack'))
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
      const { on, workers, seconds, json } = command.optsWithGlobals<BenchCommandOptions>();
      refuseForeignOptions(command, on, { embedded: { workers: 'the services do the work' }, kafka: {} });
      const onStep = (what: string): void => {
        terminal.err.write(`${what} …\n`);
      };
      if (on === 'kafka') {
        const [{ runStackBench }, { stackBenchText }] = await Promise.all([
          import('../bench/run-stack-bench.js'),
          import('../bench/stack-bench-text.js'),
        ]);
        const measured = await runStackBench({ seconds, terminal, onStep });
        terminal.out.write(json === true ? `${JSON.stringify(measured, null, 2)}\n` : stackBenchText(measured));
        return;
      }
      const [{ runBench }, { benchText }] = await Promise.all([
        import('../bench/run-bench.js'),
        import('../bench/bench-text.js'),
      ]);
      const report = await runBench({ workers, seconds, onStep });
      terminal.out.write(json === true ? `${JSON.stringify(report, null, 2)}\n` : benchText(report));
    });
}
