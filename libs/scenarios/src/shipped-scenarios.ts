/** The scenarios that ship with the product: settings as a file would hold them, and why one would run them. */
import type { Label } from '@tietovirta/published';
import type { ScenarioSettings } from './scenario-schema.js';

export interface ShippedScenario {
  readonly name: string;
  readonly about: Label;
  readonly settings: ScenarioSettings & { readonly year: 2023 | 2024 };
}

/** The seed of every scenario that names none; any other gives another year with the same figures. */
export const defaultSeed = 1;

export const shippedScenarios: readonly ShippedScenario[] = [
  {
    name: 'year-2024',
    about: {
      fi: 'Koko vuosi 2024, jokainen sanoma: julkaistut taulukot toistuvat.',
      en: 'The whole year 2024, every message: reproduces the published tables.',
    },
    settings: { year: 2024 },
  },
  {
    name: 'year-2023',
    about: {
      fi: 'Koko vuosi 2023, jokainen sanoma: julkaistut taulukot toistuvat.',
      en: 'The whole year 2023, every message: reproduces the published tables.',
    },
    settings: { year: 2023 },
  },
  {
    name: 'one-week',
    about: {
      fi: 'Maanantaista sunnuntaihin 23.–29.9.2024 täydessä mitassa; lapsilisät maksetaan torstaina.',
      en: 'Monday to Sunday, 23-29 September 2024, at full scale; child benefit is paid on the Thursday.',
    },
    settings: { year: 2024, from: '2024-09-23', to: '2024-09-30' },
  },
  {
    name: 'smoke',
    about: {
      fi: 'Vuosi 2024 tuhannesosana: muutamassa sekunnissa jokaista sanomalajia.',
      en: 'The year 2024 at a thousandth: some of every message type in a few seconds.',
    },
    settings: { year: 2024, scale: '1/1000' },
  },
];
