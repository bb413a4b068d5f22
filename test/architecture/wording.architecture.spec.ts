/** Whatever a user reads of an error has Finnish: each class that is printed is made once here, and read. */
import { TokenNameTaken } from '@tietovirta/access';
import { RequestKnown, RunUnknown } from '@tietovirta/archive';
import { ExchangeUnknown } from '@tietovirta/catalogue-view';
import { ServerUnusable } from '@tietovirta/connection-errors';
import { ApiRefused, NobodyMayAsk, PlanWorkFailed } from '@tietovirta/control-service';
import { StoreForeign, StoreLocked } from '@tietovirta/embedded-store';
import { TablesNotKept } from '@tietovirta/table-files';
import { RedisEvicting } from '@tietovirta/job-queue-bullmq';
import { FolderInUse } from '@tietovirta/host';
import { AddressesRefused } from '@tietovirta/load';
import { LoadRefused, TargetUnwritable } from '@tietovirta/load-run';
import { SearchRefused } from '@tietovirta/message-search';
import { AddressRefused } from '@tietovirta/message-view';
import type { Frame } from '@tietovirta/messages';
import { PaceRefused } from '@tietovirta/pace';
import { PersonRefused } from '@tietovirta/person-view';
import { PlanRefused } from '@tietovirta/plan-view';
import * as recordings from '@tietovirta/recording';
import { PlanTooLarge, VolumesRefused } from '@tietovirta/plan';
import { RunRefused } from '@tietovirta/runs';
import { GateRefused, ScenarioRefused, SettingsContradicted } from '@tietovirta/scenarios';
import { SettingsRefused } from '@tietovirta/settings';
import { StackUnusable } from '@tietovirta/stack-backend';
import * as stores from '@tietovirta/store-prisma';
import { FrameOversize, MessagesLost, RoomTooSmall, TopicsDiffer, TopicsNotThere } from '@tietovirta/transport-kafka';
import { ReportsRefused } from '@tietovirta/verdict';
import { languages, type Label, type UserError } from '@tietovirta/wording';
import { isSpec, read, sourceFiles } from './workspace.js';

const what: Label = { fi: 'siinä on vika', en: 'it has a fault' };
const refused = [{ path: 'year', name: 'TIETOVIRTA_X', problem: what, allowed: what, nearest: 'y', line: 3 }];
const faults = [
  'timeout',
  'unreachable',
  'connections-exhausted',
  'certificate-untrusted',
  'tls-mismatch',
  'access-denied',
] as const;
const places = ['/x', 'postgresql://x/y'];
const servers = ['Kafka', 'Redis', 'PostgreSQL'] as const;

const samples: readonly UserError[] = [
  new RedisEvicting('here:1', 'allkeys-lru'),
  new RunUnknown(7),
  new RequestKnown('x'),
  new TokenNameTaken('x'),
  new NobodyMayAsk('0.0.0.0'),
  ...servers.flatMap((name) =>
    faults.map((fault) => new ServerUnusable(fault, { name, address: 'here:1', timeoutMs: 1000 }, 'x')),
  ),
  new StoreForeign('/x', what),
  new StoreLocked('/x', new FolderInUse({ pid: 1, host: 'h' }, '/x/lock')),
  new AddressRefused('NO_TRAFFIC', what, what),
  new ApiRefused('bad-input', what, what),
  new ExchangeUnknown(what, what),
  new PersonRefused('NO_PERSON', what, what),
  new SearchRefused('kelmu.query', [what]),
  new VolumesRefused([what]),
  new LoadRefused('-', [what], what),
  new TargetUnwritable('-', 'x', { sent: 1, plan: 2 }),
  new AddressesRefused('x', [what]),
  new ReportsRefused([what]),
  new GateRefused('x', [{ path: 'x', problem: what }]),
  new PlanRefused(what, what),
  new PlanWorkFailed(new Error('x')),
  new RunRefused(what, what),
  new PaceRefused(what, what),
  new PlanTooLarge({
    scale: { numerator: 100, denominator: 1 },
    messageType: 'x',
    last: 7_499_999_999,
    lastPossible: 4_294_967_294,
    fittingScale: 57,
  }),
  new recordings.FrameOutOfOrder('x', 1, 2),
  new recordings.NotARecording('/x', what),
  new recordings.RecordingDamaged(
    '/x',
    Array.from({ length: 22 }, () => ({ path: 'x', kind: 'missing', problem: what })),
  ),
  new recordings.RecordingDiskFull('/x', new Error('x')),
  new recordings.RecordingFolderTaken('/x', what),
  new recordings.RecordingNotWritable('/x', new Error('x')),
  new recordings.RecordingOfOtherFormat('/x', 3, [1, 2], '3'),
  new recordings.RecordingUnfinished('/x', what),
  new ScenarioRefused('x', refused),
  new SettingsContradicted(what, what),
  new SettingsRefused(refused, '/x'),
  new StackUnusable(what, what),
  new stores.StoreBusy('/x', 'x'),
  ...places.flatMap((place) => [
    new stores.StoreCorrupted(place, what),
    new stores.StoreDiskFull(place),
    new stores.StoreNotWritable(place),
  ]),
  new stores.StoreFromNewerVersion('/x', what),
  new stores.StoreFromNewerVersion('postgresql://x', what),
  new stores.StoreSchemaDiffers('postgresql://x', 'x'),
  new stores.StoreOutOfMemory('/x'),
  new stores.StoreRemoved('/x'),
  new stores.StoreRightsMissing('/x', 'x'),
  new stores.StoreTooSlow('/x', 'x'),
  new stores.StoreUnreachable({ place: 'x', fault: 'unreachable', timeoutMs: 1, reason: 'x' }),
  new TablesNotKept('/x', 'x'),
  new FrameOversize({ header: { messageType: 'x', day: 1, index: 2 }, body: new Uint8Array(9) } as unknown as Frame, 8),
  new MessagesLost('x/1', 5, { first: 7, end: 9 }),
  new MessagesLost('x/1', 11, { first: 7, end: 9 }),
  new TopicsDiffer([{ topic: 'x', has: 1, asked: 2 }]),
  new TopicsNotThere(['x']),
  new RoomTooSmall(7e9, 6e9),
];

const english = /\b(the|is|are|was|not|of|with|and|or|which|that|there|no|its|it|as|by|for|allowed)\b/i;

const sources = sourceFiles
  .filter((path) => !isSpec(path) && !path.includes('/testing/') && !path.includes('/generated/'))
  .map((path) => ({ path, text: read(path) }));

/** Classes by the class that they extend, in all sources that ship. */
const classes = sources.flatMap(({ text }) =>
  [...text.matchAll(/class (\w+) extends (\w+)/g)].map(([, name = '', base = '']) => ({ name, base })),
);
const isUserError = (name: string): boolean =>
  name === 'UserError' || classes.some((each) => each.name === name && each.base !== name && isUserError(each.base));

describe('an error that a user reads', () => {
  it('has a sample here, whichever class it is of', () => {
    const abstract = ['StoreError', 'RecordingError'];
    const ofTheCommandLine = ['BadInput', 'ResultsUnwritable'];
    const known = [...new Set(samples.map(({ name }) => name)), ...abstract, ...ofTheCommandLine];
    const found = classes.map(({ name }) => name).filter((name) => name !== 'UserError' && isUserError(name));
    expect(found.length).toBeGreaterThan(20);
    expect([...new Set(found)].filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(samples.map((error) => [error.name, error] as const))('%s speaks Finnish and English', (_name, error) => {
    for (const text of [error.says, error.advice])
      if (text !== undefined) {
        for (const lang of languages) expect(text[lang]).not.toBe('');
        expect(text.fi).not.toBe(text.en);
        expect(text.fi).not.toMatch(english);
      }
    expect([error.message, error.hint]).toEqual([error.says.en, error.advice?.en ?? '']);
  });

  it('is no class of another kind that says what to do', () => {
    const others = sources.filter(
      ({ path, text }) =>
        /extends (Error|TietovirtaError)\b/.test(text) &&
        /readonly hint\b/.test(text) &&
        !path.startsWith('libs/wording/'),
    );
    expect(others.map(({ path }) => path)).toEqual([]);
  });
});
