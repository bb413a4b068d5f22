/** What no single setting can tell: whether the settings of a scenario go together. */
import type { Label } from '@tietovirta/wording';
import { isDayOf } from './is-day-of.js';
import { peakFaults } from './peaks.js';
import type { Scenario } from './scenario.js';
import type { FaultPlace, ScenarioFault } from './scenario-fault.js';
import type { SettingName } from './scenario-schema.js';
import { volumeFaults } from './volumes.js';

/** Where a setting stands, or what it holds by such keys: its option, or its name, line and column in a file. */
export type PlaceOf = (setting: SettingName, ...within: readonly (string | number)[]) => FaultPlace;

type Judged = Pick<Scenario, 'base' | 'year' | 'from' | 'to' | 'volumes' | 'peaks'>;

/** A fault for each pair of settings that contradict each other; the window is judged by a year that can be played. */
export function contradictionsIn(settings: Judged, place: PlaceOf): readonly ScenarioFault[] {
  const ofVolumes = volumeFaults(settings.volumes ?? {}, settings, (key) => place('volumes', key));
  const ofWindow = windowFaults(settings, place);
  // Only a window that there is has peaks outside of it.
  const ofPeaks = ofWindow.length > 0 ? [] : peakFaults(settings, place);
  return [...ofWindow, ...ofVolumes, ...ofPeaks];
}

function windowFaults({ year, from, to }: Judged, place: PlaceOf): ScenarioFault[] {
  const days: Label = { fi: `${year}-01-01 … ${year}-12-31`, en: `${year}-01-01 to ${year}-12-31` };
  const yearEnd = `${year + 1}-01-01`;
  const faults: ScenarioFault[] = [];
  if (!isDayOf(year, from)) faults.push({ ...place('from'), problem: noDay(from, year), allowed: days });
  const isEndWithin = to === yearEnd || isDayOf(year, to);
  if (!isEndWithin)
    faults.push({
      ...place('to'),
      problem: { fi: `${to} ei ole vuoden ${year} päivä eikä sitä seuraava`, en: `${to} is no day of ${year} nor the day after` }, // oxfmt-ignore
      allowed: { fi: `enintään ${yearEnd}`, en: `up to ${yearEnd}` },
    });
  if (faults.length === 0 && from >= to) {
    const allowed: Label = {
      fi: `päivän ${from} jälkeinen päivä (jakso päättyy ennen annettua päivää), enintään ${yearEnd}`,
      en: `a day after ${from} (the window ends before the day given), up to ${yearEnd}`,
    };
    const problem: Label = {
      fi: `jaksossa ${from} – ${to} ei ole yhtään päivää`,
      en: `the window from ${from} to ${to} holds no day`,
    };
    faults.push({ ...place('to'), problem, allowed });
  }
  return faults;
}

const noDay = (date: string, year: number): Label => ({
  fi: `${date} ei ole vuoden ${year} päivä`,
  en: `${date} is no day of ${year}`,
});
