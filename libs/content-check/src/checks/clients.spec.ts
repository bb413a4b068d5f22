import { civilDay, hasBenefitOn, householdOn } from '@tietovirta/population';
import {
  linesOf,
  sampleDay,
  sampleMessages,
  samplePlan,
  someone,
  times,
  type SampleMessage,
} from '../sample-content.js';
import { clients } from './clients.js';

const plan = samplePlan({ exchanges: 'kelmu' });
const part = samplePlan({ exchanges: 'kelmu', scale: '1/2' });
const values = { 'user-group': 'wellbeing-area', purpose: 'social-assistance' };
const query: SampleMessage = { organisation: 'wellbeing-area-10', values };
const about = (person: number, count: number, at = '03-05 10:00') => times(count, { ...query, person, at });

const linesFor = (...days: readonly (readonly SampleMessage[])[]) =>
  linesOf(clients, plan, days.map((messages) => sampleMessages('kelmu.query', messages))); // oxfmt-ignore

describe('Whom areas ask about', () => {
  it('is a few people often: the top one per cent of two hundred has a quarter of the queries', () => {
    const others = Array.from({ length: 198 }, (_, person) => ({ ...query, person }));
    const oftenAsked = linesFor([...others, ...about(1000, 33), ...about(1001, 33)]);
    expect(oftenAsked['clients.top']).toMatchObject({ value: 25, verdict: 'holds' });
    const evenly = linesFor([...others, ...about(1000, 1), ...about(1001, 1)]);
    expect(evenly['clients.top']).toMatchObject({ value: 1, verdict: 'fails' });
  });

  it('is nobody more than a thousand times a year', () => {
    const days = Array.from({ length: 26 }, (_, day) => about(7, 39, `03-${String(day + 1).padStart(2, '0')} 10:00`));
    expect(linesFor(...days.slice(1))['clients.year']).toMatchObject({ value: 975, verdict: 'holds' });
    expect(linesFor(...days)['clients.year']).toMatchObject({ value: 1014, verdict: 'fails' });
    expect(linesFor(...days)['clients.day']).toMatchObject({ value: 39, verdict: 'holds' });
  });

  it('is nobody more than forty times a day, and a query about them is named', () => {
    const line = linesFor(about(7, 41))['clients.day'];
    expect(line).toMatchObject({ value: 41, verdict: 'fails' });
    expect(line?.findings[0]?.en).toBe('2024/kelmu.query/40');
  });

  it('is people whose households have assistance by their lives, but for one query in ten at most', () => {
    const [client] = clientFamily().members as [number];
    const other = someone({ age: 9 });
    const asked = (often: number, seldom: number) => linesFor([...about(client, often), ...about(other, seldom)]);
    expect(hasBenefitOn('social-assistance', other, sampleDay)).toBe(false);
    expect(asked(9, 1)['clients.about']).toMatchObject({ value: 90, verdict: 'holds' });
    expect(asked(8, 2)['clients.about']).toMatchObject({ value: 80, verdict: 'fails' });
  });

  it('is counted by persons and by households: far too few here', () => {
    const { head, members } = clientFamily();
    const lines = linesFor(members.flatMap((person) => about(person, 2)));
    expect(lines['clients.clients']).toMatchObject({ value: members.length, verdict: 'fails' });
    expect([lines['clients.households']?.value, members.includes(head)]).toEqual([1, true]);
  });

  it('is not judged by a part of a year or of its volume', () => {
    const lines = linesOf(clients, part, [sampleMessages('kelmu.query', about(7, 50))]);
    expect(Object.values(lines).map(({ verdict }) => verdict)).toEqual(times(6, {}).map(() => 'unjudged'));
  });

  it('leaves the queries of others alone', () => {
    const values_ = { 'user-group': 'pension-sector', purpose: 'pension-decision' };
    expect(linesFor(times(50, { person: 7, values: values_ }))['clients.day']).toMatchObject({ judged: 0 });
  });
});

/** A household of several persons that has assistance. */
function clientFamily() {
  const newYear = civilDay(2024, 1, 1);
  let person = someone({ age: 38, sex: 'female', area: '10' });
  while (!hasBenefitOn('social-assistance', person, sampleDay) || householdOn(person, newYear).members.length === 1)
    person += 1;
  return householdOn(person, newYear);
}
