import { fullScale, scaledFigures } from '@tietovirta/published';
import { exchanges } from './catalogue.js';
import type { Exchange } from './exchange.js';
import type { OpeningType } from './message-type.js';
import type { Debtor } from './person-rule.js';
import { validateCatalogue } from './validate-catalogue.js';

const recovery = exchanges.find(({ id }) => id === 'recovery') as Exchange;
const setOff = recovery.messageTypes.find(({ id }) => id === 'recovery.set-off') as OpeningType;
const debtor = setOff.person as Debtor;

/** Faults of the exchange when its set-offs are declared otherwise. */
const faults = (changed: Partial<OpeningType>): readonly string[] =>
  validateCatalogue(
    [{ ...recovery, messageTypes: recovery.messageTypes.map((type) => (type === setOff ? { ...setOff, ...changed } : type)) }], // oxfmt-ignore
    scaledFigures(2024, fullScale),
  );

describe('Payments of debtors', () => {
  it('are sound as they are declared', () => {
    expect(faults({})).toEqual([]);
  });

  it('have an amount that is a column, is measured by day and is paid by somebody', () => {
    expect(faults({ amount: 'cents' })).toEqual([
      'recovery.set-off: there is no number column cents',
      'recovery.set-off: the sum of cents is not measured by day',
    ]);
    const { person: _, ...nobody } = setOff;
    expect(faults({ ...nobody, person: { kind: 'told', events: () => ({}) as never, origin: debtor.origin } })).toEqual(
      ['recovery.set-off: amount-cents is paid to nobody'],
    );
  });

  it('say what they come to in every variant, in whole cents', () => {
    const variants = setOff.variants(scaledFigures(2024, fullScale));
    const [first, ...others] = variants;
    const { pays: _, ...silent } = first ?? { count: 1 };
    expect(faults({ variants: () => [silent, ...others] })).toEqual([
      'recovery.set-off: some variants do not say what they pay',
    ]);
    expect(faults({ variants: () => [{ ...silent, pays: { cents: 0.5, payments: 1 } }, ...others] })).toEqual([
      'recovery.set-off: 0.5 cents by 1 payments',
    ]);
  });

  it('are paid for cases that somebody has, after a wait that each way of paying says', () => {
    const person: Debtor = {
      ...debtor,
      of: 'recovery.first-decision',
      after: { ...debtor.after, value: { plan: 10 } },
    };
    expect(faults({ person })).toEqual([
      'recovery.set-off: is paid for cases of recovery.first-decision, which opens nothing that is about somebody drawn',
      'recovery.set-off: no rule says when way set-off is paid first',
    ]);
  });
});
