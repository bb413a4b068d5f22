import { officeHours } from '@tietovirta/calendar';
import { arrivalsOf, organisationPool, poolOf } from '@tietovirta/population';
import { assumption, fullScale, label, scaledFigures, type FigureId, type Origin } from '@tietovirta/published';
import { bySystem } from './delays.js';
import type { Dimension } from './dimension.js';
import { drawnDimension } from './drawn-dimension.js';
import type { Exchange } from './exchange.js';
import { fixedDimension, lifeDimension } from './fixed-dimension.js';
import type { ContainedType, FollowUpType, MessageType, OpeningType } from './message-type.js';
import { ageBand, drawn, told } from './person-rule.js';
import type { Shares } from './shares.js';
import { stated } from './stated-number.js';
import { validateCatalogue } from './validate-catalogue.js';
import type { Variant } from './variant.js';
import type { YearFigures } from './year-figures.js';

const figures = scaledFigures(2024, fullScale);
const name = label('x', 'x');
const why = assumption('vain tätä koetta varten', 'only for this test');
const sharesOf = (weights: readonly number[]): Shares => ({ weights, origin: why });
const colour = drawnDimension('colour', name, [['red', 'x', 'x', 1], ['blue', 'x', 'x', 1]], why); // oxfmt-ignore
const shape = fixedDimension('shape', name, [['round', 'x', 'x'], ['flat', 'x', 'x']], why); // oxfmt-ignore

const facts = {
  label: name,
  direction: 'to-kela',
  organisations: organisationPool('helsinki'),
  dimensions: [] as readonly Dimension[],
  countedBy: [] as readonly string[],
  throughLuova: false,
  volumeFrom: why,
} as const;
const answered: Variant = {
  count: 5,
  course: [{ type: 'post.reply', after: bySystem({ median: 1, late: 2, longest: 3 }, why) }],
};

const letter = (changes: Partial<OpeningType> = {}): OpeningType => ({
  ...facts,
  kind: 'opening',
  id: 'post.letter',
  season: officeHours,
  variants: () => [answered],
  ...changes,
});
const reply = (changes: Partial<FollowUpType> = {}): FollowUpType => ({
  ...facts,
  kind: 'follow-up',
  id: 'post.reply',
  answers: 'post.letter',
  slots: 1,
  ...changes,
});
const stamp = (changes: Partial<ContainedType> = {}): ContainedType => ({
  ...facts,
  kind: 'contained',
  id: 'post.stamp',
  inside: 'post.letter',
  evenness: stated(name, 0.01, why),
  season: officeHours,
  count: () => 9,
  ...changes,
});
const post = (...messageTypes: readonly MessageType[]): Exchange => ({
  id: 'post',
  title: name,
  about: name,
  parties: name,
  servedBy: 'partners',
  messageTypes,
  numbers: [],
  notes: [],
});
const faultsOf = (...types: readonly MessageType[]): readonly string[] => validateCatalogue([post(...types)], figures);
const withVariant = (variant: Variant, dimensions: readonly Dimension[] = []): readonly string[] =>
  faultsOf(letter({ dimensions, variants: () => [variant] }), reply());

describe('a sound catalogue', () => {
  it('has no faults', () => {
    expect(faultsOf(letter(), reply(), stamp())).toEqual([]);
    expect(withVariant({ count: 3, values: { shape: 'flat' } }, [colour, shape])).toEqual([]);
    expect(withVariant({ count: 3, shares: { shape: sharesOf([1, 0]) } }, [shape])).toEqual([]);
  });
});

describe('names', () => {
  it('are given once', () => {
    expect(faultsOf(letter(), letter(), reply())).toContain('two message types are called post.letter');
    expect(validateCatalogue([post(letter(), reply()), post(stamp())], figures)).toContain(
      'two exchanges are called post',
    );
  });

  it('of message types begin with their exchange, or with the service that it is a part of', () => {
    const faults = faultsOf(letter({ id: 'mail.letter', variants: () => [] }));
    expect(faults).toEqual(['mail.letter: a message type of post begins with post.']);
    const parcel = { ...post(letter({ id: 'post.parcel', variants: () => [] })), id: 'post-parcels', service: 'post' };
    expect(validateCatalogue([parcel], figures)).toEqual([]);
  });
});

describe('a value that a life tells', () => {
  const grown = lifeDimension(() => 'yes', 'grown-up', name, [['yes', 'x', 'x']], why);
  const person = told(arrivalsOf, why);

  it('is of an opening about a person, which need not draw it', () => {
    expect(faultsOf(letter({ person, dimensions: [grown], variants: () => [{ count: 2 }] }))).toEqual([]);
  });

  it('is refused where there is nobody, where it is drawn as well, and where a counter tells it apart', () => {
    const faults = faultsOf(letter({ dimensions: [{ ...grown, shares: sharesOf([1]) }], countedBy: ['grown-up'], variants: () => [{ count: 2 }] })); // oxfmt-ignore
    expect(faults).toEqual([
      'post.letter: grown-up is told by a life, but it opens nothing about a person',
      'post.letter: grown-up is told by a life, but has shares as well',
      'post.letter: grown-up is told by a life, but counted apart: no figure would be exact',
    ]);
  });
});

describe('revisions', () => {
  const person = drawn(ageBand(18, 60, why));
  const other = letter({ id: 'post.other', person, dimensions: [colour], variants: () => [{ count: 2 }] });
  const within = stated(name, 10, why);
  const own = { of: 'post.letter', where: { dimension: 'colour', values: ['red'] }, within };
  const revising = (revises: OpeningType['revises'], changes: Partial<OpeningType> = {}): readonly string[] =>
    faultsOf(letter({ person, dimensions: [colour], variants: () => [{ count: 2 }], ...changes, revises }), other);

  it('are of the type itself by some of its values, or of another one that is declared alike', () => {
    expect(revising(own)).toEqual([]);
    expect(revising({ of: 'post.other' })).toEqual([]);
  });

  it.each<[OpeningType['revises'], Partial<OpeningType>, string]>([
    [{ of: 'post.parcel' }, {}, 'revises post.parcel, which is no message type that opens something'],
    [{ of: 'post.letter' }, {}, 'revises messages of its own, but does not say which values revise and within how many days'],
    [{ ...own, where: { dimension: 'shape', values: ['flat'] } }, {}, 'revises by shape, which it has not'],
    [{ ...own, where: { dimension: 'colour', values: ['green'] } }, {}, 'revises by colour green, which is no value'],
    [{ ...own, where: { dimension: 'colour', values: ['red', 'blue'] } }, {}, 'all its messages revise, and none is an original'],
    [{ ...own, within: stated(name, 0, why) }, {}, 'revises messages of the last 0 days'],
    [{ of: 'post.other' }, { person: drawn(ageBand(1, 2, why)) }, 'revises post.other, whose persons, parties or values are declared otherwise'],
    [{ ...own, of: 'post.other' }, {}, 'revises post.other by some of its values only'],
  ])('cannot be %j', (revises, changes, fault) => {
    expect(revising(revises, changes)).toEqual([`post.letter: ${fault}`]);
  }); // oxfmt-ignore

  it('are about somebody', () => {
    const faults = faultsOf(letter({ dimensions: [colour], revises: own, variants: () => [{ count: 2 }] }));
    expect(faults).toEqual(['post.letter: revises messages, but is about nobody who is drawn, paid or reported']);
  });
});

describe('counts', () => {
  it.each([-1, 0.5, Number.NaN])('cannot be %d', (count) => {
    expect(withVariant({ count })).toEqual([`post.letter: ${count} is no number of messages`]);
  });

  it('of what the variants of a holder hold fill them, and add up to all', () => {
    const holding = (...held: readonly number[]): readonly string[] =>
      faultsOf(letter({ variants: () => held.map((count) => ({ count: 3, holds: { count, season: officeHours } })) }), stamp()); // oxfmt-ignore
    expect(holding(4, 5)).toEqual([]);
    expect(holding(4, 6)).toEqual(['post.stamp: variants of post.letter hold 10 of 9']);
    expect(holding(2, 7)).toEqual(['post.stamp: 2 cannot fill 3 post.letter']);
    const some = [{ count: 1, holds: { count: 9, season: officeHours } }, { count: 2 }];
    expect(faultsOf(letter({ variants: () => some }), stamp())).toEqual([
      'post.stamp: some variants of post.letter say what they hold, others do not',
    ]);
  });

  it('of contained messages fill their holders', () => {
    expect(faultsOf(letter(), reply(), stamp({ count: () => 4 }))).toEqual(['post.stamp: 4 cannot fill 5 post.letter']);
    expect(faultsOf(letter(), reply(), stamp({ inside: 'post.bag' }))[0]).toContain('no message type');
  });

  it('are none before an exchange starts', () => {
    expect(faultsOf(letter({ startsOn: '2025-01-01' }), reply())).toEqual([
      'post.letter: has traffic in 2024, but starts on 2025-01-01',
    ]);
    expect(faultsOf(letter({ startsOn: 'soon' }), reply())).toEqual(['post.letter: "soon" is no date to start on']);
    expect(withVariant({ count: 1, startsOn: '2025-01-01' })).toEqual([
      'post.letter: has traffic in 2024, but starts on 2025-01-01',
    ]);
    expect(withVariant({ count: 1, startsOn: 'later' })).toEqual(['post.letter: "later" is no date to start on']);
  });
});

describe('dimensions', () => {
  it('are drawn or fixed by every variant', () => {
    expect(withVariant({ count: 1 }, [shape])).toEqual([
      'post.letter: shape is neither drawn nor fixed by every variant',
    ]);
  });

  it('have one share a value, in variants too', () => {
    const short = { ...colour, shares: sharesOf([1]) };
    expect(withVariant({ count: 1 }, [short])).toEqual(['post.letter: colour has 2 values and 1 shares']);
    expect(withVariant({ count: 1, shares: { colour: sharesOf([1, 2, 3]) } }, [colour])).toEqual([
      'post.letter: colour has 2 values and 3 shares',
    ]);
    expect(withVariant({ count: 1, shares: { size: sharesOf([1]) } }, [colour])).toEqual([
      'post.letter: has shares of size, which is none of its dimensions',
    ]);
    expect(withVariant({ count: 1, shares: { colour: sharesOf([0, 0]) } }, [colour])[0]).toContain('no share above 0');
    expect(withVariant({ count: 1, shares: { colour: sharesOf([-1, 2]) } }, [colour])[0]).toContain('a share below 0');
  });

  it('have at most 255 values', () => {
    const values = Array.from({ length: 256 }, (_, place) => ({ id: `v${place}`, label: name }));
    const wide: Dimension = { ...shape, values };
    expect(withVariant({ count: 1, values: { shape: 'v1' } }, [wide])).toEqual([
      'post.letter: shape has 256 values, more than 255',
    ]);
  });

  it('have the values that variants and steps fix', () => {
    expect(withVariant({ count: 1, values: { colour: 'green' } }, [colour])[0]).toContain('no colour "green"');
    const step = {
      type: 'post.reply',
      after: bySystem({ median: 1, late: 2, longest: 3 }, why),
      values: { colour: 'green' },
    };
    expect(withVariant({ count: 1, course: [step] })[0]).toContain('post.reply has no colour "green"');
  });

  it('are there when a type is counted by them or goes by their direction', () => {
    expect(faultsOf(letter({ countedBy: ['colour'] }), reply())).toEqual([
      'post.letter: is counted by colour, which it has not',
    ]);
    expect(faultsOf(letter({ direction: 'by-dimension' }), reply())[0]).toContain('no dimension direction');
  });
});

/** What a cast lets through. */
const missing = undefined as unknown as Origin;

describe('parts with a season of their own', () => {
  it('say where it comes from, and are given a day by it', () => {
    const nameless = { ...officeHours, id: 'own', origins: [] as unknown as typeof officeHours.origins };
    expect(withVariant({ count: 1, season: nameless })).toEqual([
      'post.letter: When messages come (own), per cent by month has no origin',
    ]);
    const never = { ...officeHours, id: 'never', dayWeight: () => 0 };
    expect(withVariant({ count: 1, season: never })).toEqual([
      'post.letter: has traffic in 2024, but no day of it has weight in never',
    ]);
    const inSpring = { ...officeHours, id: 'spring', dayWeight: ({ month }: { month: number }) => (month < 6 ? 1 : 0) };
    expect(withVariant({ count: 1, season: inSpring, startsOn: '2024-06-01' })).toEqual([
      'post.letter: has traffic in 2024, but no day of it from 2024-06-01 has weight in spring',
    ]);
  });
});

describe('organisations', () => {
  it('take part only in years in which they are in force', () => {
    const offices = poolOf('offices', [['te-office-lappi', 1], ['helsinki', 1]], [why]); // oxfmt-ignore
    const in2025 = { ...figures, year: 2025 };
    const of = (year: YearFigures, changes: Partial<OpeningType> = {}): readonly string[] =>
      validateCatalogue([post(letter({ organisations: offices, ...changes }), reply())], year);
    expect(of(figures)).toEqual([]);
    expect(of(in2025)).toEqual([
      'post.letter: te-office-lappi takes part from 2025-01-01 to 2025-12-31, but is in force from 2013-01-01 to 2024-12-31',
    ]);
    expect(of(in2025, { variants: () => [] })).toEqual([]);
  });

  it('that begin during the year take part from then on', () => {
    const register = poolOf('register', [['credit-register', 1]], [why]);
    expect(faultsOf(letter({ organisations: register }), reply())).toEqual([
      'post.letter: credit-register takes part from 2024-01-01 to 2024-12-31, but is in force from 2024-02-01 to 2024-12-31',
    ]);
    expect(faultsOf(letter({ organisations: register, startsOn: '2024-03-01' }), reply())).toEqual([]);
  });
});

describe('origins', () => {
  it('are there for every number, or the number is told by its name', () => {
    const nameless = { ...colour, shares: { weights: [1, 1], origin: missing } };
    const person = drawn(ageBand(1, 2, missing));
    const pool = { ...facts.organisations, weightsFrom: [] as unknown as typeof facts.organisations.weightsFrom };
    const season = { ...officeHours, origins: [] as unknown as typeof officeHours.origins };
    const course = [{ type: 'post.reply', after: bySystem({ median: 1, late: 2, longest: 3 }, missing) }];
    const dimensions = [nameless, shape];
    const variants = () => [{ count: 2, values: { shape: 'flat' }, course }];
    const faults = faultsOf(
      letter({ dimensions, person, organisations: pool, season, volumeFrom: missing, variants }),
      reply(),
    );
    expect(faults).toEqual([
      'post.letter: Volume of the year has no origin',
      'post.letter: When messages come (office-hours), per cent by month has no origin',
      'post.letter: Persons, weights of men/women from age has no origin',
      'post.letter: Weights of the parties (helsinki) has no origin',
      'post.letter: x: shares has no origin',
      'post.reply: Delay, seconds has no origin',
    ]);
    expect(faultsOf(letter(), reply(), stamp({ evenness: stated(label('koot', 'sizes'), 0.01, missing) }))).toEqual([
      'post.stamp: sizes has no origin',
    ]);
  });

  it('stand at numbers of an exchange and at its notes', () => {
    const exchange = {
      ...post(letter(), reply()),
      numbers: [stated(label('luku', 'count'), 3, missing)],
      notes: [missing],
    };
    expect(validateCatalogue([exchange], figures)).toEqual([
      'exchange post: count has no origin',
      'exchange post: The exchange has no origin',
    ]);
  });

  it.each<[Origin, string]>([
    [assumption('', 'guessed'), 'has an origin without a Finnish note'],
    [assumption('arvattu', ' '), 'has an origin without an English note'],
    [assumption('same', 'same'), 'has an origin with one note for both languages'],
    [{ kind: 'source', source: '', note: label('jossakin', 'somewhere') }, 'names no source'],
    [
      { kind: 'published', figures: ['post.letters' as unknown as FigureId] },
      'comes from post.letters, which is not printed',
    ],
    [{ kind: 'published', figures: [] as unknown as [FigureId] }, 'names no printed row'],
    [{ kind: 'published', figures: ['luova.daily', 'luova.daily'] }, 'names luova.daily twice'],
  ])('say something in both languages: %j', (origin, fault) => {
    expect(faultsOf(letter({ volumeFrom: origin }), reply())).toEqual([`post.letter: Volume of the year ${fault}`]);
  });
});

describe('courses', () => {
  const first = answered.course?.[0];
  const course = first === undefined ? [] : [first];

  it('name follow-ups of their opening', () => {
    expect(faultsOf(letter())).toEqual(['post.letter: post.reply follows it and is no message type']);
    expect(
      faultsOf(letter(), letter({ id: 'post.card', variants: () => [] }), reply({ answers: 'post.card' })),
    ).toEqual(['post.letter: post.reply follows it but answers post.card']);
    expect(faultsOf(letter({ variants: () => [] }), reply({ answers: 'post.card' }))).toEqual([
      'post.reply: answers post.card, which is no message type',
    ]);
  });

  it('are no longer than the slots of a follow-up type', () => {
    expect(withVariant({ count: 1, course: [...course, ...course] })).toEqual([
      'post.letter: a course has more post.reply than its 1 slots',
    ]);
  });

  it('leave no value of a follow-up without an origin', () => {
    expect(faultsOf(letter(), reply({ dimensions: [shape] }))).toEqual([
      'post.letter: post.reply has shape neither fixed, copied nor drawn',
    ]);
    const narrow = { ...shape, values: shape.values.slice(0, 1) };
    const opening = letter({ dimensions: [shape], variants: () => [{ ...answered, values: { shape: 'flat' } }] });
    expect(faultsOf(opening, reply({ dimensions: [narrow] }))).toEqual([
      'post.letter: post.reply copies shape "flat", which it does not have',
    ]);
  });

  it('take time that runs from short to long', () => {
    expect(
      withVariant({
        count: 1,
        course: [{ type: 'post.reply', after: bySystem({ median: 3, late: 2, longest: 3 }, why) }],
      }),
    ).toEqual(['post.letter: the delay of post.reply does not run from short to long']);
  });

  it('are about a person only when their opening is, and about the same', () => {
    expect(faultsOf(letter(), reply({ person: told(arrivalsOf, why) }))).toEqual([
      'post.reply: is about a person, but post.letter is not',
    ]);
    const [one, other] = [drawn(ageBand(1, 2, why)), drawn(ageBand(1, 2, why))];
    expect(faultsOf(letter({ person: one }), reply({ person: one }))).toEqual([]);
    expect(faultsOf(letter({ person: one }), reply({ person: other }))).toEqual([
      'post.reply: is about somebody else than post.letter',
    ]);
  });
});

describe('a catalogue with many faults', () => {
  it('gets them all told at once', () => {
    const faults = faultsOf(
      letter({
        dimensions: [shape],
        countedBy: ['colour'],
        deliveryLimit: stated(name, 0, why),
        pickMinutes: stated(name, 61, why),
        variants: () => [{ count: -1 }],
      }),
      reply({ slots: 0 }),
    );
    expect(faults).toEqual([
      'post.letter: is counted by colour, which it has not',
      'post.letter: -1 is no number of messages',
      'post.letter: shape is neither drawn nor fixed by every variant',
      'post.letter: a pick takes 61 minutes of an hour',
      'post.letter: a delivery of at most 0 messages',
      'post.reply: 0 slots',
    ]);
  });
});
