/** What no single setting can tell: whether the settings of a scenario go together. */
import { calendarYear } from '@tietovirta/calendar';
import type { Label } from '@tietovirta/wording';
import type { Scenario } from './scenario.js';
import type { ScenarioFault } from './scenario-fault.js';
import type { SettingName } from './scenario-schema.js';
import { volumeFaults } from './volumes.js';

/** Where a setting stands, or one key of it: its option, or its name and line in a file. */
export type PlaceOf = (setting: SettingName, key?: string) => Pick<ScenarioFault, 'path' | 'line'>;

type Judged = Pick<Scenario, 'base' | 'year' | 'from' | 'to' | 'volumes'>;

/** A fault for each pair of settings that contradict each other; the window is judged by a year that can be played. */
export function contradictionsIn(settings: Judged, place: PlaceOf): readonly ScenarioFault[] {
  const faults = yearFaults(settings, place);
  const { base, volumes = {} } = settings;
  const ofVolumes = volumeFaults(volumes, base, (key) => place('volumes', key));
  return [...(faults.length > 0 ? faults : windowFaults(settings, place)), ...ofVolumes];
}

/**
 * Exchanges, seasons, organisations and people are known as they were in each published year, not yet as they would be
 * in another: a year is played in its own calendar.
 */
function yearFaults({ base, year }: Judged, place: PlaceOf): ScenarioFault[] {
  if (base === year) return [];
  const problem: Label = {
    fi: `vuoden ${base} määriä ei voi ajaa vuoden ${year} kalenterissa tällä versiolla`,
    en: `the volumes of ${base} cannot be played in the calendar of ${year} by this version`,
  };
  const allowed: Label = {
    fi: `sama base ja year, ${base} tai ${year}`,
    en: `base and year the same, ${base} or ${year}`,
  };
  return [{ ...place('base'), problem, allowed }];
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

function isDayOf(year: number, date: string): boolean {
  try {
    calendarYear(year).dayIndexOf(date);
    return true;
  } catch {
    return false;
  }
}
