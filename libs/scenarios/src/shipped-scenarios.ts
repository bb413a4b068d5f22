/** The scenarios that ship with the product: settings as a file would hold them, and why one would run them. */
import { type Label, newestReportYear, reportYears } from '@tietovirta/published';
import { playedYears } from './played-years.js';
import type { ScenarioSettings } from './scenario-schema.js';

export interface ShippedScenario {
  readonly name: string;
  readonly about: Label;
  readonly settings: ScenarioSettings & { readonly year: number };
}

/** The seed of every scenario that names none; any other gives another year with the same figures. */
export const defaultSeed = 1;

/** The scenario of a whole year. */
export const wholeYear = (year: number): string => `year-${year}`;

export const shippedScenarios: readonly ShippedScenario[] = [
  ...reportYears.map((year) => ({
    name: wholeYear(year),
    about: {
      fi: `Koko vuosi ${year}, jokainen sanoma: julkaistut taulukot toistuvat.`,
      en: `The whole year ${year}, every message: reproduces the published tables.`,
    },
    settings: { year },
  })),
  {
    name: 'one-week',
    about: {
      fi: 'Maanantaista sunnuntaihin 23.–29.9.2024 täydessä mittakaavassa; lapsilisät maksetaan torstaina.',
      en: 'Monday to Sunday, 23-29 September 2024, at full scale; child benefit is paid on the Thursday.',
    },
    settings: { year: 2024, from: '2024-09-23', to: '2024-09-30' },
  },
  {
    name: 'smoke',
    about: {
      fi: `Vuosi ${newestReportYear} tuhannesosana: muutamassa sekunnissa jokaista sanomatyyppiä.`,
      en: `The year ${newestReportYear} at a thousandth: some of every message type in a few seconds.`,
    },
    settings: { year: newestReportYear, scale: '1/1000' },
  },
];

/** A shipped scenario, or a whole year that can be played: those that no report has go by a name of the same form. */
export function shippedScenarioOf(name: string): Pick<ShippedScenario, 'name' | 'settings'> | undefined {
  const year = playedYears.find((played) => wholeYear(played) === name);
  return (
    shippedScenarios.find((each) => each.name === name) ??
    (year === undefined ? undefined : { name, settings: { year } })
  );
}
