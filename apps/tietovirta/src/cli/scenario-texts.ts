/** What several commands say about the settings of a scenario. */
import { reportYears } from '@tietovirta/published';
import type { Label } from '@tietovirta/wording';

export const scenarioTexts = {
  year: { fi: `raportin vuosi: ${reportYears.join(' tai ')}`, en: `year of the report: ${reportYears.join(' or ')}` },
  scale: {
    fi: 'vuoden mittakaava: kokonaisluku, murtoluku tai desimaaliluku, esim. 1/1000',
    en: 'size of the year: a whole number, a fraction or a decimal, e.g. 1/1000',
  },
  volumes: {
    fi: 'muut kuin julkaistut määrät, esim. "kelmu.query=x2,income-register=+20 %"',
    en: 'volumes other than the published ones, e.g. "kelmu.query=x2,income-register=+20 %"',
  },
  seed: {
    fi: 'siemenluku, josta kaikki satunnaisuus lähtee: toinen antaa eri sanomat ja samat tunnusluvut',
    en: 'root of all chance: another seed gives other messages with the same figures',
  },
} as const satisfies Readonly<Record<string, Label>>;
