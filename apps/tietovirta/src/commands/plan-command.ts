import { Option, type Command } from 'commander';
import type { CommandContext } from '../cli/command-context.js';
import { helpText, type HelpTexts } from '../cli/help-text.js';
import { noFormat } from '../cli/read-arguments.js';
import { scenarioTexts } from '../cli/scenario-texts.js';
import type { PlanOptions } from '../plan/show-plan.js';

const help: HelpTexts = {
  about: {
    fi: `Palkkien summa on vuoden määrä; samalla siemenluvulla suunnitelma on sama kuin ajossa. Avausta seuraavia sanomia
(vastauksia, muistutuksia) ei suunnitella päivittäin: niiden määrä on tarkka, ajankohta tulee avauksesta.
CSV:n sarakkeet ovat day, hour (kuten kello näyttää), offset (kellon ero UTC-aikaan) ja count; tiedonvälityksellä niiden
edessä message_type. Kaikki tunnit ovat mukana, myös tyhjät.`,
    en: `The bars add up to the volume of the year; the same seed gives the same plan as a run. What follows an opening
(answers, reminders) is not planned day by day: its count is exact, its time comes from its opening.
CSV has the columns day, hour (as the clock shows it), offset (of the clock from UTC) and count; for an exchange,
message_type before them. Every hour is there, empty ones too.`,
  },
  examples: [
    ['tietovirta plan banks.payment-message'],
    ['tietovirta plan income-register --year 2023'],
    ['tietovirta plan kelmu.query --scale 1/1000 --format csv > hours.csv'],
  ],
};

export function declarePlan(program: Command, { terminal, say, read }: CommandContext): void {
  program
    .command('plan')
    .description(
      say({
        fi: 'näytä määrät ennen lähettämistä: kuukausittain, viikonpäivittäin ja tunneittain',
        en: 'show volumes before they are sent: by month, weekday and hour',
      }),
    )
    .argument(
      '<what>',
      say({ fi: 'sanomatyyppi kuten kelmu.query, tai tiedonvälitys kuten banks', en: 'a message type such as kelmu.query, or an exchange such as banks' }), // oxfmt-ignore
    )
    .option('--year <year>', say(scenarioTexts.year))
    .option('--scale <scale>', say(scenarioTexts.scale))
    .option('--seed <number>', say(scenarioTexts.seed))
    .addOption(
      new Option('--format <format>', say({ fi: 'text, csv, csv-excel tai json', en: 'text, csv, csv-excel or json' }))
        .argParser(read.oneOf(noFormat, ['text', 'csv', 'csv-excel', 'json']))
        .default('text'),
    )
    .addHelpText('after', helpText(help, say))
    .action(async (what: string, _options: unknown, command: Command) => {
      const { showPlan } = await import('../plan/show-plan.js');
      showPlan(what, command.optsWithGlobals<PlanOptions>(), terminal);
    });
}
