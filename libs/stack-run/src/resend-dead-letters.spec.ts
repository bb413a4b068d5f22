import type { DeadLetter } from '@tietovirta/counting';
import { jest } from '@jest/globals';
import type { Frame } from '@tietovirta/messages';
import { SimulatedProcess } from '@tietovirta/simulation';
import { resendDeadLetters, type Resent } from './resend-dead-letters.js';
import { plannedTruth, shortScenario, SimulatedStack } from './testing/index.js';

const scenario = shortScenario();
const hour = 3_600_000;

// Whole runs on machines that may be busy.
jest.setTimeout(60_000);

describe('dead letters', () => {
  /** A run in which these message types came damaged. */
  async function runWithDamaged(...types: readonly string[]): Promise<SimulatedStack> {
    const fateOf = ({ header }: Frame) => (types.includes(header.messageType) && header.rows > 0 ? 'damaged' : 'kept');
    const stack = new SimulatedStack({ scenario, seed: 1, fateOf });
    await stack.play(hour);
    expect(stack.attempts.at(-1)?.result?.setAside).toBeGreaterThan(0);
    stack.backend.fateOf = () => 'kept';
    return stack;
  }

  const lettersOf = ({ backend, run }: SimulatedStack): Promise<readonly DeadLetter[]> =>
    backend.kept.ledger.deadLetters(run.id);

  interface Sending {
    readonly deadLetters?: readonly DeadLetter[];
    readonly sendAsItIs?: (letter: DeadLetter) => Promise<boolean>;
    readonly publish?: (frame: Frame, key: string) => Promise<void>;
  }

  async function resend(stack: SimulatedStack, sending: Sending = {}): Promise<Resent> {
    const { run, backend, time } = stack;
    const command = new SimulatedProcess('dead-letters resend', time);
    const resending = resendDeadLetters({
      run,
      scenario,
      wire: 'frames',
      deadLetters: sending.deadLetters ?? (await lettersOf(stack)),
      clock: command,
      dependencies: {
        ledger: backend.ledgerOf(command),
        sendAsItIs: sending.sendAsItIs ?? (async () => false),
        publish: sending.publish ?? ((frame, key) => backend.broker.append(frame, key)),
        settled: async () => undefined,
      },
    });
    return time.complete(resending, time.now() + hour);
  }

  it('are made anew from their address, openings, contained messages and answers alike, and count once', async () => {
    const stack = await runWithDamaged('banks.payment', 'tax-data.request', 'kelmu.response');
    const resent = await resend(stack);
    expect(resent).toMatchObject({ asTheyWere: 0, open: 0, refused: 0 });
    expect(resent.madeAnew).toBe(resent.recovered);
    expect(resent.result).toMatchObject({ setAside: 0, firstDifference: undefined });
    expect(resent.result.counted).toBe(resent.result.planned);
    expect(resent.result.hash).toBe(plannedTruth(scenario).hash);
    expect((await lettersOf(stack)).every((letter) => letter.isRecovered)).toBe(true);
    const again = await resend(stack);
    expect(again).toMatchObject({ madeAnew: 0, recovered: 0, open: 0 });
    expect(again.result.hash).toBe(resent.result.hash);
  });

  it('go as they were where that is enough', async () => {
    const stack = await runWithDamaged('banks.payment');
    const made: Frame[] = [];
    const resent = await resend(stack, {
      sendAsItIs: async () => true,
      publish: async (frame) => void made.push(frame),
    });
    expect(made).toEqual([]);
    expect(resent).toMatchObject({ madeAnew: 0, recovered: 0 });
    expect(resent.asTheyWere).toBe(resent.open);
  });

  it('stay open, and are reported so, when no counter counts them', async () => {
    const stack = await runWithDamaged('banks.payment');
    const resent = await resend(stack, { publish: async () => undefined });
    expect(resent.open).toBe(resent.madeAnew);
    expect(resent.result.setAside).toBeGreaterThan(0);
  });

  it('can be sent one kind at a time', async () => {
    const stack = await runWithDamaged('banks.payment', 'kelmu.response');
    const deadLetters = await lettersOf(stack);
    const answers = deadLetters.filter(({ messageType }) => messageType === 'kelmu.response');
    const resent = await resend(stack, { deadLetters: answers });
    expect(resent).toMatchObject({ recovered: answers.length, open: 0 });
    expect(resent.result.setAside).toBe(
      deadLetters
        .filter(({ messageType }) => messageType === 'banks.payment')
        .reduce((sum, one) => sum + one.messages, 0),
    );
  });
});
