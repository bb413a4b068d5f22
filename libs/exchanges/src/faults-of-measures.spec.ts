import { faultsOfMeasures } from './faults-of-measures.js';
import { messageTypes } from './catalogue.js';
import { measureId, type Measure } from './measure.js';
import type { MessageType } from './message-type.js';
import type { NumberColumn } from './number-column.js';

const label = { fi: 'mittari', en: 'a measure' };
const query = messageTypes.find(({ id }) => id === 'kelmu.query') as MessageType;
const faultsWith = (measures: readonly Measure[], type: Partial<MessageType> = {}): readonly string[] =>
  faultsOfMeasures({ ...query, ...type, measures } as MessageType);
const column = (more: Partial<NumberColumn>): Pick<MessageType, 'numbers'> => ({
  numbers: [{ id: 'amount-cents', kind: 'int32', below: 100, ...more }],
});

describe('The measures of a message type', () => {
  it('have a name that says what their numbers depend on', () => {
    expect(measureId({ take: 'messages', per: 'week', label })).toBe('messages per week');
    expect(measureId({ take: 'sum', of: 'amount-cents', per: 'day', by: ['benefit', 'kind'], label })).toBe(
      'sum amount-cents per day by benefit, kind',
    );
  });

  it('are sound in the catalogue', () => {
    expect(messageTypes.flatMap(faultsOfMeasures)).toEqual([]);
    expect(messageTypes.filter(({ measures }) => measures !== undefined).map(({ id }) => id)).toContain('kelmu.query');
  });

  it.each<[string, Measure, Partial<MessageType>, string]>([
    [
      'an unknown dimension',
      { take: 'messages', per: 'day', by: ['colour'], label },
      {},
      'there is no dimension colour',
    ],
    [
      'a dimension twice',
      { take: 'messages', per: 'day', by: ['channel', 'channel'], label },
      {},
      'channel tells it apart twice',
    ],
    [
      'an unknown column',
      { take: 'sum', of: 'amount-cents', per: 'day', label },
      {},
      'there is no number column amount-cents',
    ],
    [
      'persons of messages about nobody',
      { take: 'distinct', of: 'person', per: 'day', label },
      { person: undefined as never },
      'the messages are about no person',
    ],
    [
      'a sum that could pass 64 bits',
      { take: 'sum', of: 'amount-cents', per: 'day', label },
      column({ kind: 'int64', below: 2 ** 31 + 1 }),
      'numbers up to 2147483648 could add up to more than 64 bits hold; bounds below 2147483648 cannot',
    ],
    [
      'a key that may be negative',
      { take: 'distinct', of: 'amount-cents', per: 'day', label },
      column({}),
      'amount-cents is no key: keys are uint32',
    ],
    [
      'too many keys',
      { take: 'distinct', of: 'amount-cents', per: 'day', label },
      column({ kind: 'uint32', below: 2 ** 27 }),
      '134217728 possible keys, more than 67108864',
    ],
  ])('are refused for %s', (_, measure, type, fault) => {
    expect(faultsWith([measure], type)).toEqual([`kelmu.query: ${measureId(measure)}: ${fault}`]);
  });

  it('are refused twice, and sums of the largest bounds are not', () => {
    const measure: Measure = { take: 'sum', of: 'amount-cents', per: 'year', label };
    const largest = column({ kind: 'int64', from: -(2 ** 31) + 1, below: 2 ** 31 });
    expect(faultsWith([measure], largest)).toEqual([]);
    expect(faultsWith([measure, measure], largest)).toEqual(['kelmu.query: measures sum amount-cents per year twice']);
  });
});
