/** What no single setting of a load can tell: whether its pace, what it watches and its thresholds go together. */
import { exchangeIds, type ScenarioSettings } from './scenario-schema.js';
import type { PlaceOf } from './contradictions.js';
import { durationMs } from './duration.js';
import { loadShape } from './load-settings.js';
import type { ScenarioFault } from './scenario-fault.js';
import { thresholdFaults } from './thresholds.js';

export function loadFaults(settings: ScenarioSettings, place: PlaceOf): readonly ScenarioFault[] {
  const { thresholds = {}, exchanges = exchangeIds } = settings;
  return [
    ...paceFaults(settings, place),
    ...thresholdFaults(thresholds, exchanges, (key) => place('thresholds', key)),
    ...watchFaults(settings, place),
  ];
}

function paceFaults({ load = {}, speed }: ScenarioSettings, place: PlaceOf): ScenarioFault[] {
  const faults: ScenarioFault[] = [];
  const { rate, stages } = load;
  if (rate !== undefined && stages !== undefined)
    faults.push({
      ...place('load', 'stages'),
      problem: { fi: 'load.rate sanoo jo, montako sanomaa sekunnissa', en: 'load.rate says already how many messages a second' }, // oxfmt-ignore
      allowed: { fi: 'vain toinen: rate tai stages', en: 'one of the two: rate or stages' },
    });
  const shape = loadShape(load);
  if (speed !== undefined && shape !== undefined)
    faults.push({
      ...place('speed'),
      problem: {
        fi: `${rate === undefined ? 'load.stages' : 'load.rate'} sanoo jo, milloin sanomat lähtevät`,
        en: `${rate === undefined ? 'load.stages' : 'load.rate'} says already when messages leave`,
      },
      allowed: { fi: 'vain toinen: speed tai load', en: 'one of the two: speed or load' },
    });
  if (stages !== undefined && stages.every(({ target }) => target === 0))
    faults.push({
      ...place('load', 'stages'),
      problem: { fi: 'jokaisen vaiheen tavoite on 0: mitään ei lähtisi', en: 'the target of every stage is 0: nothing would be sent' }, // oxfmt-ignore
      allowed: { fi: 'jonkin vaiheen target suurempi kuin 0', en: 'a stage with a target above 0' },
    });
  if (stages?.some(({ duration }) => durationMs(duration) === 0) === true)
    faults.push({
      ...place('load', 'stages'),
      problem: { fi: 'vaihe ei kestä mitään', en: 'a stage lasts no time' },
      allowed: { fi: 'kesto kuten 30s', en: 'a duration such as 30s' },
    });
  return faults;
}

/** What is judged must be measured. */
function watchFaults({ thresholds = {}, watch = {} }: ScenarioSettings, place: PlaceOf): ScenarioFault[] {
  const isAbout = (key: string, metric: string): boolean => key.split('{')[0]?.trim() === metric;
  return Object.keys(thresholds).flatMap((key): ScenarioFault[] => {
    if (isAbout(key, 'lag') && watch.group === undefined)
      return [
        {
          ...place('thresholds', key),
          problem: { fi: 'minkään ryhmän jälkeenjäämää ei mitata', en: 'the lag of no group is measured' },
          allowed: { fi: 'watch: { group: ryhmäsi }', en: 'watch: { group: your-group }' },
        },
      ];
    if (isAbout(key, 'end_to_end') && watch.answers === undefined)
      return [
        {
          ...place('thresholds', key),
          problem: { fi: 'mitään vastauksia ei lueta', en: 'no answers are read' },
          allowed: { fi: 'watch: { answers: aiheesi }', en: 'watch: { answers: your-topic }' },
        },
      ];
    return [];
  });
}
