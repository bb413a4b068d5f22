import type { DeadLetter } from '@tietovirta/counting';
import { jest } from '@jest/globals';
import type { RunRecord } from '@tietovirta/archive';
import type { Frame } from '@tietovirta/messages';
import { playOnStack } from './play-on-stack.js';
import { resendDeadLetters, type Resent } from './resend-dead-letters.js';
import { EmbeddedStack, quickTimings } from './testing/index.js';

const timings = { pollMs: 5, settleMs: 50, silentMs: 200 };

// Whole runs on machines that may be busy.
jest.setTimeout(60_000);

describe('dead letters', () => {
  const stacks: EmbeddedStack[] = [];
  afterEach(async () => {
    await Promise.all(stacks.splice(0).map((stack) => stack.close()));
  });

  /** A run in which these message types came damaged. */
  async function runWithDamaged(...types: readonly string[]): Promise<{ stack: EmbeddedStack; run: RunRecord }> {
    const stack = new EmbeddedStack({
      onFrame: ({ header }) => (types.includes(header.messageType) ? 'set aside' : 'count'),
    });
    stacks.push(stack);
    const run = await stack.start();
    stack.work();
    const { setAside } = await playOnStack({
      run,
      scenario: stack.scenario,
      dependencies: stack.dependencies,
      timings: quickTimings,
    });
    expect(setAside).toBeGreaterThan(0);
    return { stack, run };
  }

  interface Sending {
    readonly deadLetters?: readonly DeadLetter[];
    readonly sendAsItIs?: (letter: DeadLetter) => Promise<boolean>;
    readonly publish?: (frame: Frame) => Promise<void>;
  }

  async function resend(stack: EmbeddedStack, run: RunRecord, sending: Sending = {}): Promise<Resent> {
    return resendDeadLetters({
      run,
      scenario: stack.scenario,
      wire: 'frames',
      deadLetters: sending.deadLetters ?? (await stack.ledger.deadLetters(run.id)),
      timings,
      dependencies: {
        ledger: stack.ledger,
        sendAsItIs: sending.sendAsItIs ?? (async () => false),
        publish: sending.publish ?? ((frame) => stack.receive(run.id, frame)),
        settled: async () => undefined,
      },
    });
  }

  async function undamagedHash(): Promise<string> {
    const stack = new EmbeddedStack();
    stacks.push(stack);
    const run = await stack.start();
    stack.work();
    return (
      await playOnStack({ run, scenario: stack.scenario, dependencies: stack.dependencies, timings: quickTimings })
    ).hash;
  }

  it('are made anew from their address, openings, contained messages and answers alike, and count once', async () => {
    const { stack, run } = await runWithDamaged('banks.payment', 'tax-data.request', 'kelmu.response');
    const resent = await resend(stack, run);
    expect(resent).toMatchObject({ asTheyWere: 0, open: 0, refused: 0 });
    expect(resent.madeAnew).toBe(resent.recovered);
    expect(resent.result).toMatchObject({ setAside: 0, firstDifference: undefined });
    expect(resent.result.counted).toBe(resent.result.planned);
    expect(resent.result.hash).toBe(await undamagedHash());
    expect((await stack.ledger.deadLetters(run.id)).every((letter) => letter.isRecovered)).toBe(true);
    const again = await resend(stack, run);
    expect(again).toMatchObject({ madeAnew: 0, recovered: 0, open: 0 });
    expect(again.result.hash).toBe(resent.result.hash);
  });

  it('go as they were where that is enough', async () => {
    const { stack, run } = await runWithDamaged('banks.payment');
    const made: Frame[] = [];
    const resent = await resend(stack, run, {
      sendAsItIs: async () => true,
      publish: async (frame) => void made.push(frame),
    });
    expect(made).toEqual([]);
    expect(resent).toMatchObject({ madeAnew: 0, recovered: 0 });
    expect(resent.asTheyWere).toBe(resent.open);
  });

  it('stay open, and are reported so, when no counter counts them', async () => {
    const { stack, run } = await runWithDamaged('banks.payment');
    const resent = await resend(stack, run, { publish: async () => undefined });
    expect(resent.open).toBe(resent.madeAnew);
    expect(resent.result.setAside).toBeGreaterThan(0);
  });

  it('can be sent one kind at a time', async () => {
    const { stack, run } = await runWithDamaged('banks.payment', 'kelmu.response');
    const deadLetters = await stack.ledger.deadLetters(run.id);
    const answers = deadLetters.filter(({ messageType }) => messageType === 'kelmu.response');
    const resent = await resend(stack, run, { deadLetters: answers });
    expect(resent).toMatchObject({ recovered: answers.length, open: 0 });
    expect(resent.result.setAside).toBe(
      deadLetters
        .filter(({ messageType }) => messageType === 'banks.payment')
        .reduce((sum, one) => sum + one.messages, 0),
    );
  });
});
