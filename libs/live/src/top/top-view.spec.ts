import { firstView, viewAfter, type TopView } from './top-view.js';

const layout = { exchanges: ['kelmu', 'banks'].map((id) => ({ id, title: { fi: id, en: id } })) };
const after = (keys: readonly string[], from: TopView = firstView): TopView | 'quit' =>
  keys.reduce<TopView | 'quit'>((view, key) => (view === 'quit' ? view : viewAfter(view, key, layout)), from);

describe('a key', () => {
  it.each([['q'], ['\u0003']])('%j ends it', (key) => {
    expect(after([key])).toBe('quit');
  });

  it('of a filter is a letter while it is typed, q too; Enter keeps the filter and Esc drops it', () => {
    expect(after(['/', 'q', 'x', '\u007f', 'u'])).toMatchObject({ filter: 'qu', isTyping: true });
    expect(after(['/', 'q', '\r'])).toMatchObject({ filter: 'q', isTyping: false });
    expect(after(['/', 'q', '\u001b'])).toEqual(firstView);
    expect(after(['/', 'q', '\r', 'q'])).toBe('quit');
  });

  it('e goes through the exchanges and comes back to all figures', () => {
    const exchanges = [1, 2, 3].map((times) => after(new Array<string>(times).fill('e')));
    expect(exchanges).toMatchObject([{ exchange: 'kelmu' }, { exchange: 'banks' }, { exchange: undefined }]);
  });

  it('d shows what was set aside, and figures again', () => {
    expect(after(['d'])).toMatchObject({ showsDeadLetters: true });
    expect(after(['d', 'd'])).toEqual(firstView);
  });

  it('that means nothing changes nothing', () => {
    expect(after(['x', '\u001b[A'])).toEqual(firstView);
  });
});
