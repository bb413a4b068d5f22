/** What several commands say about the settings of a scenario. */
import { reportYears } from '@tietovirta/published';
import { playedYearsText } from '@tietovirta/scenarios';
import type { Label } from '@tietovirta/wording';

export const scenarioTexts = {
  year: {
    fi: `kalenterivuosi ${playedYearsText}: päivät, pyhät, palkkapäivät ja ihmiset sellaisina kuin he silloin ovat`,
    en: `calendar year, ${playedYearsText}: its days, holidays and pay days, and the people as they are then`,
  },
  scale: {
    fi: 'vuoden mittakaava: kokonaisluku, murtoluku tai desimaaliluku, esim. 1/1000',
    en: 'size of the year: a whole number, a fraction or a decimal, e.g. 1/1000',
  },
  volumes: {
    fi: 'muut kuin julkaistut määrät, esim. "kelmu.query=x2,income-register=+20 %"',
    en: 'volumes other than the published ones, e.g. "kelmu.query=x2,income-register=+20 %"',
  },
  peaks: {
    fi: 'huiput kalenterin päälle, esim. "on=kelmu.query, at=09:00, for=30m, factor=5, shape=ramp"; useat puolipistein',
    en: 'peaks on top of the calendar, e.g. "on=kelmu.query, at=09:00, for=30m, factor=5, shape=ramp"; several with semicolons',
  },
  name: {
    fi: 'nimi, jolla ajo luetellaan; muuten skenaarion, tiedoston tai jakson nimi',
    en: 'name that the run is listed by; otherwise that of the scenario, the file or the window',
  },
  base: {
    fi: `raportin vuosi, jonka luvuista määrät tulevat, ${reportYears.join(' tai ')}; muuten vuosi itse tai uusin`,
    en: `year of the report whose figures are the volumes, ${reportYears.join(' or ')}; otherwise the year itself, or the newest`,
  },
  seed: {
    fi: 'siemenluku, josta kaikki satunnaisuus lähtee: toinen antaa eri sanomat ja samat tunnusluvut',
    en: 'root of all chance: another seed gives other messages with the same figures',
  },
} as const satisfies Readonly<Record<string, Label>>;
