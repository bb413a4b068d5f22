/**
 * The walls stand: each rule is shown one text that must be refused, and one beside it that must pass. A rule that was
 * misspelt, or a tag that nobody wears, would otherwise guard nothing without anybody noticing.
 */
import { lintTexts, type Constraint } from './lint-texts.js';
import { projects } from './workspace.js';

const wall = '@nx/enforce-module-boundaries';
const use = (name: string): string => `import * as it from '${name}';\nexport const used = it;\n`;
const compute = (expression: string): string => `export const value = (x: number): unknown => [x, ${expression}];\n`;

/** [what it shows, file, text, the rule that must refuse it] */
const refused: [string, string, string, string][] = [
  ['Nest in the domain', 'libs/counting/src/x.ts', use('@nestjs/common'), wall],
  ['Nest in a port', 'libs/ledger/src/x.ts', use('@nestjs/common'), wall],
  ['Nest in an adapter', 'libs/store-prisma/src/x.ts', use('@nestjs/common'), wall],
  ['Arrow outside messages', 'libs/plan/src/x.ts', use('apache-arrow'), wall],
  ['a part of a package nobody listed', 'libs/plan/src/x.ts', use('zod/v4'), wall],
  ['a package that is not installed', 'libs/counting/src/x.ts', use('mqtt'), wall],
  ['a package that only another package asked for', 'libs/plan/src/x.ts', use('semver'), wall],
  ['Prisma in the domain', 'libs/key-figures/src/x.ts', use('@prisma/client'), wall],
  ['PGlite in another adapter', 'libs/job-queue-bullmq/src/x.ts', use('@electric-sql/pglite'), wall],
  ['a port in the domain', 'libs/counting/src/x.ts', use('@tietovirta/ledger'), wall],
  ['a platform library in the domain', 'libs/counting/src/x.ts', use('@tietovirta/connection-errors'), wall],
  ['an adapter in an adapter', 'libs/store-prisma/src/x.ts', use('@tietovirta/job-queue-bullmq'), wall],
  ['the port of another adapter', 'libs/store-prisma/src/x.ts', use('@tietovirta/job-queue'), wall],
  ['an adapter in a port', 'libs/ledger/src/x.ts', use('@tietovirta/store-prisma'), wall],
  ['the plan in the page', 'apps/dashboard/src/x.ts', use('@tietovirta/plan'), wall],
  ['the server in the page', 'apps/dashboard/src/x.tsx', use('@tietovirta/control-service'), wall],
  ['the page in a library', 'libs/plan/src/x.ts', use('preact'), wall],
  ['an adapter in a stage', 'libs/runs/src/x.ts', use('@tietovirta/store-prisma'), wall],
  ['a stage in a stage', 'libs/runs/src/x.ts', use('@tietovirta/party-service'), wall],
  ['the domain in a platform library', 'libs/host/src/x.ts', use('@tietovirta/plan'), wall],
  ['scenarios in a platform library', 'libs/host/src/x.ts', use('@tietovirta/scenarios/wire'), wall],
  ['the domain beside scenarios in settings', 'libs/settings/src/x.ts', use('@tietovirta/plan'), wall],
  ['a path into another library', 'libs/plan/src/x.ts', use('../../published/src/index.js'), wall],
  ['property tests outside specs', 'libs/plan/src/x.ts', use('fast-check'), wall],
  ['Testcontainers outside testing', 'libs/store-prisma/src/x.ts', use('testcontainers'), wall],
  ['test infrastructure outside specs', 'libs/store-prisma/src/x.ts', use('@tietovirta/testing'), 'no-restricted-imports'],
  ['the laws of specs outside specs, by the wall', 'libs/plan/src/x.ts', use('@tietovirta/laws'), wall],
  ['the laws of specs outside specs, by their name', 'libs/key-figures/src/x.ts', use('@tietovirta/laws'), 'no-restricted-imports'],
  ['the simulation outside specs, by the wall', 'libs/runs/src/x.ts', use('@tietovirta/simulation'), wall],
  ['the simulation outside specs, by its name', 'libs/ledger-consumer/src/x.ts', use('@tietovirta/simulation'), 'no-restricted-imports'],
  ['a stage in the simulation', 'libs/simulation/src/x.ts', use('@tietovirta/runs'), wall],
  ['a port in the fault plan', 'libs/fault-plan/src/x.ts', use('@tietovirta/ledger'), wall],
  ['a library in the laws', 'libs/laws/src/x.ts', use('@tietovirta/plan'), wall],
  ['a contract suite outside specs', 'libs/store-prisma/src/x.ts', use('@tietovirta/ledger/contract'), 'no-restricted-imports'],

  ['unseeded chance', 'libs/generation/src/x.ts', compute('Math.random()'), 'no-restricted-properties'],
  ['random identifiers', 'libs/messages/src/x.ts', compute('crypto.randomUUID()'), 'no-restricted-properties'],
  ['imported random identifiers', 'libs/messages/src/x.ts', "export { value } from './v.js';\nimport { randomUUID } from 'node:crypto';\nexport const id = (): string => randomUUID();\n", 'no-restricted-syntax'],
  ['the wall clock', 'libs/calendar/src/x.ts', compute('Date.now()'), 'no-restricted-properties'],
  ['the wall clock as a date', 'libs/exchanges/src/x.ts', compute('new Date()'), 'no-restricted-syntax'],
  ['the clock of the process', 'libs/counting/src/x.ts', compute('performance.now()'), 'no-restricted-properties'],
  ['local time', 'libs/calendar/src/x.ts', compute('new Date(x).getHours()'), 'no-restricted-properties'],
  ['a date in local time', 'libs/calendar/src/x.ts', compute('new Date(2024, 0, 1)'), 'no-restricted-syntax'],
  ['a timer', 'libs/conversations/src/x.ts', compute('setTimeout(() => x, 1)'), 'no-restricted-globals'],
  ['the environment in the domain', 'libs/scenarios/src/x.ts', compute("process.env['SEED']"), 'no-restricted-globals'],
  ['files in the domain', 'libs/scenarios/src/x.ts', use('node:fs'), 'no-restricted-imports'],
  ['sorting by locale', 'libs/key-figures/src/x.ts', compute("'a'.localeCompare('b')"), 'no-restricted-properties'],
  ...['plan', 'generation', 'calendar', 'population', 'chance'].map((name): [string, string, string, string] => [
    `a rounded function in ${name}`, `libs/${name}/src/x.ts`, compute('Math.log(x)'), 'no-restricted-properties',
  ]),
  ['a rounded power', 'libs/plan/src/x.ts', compute('2 ** x'), 'no-restricted-syntax'],

  ['the environment outside main.ts', 'libs/host/src/x.ts', compute("process.env['HOME']"), 'no-restricted-properties'],
  ['a focused test', 'libs/plan/src/x.spec.ts', "it.only('counts', () => {});\n", 'no-restricted-syntax'],
  ['a focused table of tests', 'test/flow/x.spec.ts', "describe.only.each([1])('counts', () => {});\n", 'no-restricted-syntax'],
]; // oxfmt-ignore

const allowed: [string, string, string][] = [
  ['scenarios in settings', 'libs/settings/src/x.ts', use('@tietovirta/scenarios/wire')],
  ['Arrow in messages', 'libs/messages/src/x.ts', use('apache-arrow')],
  ['a schema library in scenarios', 'libs/scenarios/src/x.ts', use('zod')],
  ['a part of a listed package', 'libs/key-figures/src/x.ts', use('csv-stringify/sync')],
  ['Nest in a stage', 'libs/party-service/src/x.ts', use('@nestjs/common')],
  ['stages in the stage that leads them', 'libs/embedded-run/src/x.ts', use('@tietovirta/runs')],
  ['its own port in an adapter', 'libs/store-prisma/src/x.ts', use('@tietovirta/ledger')],
  ['the other port that it keeps in an adapter', 'libs/store-prisma/src/x.ts', use('@tietovirta/archive')],
  ['a platform library in an adapter', 'libs/store-prisma/src/x.ts', use('@tietovirta/connection-errors')],
  ['domain in domain', 'libs/plan/src/x.ts', use('@tietovirta/published')],
  ['property tests in specs', 'libs/plan/src/x.spec.ts', use('fast-check')],
  ['the laws in specs of the domain', 'libs/plan/src/x.spec.ts', use('@tietovirta/laws')],
  ['the laws in specs of an adapter', 'libs/store-prisma/src/x.spec.ts', use('@tietovirta/laws')],
  [
    'the simulation in what specs of a library stand on',
    'libs/stack-run/src/testing/x.ts',
    use('@tietovirta/simulation'),
  ],
  ['a port in the simulation', 'libs/simulation/src/x.ts', use('@tietovirta/ledger')],
  ['test infrastructure in specs', 'libs/store-prisma/src/x.spec.ts', use('@tietovirta/testing')],
  ['a contract suite in specs', 'libs/store-prisma/src/x.spec.ts', use('@tietovirta/ledger/contract')],
  ['Math.sqrt, which is exact', 'libs/plan/src/x.ts', compute('Math.sqrt(x)')],
  ['a date from a value', 'libs/calendar/src/x.ts', compute('new Date(x).getUTCHours()')],
];

const requests = [...refused, ...allowed].map(([, file, text]) => ({ file, text }));
const { findings, constraints, rooms } = lintTexts(requests);
const findingsOf = (text: string): readonly string[] =>
  findings[requests.findIndex((request) => request.text === text)] ?? [];

const tagsWorn = new Set(projects.flatMap(({ tags }) => tags));
const roomsWorn = projects.map(({ tags }) => tags.join(' '));
const sourcesOf = (rule: Constraint): readonly string[] => rule.allSourceTags ?? [rule.sourceTag ?? ''];
const tagsNamed = new Set(
  constraints.flatMap((rule) => [...sourcesOf(rule), ...(rule.onlyDependOnLibsWithTags ?? [])]),
);

describe('tags', () => {
  it('come in pairs: every project wears one type and one scope, an adapter the scope of each port that it keeps', () => {
    const count = (tags: readonly string[], kind: string): number =>
      tags.filter((tag) => tag.startsWith(`${kind}:`)).length;
    const isWellTagged = (tags: readonly string[]): boolean =>
      count(tags, 'type') === 1 &&
      (tags.includes('type:adapter') ? count(tags, 'scope') >= 1 : count(tags, 'scope') === 1) &&
      tags.length === count(tags, 'type') + count(tags, 'scope');
    expect(projects.filter(({ tags }) => !isWellTagged(tags)).map(({ folder }) => folder)).toEqual([]);
  });

  it('are worn by a project when a rule names them', () => {
    expect([...tagsNamed].filter((tag) => !tagsWorn.has(tag))).toEqual([]);
  });

  it('are worn together when third parties are let into a room', () => {
    expect(rooms.filter((room) => !roomsWorn.includes(room))).toEqual([]);
  });

  it('of a type have a rule about what it may import', () => {
    const ruled = new Set(constraints.filter((rule) => rule.onlyDependOnLibsWithTags).map((rule) => rule.sourceTag));
    expect([...tagsWorn].filter((tag) => tag.startsWith('type:') && !ruled.has(tag))).toEqual([]);
  });

  it('of a project lead to a rule about third parties', () => {
    const rules = constraints.filter((rule) => rule.allowedExternalImports);
    const ruled = (tags: readonly string[]): boolean =>
      rules.some((rule) => sourcesOf(rule).every((tag) => tags.includes(tag)));
    expect(projects.filter(({ tags }) => !ruled(tags)).map(({ folder }) => folder)).toEqual([]);
  });
});

describe('walls', () => {
  it.each(refused)('refuse %s (%s)', (_what, file, text, rule) => {
    const index = requests.findIndex((request) => request.file === file && request.text === text);
    expect(findings[index]?.filter((finding) => finding.startsWith(`${rule}: `))).not.toEqual([]);
  });

  it.each(allowed)('let through %s (%s)', (_what, file, text) => {
    const index = requests.findIndex((request) => request.file === file && request.text === text);
    expect(findings[index]).toEqual([]);
  });

  it('say which import they refuse', () => {
    expect(findingsOf(use('mqtt')).join()).toContain('package.json');
    expect(findingsOf(use('apache-arrow')).join()).toContain('apache-arrow');
  });
});
