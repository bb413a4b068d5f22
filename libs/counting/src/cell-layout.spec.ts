import { messageTypes, type MessageType } from '@tietovirta/exchanges';
import { CellLayout } from './cell-layout.js';

const query = new CellLayout(messageTypes.find(({ id }) => id === 'kelmu.query') as MessageType);

describe('the cells of a counter', () => {
  it.each(messageTypes.map((type) => [type.id, new CellLayout(type)] as const))(
    'of %s stand for one combination of values each',
    (_id, layout) => {
      const combinations = Array.from({ length: layout.size }, (_, cell) => layout.valuesOf(cell));
      expect(new Set(combinations.map((values) => JSON.stringify(values))).size).toBe(layout.size);
      expect(combinations.map((values) => layout.cellOf(values))).toEqual(combinations.map((_, cell) => cell));
    },
  );

  it('are as many as the combinations: two channels by six user groups are 12', () => {
    expect(query.size).toBe(12);
    expect(query.valuesOf(7)).toEqual({ channel: 'user-interface', 'user-group': 'wellbeing-area' });
  });

  it('are found by the values named, the others left open', () => {
    expect(query.cellsWhere({})).toHaveLength(12);
    expect(query.cellsWhere({ channel: 'interface' })).toEqual([0, 1, 2, 3, 4, 5]);
    expect(query.cellsWhere({ 'user-group': 'helsinki' })).toEqual([2, 8]);
    expect(query.cellsWhere({ channel: 'user-interface', 'user-group': 'helsinki' })).toEqual([8]);
  });

  it('are refused for what they are not counted by', () => {
    expect(() => query.cellsWhere({ purpose: 'social-work' })).toThrow('kelmu.query is not counted by purpose');
    expect(() => query.cellsWhere({ channel: 'fax' })).toThrow('kelmu.query has no channel "fax"');
    expect(() => query.cellOf({ channel: 'interface' })).toThrow('kelmu.query has no user-group "undefined"');
    const wrong = { ...query.type, countedBy: ['colour'] };
    expect(() => new CellLayout(wrong)).toThrow('kelmu.query is counted by colour, which it does not have');
  });
});
