import { Option, type Command } from 'commander';
import type { CommandMeans } from '../cli/command-means.js';
import { oneOf, yearHelp } from '../cli/read-arguments.js';
import type { PlanOptions } from '../plan/show-plan.js';

const examples = `
The bars add up to the volume of the year; the same seed gives the same plan as a run. What follows an opening
(answers, reminders) is not planned day by day: its count is exact, its time comes from its opening.

CSV has the columns day, hour (as the clock shows it) and count; for an exchange, message_type before them.

Examples:
  tietovirta plan banks.payment-message
  tietovirta plan income-register --year 2023
  tietovirta plan kelmu.query --scale 1/1000 --format csv > hours.csv`;

export function declarePlan(program: Command, { terminal }: CommandMeans): void {
  program
    .command('plan')
    .description('show volumes before they are sent: by month, weekday and hour')
    .argument('<what>', 'a message type such as kelmu.query, or an exchange such as banks')
    .option('--year <year>', yearHelp)
    .option('--scale <scale>', 'size of the year: a whole number, a fraction or a decimal, e.g. 1/1000')
    .option('--seed <number>', 'root of all chance')
    .addOption(
      new Option('--format <format>', 'text, csv or json')
        .argParser(oneOf('format', ['text', 'csv', 'json']))
        .default('text'),
    )
    .addHelpText('after', examples)
    .action(async (what: string, _options: unknown, command: Command) => {
      const { showPlan } = await import('../plan/show-plan.js');
      showPlan(what, command.optsWithGlobals<PlanOptions>(), terminal);
    });
}
