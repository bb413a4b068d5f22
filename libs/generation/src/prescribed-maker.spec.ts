import { exchanges, followsNone } from '@tietovirta/exchanges';
import { arrayIn } from '@tietovirta/messages';
import { copiedRows } from '@tietovirta/messages/builders';
import { planYear } from '@tietovirta/plan';
import { birthDayOf, civilDay, homeOn, isAliveOn, organisationAt } from '@tietovirta/population';
import { scaledFigures } from '@tietovirta/published';
import { Generator } from './generator.js';

const year = planYear({
  figures: scaledFigures(2024, { numerator: 1, denominator: 1000 }),
  exchanges: exchanges.filter(({ id }) => id === 'prescriptions'),
  seed: 1,
});
const generator = new Generator(year);
const [prescriptions, dispensings] = [
  year.planOf('prescriptions.prescription'),
  year.planOf('prescriptions.dispensing'),
] as const;

interface Message {
  readonly ordinal: number;
  readonly day: number;
  readonly time: number;
  readonly person: number;
  readonly organisation: number;
  readonly follows: number;
}

const all = (plan: typeof dispensings): readonly Message[] =>
  [...plan.dayCounts.entries()].flatMap(([day, count]) => {
    if (count === 0) return [];
    const columns = copiedRows(generator.openSlice(plan.type.id, day).make(0, count));
    const [times, persons, organisations] = [arrayIn(columns, 'time', 'int32'), arrayIn(columns, 'person', 'uint32'), arrayIn(columns, 'organisation', 'uint16')]; // oxfmt-ignore
    const follows = plan === dispensings ? arrayIn(columns, 'follows', 'uint32') : [];
    return Array.from({ length: count }, (_, row) => ({
      ordinal: plan.slice(day).firstOrdinal + row,
      day,
      time: times[row] as number,
      person: persons[row] as number,
      organisation: organisations[row] as number,
      follows: follows[row] ?? followsNone,
    }));
  });

const written = all(prescriptions);
const dispensed = all(dispensings);
const named = dispensed.filter(({ follows }) => follows !== followsNone);
const ofPrescription = ({ follows }: Message): Message => written[follows] as Message;
const firstDay = civilDay(2024, 1, 1);

describe('A dispensing', () => {
  it('names a prescription of the year from the first days on, and most do in the end', () => {
    const share = (from: number, to: number): number => {
      const some = dispensed.filter(({ day }) => day >= from && day < to);
      return some.filter(({ follows }) => follows !== followsNone).length / some.length;
    };
    expect(share(0, 31)).toBeGreaterThan(0.2);
    expect(share(0, 31)).toBeLessThan(0.45);
    expect(share(300, 366)).toBeGreaterThan(0.75);
  });

  it('is for whom the medicine was prescribed to, who lives on the day', () => {
    for (const each of named) expect([each.ordinal, each.person]).toEqual([each.ordinal, ofPrescription(each).person]);
    expect(dispensed.filter(({ person, day }) => !isAliveOn(person, firstDay + day))).toEqual([]);
  });

  it('comes after its prescription: ten minutes at least on the same day', () => {
    const sameDay = named.filter((each) => ofPrescription(each).day === each.day);
    // Nine minutes and a part of one, as minutes are told apart.
    for (const each of sameDay) expect(each.time - ofPrescription(each).time).toBeGreaterThan(9 * 60_000);
    expect(sameDay.length / named.length).toBeGreaterThan(0.1);
    expect(named.filter((each) => ofPrescription(each).day > each.day)).toEqual([]);
  });

  it('is of a prescription a few times at most, and never twice on one day', () => {
    const days = named.map(({ follows, day }) => `${follows} on ${day}`);
    expect(new Set(days).size).toBe(days.length);
    const times = new Map<number, number>();
    for (const { follows } of named) times.set(follows, (times.get(follows) ?? 0) + 1);
    // Five times within a year, the first of them perhaps in two parts.
    expect(Math.max(...times.values())).toBeLessThanOrEqual(6);
  });

  it('comes from a pharmacy of the area in which the person lives, the same one each time', () => {
    const own = dispensed.filter(({ person, organisation, day }) => homeOn(person, firstDay + day).municipality?.area.code === organisationAt(organisation).area); // oxfmt-ignore
    expect(own.length / dispensed.length).toBeGreaterThan(0.97);
    const pharmacies = new Map<number, number>();
    for (const { follows, organisation } of named) {
      expect(pharmacies.get(follows) ?? organisation).toBe(organisation);
      pharmacies.set(follows, organisation);
    }
  });

  it('is on no Sunday more than a twentieth of the week, and while pharmacies are open', () => {
    const sundays = dispensed.filter(({ day }) => year.calendar.days[day]?.weekday === 7).length / dispensed.length;
    expect(sundays).toBeLessThan(0.05);
    expect(dispensed.filter(({ time }) => time < 7 * 3_600_000 || time >= 22 * 3_600_000)).toEqual([]);
  });

  it('is made alone as it is made among others', () => {
    const { ordinal, person, organisation, follows } = named.at(-1) as Message;
    const alone = generator.message('prescriptions.dispensing', ordinal);
    expect([arrayIn(alone, 'person', 'uint32')[0], arrayIn(alone, 'organisation', 'uint16')[0], arrayIn(alone, 'follows', 'uint32')[0]]).toEqual([person, organisation, follows]); // oxfmt-ignore
  });
});

describe('A prescription', () => {
  it('is for the old more often than for children', () => {
    const ages = written.map(({ person }) => (firstDay - birthDayOf(person)) / 365.25);
    const share = (from: number, to: number): number => ages.filter((age) => age >= from && age < to).length / ages.length; // oxfmt-ignore
    expect(share(65, 130)).toBeGreaterThan(0.4);
    expect(share(0, 16)).toBeLessThan(0.06);
  });

  it('is written where the person lives: by their area, by HUS in Uusimaa alone, or by a private provider', () => {
    const ofUusimaa = ['01', '02', '03', '04', '90'];
    const atHome = written.filter(({ person, organisation, day }) => {
      const { id, area } = organisationAt(organisation);
      const home = homeOn(person, firstDay + day).municipality?.area.code ?? '';
      return id === 'hus' ? ofUusimaa.includes(home) : area === undefined || area === home;
    });
    expect(atHome.length / written.length).toBeGreaterThan(0.97);
    expect(written.filter(({ organisation }) => organisationAt(organisation).id === 'hus').length / written.length).toBeGreaterThan(0.06); // oxfmt-ignore
  });
});
