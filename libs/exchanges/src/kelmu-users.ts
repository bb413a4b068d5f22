/**
 * Who makes how many Kelmu queries through which channel. Printed: the totals of both channels, three user groups of
 * the user interface, and the pension sector over both channels. The rest is shared out here, by assumptions, so that
 * every printed count stays exact and nobody is unnamed: what no group can claim is `other`.
 */
import { apportion } from '@tietovirta/published';
import type { YearFigures } from './year-figures.js';

export type KelmuChannel = 'interface' | 'user-interface';
export type KelmuUserGroup =
  | 'municipality'
  | 'wellbeing-area'
  | 'helsinki'
  | 'pension-sector'
  | 'unemployment-fund'
  | 'other';

export interface KelmuUsers {
  readonly channel: KelmuChannel;
  readonly group: KelmuUserGroup;
  readonly queries: number;
}

/** Assumption: the pension sector asks by machine; at most the unnamed 5 % of the user interface could be its own. */
const pensionSectorInUserInterfacePercent = 5;
/** Assumption: who stands behind the user-interface queries that no printed row names. */
const restOfUserInterface = { 'unemployment-fund': 40, other: 60 };
/** Assumption: who stands behind the interface queries that are not the pension sector's. */
const restOfInterface = { 'unemployment-fund': 46, 'wellbeing-area': 24, helsinki: 5, municipality: 5, other: 20 };

export function kelmuUsers(figures: YearFigures): readonly KelmuUsers[] {
  const named = {
    municipality: figures.of('kelmu.municipalities'),
    'wellbeing-area': figures.of('kelmu.wellbeing-areas'),
    helsinki: figures.of('kelmu.helsinki'),
  };
  const unnamed = figures.of('kelmu.ui-queries') - named.municipality - named['wellbeing-area'] - named.helsinki;
  const byInterface = figures.of('kelmu.interface-queries');
  const pension = pensionSector(figures.of('pension-sector.kelmu-queries'), unnamed, byInterface);
  return [
    ...inChannel('user-interface', named),
    ...inChannel('user-interface', { 'pension-sector': pension.userInterface }),
    ...inChannel('user-interface', shared(unnamed - pension.userInterface, restOfUserInterface)),
    ...inChannel('interface', { 'pension-sector': pension.interface }),
    ...inChannel('interface', shared(byInterface - pension.interface, restOfInterface)),
  ];
}

/** The usual few per cent by hand; more only where a tiny scale leaves no room in the interface. */
function pensionSector(
  total: number,
  unnamed: number,
  byInterface: number,
): { userInterface: number; interface: number } {
  const usual = Math.min(unnamed, Math.round((total * pensionSectorInUserInterfacePercent) / 100));
  const userInterface = Math.max(usual, total - byInterface);
  return { userInterface, interface: total - userInterface };
}

function shared(total: number, shares: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const counts = apportion(total, Object.values(shares));
  return Object.fromEntries(Object.keys(shares).map((group, place) => [group, counts[place] ?? 0]));
}

const inChannel = (channel: KelmuChannel, counts: Readonly<Record<string, number>>): readonly KelmuUsers[] =>
  Object.entries(counts)
    .filter(([, queries]) => queries > 0)
    .map(([group, queries]) => ({ channel, group: group as KelmuUserGroup, queries }));
