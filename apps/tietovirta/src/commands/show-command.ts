import { Option, type Command } from 'commander';
import type { CommandContext } from '../cli/command-context.js';
import { helpText, type HelpTexts } from '../cli/help-text.js';
import { keptInDatabase, onOption, refuseForeignOptions, storeOption } from '../cli/place-options.js';
import { scenarioTexts } from '../cli/scenario-texts.js';
import type { ShowOptions } from '../show/show-message.js';

const help: HelpTexts = {
  about: {
    fi: `Osoite on vuosi/sanomatyyppi/järjestysnumero; numerot alkavat nollasta. "tietovirta exchanges" luettelee sanomatyypit
ja määrät. Avausta seuraavilla sanomilla on omat numeronsa: näytetty sanomaketju kertoo ne.
2024/… on julkaistu vuosi mittakaavassa 1 ja siemenluvulla 1. Muun suunnitelman osoitteessa on sen tunniste, 2024~3f9a1c2e/…:
suunnitelma löytyy tallessa olevista ajoista, tai sen nimeää --run, --scenario tai --scale ja --seed.`,
    en: `An address is year/message type/ordinal; ordinals count from 0. "tietovirta exchanges" lists message types and
volumes. What follows an opening has ordinals of its own: the conversation shown names them.
2024/… is the published year at scale 1 and seed 1. The address in any other plan has its fingerprint, 2024~3f9a1c2e/…:
the plan is found among the runs that are kept, or named by --run, --scenario, or --scale and --seed.`,
  },
  examples: [
    ['tietovirta show 2024/kelmu.query/1234567'],
    ['tietovirta show 2024/kelmu.query/1234567 --why', { fi: 'myös mistä sen luvut tulevat', en: 'and where its numbers come from' }], // oxfmt-ignore
    ['tietovirta show 2024/banks.payment/0 --lang fi'],
    ['tietovirta show 2023/eessi.start/42 --json'],
    ['tietovirta show 2024~9602e99a/kelmu.query/10 --scenario smoke', { fi: 'skenaarion smoke sanoma', en: 'a message of the scenario smoke' }], // oxfmt-ignore
  ],
};

export function declareShow(program: Command, context: CommandContext): void {
  const { terminal, say, read } = context;
  program
    .command('show')
    .description(
      say({
        fi: 'näytä yksi sanoma, tehtynä pelkästä osoitteestaan',
        en: 'show one message, made from its address alone',
      }),
    )
    .argument('<address>', say({ fi: 'esim. 2024/kelmu.query/1234567', en: 'e.g. 2024/kelmu.query/1234567' }))
    .addOption(
      new Option(
        '--run <run>',
        say({
          fi: 'tallessa oleva ajo, jonka suunnitelmassa sanoma on: numero tai last',
          en: 'a kept run in whose plan the message is: its number, or last',
        }),
      )
        .argParser(read.runReference)
        .conflicts(['scenario', 'scale', 'seed']),
    )
    .option(
      '--scenario <scenario>',
      say({
        fi: 'skenaario tai skenaariotiedosto, jonka suunnitelmassa sanoma on',
        en: 'a scenario or a scenario file in whose plan the message is',
      }),
    )
    .option('--scale <scale>', say(scenarioTexts.scale))
    .option('--seed <number>', say(scenarioTexts.seed))
    .addOption(
      onOption(context, {
        fi: 'kenen ajoista suunnitelma haetaan: tämän koneen varaston (embedded) vai palvelupinon (kafka)',
        en: 'whose runs to look for the plan in: those of a store on this machine, or of a stack',
      }),
    )
    .addOption(storeOption(context))
    .option(
      '--why',
      say({ fi: 'kerro myös, mistä sanoman luvut tulevat', en: 'tell where its numbers come from, too' }),
    )
    .addHelpText('after', helpText(help, say))
    .action(async (address: string, _options: unknown, command: Command) => {
      const { showMessage } = await import('../show/show-message.js');
      const options = command.optsWithGlobals<ShowOptions>();
      refuseForeignOptions(command, options.on, keptInDatabase);
      await showMessage(address, options, terminal);
    });
}
