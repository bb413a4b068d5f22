import fc from 'fast-check';
import { printable } from './printable.js';

const esc = '\u001b';

describe('a text for a terminal', () => {
  it('shows what a terminal would obey', () => {
    expect(printable(`a${esc}[2Jb`, false)).toBe('a\\u001b[2Jb');
    expect(printable(`${esc}]0;title\u0007`, true)).toBe('\\u001b]0;title\\u0007');
    expect(printable('over\rwritten\u009b1A', true)).toBe('over\\u000dwritten\\u009b1A');
    expect(printable('\u202etxt.exe', true)).toBe('\\u202etxt.exe');
  });

  it('keeps our own colours where there are some, and none that hides', () => {
    const red = `${esc}[31merror:${esc}[39m`;
    expect(printable(`${red} a${esc}[K`, true)).toBe(`${red} a\\u001b[K`);
    expect(printable(red, false)).toBe('\\u001b[31merror:\\u001b[39m');
    expect(printable(`${esc}[8mhidden`, true)).toBe('\\u001b[8mhidden');
  });

  it('is left as it is where a terminal has nothing to obey', () => {
    const text = 'Äiti: 1 234 €\n\tb – │ “c” 🙂\n';
    expect([printable(text, true), printable(text, false)]).toEqual([text, text]);
  });

  it('has no control but line feed and tab, whatever it was made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text, false)).not.toMatch(/[^\P{Cc}\n\t]/u);
      }),
    );
  });
});
