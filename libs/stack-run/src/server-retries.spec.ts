import { RunFailed } from '@tietovirta/runs';
import { SimulatedProcess, SimulatedTime } from '@tietovirta/simulation';
import { ServerRetries } from './server-retries.js';

describe('A question to a server that fails', () => {
  let notices: string[] = [];
  let over = new AbortController();
  const retries = (): ServerRetries =>
    new ServerRetries({ retryMs: 1, giveUpMs: 60_000, onNotice: ({ en }) => notices.push(en), signal: over.signal });
  /** Fails twice, then answers. */
  const failingTwice = (error: Error): { asked: number; ask: () => Promise<string> } => {
    const question = {
      asked: 0,
      ask: async (): Promise<string> => {
        question.asked += 1;
        if (question.asked < 3) throw error;
        return 'here';
      },
    };
    return question;
  };

  beforeEach(() => {
    [notices, over] = [[], new AbortController()];
  });

  it('is asked again when the error says "later", and the user hears of it once', async () => {
    const { ask } = failingTwice(Object.assign(new Error('connect ECONNREFUSED'), { retry: 'later' }));
    expect(await retries().run('Redis', ask)).toBe('here');
    expect(notices).toEqual(['Redis does not answer (connect ECONNREFUSED); waiting for it.', 'Redis answers again.']);
  });

  it.each([
    ['says "never"', new RunFailed('a service could not go on')],
    ['is about something to be set aside', Object.assign(new Error('index 7 came'), { retry: 'set aside' })],
    ['is a fault of the program', new TypeError('x is not a function')],
    ['has a code, which says nothing of time', Object.assign(new Error('relation "x" is unknown'), { code: 'P2010' })],
  ])('is asked once when the error %s', async (_, error) => {
    const question = failingTwice(error);
    await expect(retries().run('Redis', question.ask)).rejects.toBe(error);
    expect([question.asked, notices]).toEqual([1, []]);
  });

  it('ends with the reason of the signal, but not where the run has failed for a reason of its own', async () => {
    const stopped = new Error('stopped');
    const stopping = (error: Error) => async (): Promise<never> => {
      over.abort(stopped);
      throw error;
    };
    const away = Object.assign(new Error('away'), { retry: 'later' });
    await expect(retries().run('Redis', stopping(away))).rejects.toBe(stopped);
    over = new AbortController();
    const failed = new RunFailed('a service could not go on');
    await expect(retries().run('Redis', stopping(failed))).rejects.toBe(failed);
  });

  it('is given up when the server was away for too long, with its last words and with what to do', async () => {
    const time = new SimulatedTime(1);
    const clock = new SimulatedProcess('coordinator', time);
    const options = { retryMs: 1000, giveUpMs: 600_000, onNotice: () => undefined, signal: over.signal, clock };
    const lastWords = Object.assign(new Error('Can not reach the database:\n  connect ECONNREFUSED'), {
      retry: 'later',
    });
    let failure: unknown;
    const asking = new ServerRetries(options).run('PostgreSQL', () => Promise.reject(lastWords));
    asking.catch((error: unknown) => (failure = error));
    await time.run(() => failure !== undefined, 599_000);
    expect(failure).toBeUndefined();
    await time.run(() => failure !== undefined, 602_000);
    expect(failure).toMatchObject({
      code: 'RUN_FAILED',
      message:
        'nothing was sent or counted for 10 minutes: PostgreSQL does not answer (connect ECONNREFUSED); the run can be resumed when that is mended',
    });
  });
});
