import { formatInstant } from '@tietovirta/calendar';
import { findMessageType, type MessageType } from '@tietovirta/exchanges';
import { arrayIn, instantAt, messageColumns, wideAt } from '@tietovirta/messages';
import { plainRows, sampleColumns, sampleFrame } from '@tietovirta/messages/builders';
import { readEnvelope } from './envelope-row.js';
import { attributesOf } from './attributes.js';
import { envelopeSayers } from './envelope-sayers.js';
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

  describe('in their envelope', () => {
    const sayers = envelopeSayers(type, { year: 2024 });
    const saidOf = (row: number): readonly string[] => {
      const time = formatInstant(instantAt(columns, row));
      return sayers.map((say) => say(columns, row, { ordinal: row, address: `2024/banks.payment/${row}`, time }));
    };
    const nthOf = (name: string): number => attributesOf(type).findIndex((each) => each.name === name);

    it('have headers of their own', () => {
      const amount = wideAt(arrayIn(columns, 'amount-cents', 'int64'), 2);
      expect(saidOf(2)[nthOf('ce_amountcents')]).toBe(String(amount));
      expect(saidOf(2)[nthOf('ce_instalment')]).toBe(String(arrayIn(columns, 'instalment', 'uint8')[2]));
    });

    it('are read back number by number', () => {
      const again = messageColumns(type, 5, 0, columns.dayStartMs);
      for (let row = 0; row < 5; row += 1)
        readEnvelope(saidOf(row), { header: { ...header, firstOrdinal: row }, plan: undefined }, again, row);
      expect(plainRows(again)).toEqual(plainRows(columns));
    });

    it.each(['40', '-1', '2.5', '', '07', '1e1', ' 7'])('are refused with "%s" where the column ends at 39', (text) => {
      const said = saidOf(0).map((each, nth) => (nth === nthOf('ce_instalment') ? text : each));
      expect(() => {
        readEnvelope(said, { header: { ...header, firstOrdinal: 0 }, plan: undefined }, messageColumns(type, 1), 0);
      }).toThrow('ce_instalment is no whole number from 0 to 39');
    });

    it.each(['source', 'TV-run', 'Benefit', '-'])('cannot have a name that is taken, such as %s', (id) => {
      const other: MessageType = { ...type, numbers: [{ id, kind: 'uint8', below: 40 }] };
      expect(() => envelopeSayers(other, { year: 2024 })).toThrow('need headers whose names are taken: ce_');
    });
  });
});
