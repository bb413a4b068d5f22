import { distance } from 'fastest-levenshtein';
import { knownSettings, settingsFileVariable } from './known-settings.js';
import type { SettingFault } from './setting-fault.js';

const prefix = 'TIETOVIRTA_';
/** Variables of our own that are no settings of a service: what tests ask for, and names of container images. */
const others = ['TIETOVIRTA_TEST_', 'TIETOVIRTA_IMAGE_'];

const names = [settingsFileVariable, ...knownSettings.map(({ name }) => name)];

/** The name that was probably meant: one that a few keys lead to. */
function nearestName(typed: string): string | undefined {
  const wanted = typed.slice(prefix.length);
  const farthest = Math.max(2, Math.floor(wanted.length * 0.4));
  const [nearest] = names
    .map((name) => ({ name, away: distance(wanted, name.slice(prefix.length)) }))
    .filter(({ away }) => away <= farthest)
    .sort((a, b) => a.away - b.away);
  return nearest?.name;
}

/** Faults of variables with our prefix that are no settings: without them a misspelt name would silently leave TLS off, say. */
export const unknownNames = (given: readonly string[]): readonly SettingFault[] =>
  given
    .filter((name) => name.toUpperCase().startsWith(prefix) && !names.includes(name))
    .filter((name) => !others.some((other) => name.startsWith(other)))
    .map((name) => {
      const nearest = nearestName(name.toUpperCase());
      return {
        name,
        problem: { fi: 'tällaista asetusta ei ole', en: 'there is no such setting' },
        nearest,
      };
    });
