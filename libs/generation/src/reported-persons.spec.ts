import { exchanges, followsNone } from '@tietovirta/exchanges';
import { arrayIn, instantAt } from '@tietovirta/messages';
import { planYear } from '@tietovirta/plan';
import { scaledFigures, type ReportYear } from '@tietovirta/published';
import { Generator } from './generator.js';
import { ordinalsAbout } from './ordinals-about.js';

const planAt = (year: ReportYear, denominator: number, ids: readonly string[]) =>
  planYear({
    figures: scaledFigures(year, { numerator: 1, denominator }),
    exchanges: exchanges.filter(({ id }) => ids.includes(id)),
    seed: 1,
  });

const both = ['banks', 'income-register'];
const sentIn = {
  2023: 'income-register.benefit-report-uncounted',
  2024: 'income-register.benefit-report-sent',
} as const;

describe.each([[2023], [2024]] as const)('Benefit reports of %i', (of) => {
  const year = planAt(of, 2000, both);
  const generator = new Generator(year);
  const paidTo = (ordinal: number) => {
    const payment = generator.message('banks.payment', ordinal);
    return {
      person: arrayIn(payment, 'person', 'uint32')[0] as number,
      benefit: arrayIn(payment, 'benefit', 'uint8')[0] as number,
      instant: instantAt(payment, 0),
    };
  };
  const reportsOf = (type: string) =>
    year.calendar.days.flatMap(({ index }) => {
      const maker = generator.openSlice(type, index);
      const columns = maker.make(0, maker.slice.count);
      return Array.from({ length: columns.rows }, (_, row) => ({
        ordinal: columns.firstOrdinal + row,
        isNew: arrayIn(columns, 'action', 'uint8')[row] === 0,
        person: arrayIn(columns, 'person', 'uint32')[row] as number,
        benefit: arrayIn(columns, 'benefit', 'uint8')[row] as number,
        follows: arrayIn(columns, 'follows', 'uint32')[row] as number,
        revises: arrayIn(columns, 'revises', 'uint32')[row] as number,
        instant: instantAt(columns, row),
      }));
    });
  const sent = reportsOf(sentIn[of]);
  const received = reportsOf('income-register.benefit-report-received');

  it.each([['sent', sent], ['received', received]])('that are %s follow earlier payments of the same benefit to the same person', (_name, reports) => {
    const following = reports.filter(({ follows }) => follows !== followsNone);
    expect(following.length).toBeGreaterThan(10_000);
    const wrong = following.filter((_each, place) => place % 7 === 0).filter(({ person, benefit, follows, instant }) => {
      const payment = paidTo(follows);
      return payment.person !== person || payment.benefit !== benefit || payment.instant > instant;
    });
    expect(wrong).toEqual([]);
  }); // oxfmt-ignore

  it.each([['sent', sent], ['received', received]])('that are %s follow a payment once', (_name, reports) => {
    const payments = reports.filter(({ isNew, follows }) => isNew && follows !== followsNone).map(({ follows }) => follows); // oxfmt-ignore
    expect(new Set(payments).size).toBe(payments.length);
  }); // oxfmt-ignore

  it('come back from the register after they were sent', () => {
    const sentAt = new Map(sent.filter(({ isNew }) => isNew).map(({ follows, instant }) => [follows, instant]));
    const own = received.filter(({ isNew, follows }) => isNew && follows !== followsNone);
    expect(own.filter(({ follows, instant }) => !((sentAt.get(follows) ?? Infinity) < instant))).toEqual([]);
  });

  it('are corrected by reports of the same payment', () => {
    const original = new Map(sent.map((report) => [report.ordinal, report]));
    const versions = sent.filter(({ isNew, revises }) => !isNew && original.has(revises));
    expect(versions.length).toBeGreaterThan(100);
    expect(versions.filter(({ revises, follows, person }) => original.get(revises)?.follows !== follows || original.get(revises)?.person !== person)).toEqual([]); // oxfmt-ignore
  });

  it('are the same when made alone, and when payments are not simulated', () => {
    const alone = new Generator(planAt(of, 2000, ['income-register']));
    for (const { ordinal, person, follows } of sent.slice(7000, 7040)) {
      const report = alone.message(sentIn[of], ordinal);
      expect([arrayIn(report, 'person', 'uint32')[0], arrayIn(report, 'follows', 'uint32')[0]]).toEqual([person, follows]); // oxfmt-ignore
    }
  });

  it('about a person are found without a look at the others, after the payments', () => {
    const people = sent.filter(({ isNew, follows }) => isNew && follows !== followsNone).filter((_each, place) => place % 4001 === 5).map(({ person }) => person); // oxfmt-ignore
    expect(people.length).toBeGreaterThan(2);
    const follows = new Map(sent.map((report) => [report.ordinal, report]));
    for (const person of people) {
      const payments = ordinalsAbout(year.planOf('banks.payment'), year, person);
      const reports = ordinalsAbout(year.planOf(sentIn[of]), year, person);
      expect(payments.areAll).toBe(true);
      expect(payments.ordinals.map(paidTo).filter((payment) => payment.person !== person)).toEqual([]);
      expect(reports.ordinals).toEqual(sent.filter((each) => each.isNew && each.person === person && each.follows !== followsNone).map(({ ordinal }) => ordinal)); // oxfmt-ignore
      expect(reports.ordinals.filter((ordinal) => !payments.ordinals.includes(follows.get(ordinal)?.follows ?? -1))).toEqual([]); // oxfmt-ignore
    }
  });
});
