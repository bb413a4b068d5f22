/** Puts the organisation of the area in which a person lives in the place of that of another area. */
import { arrayIn } from '@tietovirta/messages';
import { civilDay, homeOn, organisations, organisationWithId, type OrganisationPool } from '@tietovirta/population';
import type { PersonRows } from './person-maker.js';

/** On Åland an authority of its own cares for the health of its residents, and another one for social services. */
const ofAland = { id: 'ahs', area: '91' };
const socialServices = organisationWithId('kst');

/** The area whose residents an organisation cares for; Helsinki does the work of an area. */
const areaOf = ({ id, kind, area }: (typeof organisations)[number]): string | undefined =>
  id === ofAland.id
    ? ofAland.area
    : kind === 'wellbeing-area' || id === 'helsinki' || id === socialServices.id
      ? area
      : undefined;

const ofArea: ReadonlyMap<string, number> = new Map(
  organisations.flatMap((each) => {
    const area = each === socialServices ? undefined : areaOf(each);
    return area === undefined ? [] : [[area, each.index] as const];
  }),
);
const isOfArea = Uint8Array.from(organisations, (each) => (areaOf(each) === undefined ? 0 : 1));

export class HomeOrganisations {
  private readonly firstDay: number;
  private readonly ofArea: ReadonlyMap<string, number>;

  /** @param pool of the messages: who writes them elsewhere says who does on Åland */
  constructor(year: number, pool: OrganisationPool) {
    this.firstDay = civilDay(year, 1, 1);
    const isSocial = pool.organisations.includes(socialServices);
    this.ofArea = isSocial ? new Map([...ofArea, [ofAland.area, socialServices.index]]) : ofArea;
  }

  /** Who lives abroad keeps the organisation that was drawn. */
  write({ columns, slice, rows }: PersonRows): void {
    const [persons, drawn] = [arrayIn(columns, 'person', 'uint32'), arrayIn(columns, 'organisation', 'uint16')];
    const day = this.firstDay + slice.day.index;
    for (let row = 0; row < rows; row += 1) {
      if (isOfArea[drawn[row] as number] === 0) continue;
      const area = homeOn(persons[row] as number, day).municipality?.area.code;
      drawn[row] = this.ofArea.get(area ?? '') ?? (drawn[row] as number);
    }
  }
}
