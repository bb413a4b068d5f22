import { sed } from './document-dimensions.js';
import { namedSeds, sedName } from './sed-names.js';

describe('the documents', () => {
  it('have a name each, and no name is for a document that no case has', () => {
    expect([...namedSeds].sort()).toEqual(sed.values.map(({ id }) => id).sort());
    expect(sedName('P2000').en).toBe('Claim for old-age pension');
    expect(() => sedName('P9999')).toThrow('P9999');
  });

  it('are called by words, not by their code', () => {
    for (const { id, label } of sed.values) {
      expect(label.fi).not.toContain(id);
      expect(label.en).not.toContain(id);
      expect(label.fi).not.toBe(label.en);
    }
  });
});
