/**
 * Who makes how many Kelmu queries through which channel. Printed: the totals of both channels, three user groups of
 * the user interface, and the pension sector over both channels. The rest is shared out here, by assumptions, so that
 * every printed count stays exact and nobody is unnamed: what no group can claim is `other`.
 */
import { apportion, assumption, label } from '@tietovirta/published';
import { stated } from '../stated-number.js';
import type { YearFigures } from '../year-figures.js';

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

const pensionSectorInUserInterface = stated(
  label(
    'Työeläkesektorin kyselyistä käyttöliittymässä, prosenttia',
    'Queries of the pension sector in the user interface, per cent',
  ),
  5,
  assumption(
    'Työeläkesektori kysyy koneellisesti; enintään käyttöliittymän nimeämätön viisi prosenttia voi olla sen.',
    'The pension sector asks by machine; at most the unnamed 5 % of the user interface could be its own.',
  ),
);
const restOfUserInterface = stated(
  label(
    'Käyttöliittymän kyselyt, joita mikään rivi ei nimeä, prosenttia',
    'User-interface queries that no row names, per cent',
  ),
  { 'unemployment-fund': 40, other: 60 },
  assumption(
    'Työeläkesektorin jälkeen jäävien kysyjiä ei ole julkaistu.',
    'Who asks them after the pension sector is not published.',
  ),
);
const restOfInterface = stated(
  label(
    'Rajapintakyselyt muilta kuin työeläkesektorilta, prosenttia',
    'Interface queries that are not the pension sector’s, per cent',
  ),
  { 'unemployment-fund': 46, 'wellbeing-area': 24, helsinki: 5, municipality: 5, other: 20 },
  assumption('Rajapinnan käyttäjien osuuksia ei ole julkaistu.', 'The users of the interface are not published.'),
);

/** How queries are shared out that no printed row gives to a group. */
export const kelmuNumbers = [pensionSectorInUserInterface, restOfUserInterface, restOfInterface];

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
    ...inChannel('user-interface', shared(unnamed - pension.userInterface, restOfUserInterface.value)),
    ...inChannel('interface', { 'pension-sector': pension.interface }),
    ...inChannel('interface', shared(byInterface - pension.interface, restOfInterface.value)),
  ];
}

/** The usual few per cent by hand; more only where a tiny scale leaves no room in the interface. */
function pensionSector(
  total: number,
  unnamed: number,
  byInterface: number,
): { userInterface: number; interface: number } {
  const usual = Math.min(unnamed, Math.round((total * pensionSectorInUserInterface.value) / 100));
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
