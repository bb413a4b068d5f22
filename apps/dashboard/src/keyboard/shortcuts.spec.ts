import { Shortcuts, type Pressed, type Wish } from './shortcuts.js';

const plain = { isWithControl: false, isWithOther: false, isTyped: false };
const wishes = (
  keys: readonly (string | Partial<Pressed>)[],
  { areOn = true, stepMs = 100 } = {},
): (Wish | undefined)[] => {
  const shortcuts = new Shortcuts();
  return keys.map((key, i) =>
    shortcuts.press({ ...plain, key: '', ...(typeof key === 'string' ? { key } : key) }, i * stepMs, areOn),
  );
};

describe('keys', () => {
  it('open the palette, the list of keys, and pages by two letters', () => {
    expect(wishes(['/', '?', 'g', 'r'])).toEqual([
      { kind: 'palette' },
      { kind: 'keys' },
      undefined,
      { kind: 'go', to: '/runs' },
    ]);
  });

  it('mean nothing alone, after a while, or after another letter', () => {
    expect(wishes(['r', 'g', 'x', 'r'])).toEqual([undefined, undefined, undefined, undefined]);
    expect(wishes(['g', 'r'], { stepMs: 2_000 })).toEqual([undefined, undefined]);
  });

  it('are letters where something is typed, and belong to the browser with Alt or Control', () => {
    const control = { isWithControl: true };
    expect(
      wishes([
        { key: '/', isTyped: true },
        { key: '/', isWithOther: true },
        { key: 'r', ...control },
      ]),
    ).toEqual([undefined, undefined, undefined]);
  });

  it('can be switched off but for Ctrl-K, which also works in a field', () => {
    const controlK = { key: 'k', isWithControl: true, isTyped: true };
    expect(wishes(['/', '?', 'g', 'r', controlK], { areOn: false })).toEqual([
      ...[undefined, undefined, undefined, undefined],
      { kind: 'palette' },
    ]);
  });
});
