import { alignColumns } from './columns.js';

describe('columns', () => {
  it('stand under each other, numbers to the right, without blanks at the end of a line', () => {
    expect(
      alignColumns(
        [
          ['run', 'messages', 'name'],
          ['7', '12', 'a'],
        ],
        ['left', 'right', 'left'],
      ),
    ).toEqual(['run  messages  name', '7          12  a']);
  });

  it('keep their places where a row has no cell', () => {
    expect(alignColumns([['a', 'b', 'c'], ['x']], ['left', 'left', 'left'])).toEqual(['a  b  c', 'x']);
  });
});
