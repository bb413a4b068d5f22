import { formatInstant } from '@tietovirta/calendar';
import { findMessageType, type MessageType } from '@tietovirta/exchanges';
import { arrayIn, instantAt, messageColumns, wideAt } from '@tietovirta/messages';
import { plainRows, sampleColumns, sampleFrame } from '@tietovirta/messages/builders';
import { MessageJson } from './message-json.js';
import { readMessage } from './message-row.js';

describe('Messages with numbers of their own', () => {
  const type: MessageType = {
    ...findMessageType('banks.payment'),
    numbers: [
      { id: 'amount-cents', kind: 'int64', from: -(2 ** 40), below: 2 ** 50 },
      { id: 'instalment', kind: 'uint8', below: 40 },
    ],
  };
  const columns = sampleColumns(type, { rows: 5 });
  const { header } = sampleFrame(type, { rows: 5 });
  const json = new MessageJson(type, { year: 2024 });
  const textOf = (row: number): string =>
    json.textOf(columns, row, String(row), formatInstant(instantAt(columns, row)));

  it('say them by name in their JSON', () => {
    expect(JSON.parse(textOf(2))).toMatchObject({
      'amount-cents': wideAt(arrayIn(columns, 'amount-cents', 'int64'), 2),
      instalment: arrayIn(columns, 'instalment', 'uint8')[2],
    });
  });

  it('are read back number by number', () => {
    const again = messageColumns(type, 5, 0, columns.dayStartMs);
    for (let row = 0; row < 5; row += 1)
      readMessage({ body: Buffer.from(textOf(row)), header: { ...header, firstOrdinal: row } }, again, row);
    expect(plainRows(again)).toEqual(plainRows(columns));
  });

  it.each([40, -1, 2.5, '7', null, undefined])('are refused with %p where the column ends at 39', (instalment) => {
    const body = Buffer.from(JSON.stringify({ ...JSON.parse(textOf(0)), instalment }));
    expect(() => {
      readMessage({ body, header: { ...header, firstOrdinal: 0 } }, messageColumns(type, 1), 0);
    }).toThrow('its instalment is no whole number from 0 to 39');
  });
});
