import { supervise } from './supervise-stack.js';

/** A stack whose processes end at moments of a clock that only the supervisor moves on, in seconds. */
class StackOnPaper {
  readonly running = new Set(['kafka', 'kelmu', 'counter']);
  names: readonly string[] = [...this.running];
  now = 0;
  readonly starts: number[] = [];
  readonly said: string[] = [];
  private readonly stop = new AbortController();

  /** @param ends processes that end, by second @param untilSecond when it is stopped */
  constructor(
    private readonly ends: (second: number) => readonly string[],
    private readonly untilSecond: number,
    private readonly refuses: (start: number) => boolean = () => false,
  ) {}

  async watch(): Promise<this> {
    await supervise({
      names: () => this.names,
      isRunning: (name) => this.running.has(name),
      restart: async () => {
        this.starts.push(this.now / 1000);
        if (this.refuses(this.starts.length)) throw new Error('another command works on the stack');
        for (const name of this.names) this.running.add(name);
      },
      print: (line) => void this.said.push(line),
      signal: this.stop.signal,
      clock: { now: () => this.now, pause: async (ms) => this.pass(ms) },
    });
    return this;
  }

  private pass(ms: number): void {
    for (let passed = 0; passed < ms; passed += 1_000) {
      this.now += 1_000;
      for (const name of this.ends(this.now / 1000)) this.running.delete(name);
    }
    if (this.now / 1000 >= this.untilSecond) this.stop.abort();
  }
}

describe('A supervisor', () => {
  it('starts again what has ended, after two seconds', async () => {
    const stack = await new StackOnPaper((second) => (second === 10 ? ['kafka'] : []), 40).watch();
    expect([stack.starts, stack.said]).toEqual([[12], ['kafka ended; started again in 2 s']]);
    expect(stack.running).toEqual(new Set(['kafka', 'kelmu', 'counter']));
  });

  it('waits longer each time for what ends again and again, a minute at most', async () => {
    const stack = await new StackOnPaper(() => ['counter'], 400).watch();
    const pauses = stack.starts.map((second, place) => second - (stack.starts[place - 1] ?? 0));
    expect(pauses.slice(0, 8)).toEqual([3, 5, 9, 17, 33, 61, 61, 61]);
  });

  it('starts what ended after a minute of work as soon as the first time', async () => {
    const stack = await new StackOnPaper((second) => (second % 100 === 0 ? ['kelmu'] : []), 450).watch();
    expect(stack.starts).toEqual([102, 202, 302, 402]);
  });

  it('goes on when starting fails, and tells why', async () => {
    const stack = await new StackOnPaper(
      (second) => (second === 10 ? ['kafka'] : []),
      60,
      (start) => start < 3,
    ).watch();
    expect([stack.starts.length, stack.running.has('kafka')]).toEqual([3, true]);
    expect(stack.said.filter((line) => line === 'another command works on the stack')).toHaveLength(2);
  });

  it('ends with the stack', async () => {
    const stack = new StackOnPaper(() => [], 1_000);
    stack.names = [];
    await stack.watch();
    expect([stack.now, stack.starts]).toEqual([1_000, []]);
  });
});
