import { printedIn } from './printed-in.js';

describe('a printed figure', () => {
  it('stays as the Finnish report has it, and gets English marks in English', () => {
    expect(printedIn('fi', '7,3 milj.')).toBe('7,3 milj.');
    expect(printedIn('en', '7,3 milj.')).toBe('7.3 M');
  });
});
