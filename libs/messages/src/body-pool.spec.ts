import { BodyPool } from './body-pool.js';

describe('a pool of bodies', () => {
  it('gives memory out again once it was given back', () => {
    const pool = new BodyPool();
    const body = pool.take(300_000);
    pool.give(body);
    expect(pool.take(200_000).buffer).toBe(body.buffer);
    expect(pool.take(200_000).buffer).not.toBe(body.buffer);
  });

  it('makes small and giant bodies as they are, and keeps none of them', () => {
    const pool = new BodyPool();
    for (const bytes of [0, 900, 600_000]) {
      const body = pool.take(bytes);
      expect(body.buffer.byteLength).toBe(bytes);
      pool.give(body);
      expect(pool.take(300_000).buffer).not.toBe(body.buffer);
    }
  });

  it('does not grow without bound', () => {
    const pool = new BodyPool();
    const given = Array.from({ length: 100 }, () => pool.take(100_000));
    for (const body of given) pool.give(body);
    const again = Array.from({ length: 100 }, () => pool.take(100_000).buffer);
    expect(again.filter((buffer) => given.some((body) => body.buffer === buffer)).length).toBeLessThan(50);
  });
});
