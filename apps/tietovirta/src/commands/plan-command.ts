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
edessä message_type. Kaikki tunnit ovat mukana, myös tyhjät.
Skenaariosta (nimi tai tiedosto) kerrotaan sen päivien määrät ja vilkkain päivä, tunti ja minuutti sanomatyypeittäin; --against
asettaa sen toisen skenaarion viereen ja kertoo, mitkä raportin luvut muuttuvat ja paljonko.`,
    en: `The bars add up to the volume of the year; the same seed gives the same plan as a run. What follows an opening
(answers, reminders) is not planned day by day: its count is exact, its time comes from its opening.
CSV has the columns day, hour (as the clock shows it), offset (of the clock from UTC) and count; for an exchange,
message_type before them. Every hour is there, empty ones too.
Of a scenario (a name or a file) the volumes of its days are told, with the busiest day, hour and minute of each message type;
--against puts it beside another, and tells which printed figures move and by how much.`,
  },
  examples: [
    ['tietovirta plan banks.payment-message'],
    ['tietovirta plan income-register --year 2023'],
    ['tietovirta plan kelmu.query --scale 1/1000 --format csv > hours.csv'],
    ['tietovirta plan one-week --speed 60', { fi: 'skenaarion kuorma, ja 60-kertaisella nopeudella', en: 'the load of a scenario, and at 60 times real time' }], // oxfmt-ignore
    ['tietovirta plan year-2024 --against year-2023'],
    ['tietovirta plan one-week --volumes "kelmu.query=x2" --against one-week'],
    ['tietovirta plan one-week --peaks "on=kelmu.query, at=09:00, for=30m, factor=5, shape=ramp" --against one-week'],
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
      say({
        fi: 'sanomatyyppi kuten kelmu.query, tiedonvälitys kuten banks, skenaario kuten one-week tai skenaariotiedosto',
        en: 'a message type such as kelmu.query, an exchange such as banks, a scenario such as one-week, or a scenario file',
      }),
    )
    .option('--year <year>', say(scenarioTexts.year))
    .option('--scale <scale>', say(scenarioTexts.scale))
    .option('--seed <number>', say(scenarioTexts.seed))
    .option('--volumes <changes>', say(scenarioTexts.volumes))
    .option('--peaks <peaks>', say(scenarioTexts.peaks))
    .addOption(
      new Option('--format <format>', say({ fi: 'text, csv, csv-excel tai json', en: 'text, csv, csv-excel or json' }))
        .argParser(read.oneOf(noFormat, ['text', 'csv', 'csv-excel', 'json']))
        .default('text'),
    )
    .addOption(
      new Option('--against <scenario>', say({ fi: 'skenaario, jonka viereen tämä asetetaan', en: 'a scenario to put this one beside' })), // oxfmt-ignore
    )
    .option(
      '--speed <speed>',
      say({
        fi: 'simuloituja sekunteja sekunnissa, tai real: kerro myös, mitä se tekee sekunnissa',
        en: 'simulated seconds a second, or real: tell as well what that makes a second',
      }),
    )
    .addHelpText('after', helpText(help, say))
    .action(async (what: string, _options: unknown, command: Command) => {
      const { showPlan } = await import('../plan/show-plan.js');
      await showPlan(what, command.optsWithGlobals<PlanOptions>(), terminal);
    });
}
