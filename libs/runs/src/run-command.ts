import { exchanges } from '@tietovirta/exchanges';
import { formatScale } from '@tietovirta/published';
import {
  peaksText,
  resolveScenario,
  shippedScenarioOf,
  usualBaseOf,
  toStored,
  volumesText,
  type Scenario,
} from '@tietovirta/scenarios';

/** The command that runs a scenario, without what would be so anyway, e.g. `tietovirta run year-2024`. */
export function runCommand(scenario: Scenario): string {
  const {
    name,
    base,
    year,
    from,
    to,
    scale,
    seed,
    exchanges: chosen,
    speed,
    lateness,
    volumes,
    peaks,
    wire,
  } = scenario;
  if (isShipped(scenario)) return `tietovirta run ${name}`;
  const printedScale = formatScale(scale);
  const settings: readonly (readonly [option: string, value: string, isDefault: boolean])[] = [
    ['year', `${year}`, false],
    ['base', `${base}`, base === usualBaseOf(year)],
    ['from', from, from === `${year}-01-01`],
    ['to', to, to === `${year + 1}-01-01`],
    ['exchanges', chosen.join(','), chosen.length === exchanges.length],
    ['scale', printedScale, scale.numerator === scale.denominator],
    ['seed', `${seed}`, seed === 1],
    ['speed', `${speed}`, speed === 'max'],
    ['lateness', lateness, lateness === 'best-effort'],
    ['volumes', JSON.stringify(volumesText(volumes ?? {})), volumes === undefined],
    ['peaks', JSON.stringify(peaksText(peaks ?? [])), peaks === undefined],
    ['wire', wire ?? '', wire === undefined],
    ['name', JSON.stringify(name), false],
  ];
  const words = settings.flatMap(([option, value, isDefault]) => (isDefault ? [] : [`--${option} ${value}`]));
  return ['tietovirta run', ...words].join(' ');
}

function isShipped(scenario: Scenario): boolean {
  if (shippedScenarioOf(scenario.name) === undefined) return false;
  const shipped = resolveScenario({ scenario: scenario.name });
  return JSON.stringify(toStored(shipped)) === JSON.stringify(toStored(scenario));
}
