import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const source = (name: string): string => new URL(name, import.meta.url).href;

/** Makes two messages of every type on days with all kinds of clocks, and digests them together with the plan. */
const program = `
  import { register } from 'node:module';
  register(${JSON.stringify(source('./typescript-hooks.mjs'))});
  const { createHash } = await import('node:crypto');
  const { exchanges } = await import('@tietovirta/exchanges');
  const { planYear } = await import('@tietovirta/plan');
  const { scaledFigures } = await import('@tietovirta/published');
  const { Generator } = await import(${JSON.stringify(source('./generator.ts'))});
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
      for (const column of [made.times, made.persons, made.holders, made.organisations, ...made.dimensions]) {
        if (column !== undefined) hash.update(column.slice());
      }
    }
  }
  console.log(messages + ' ' + new Date(2024, 0, 1).getTimezoneOffset() + ' ' + hash.digest('hex'));
`;

function digestIn(timeZone: string): { messages: number; offset: number; digest: string } {
  const said = execFileSync(
    process.execPath,
    ['--conditions=@tietovirta/source', '--input-type=module', '--eval', program],
    { cwd: fileURLToPath(new URL('.', import.meta.url)), env: { ...process.env, TZ: timeZone }, encoding: 'utf8' },
  );
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
