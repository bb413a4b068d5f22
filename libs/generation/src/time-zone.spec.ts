import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const compiled = new URL('../dist/generator.js', import.meta.url);

// `npm test` compiles before it tests; alone, this test starts what was built last.
beforeAll(() => {
  if (!existsSync(compiled)) throw new Error('run "npm run build" first');
});

/** Makes two messages of every type on days with all kinds of clocks, and digests them together with the plan. */
const program = `
  import { createHash } from 'node:crypto';
  import { exchanges } from '@tietovirta/exchanges';
  import { planYear } from '@tietovirta/plan';
  import { scaledFigures } from '@tietovirta/published';
  import { Generator } from ${JSON.stringify(compiled.href)};
  const year = planYear({ figures: scaledFigures(2024, { numerator: 1, denominator: 300 }), seed: 3, exchanges });
  const generator = new Generator(year);
  const hash = createHash('sha256');
  let messages = 0;
  for (const { type, dayCounts } of year.types) {
    hash.update(type.id).update(dayCounts);
    for (const day of [0, 60, 90, 151, 300, 365]) {
      const { count } = generator.openSlice(type.id, day).slice;
      const made = generator.openSlice(type.id, day).make(0, Math.min(count, 50));
      messages += made.rows;
      hash.update(String(made.dayStartMs));
      for (const column of made.arrays) hash.update(column.slice());
    }
  }
  console.log(messages + ' ' + new Date(2024, 0, 1).getTimezoneOffset() + ' ' + hash.digest('hex'));
`;

function digestIn(timeZone: string): { messages: number; offset: number; digest: string } {
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { ...process.env, TZ: timeZone },
    encoding: 'utf8',
  });
  const [messages = '', offset = '', digest = ''] = said.trim().split(' ');
  return { messages: Number(messages), offset: Number(offset), digest };
}

describe('Law 1: the time zone of a machine', () => {
  it('changes no message: Helsinki, Tokyo and New York make the same bytes', () => {
    const [here, ...elsewhere] = ['Europe/Helsinki', 'Asia/Tokyo', 'America/New_York'].map(digestIn);
    expect(here?.messages).toBeGreaterThan(1000);
    // The processes do live in different zones.
    expect([here, ...elsewhere].map((digest) => digest?.offset)).toEqual([-120, -540, 300]);
    for (const { digest } of elsewhere) expect(digest).toBe(here?.digest);
  });
});
