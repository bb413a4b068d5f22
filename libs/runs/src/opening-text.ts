import { formatScale } from '@tietovirta/published';
import type { Scenario } from '@tietovirta/scenarios';
import { both, windowText, type Label } from '@tietovirta/wording';

/** What plays a run. */
export interface Playing {
  readonly on: 'embedded' | 'kafka';
  /** Threads of an embedded run. */
  readonly workers: number;
  /** The scale as it was typed; that of the scenario when absent. */
  readonly scale?: string;
}

/** What is run, of which size, and what plays it. */
export function openingLine(scenario: Scenario, { on, workers, scale: typed }: Playing): Label {
  const { name, from, to, seed, exchanges } = scenario;
  const scale = typed?.trim() ?? formatScale(scenario.scale);
  const [lines, threads] = [exchanges.length, workers];
  const words: Label = {
    fi: `${lines === 1 ? '1 tiedonvälitys' : `${lines} tiedonvälitystä`}, mittakaava ${scale}, siemenluku ${seed}, ${
      on === 'kafka' ? 'Kafkassa' : threads === 1 ? '1 työsäie' : `${threads} työsäiettä`
    }`,
    en: `${lines === 1 ? '1 exchange' : `${lines} exchanges`}, scale ${scale}, seed ${seed}, ${
      on === 'kafka' ? 'on Kafka' : threads === 1 ? '1 worker' : `${threads} workers`
    }`,
  };
  return both((lang) => `${name}: ${windowText(from, to, lang)}, ${words[lang]}`);
}

/** The same for a run that was begun before. */
export function resumingLine(run: number, scenario: Scenario, playing: Playing): Label {
  const { fi, en } = openingLine(scenario, playing);
  return { fi: `Jatketaan ajoa ${run}: ${fi}`, en: `Going on with run ${run}: ${en}` };
}
