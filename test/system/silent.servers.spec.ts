/**
 * Servers that take connections and say nothing, from the start or from the middle of the work on: the command line names
 * the one that is silent, says what to do, and ends in time with exit code 2.
 */
import { describeOnInfrastructure } from '@tietovirta/testing';
import { begin, type Said } from './stack/command-line.js';
import { SilentLine, type LineOptions } from './stack/silent-line.js';

/** Seconds of silence after which a user no longer waits for a message. */
const sane = 30;
const list = ['runs', '--on', 'kafka'];
const run = ['run', 'smoke', '--on', 'kafka'];

interface Silence {
  readonly line: SilentLine;
  readonly ending: Promise<Said>;
}

await describeOnInfrastructure('The command line', (infrastructure) => {
  let settings: Record<string, string>;
  const silences = new Map<string, Silence>();

  /** A server behind a line, and a command that comes to it. */
  const silence = async (setting: string, words: readonly string[], options: LineOptions = {}): Promise<Silence> => {
    const line = await SilentLine.open(options);
    const before = settings[`TIETOVIRTA_${setting}`] ?? '';
    const address = before.includes('//') ? Object.assign(new URL(before), { host: line.address }).href : line.address;
    const { process, ended } = begin(words, { ...settings, [`TIETOVIRTA_${setting}`]: address });
    let tooLate: NodeJS.Timeout | undefined;
    // Counted from the silence on: how long so many processes take to start at once is no matter of theirs.
    void line.silence.then(() => (tooLate = setTimeout(() => process.kill('SIGKILL'), 1000 * sane)));
    return { line, ending: ended.finally(() => clearTimeout(tooLate)) };
  };

  // All at once: they do little but wait.
  beforeAll(async () => {
    settings = {
      ...infrastructure().settings(await infrastructure().postgres.freshDatabase()),
      TIETOVIRTA_KAFKA_TOPIC_PREFIX: 'silent-servers',
    };
    const { hostname: host, port } = new URL(settings['TIETOVIRTA_POSTGRES_URL'] ?? '');
    const server = { host, port: Number(port) };
    const after = (silencedBy: string): LineOptions => ({ server, silencedBy });
    silences.set('nothing', await silence('POSTGRES_URL', list));
    silences.set('history', await silence('POSTGRES_URL', list, after('_prisma_migrations')));
    silences.set('runs', await silence('POSTGRES_URL', list, after('FROM "public"."runs"')));
    silences.set('transaction', await silence('POSTGRES_URL', run, after('BEGIN')));
    silences.set('Redis', await silence('REDIS_URL', run));
    silences.set('Kafka', await silence('KAFKA_BROKERS', run));
  });
  afterAll(async () => {
    await Promise.all([...silences.values()].map(({ line }) => line.close()));
  });

  /** One message and one piece of advice, and nothing of a fault of the program. */
  const expectOneMessage = async (which: string, server: string): Promise<void> => {
    const { line, ending } = silences.get(which) as Silence;
    const { code, out, err } = await ending;
    expect(line.hasFallenSilent).toBe(true);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringContaining('error: ') });
    const [message, advice, ...more] = err.slice(err.indexOf('error: ')).trim().split('\n');
    expect(message).toMatch(new RegExp(`^error: ${server} at .*${line.address}.* did not answer within 10 s`));
    expect(advice).toMatch(/^See whether it hangs .* TIETOVIRTA_/);
    expect(more).toEqual([]);
    for (const [name, value] of Object.entries(settings))
      if (name.endsWith('PASSWORD')) expect(err).not.toContain(value);
  };

  it.each([
    ['never says anything', 'nothing'],
    ['falls silent when its history of migrations is read', 'history'],
    ['falls silent when the runs are read', 'runs'],
    ['falls silent when a run is to be kept', 'transaction'],
  ])(`names a PostgreSQL that %s, within ${sane} s`, (_, which) => expectOneMessage(which, 'PostgreSQL'));

  it.each(['Redis', 'Kafka'])(`names a %s that never says anything, within ${sane} s`, (server) =>
    expectOneMessage(server, server),
  );
});
