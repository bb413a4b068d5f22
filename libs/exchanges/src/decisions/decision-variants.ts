/** The decisions of a printed row: those that answer an application, and those that Kela takes on its own initiative. */
import { apportion, assumption } from '@tietovirta/published';
import { bySystem, decidedAfter } from '../delays.js';
import { drawn, ofAges, type DrawnPerson } from '../person-rule.js';
import { sharesOf, type Shares } from '../shares.js';
import type { Step, Variant } from '../variant.js';
import type { YearFigures } from '../year-figures.js';
import { customersOf, endingOf, inVainOf, newCustomersOf } from './customers.js';
import { decidedForEmployers, decidedForPersons, leadFrom, type DecidedBenefit } from './decided-benefits.data.js';
import { channel, kind } from './dimensions.js';
import { occasionsOf } from './own-initiative.js';
import { seasonOf } from './seasons.js';

const kindsFrom = assumption(
  'Uusien hakemusten, jatkohakemusten ja muutosten osuudet ovat omia arvioitamme.',
  'The shares of new applications, renewals and changes are ours.',
);
const channelsFrom = assumption(
  'Hakemuksista noin 80 prosenttia tehdään verkossa; osuudet etuuksittain ovat omia arvioitamme.',
  'About 80 % of applications are made online; the shares of the benefits are ours.',
);
const ofProgram = bySystem(
  { median: 1800, late: 21_600, longest: 86_400 },
  assumption(
    'Automaattinen ratkaisu syntyy tunneissa, vuorokaudessa viimeistään.',
    'An automatic decision takes hours, a day at most.',
  ),
);

type PersonsBenefit = (typeof decidedForPersons)[number];

/** Made once each: plans tell shares and persons apart by what they are. */
function onceEach<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
}

/** How the decisions of a row are divided between those that answer an application and the others. */
function divided(benefit: DecidedBenefit, figures: YearFigures): readonly [applied: number, own: number] {
  const percent = typeof benefit.applied === 'number' ? benefit.applied : benefit.applied[figures.base];
  const [applied = 0, own = 0] = apportion(figures.of(`decisions.${benefit.id}`), [percent, 100 - percent]);
  return [applied, own];
}

/**
 * What becomes of an application: each outcome by a case worker, and what a program grants.
 *
 * @param isOnline on paper no program reads it: those online take its part
 */
function coursesOf(followUp: string, benefit: DecidedBenefit, isOnline: boolean): readonly [Step, number][] {
  const { outcomes, lead, online } = benefit;
  const [granted, inPart, refused] = outcomes;
  const automatic = isOnline ? (100 * benefit.automatic) / online : 0;
  const after = decidedAfter(...lead, leadFrom);
  const official = (result: string, percent: number): [Step, number] => [
    { type: followUp, after, values: { outcome: result, handling: 'official' } },
    percent,
  ];
  const automaticOne = { type: followUp, after: ofProgram, values: { outcome: 'granted', handling: 'automatic' } };
  return [
    official('granted', granted - automatic),
    [automaticOne, automatic],
    official('in-part', inPart),
    official('refused', refused),
    official('withdrawn', 100 - granted - inPart - refused),
  ];
}

interface Applied {
  readonly kinds: Shares;
  readonly weight: number;
  /** Whom it is about; everybody who has the benefit when absent. */
  readonly person?: DrawnPerson;
}

/** What is applied for where something is granted, and where nothing is. */
interface AppliedFor {
  readonly granted: readonly Applied[];
  readonly inVain: readonly Applied[];
}

const kindsOf = (weights: Readonly<Record<string, number>>): Shares => sharesOf(kind, weights, kindsFrom);

/**
 * What persons apply for: first applications apart where only some can make them. In vain apply people of the same ages, who may have the benefit or
 * not, as who is refused a renewal has had it; a change of it is asked for by somebody who has it and keeps it.
 */
const appliedByPersons = onceEach((benefit: PersonsBenefit): AppliedFor => {
  const [anew, renewal, change] = benefit.kinds;
  const newcomers = newCustomersOf[benefit.id];
  const others = drawn(inVainOf[benefit.id] ?? ofAges(newcomers ?? customersOf[benefit.id]));
  const first = { kinds: kindsOf({ new: anew }), weight: anew };
  const later = { kinds: kindsOf({ renewal, change }), weight: renewal + change };
  return {
    granted: newcomers === undefined ? [{ kinds: kindsOf({ new: anew, renewal, change }), weight: 100 }] : [{ ...first, person: drawn(newcomers) }, later], // oxfmt-ignore
    inVain: [
      { kinds: kindsOf({ new: anew, renewal }), weight: anew + renewal, person: others },
      { kinds: kindsOf({ change }), weight: change },
    ],
  };
});

const appliedByEmployers = onceEach(({ kinds: [anew, renewal, change] }: DecidedBenefit): AppliedFor => {
  const all = [{ kinds: kindsOf({ new: anew, renewal, change }), weight: 100 }];
  return { granted: all, inVain: all };
});

/** Of a benefit, online and on paper, each with every course. */
function applicationsOf(
  benefit: DecidedBenefit,
  { count, applied, followUp }: { readonly count: number; readonly applied: AppliedFor; readonly followUp: string }, // oxfmt-ignore
): readonly Variant[] {
  const ways = [
    ['online', 'online', benefit.online],
    ['post', 'paper', 100 - benefit.online],
  ] as const;
  const cells = ways.flatMap(([by, writer, part]) =>
    coursesOf(followUp, benefit, by === 'online').flatMap(([step, percent]) =>
      (isGranted(step) ? applied.granted : applied.inVain).map((what) => ({
        by,
        writer,
        step,
        what,
        weight: part * percent * what.weight,
      })),
    ),
  );
  const counts = apportion(count, cells.map(({ weight }) => weight)); // oxfmt-ignore
  return cells.map(({ by, writer, step, what }, place) => ({
    count: counts[place] as number,
    values: { benefit: benefit.id, channel: by },
    shares: { kind: what.kinds },
    season: seasonOf(benefit.shape, writer),
    course: [step],
    ...personOf(what.person),
  }));
}

const isGranted = ({ values }: Step): boolean => values?.['outcome'] === 'granted' || values?.['outcome'] === 'in-part';

const personOf = (person: DrawnPerson | undefined): Pick<Variant, 'person'> => (person === undefined ? {} : { person });

const isThere = ({ count }: Variant): boolean => count > 0;

export const applicationsOfPersons =
  (followUp: string) =>
  (figures: YearFigures): readonly Variant[] =>
    decidedForPersons
      .flatMap((benefit) => {
        const [count] = divided(benefit, figures);
        return applicationsOf(benefit, { count, applied: appliedByPersons(benefit), followUp });
      })
      .filter(isThere);

export const applicationsOfEmployers =
  (followUp: string) =>
  (figures: YearFigures): readonly Variant[] =>
    decidedForEmployers
      .flatMap((benefit) => {
        const [count] = divided(benefit, figures);
        return applicationsOf(benefit, { count, applied: appliedByEmployers(benefit), followUp });
      })
      .filter(isThere);

/** Letters go to those who do not write online. */
const channelsOf = onceEach(({ online }: DecidedBenefit): Shares =>
  sharesOf(channel, { online, post: 100 - online }, channelsFrom),
);

/** Whom the end of a benefit is about: those whose benefit ends, where lives tell of it. */
const whoseEnds = onceEach(({ id }: PersonsBenefit): DrawnPerson | undefined => {
  const ending = endingOf[id];
  return ending === undefined ? undefined : drawn(ending);
});

/** What Kela decides on its own initiative: each occasion of each benefit. */
export const ownDecisions = (figures: YearFigures): readonly Variant[] =>
  decidedForPersons
    .flatMap((benefit) => {
      const found = occasionsOf(benefit);
      const counts = apportion(divided(benefit, figures)[1], found.map(([, weight]) => weight)); // oxfmt-ignore
      return found.map(([{ by, basis, kinds, outcomes, person, isEnd }], place): Variant => ({
        count: counts[place] as number,
        values: { benefit: benefit.id, basis, handling: by === 'program' ? 'automatic' : 'official' },
        shares: { kind: kinds, outcome: outcomes, channel: channelsOf(benefit) },
        season: seasonOf(benefit.shape, by),
        ...personOf(isEnd === true ? whoseEnds(benefit) : person),
      }));
    })
    .filter(isThere);
