import { findMessageType } from '@tietovirta/exchanges';
import { planYear } from '@tietovirta/plan';
import { fullScale, scaledFigures } from '@tietovirta/published';
import { findPlanned, plannedByHour } from './find-planned.js';

const namesOf = (id: string): readonly string[] => findPlanned(id).types.map((type) => type.id);

describe('what a plan is asked of', () => {
  it('is an exchange with all of its message types, or one of them', () => {
    expect(namesOf('banks')).toEqual(['banks.payment-message', 'banks.payment-status', 'banks.payment', 'banks.payment-return']); // oxfmt-ignore
    expect(namesOf('banks.payment')).toEqual(['banks.payment']);
    expect(findPlanned('banks.payment').exchange.id).toBe('banks');
  });

  it('is refused with the nearest name when there is none of it', () => {
    expect(() => findPlanned('kelm')).toThrow('Did you mean kelmu?');
  });

  it('has hours where its messages open something, and is refused with what they follow where not', () => {
    const { exchange, types } = findPlanned('kelmu');
    const plan = planYear({ figures: scaledFigures(2024, fullScale), seed: 1, exchanges: [exchange] });
    expect(plannedByHour(plan, types).map(({ type }) => type.id)).toEqual(['kelmu.query']);
    expect(() => plannedByHour(plan, [findMessageType('kelmu.response')])).toThrow(
      expect.objectContaining({ hint: 'Try "tietovirta plan kelmu.query --format csv".' }),
    );
  });
});
