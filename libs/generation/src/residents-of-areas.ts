/** Whom messages are about whose pool tells the area of each member: one look at a table of the pool says where to draw. The cheapest way to name people. */
import { drawnPlace, mix } from '@tietovirta/chance';
import type { DrawnPerson, Profile } from '@tietovirta/exchanges';
import { arrayIn } from '@tietovirta/messages';
import type { TypePlan } from '@tietovirta/plan';
import { territoryOfAreas, type PersonDraws } from '@tietovirta/population';
import { organisationSalt } from './draw-column.js';
import type { PersonMaker } from './person-maker.js';
import { tableOfMembers } from './value-tables.js';

/** The draws of a type whose pool tells areas. */
export interface DrawsOfAreas {
  /** By code of the area: number of the draw. */
  readonly drawOf: ReadonlyMap<string, number>;
  /** Says the draw by the look that draws the organisation. */
  readonly table: Uint16Array;
}

export function drawsOfAreas({ type }: TypePlan, draws: PersonDraws): DrawsOfAreas {
  const { profile } = type.person as DrawnPerson;
  const { areas = [] } = type.organisations;
  const drawOf = new Map<string, number>();
  for (const area of new Set(areas)) drawOf.set(area, draws.open(profile as Profile, territoryOfAreas([area, area])));
  return { drawOf, table: tableOfMembers(type.organisations, (place) => drawOf.get(areas[place] ?? '') as number) };
}

export function residentsOfAreas(plan: TypePlan, draws: PersonDraws): PersonMaker {
  let table: Uint16Array | undefined;
  let drawn = new Uint16Array(0);
  return ({ columns, roots, slice, days, rows, byThemselves }) => {
    table ??= drawsOfAreas(plan, draws).table;
    if (drawn.length < rows) drawn = new Uint16Array(rows);
    drawMembers(drawn, table, roots, rows);
    const persons = arrayIn(columns, 'person', 'uint32');
    draws.drawResidents({ persons, roots, draws: drawn, day: slice.day.index, days, rows, byThemselves });
  };
}

export function drawMembers(drawn: Uint16Array, table: Uint16Array, roots: Int32Array, rows: number): void {
  for (let row = 0; row < rows; row += 1) drawn[row] = table[drawnPlace(mix((roots[row] as number) ^ organisationSalt))] as number; // oxfmt-ignore
}
