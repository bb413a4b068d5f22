import { fullScale, scaledFigures } from '@tietovirta/published';
import { exchanges, findMessageType } from './catalogue.js';
import type { Exchange } from './exchange.js';
import { faultsOfNumbers } from './faults-of-numbers.js';
import type { ContainedType, MessageType } from './message-type.js';
import type { NumberColumn } from './number-column.js';
import { validateCatalogue } from './validate-catalogue.js';

const figures = scaledFigures(2024, fullScale);
const banks = exchanges.find(({ id }) => id === 'banks') as Exchange;
const payment = findMessageType('banks.payment') as ContainedType;
const { amount: _, ...unpaid } = payment;

const withPayment = (changed: MessageType): readonly MessageType[] =>
  banks.messageTypes.map((type) => (type === payment ? changed : type));

describe('numbers of a message type', () => {
  /** Faults of the exchange with the banks when its payments carry these. */
  const withNumbers = (...numbers: readonly NumberColumn[]): readonly string[] =>
    validateCatalogue([{ ...banks, messageTypes: withPayment({ ...unpaid, numbers, measures: [] }) }], figures);

  it('reach as far as their kind, and no further', () => {
    expect(
      withNumbers(
        { id: 'pages', kind: 'uint8', below: 256 },
        { id: 'balance', kind: 'int32', from: -(2 ** 31), below: 2 ** 31 },
        { id: 'sum', kind: 'int64', from: Number.MIN_SAFE_INTEGER, below: Number.MAX_SAFE_INTEGER },
      ),
    ).toEqual([]);
    expect(
      withNumbers(
        { id: 'pages', kind: 'uint8', below: 257 },
        { id: 'debt', kind: 'uint16', from: -1, below: 5 },
        { id: 'none', kind: 'int32', from: 7, below: 7 },
        { id: 'half', kind: 'int32', below: 7.5 },
        { id: 'sum', kind: 'int64', below: 2 ** 53 },
      ),
    ).toEqual([
      'banks.payment: pages: numbers from 0 to below 257 do not lie within uint8, 0 to below 256',
      'banks.payment: debt: numbers from -1 to below 5 do not lie within uint16, 0 to below 65536',
      'banks.payment: none: numbers from 7 to below 7 do not lie within int32, -2147483648 to below 2147483648',
      'banks.payment: half: numbers from 0 to below 7.5 do not lie within int32, -2147483648 to below 2147483648',
      'banks.payment: sum: numbers from 0 to below 9007199254740992 do not lie within int64, -9007199254740991 to below 9007199254740991',
    ]);
  });

  it('have names that no other column and no field of JSON has', () => {
    const named = (...ids: readonly string[]): readonly string[] =>
      withNumbers(...ids.map((id) => ({ id, kind: 'uint8' as const, below: 9 })));
    expect(named('pages', 'person', 'heldBy', 'benefit', 'pages')).toEqual(
      ['person', 'heldBy', 'benefit', 'pages'].map(
        (id) => `banks.payment: ${id} is the name of another column or field`,
      ),
    );
    const [benefit] = payment.dimensions as [MessageType['dimensions'][number]];
    expect(faultsOfNumbers({ ...payment, dimensions: [{ ...benefit, id: 'time' }] })).toEqual([
      'banks.payment: time is the name of another column or field',
    ]);
  });

  it('that are paid are paid to somebody, and their sum is measured by day', () => {
    const faultsOf = (changed: Partial<ContainedType>): readonly string[] =>
      validateCatalogue([{ ...banks, messageTypes: withPayment({ ...payment, ...changed }) }], figures);
    expect(faultsOf({ measures: [] })).toEqual(['banks.payment: the sum of amount-cents is not measured by day']);
    expect(faultsOf({ amount: 'fee' })).toEqual([
      'banks.payment: there is no number column fee',
      'banks.payment: the sum of fee is not measured by day',
    ]);
  });
});
