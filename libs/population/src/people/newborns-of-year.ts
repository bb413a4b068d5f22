import { EventsOfYear } from '../layout/events-of-year.js';
import { newbornGroup } from '../layout/find-group.js';
import type { PersonGroup } from '../layout/person-group.js';
import type { ToldEvents } from '../vital/told-events.js';
import { birthsOfGroup } from './births.js';

/** The children who are registered in a year, in the order of their births: on each day girls, then boys. */
export class NewbornsOfYear implements ToldEvents {
  readonly events: EventsOfYear;
  private readonly girls: PersonGroup;
  private readonly boys: PersonGroup;

  /** @param year 2023-2035 */
  constructor(year: number) {
    this.girls = newbornGroup(year, 'female');
    this.boys = newbornGroup(year, 'male');
    this.events = EventsOfYear.together(birthsOfGroup(this.girls), birthsOfGroup(this.boys));
  }

  personOf(number: number): number {
    const day = this.events.dayOf(number);
    const ofDay = number - this.events.before(day);
    const girls = birthsOfGroup(this.girls);
    const girlsOfDay = girls.before(day + 1) - girls.before(day);
    return ofDay < girlsOfDay
      ? this.girls.firstOrdinal + girls.before(day) + ofDay
      : this.boys.firstOrdinal + birthsOfGroup(this.boys).before(day) + ofDay - girlsOfDay;
  }

  numbersOf(person: number): readonly number[] {
    return [this.girls, this.boys].flatMap((group) => {
      const member = person - group.firstOrdinal;
      if (member < 0 || member >= group.size) return [];
      const own = birthsOfGroup(group);
      const day = own.dayOf(member);
      const girls = birthsOfGroup(this.girls);
      const girlsBefore = group === this.boys ? girls.before(day + 1) - girls.before(day) : 0;
      return [this.events.before(day) + girlsBefore + member - own.before(day)];
    });
  }
}
