import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scenarioJsonSchema } from '@tietovirta/scenarios';
import { englishIn } from '../testing/english-in.js';
import { say } from '../testing/fake-terminal.js';

const commands = [
  'run',
  'tables',
  'plan',
  'show',
  'exchanges',
  'runs',
  'check-content',
  'dead-letters',
  'bench',
  'serve',
  'top',
  'tokens',
];

describe('help', () => {
  it('names every command, shows examples and documents the exit codes', async () => {
    const { out, exitCode } = await say('--help');
    expect(exitCode).toBe(0);
    for (const command of commands) expect(out).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    expect(out).toContain('Examples:');
    for (const code of [0, 1, 2, 3, 70, 130]) expect(out).toMatch(new RegExp(`^ {2}${code} +\\S`, 'm'));
  });

  it('is the answer to no words at all', async () => {
    expect(await say('')).toEqual(await say('--help'));
  });

  it.each(commands)('of %s has examples and the options of all commands', async (command) => {
    const { out, err, exitCode } = await say(`${command} --help`);
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toContain('Examples:');
    expect(out).toContain('--lang <language>');
  });

  it.each([
    // What is about a load changes no message of a run; a load has no strictness, and its `to` is where it goes.
    ['run', ['load', 'watch', 'thresholds']],
    ['load', ['lateness']],
  ])('of %s has an option for each setting of a scenario file that means something to it', async (command, others) => {
    const { out } = await say(`${command} --help`);
    const { properties } = scenarioJsonSchema() as { readonly properties: object };
    const settings = Object.keys(properties).filter((setting) => setting !== '$schema');
    expect(settings.filter((setting) => !out.includes(` --${setting} <`))).toEqual(others);
    expect(out.includes(' --until <')).toBe(command === 'load');
  });

  it('tells the version', async () => {
    expect((await say('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('bad input', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tietovirta-cli-'));
  writeFileSync(join(folder, 'broken.yaml'), 'yaer: 2024\nexchanges: [kelmo]\n');
  writeFileSync(join(folder, 'a-file'), '');

  it.each<[string, string]>([
    ['rnu', "unknown command 'rnu'"],
    ['show', "missing required argument 'address'"],
    ['run --form 2024-01-01', 'Did you mean --from?'],
    ['run smoke extra', 'too many arguments'],
    ['run smoek', 'Did you mean smoke?'],
    ['run --year 2022', 'Allowed: 2023-2035.'],
    ['run --exchanges kelmo', 'Did you mean kelmu?'],
    ['run --peaks on=kelmu,at=09:00,for=30m', '--peaks: nothing is no factor of a peak'],
    ['plan one-week --peaks on=kelmu,at=09:00,for=30m,factor=1', '1 is no factor of a peak. Allowed: a number above 1'],
    ['load --peaks on=kelmu,at=2023-01-01T09:00,for=30m,factor=2', 'peaks [0].at: 2023-01-01 is no day of the window'],
    ['run --scale 0', 'would leave no messages'],
    ['run --from 2025-01-01', 'is no day of 2024'],
    ['run --seed x --scale y', '2 faults'],
    ['run --speed fast', '--speed: "fast" is no speed. Allowed: max (as fast as the machine can), real'],
    ['run --speed 60 --record there', 'The speed 60 and --record do not go together'],
    ['run --year 2024 --base 2025', '--base: 2025 is no year of the report. Allowed: 2024, 2023.'],
    ['run --workers 0', 'not a whole number from 1 to 64'],
    ['run nothere.yaml', 'There is no file or folder'],
    ['run ./', 'is a folder, not a file'],
    ['run broken.yaml', 'line 2, column 13, exchanges[0]: "kelmo" is no exchange. Did you mean kelmu?'],
    ['run --resume last', 'There is no store'],
    ['run --resume x', '"x" is no run'],
    ['run --resume 1 --record r', 'cannot be used with'],
    ['run --replay nothere', 'there is no such folder'],
    ['run smoke --store a-file', 'is not a store of Tietovirta'],
    ['tables --format xml', '"xml" is no format. Allowed: text, csv, csv-excel, json, md, html.'],
    ['tables --format htm', 'Did you mean html?'],
    [
      'tables --tables kelmuu,kelmu,art',
      'The report has no section or table "kelmuu", "art". Allowed: social-security,',
    ],
    ['tables --year 2022', '"2022" is no year of the report'],
    ['tables --run 3', 'There is no store'],
    ['tables --lang sv', 'There is no language "sv": the program speaks English (en) and Finnish (fi).'],
    ['--lang sv --help', 'There is no language "sv"'],
    ['deliver --help', 'There is no command "deliver".'],
    ['help deliver', 'There is no command "deliver".'],
    ['runs dif --help', 'Did you mean "runs diff"?'],
    ['plan kelmu.qeury', 'Did you mean kelmu.query?'],
    ['plan kelmu --scale 0', 'would leave no messages'],
    ['plan tax-data.answer --format csv', 'it follows from tax-data.request'],
    ['show nonsense', 'is no address'],
    ['show 2022/kelmo.query/1', 'The year 2022 cannot be simulated'],
    ['show 2022/kelmo.query/1', 'Did you mean kelmu.query?'],
    ['show 2024/kelmu.query/99999999', 'The last one is 2024/kelmu.query/7345644.'],
    ['show 2024/kelmu.query/99999999999', 'go from 0 to 7,345,644'],
    ['show 2024/kelmu.query/0 --seed 1.5', '"1.5" is no seed'],
    ['show 2024~9602E99A/kelmu.query/10', 'is no address'],
    ['show 2024~9602e99a/kelmu.query/10', 'The plan 2024~9602e99a is not known: no run is kept.'],
    ['show 2024~9602e99a/kelmu.query/10', 'Give the --scenario (a name or a file) or the --scale and --seed'],
    ['show 2024~9602e99a/kelmu.query/10 --seed 2', 'is not in the plan of the settings given.'],
    ['show 2024/kelmu.query/10 --seed 2', 'There the same place is 2024~b7de1de6/kelmu.query/10.'],
    ['show 2024/kelmu.query/10 --scenario smoke', 'is not in the plan of the scenario smoke.'],
    ['show 2023/kelmu.query/10 --scenario smoke', 'There the same place is 2024~9602e99a/kelmu.query/10.'],
    ['show 2024~9602e99a/kelmu.query/9999 --scenario smoke', 'The last one is 2024~9602e99a/kelmu.query/7345.'],
    ['show 2024~9602e99a/kelmu.query/10 --run 1 --scale 1/1000', 'cannot be used with'],
    ['show 2024~9602e99a/kelmu.query/10 --run 1', 'There is no store'],
    ['show 2024~9602e99a/kelmu.query/10 --on kafka', 'No stack is known here'],
    ['show 2024~9602e99a/kelmu.query/10 --on kafka --store x', '--store has no meaning on kafka'],
    ['run --scale 100', 'At scale 100 the last ordinal of patient-documents.document would be 44989999999'],
    ['run --scale 100', 'choose a scale of at most 9.'],
    ['plan income-register --scale 100', 'choose a scale of at most 67.'],
    ['exchanges income', 'Did you mean income-register?'],
    ['runs dif 1 2', 'Did you mean "runs diff"?'],
    ['runs show 3', 'There is no store'],
    ['runs diff 1', "missing required argument 'second'"],
    ['bench --seconds soon', 'not a number of seconds'],
    ['dead-letters show 7', '"7" names no dead letter'],
    ['dead-letters show 7/1', 'There is no store'],
    ['dead-letters show 7/1 --on kafka', 'No stack is known here'],
    ['dead-letters list --on kafka', 'No stack is known here'],
    ['dead-letters list --run 7', 'There is no store'],
    ['dead-letters resend', 'No stack is known here'],
    ['dead-letters resend --run 1', 'Name a --code, or say --all.'],
    ['dead-letters resend --run 1 --all --on embedded', 'keeps no records to send again'],
    ['bench --on kafka', 'No stack is known here'],
    ['bench --on kafka --workers 1', '--workers has no meaning on kafka'],
    ['run --on kafca', '"kafca" is no place'],
    ['run --wire frames', '--wire has no meaning on embedded'],
    ['run --wire letters', '"letters" is no wire. Allowed: frames, messages.'],
    ['run --on kafka --resume 1 --wire frames', 'cannot be used with'],
    ['run smoke --on kafka --workers 2 --record r', '--workers has no meaning on kafka'],
    ['run smoke --on kafka --workers 2 --record r', '--record has no meaning on kafka'],
    ['run smoke --on kafka', 'No stack is known here'],
    ['runs --on kafka --store x', '--store has no meaning on kafka'],
    ['runs diff 1 kafka:x', '"x" is no run'],
    ['runs show last --on kafka', 'No stack is known here'],
    ['tables --run 1 --on kafka', 'No stack is known here'],
  ])('%s', async (line, expected) => {
    const { exitCode, out, err } = await say(line, { folder });
    expect(err).toContain(expected);
    expect(err).not.toMatch(/^ +at /m);
    expect([exitCode, out]).toEqual([2, '']);
    if (line.includes('--lang')) return;
    const finnish = await say(`${line} --lang fi`, { folder });
    expect([finnish.exitCode, finnish.out]).toEqual([2, '']);
    expect(finnish.err).toMatch(/^virhe: /m);
    expect(englishIn(finnish.err)).toEqual([]);
  });

  it('names the faults of a file from its top to its end', async () => {
    writeFileSync(join(folder, 'faulty.yaml'), 'exchanges: [kelmo]\nyaer: 2024\nfrom: soon\nname: ""\n');
    const { err } = await say('run faulty.yaml', { folder });
    expect([...err.matchAll(/line (\d)/g)].map(([, line]) => line)).toEqual(['1', '2', '3', '4']);
  });

  const stack = {
    TIETOVIRTA_KAFKA_BROKERS: '127.0.0.1:1',
    TIETOVIRTA_REDIS_URL: 'redis://:secret@127.0.0.1:2',
    TIETOVIRTA_POSTGRES_URL: 'postgresql://somebody:secret@127.0.0.1:3/backend',
  };

  it('names every part of a stack that does not answer, with its address and without its password', async () => {
    const { exitCode, err } = await say('run smoke --on kafka', { folder, environment: stack });
    expect(exitCode).toBe(2);
    for (const part of ['Kafka at 127.0.0.1:1: ', 'Redis at 127.0.0.1:2: ', 'PostgreSQL at 127.0.0.1:3: '])
      expect(err).toContain(`${part}the connection was refused`);
    expect(err).toContain('npm run stack');
    expect(err).not.toContain('secret');
  });

  it('asks only the database for the runs of a stack', async () => {
    const { exitCode, err } = await say('runs --on kafka', { folder, environment: stack });
    expect(exitCode).toBe(2);
    expect(err).toContain('PostgreSQL at 127.0.0.1:3');
    expect(err).not.toContain('Kafka at');
  });

  it('lists all faults of the settings of a stack', async () => {
    const environment = { TIETOVIRTA_KAFKA_BROKERS: 'nowhere', TIETOVIRTA_KAFKA_PARTITIONS: 'many' };
    const { exitCode, err } = await say('run smoke --on kafka', { folder, environment });
    expect(exitCode).toBe(2);
    for (const name of ['KAFKA_BROKERS', 'KAFKA_PARTITIONS', 'REDIS_URL', 'POSTGRES_URL'])
      expect(err).toContain(`TIETOVIRTA_${name}`);
  });

  it('shows a stack trace with --debug only', async () => {
    const { err, exitCode } = await say('show nonsense --debug');
    expect(err).toMatch(/^ +at /m);
    expect(exitCode).toBe(2);
  });

  it('says that nothing was kept yet where there is no store', async () => {
    expect(await say('runs', { folder })).toMatchObject({ exitCode: 0, out: '' });
    expect(await say('dead-letters list', { folder })).toMatchObject({
      exitCode: 0,
      out: '',
      err: 'No dead letters.\n',
    });
    expect((await say('runs --json', { folder })).out).toBe('[]\n');
  });
});

describe('a token', () => {
  it.each([
    ['tokens add duty-desk --role boss', /"boss" is no role\.[\s\S]*viewer, operator, admin/],
    ['tokens add -- -desk', /"-desk" is no name of a token/],
    ['tokens add desk --days 0', /--days/],
    ['tokens give desk', /give/],
  ])('is refused before any server is asked: %s', async (words, reason) => {
    const { out, err, exitCode } = await say(words);
    expect([out, exitCode]).toEqual(['', 2]);
    expect(err).toMatch(reason);
  });
});
