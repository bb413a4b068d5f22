import { assumption, label } from '@tietovirta/published';
import { findMessageType } from './catalogue.js';
import { drawnDimension } from './drawn-dimension.js';
import { faultsOfPersons } from './faults-of-persons.js';
import type { MessageType, OpeningType } from './message-type.js';
import { MoveNotices, NewbornsOfYear } from '@tietovirta/population';
import {
  ageBand,
  ageBands,
  byValue,
  drawn,
  paid,
  people,
  told,
  toldByDay,
  type PersonRule,
  type Profile,
} from './person-rule.js';

const why = assumption('vain tätä koetta varten', 'only for this test');
const name = label('x', 'x');
const colour = drawnDimension('colour', name, [['red', 'x', 'x', 1], ['blue', 'x', 'x', 1]], why); // oxfmt-ignore
const adults = ageBand(18, 99, why);

const about = (person: PersonRule): MessageType => ({
  ...findMessageType('income-register.wage-report'),
  id: 'post.letter',
  dimensions: [colour],
  person,
});
const faultsOf = (person: PersonRule): readonly string[] => faultsOfPersons(about(person), []);

describe('Whom messages are about', () => {
  it('is said for all of them, or for every value of a dimension', () => {
    expect(faultsOf(drawn(adults))).toEqual([]);
    expect(faultsOf(drawn(byValue(colour, { red: adults, blue: adults })))).toEqual([]);
  });

  it('is refused where a value has no rule, and where a rule has no value', () => {
    expect(faultsOf(drawn(byValue(colour, { red: adults, green: adults })))).toEqual([
      'post.letter: no rule says whom colour blue is about',
      'post.letter: a rule says whom colour green is about, which is no value',
    ]);
    expect(faultsOf(drawn({ dimension: 'size', profiles: { big: adults } }))).toEqual([
      'post.letter: persons go by size, which it has not',
    ]);
  });

  it.each<[string, Profile, string]>([
    ['nobody', people([[18, 0, 0]], why), 'a profile has nobody'],
    ['fewer than nobody', people([[18, -1, 2]], why), 'a profile has nobody'],
    ['ages out of order', people([[18, 1, 1], [17, 0, 0]], why), 'ages of a profile are not in ascending order'], // oxfmt-ignore
    ['more than all abroad', people([[18, 1, 1]], why, 101), '101 % of a profile live abroad'],
  ])('cannot be %s', (_, profile, fault) => {
    expect(faultsOf(drawn(profile))).toEqual([`post.letter: ${fault}`]);
  });

  it('is no variant’s to say where the type is about no person', () => {
    const letter = { ...findMessageType('banks.payment-message'), id: 'post.letter' };
    expect(faultsOfPersons(letter, [{ count: 1, person: drawn(adults) }])).toEqual([
      'post.letter: a variant is about a person, but the type is about none',
    ]);
  });
});

describe('People who are paid', () => {
  const reports = findMessageType('income-register.wage-report') as OpeningType;

  it('are told from versions of their reports by a value', () => {
    expect(faultsOfPersons(reports, [{ count: 1 }])).toEqual([]);
    const messages = findMessageType('banks.payment-message') as OpeningType;
    expect(faultsOfPersons({ ...messages, person: paid(why) }, [{ count: 1 }])).toEqual([
      'banks.payment-message: is about people who are paid, but no value tells versions of its messages',
    ]);
  });

  it('have reports of one kind', () => {
    expect(faultsOfPersons(reports, [{ count: 1 }, { count: 1 }])).toEqual([
      'income-register.wage-report: is about people who are paid, but has several variants',
    ]);
  });
});

describe('What a variant tells of day by day', () => {
  const ofDay = toldByDay(new MoveNotices('within'), why);
  const register = findMessageType('population-register.address-change');
  const { season } = register as OpeningType;

  it('comes on working days, beside others whose persons are drawn', () => {
    expect(faultsOfPersons(register, [{ count: 1, person: ofDay, season }])).toEqual([]);
  });

  it('is refused where days off have messages too, which would tell of a day twice', () => {
    expect(
      faultsOfPersons(register, [
        { count: 1, person: ofDay, season: { ...season, id: 'every-day', dayWeight: () => 1 } },
      ]),
    ).toEqual([
      'population-register.address-change: a variant tells of the days off before a working day, but season every-day has messages on days off',
    ]);
  });

  it('is refused where the persons of the others are not drawn', () => {
    const births = { ...register, person: told((year) => new NewbornsOfYear(year), why) };
    expect(faultsOfPersons(births, [{ count: 1, person: ofDay, season }])).toEqual([
      'population-register.address-change: a variant tells of the days, but the persons of the others are not drawn',
    ]);
  });
});

describe('Bands of age', () => {
  it('hold until the next one, and nobody is past the last', () => {
    expect(ageBands({ from: [18, 65], to: 79, men: [1, 2], women: [3, 4] })).toEqual([
      [18, 1, 3],
      [65, 2, 4],
      [80, 0, 0],
    ]);
  });

  it('have a weight of men and one of women each', () => {
    expect(() => ageBands({ from: [18, 65], to: 79, men: [1], women: [3, 4] })).toThrow(
      '2 bands of age have 1 weights of men and 2 of women',
    );
  });
});
