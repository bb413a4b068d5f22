/**
 * Makes a complete scenario of what was asked for: a shipped scenario or a file, and options that replace its settings.
 * Refuses with all faults at once. Reading the file is the caller's duty: this library knows no disk.
 */
import { calendarYear } from '@tietovirta/calendar';
import { fullScale, newestReportYear, parseScale, type Scale } from '@tietovirta/published';
import type { Label } from '@tietovirta/wording';
import { contradictionsIn, type PlaceOf } from './contradictions.js';
import { loadFaults } from './load-faults.js';
import { nearestName } from './nearest-name.js';
import { readScenarioFile, type ReadSettings, type ScenarioFile } from './read-scenario-file.js';
import type { ScenarioFault } from './scenario-fault.js';
import { readScenarioOptions, type ScenarioOptions } from './scenario-options.js';
import { playedYearsText, usualBaseOf } from './played-years.js';
import { ScenarioRefused } from './scenario-refused.js';
import { exchangeIds, type ScenarioSettings } from './scenario-schema.js';
import type { Scenario } from './scenario.js';
import { allowedFor, pathOf } from './setting-faults.js';
import {
  defaultSeed,
  shippedScenarioOf,
  shippedScenarios,
  wholeYear,
  type ShippedScenario,
} from './shipped-scenarios.js';

export interface ScenarioRequest {
  /** Name of a shipped scenario; `year-<year>` when neither it nor a file is given. */
  readonly scenario?: string;
  /** A scenario file instead of a name. */
  readonly file?: ScenarioFile;
  /** Settings as typed, replacing those of the scenario or file. */
  readonly overrides?: ScenarioOptions;
}

/** @throws ScenarioRefused naming every fault */
export function resolveScenario(request: ScenarioRequest): Scenario {
  const options = readScenarioOptions(request.overrides ?? {});
  const base = baseOf(request, options.settings);
  const settings = { ...base.settings, ...options.settings };
  const place: PlaceOf = (setting, ...within) =>
    setting in options.settings
      ? { path: `--${setting}${within.length === 0 ? '' : ` ${pathOf(within)}`}` }
      : { path: pathOf([setting, ...within]), ...base.positionOf?.(setting, ...within) };
  const faults = [...base.faults, ...options.faults];
  const year = settings.year ?? settings.base ?? newestReportYear;
  const figures = settings.base ?? usualBaseOf(year);
  // What goes together is judged only by a year that is known to be meant.
  // Without a year of its own a scenario plays in that of its base.
  const isYearNamed = (request.scenario ?? request.file ?? options.settings.year) !== undefined && settings.year !== undefined; // oxfmt-ignore
  const isYearKnown = !faults.some(({ path }) => yearPaths.has(path) || (!isYearNamed && basePaths.has(path)));
  const window = { from: settings.from ?? `${year}-01-01`, to: settings.to ?? `${year + 1}-01-01` };
  if (isYearKnown)
    faults.push(
      ...contradictionsIn({ base: figures, year, ...window, volumes: settings.volumes, peaks: settings.peaks }, place),
    );
  faults.push(...loadFaults(settings, place));
  const scale = scaleOf(settings.scale, place, faults);
  if (faults.length > 0) throw new ScenarioRefused(base.what, faults);
  const chosen = settings.exchanges ?? exchangeIds;
  return {
    name:
      settings.name ??
      (request.scenario === undefined && request.file === undefined ? nameOf(window, year) : base.name),
    base: figures,
    year,
    exchanges: exchangeIds.filter((id) => chosen.includes(id)),
    ...window,
    scale,
    seed: settings.seed ?? defaultSeed,
    ...changesAmong(settings),
    speed: settings.speed ?? 'max',
    lateness: settings.lateness ?? 'best-effort',
    ...(settings.wire === undefined ? {} : { wire: settings.wire }),
    ...(settings.load === undefined ? {} : { load: settings.load }),
    ...(settings.watch === undefined ? {} : { watch: settings.watch }),
    ...(settings.thresholds === undefined ? {} : { thresholds: settings.thresholds }),
  };
}

const basePaths: ReadonlySet<string> = new Set(['base', '--base']);
const yearPaths: ReadonlySet<string> = new Set(['scenario', 'year', '--year']);

/** Runs that only name their days are told apart by these. */
function nameOf({ from, to }: { readonly from: string; readonly to: string }, year: number): string {
  const calendar = calendarYear(year);
  const last = to > `${year}-12-31` ? `${year}-12-31` : (calendar.days[calendar.dayIndexOf(to) - 1]?.date ?? from);
  if (from === `${year}-01-01` && last === `${year}-12-31`) return `year-${year}`;
  return last === from ? from : `${from}..${last}`;
}

/** Whether an argument of `run` means a file and not the name of a shipped scenario. */
export const isScenarioFile = (argument: string): boolean => /[\\/]|\.(ya?ml|json)$/i.test(argument);

interface Base {
  /** For the refusal: what cannot be run. */
  readonly what: string;
  readonly name: string;
  readonly settings: ScenarioSettings;
  readonly faults: readonly ScenarioFault[];
  readonly positionOf?: ReadSettings['positionOf'];
}

/** What the base year does not have; none are the same as its own. */
const changesAmong = ({ volumes = {}, peaks = [] }: ScenarioSettings): Pick<Scenario, 'volumes' | 'peaks'> => ({
  ...(Object.keys(volumes).length === 0 ? {} : { volumes }),
  ...(peaks.length === 0 ? {} : { peaks }),
});

function baseOf({ scenario, file }: ScenarioRequest, options: ScenarioSettings): Base {
  if (file !== undefined) {
    const name = file.path.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
    return { what: file.path, name, ...readScenarioFile(file) };
  }
  const name = scenario ?? wholeYear(options.year ?? options.base ?? newestReportYear);
  const shipped = shippedScenarioOf(name);
  const what = name;
  if (shipped === undefined) return { what, name, settings: {}, faults: [unknownScenario(name)] };
  return { what, name, settings: shipped.settings, faults: yearFaults(shipped, options.year) };
}

function unknownScenario(name: string): ScenarioFault {
  const names = shippedScenarios.map((shipped) => shipped.name);
  const nearest = nearestName(name, names);
  const allowed: Label = {
    fi: `${names.join(', ')}, kokonainen vuosi väliltä ${playedYearsText} kuten year-2031, tai tiedosto, jonka pääte on .yaml, .yml tai .json`,
    en: `${names.join(', ')}, a whole year of ${playedYearsText} such as year-2031, or a file that ends in .yaml, .yml or .json`,
  };
  const problem: Label = { fi: `"${name}" ei ole olemassa`, en: `there is no "${name}"` };
  return { path: 'scenario', problem, allowed, nearest };
}

/** A shipped scenario is about its own year: its name and its window would be wrong in another. */
function yearFaults(
  { name, settings }: Pick<ShippedScenario, 'name' | 'settings'>,
  year: number | undefined,
): ScenarioFault[] {
  if (year === undefined || year === settings.year || name === 'smoke') return [];
  const problem: Label = { fi: `${name} koskee vuotta ${settings.year}`, en: `${name} is about ${settings.year}` };
  const allowed: Label = {
    fi: `tässä ${settings.year}; jätä nimi pois, niin ajetaan ${year}`,
    en: `${settings.year} here; leave the name out to run ${year}`,
  };
  return [{ path: '--year', problem, allowed }];
}

function scaleOf(setting: string | number | undefined, place: PlaceOf, faults: ScenarioFault[]): Scale {
  if (setting === undefined) return fullScale;
  const parsed = parseScale(String(setting));
  if ('scale' in parsed) return parsed.scale;
  faults.push({ ...place('scale'), problem: parsed.error, allowed: allowedFor('scale') });
  return fullScale;
}
