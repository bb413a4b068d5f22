import { LoadRefused } from './load-refused.js';
import { loadAddress } from './load-address.js';
import { readWords, type LoadWords } from './load-words.js';

const usual: LoadWords = { to: '-', wire: 'messages', timestamps: 'wall', lang: 'en' };
const refusalOf = async (words: Partial<LoadWords>): Promise<string> => {
  const error: unknown = await readWords({ ...usual, ...words }, '/').catch((thrown: unknown) => thrown);
  if (error instanceof LoadRefused) return error.says.en;
  throw new Error('it was taken');
};

describe('what is typed beside the scenario of a load', () => {
  it.each([
    ['-', { kind: 'output' }],
    ['files:out', { kind: 'files', folder: 'out' }],
    ['kafka://one,two:9093/mine', { kind: 'kafka', brokers: ['one:9092', 'two:9093'], topicPrefix: 'mine' }],
    ['kafka://[::1]:9092', { kind: 'kafka', brokers: ['[::1]:9092'], topicPrefix: undefined }],
  ])('%s is a target', (typed, address) => {
    expect(loadAddress(typed)).toEqual(address);
  });

  it('has a part, of as many or more', async () => {
    expect((await readWords({ ...usual, part: '2/4' }, '/')).part).toEqual({ part: 2, of: 4 });
    for (const part of ['3/2', '0/2', '1/0', '1/1001', 'half', '1'])
      expect(await refusalOf({ part })).toBe(`The load cannot begin: 1 fault\n  --part: "${part}" is no part. Allowed: part/parts such as 2/4, with 1 to 1000 parts.`); // oxfmt-ignore
  });

  it('is refused with all that is wrong, without showing a password', async () => {
    const both = await refusalOf({ to: 'kafka://me:secret@host:9092', part: '3/2' });
    expect(both).toMatch(/^The load cannot begin: 2 faults\n {2}--to: kafka:\/\/…@host:9092 is no address of a target\. Allowed: kafka:\/\/host:9092.*\n {2}--part: "3\/2" is no part/); // oxfmt-ignore
    expect(both).not.toContain('secret');
    const { to: _, ...nowhere } = usual;
    await expect(readWords(nowhere, '/')).rejects.toThrow('--to: no target is given. Allowed: kafka://host:9092');
  });
});
