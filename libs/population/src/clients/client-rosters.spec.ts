import { civilDay } from '../civil-day.js';
import { isAliveOn } from '../deaths/deaths.js';
import { territories, territoryOfOrganisation } from '../draws/territories.js';
import { homeOn } from '../home/home-on.js';
import { hasBenefitOn } from '../life/benefits-on.js';
import { householdOn } from '../life/household-on.js';
import { organisationWithId } from '../organisations/directory.js';
import { areas } from '../places/areas.js';
import { clientRosterMemory, ClientRosters } from './client-rosters.js';

const year = 2024;
const rosters = new ClientRosters({ year, part: 1 });
const territoryOf = (organisation: string): number => territoryOfOrganisation[organisationWithId(organisation).index] as number; // oxfmt-ignore
const kymenlaakso = rosters.in(territoryOf('wellbeing-area-10'));
const newYear = civilDay(year, 1, 1);
const middles = Array.from({ length: 12 }, (_, month) => civilDay(year, month + 1, 15));
const mainland = areas.flatMap(({ code }, place) => (code === '91' ? [] : [rosters.in(1 + place)]));
const total = (sizeOf: (roster: (typeof mainland)[number]) => number): number =>
  mainland.reduce((sum, roster) => sum + sizeOf(roster), 0);

describe('The clients of areas', () => {
  it('are as many as the statistics of 2024 tell, and about three in a hundred more, about whom nobody asks', () => {
    expect(Math.abs(total(({ members }) => members.length) / 356_400 - 1.03)).toBeLessThan(0.015);
    expect(Math.abs(total(({ claimants }) => claimants.length) / 249_600 - 1.03)).toBeLessThan(0.015);
  });

  it('have social assistance in the year by their lives, all the household', () => {
    const { members } = kymenlaakso;
    const assisted = members.filter((person) => middles.some((day) => hasBenefitOn('social-assistance', person, day)));
    expect(members.length).toBeGreaterThan(1000);
    expect(assisted.length / members.length).toBeGreaterThan(0.99);
  });

  it('are all who live in these households, household by household, and everybody once', () => {
    const { claimants, members } = kymenlaakso;
    expect([...members]).toEqual([...claimants].flatMap((claimant) => householdOn(claimant, newYear).members));
    expect(new Set(members).size).toBe(members.length);
  });

  it('are alive at new year, and live in the area until the end of the year', () => {
    const { claimants, members } = kymenlaakso;
    expect([...members].filter((person) => !isAliveOn(person, newYear))).toEqual([]);
    const away = [...claimants].filter((claimant) => homeOn(claimant, civilDay(year, 12, 31)).municipality?.area.code !== '10'); // oxfmt-ignore
    expect(away.length / claimants.length).toBeLessThan(0.01);
  });

  it('are those of Helsinki whichever way it is named', () => {
    expect(rosters.in(territoryOf('helsinki')).claimants.length).toBeGreaterThan(10_000);
  });

  it('are nobody for the country, a single municipality or Åland', () => {
    const aland = territories.findIndex((_, place) => areas[place - 1]?.code === '91');
    const others = [0, territoryOf('municipality-285'), aland].map((territory) => rosters.in(territory).members.length);
    expect(others).toEqual([0, 0, 0]);
  });

  it('are the same for a thread that shares the memory of another one', () => {
    const memory = clientRosterMemory();
    const ofOne = new ClientRosters({ year, part: 1 / 100 }, memory).in(territoryOf('wellbeing-area-10'));
    expect(ofOne.members.length).toBeGreaterThan(10);
    expect(new ClientRosters({ year, part: 1 / 100 }, memory).in(territoryOf('wellbeing-area-10'))).toEqual(ofOne);
  });

  it('of a part are some of all, in their whole households', () => {
    const part = new ClientRosters({ year, part: 1 / 50 }).in(territoryOf('wellbeing-area-10'));
    const all = new Set(kymenlaakso.members);
    expect([...part.members].filter((person) => !all.has(person))).toEqual([]);
    expect(part.claimants.length / kymenlaakso.claimants.length).toBeCloseTo(1 / 50, 2);
  });
});
