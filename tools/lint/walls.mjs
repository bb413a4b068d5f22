/**
 * Who may import whom. Every project wears one `type:` tag (what kind of room it is) and one `scope:` tag (which room
 * it is); this file turns the two into the constraints of `@nx/enforce-module-boundaries`. test/architecture lints
 * forbidden imports against it, so a wall that stopped standing is a failing test.
 *
 * Internal arrows follow the type. Third parties are refused unless a table below opens the door for the type or for
 * the one scope that needs them: a library that no table lists may import nothing but the rooms it is allowed to see.
 */
import { projectsOf } from '../projects.mjs';

/** What each type may import, by type. `adapterRules`, `stageRules` and `platformRules` narrow it further. */
export const typesSeenBy = {
  'type:wording': ['type:wording'],
  'type:domain': ['type:wording', 'type:domain'],
  'type:port': ['type:wording', 'type:domain', 'type:port'],
  'type:adapter': ['type:wording', 'type:domain', 'type:port', 'type:platform'],
  'type:assembly': ['type:wording', 'type:domain', 'type:port', 'type:adapter', 'type:platform'],
  'type:stage': ['type:wording', 'type:domain', 'type:port', 'type:platform', 'type:stage'],
  'type:platform': ['type:wording', 'type:platform', 'scope:scenarios'],
  'type:laws': [],
  'type:simulation': ['type:wording', 'type:domain', 'type:port', 'type:platform'],
  // What a browser shows: it knows a server by its contract alone.
  'type:page': ['type:wording', 'scope:control-contract'],
  'type:app': ['type:wording', 'type:domain', 'type:port', 'type:adapter', 'type:assembly', 'type:stage', 'type:platform'], // oxfmt-ignore
  'type:test': ['type:wording', 'type:domain', 'type:port', 'type:adapter', 'type:assembly', 'type:stage', 'type:platform'], // oxfmt-ignore
};

/** The stages that set others to work; all others know each other only through the transport. */
export const leadingStages = [
  'scope:bench',
  'scope:control-service',
  'scope:counter-service',
  'scope:embedded-run',
  'scope:party-service',
  'scope:stack-run',
];

const nest = ['@nestjs/common', '@nestjs/core', 'reflect-metadata', 'rxjs'];

/** Third parties every project of a type may import. Nest is wiring: it stays out of domain, ports and adapters. */
export const packagesOfType = {
  'type:stage': nest,
  'type:app': nest,
};

/** Third parties of one room, by its two tags. A new entry is a decision: give its reason in DECISIONS.md. */
export const packagesOfRoom = {
  'type:domain scope:messages': ['apache-arrow'],
  'type:domain scope:content-check': ['cli-table3'],
  'type:domain scope:control-contract': ['zod'],
  'type:domain scope:load': ['hdr-histogram-js'],
  'type:domain scope:key-figures': ['cli-table3', 'csv-stringify', 'markdown-table'],
  'type:domain scope:measure-view': ['cli-table3'],
  'type:domain scope:scenarios': ['fastest-levenshtein', 'yaml', 'zod'],
  'type:stage scope:bench': ['cli-table3'],
  'type:adapter scope:recording': ['apache-arrow', 'zod'],
  'type:adapter scope:job-queue': ['bullmq', 'ioredis'],
  'type:stage scope:control-service': [
    '@fastify/rate-limit',
    '@fastify/static',
    '@nestjs/platform-fastify',
    'eventsource-parser',
    'fastify',
    'zod',
  ],
  'type:stage scope:ledger-consumer': ['async-mutex'],
  'type:adapter scope:transport': ['async-mutex'],
  'type:adapter scope:ledger scope:archive scope:access': [
    '@electric-sql/pglite',
    '@prisma/adapter-pg',
    '@prisma/client',
    'pglite-prisma-adapter',
  ],
  'type:platform scope:host': ['proper-lockfile'],
  'type:platform scope:kafka-client': ['@node-rs/crc32', 'fzstd', 'kafkajs', 'lz4-napi', 'snappyjs'],
  'type:platform scope:settings': ['fastest-levenshtein', 'zod'],
  // The one platform room with Nest: it starts services and answers for their health.
  'type:platform scope:service-runtime': [
    ...nest,
    '@nestjs/platform-fastify',
    '@nestjs/terminus',
    'pino',
    'pino-pretty',
    'prom-client',
  ],
  'type:platform scope:local-stack': ['cli-table3'],
  'type:laws scope:laws': ['@jest/globals', 'fast-check'],
  'type:platform scope:testing': ['@jest/globals', 'testcontainers'],
  'type:test scope:test': ['apache-arrow', 'ioredis', 'kafkajs', 'playwright-core', 'yaml'],
  'type:page scope:dashboard': ['@preact/signals', 'eventsource-parser', 'preact', 'preact-iso'],
  'type:app scope:tietovirta': ['cli-progress', 'commander', 'picocolors'],
};

/** What only proofs may import: specs, and the contract suites that every adapter runs. */
export const packagesOfSpecs = ['@jest/globals', '@nestjs/testing', 'fast-check'];
export const packagesOfContracts = ['@jest/globals'];
/** What specs of every room may import beside what the room may; what stands in their `testing` folders, too. */
export const typesOfSpecs = ['type:laws', 'type:simulation'];
export const typesOfContracts = ['type:simulation'];

const tagOf = (project, kind) => project.tags.find((tag) => tag.startsWith(`${kind}:`)) ?? `${kind}:none`;
/** One, but of an adapter that keeps several ports: it wears the scope of each. */
const scopesOf = ({ tags }) => tags.filter((tag) => tag.startsWith('scope:'));

/** Third parties are a matter of type and scope together, so each room gets a rule of its own. */
const thirdPartyRules = (projects, extra) =>
  projects.map((project) => {
    const type = tagOf(project, 'type');
    const room = [type, ...scopesOf(project)];
    const packages = [...(packagesOfType[type] ?? []), ...(packagesOfRoom[room.join(' ')] ?? []), ...extra];
    return { allSourceTags: room, allowedExternalImports: packages.flatMap((name) => [name, `${name}/*`]) };
  });

/** An adapter wears the scope of the ports it keeps and looks at no other port. */
const adapterRules = (projects, types) =>
  projects
    .filter(({ tags }) => tags.includes('type:adapter'))
    .map((project) => ({
      allSourceTags: ['type:adapter', ...scopesOf(project)],
      onlyDependOnLibsWithTags: ['type:wording', 'type:domain', 'type:platform', ...types, ...scopesOf(project)],
    }));

/** A stage that could call the next one directly would soon do so, and the transport would be decoration. */
const stageRules = (projects) =>
  projects
    .filter(({ tags }) => tags.includes('type:stage') && !leadingStages.includes(tagOf({ tags }, 'scope')))
    .map((project) => ({
      allSourceTags: ['type:stage', tagOf(project, 'scope')],
      notDependOnLibsWithTags: ['type:stage'],
    }));

/** Only settings look at the domain: what may be set of a run is declared with the scenario, once. */
const platformRules = (projects, types) =>
  projects
    .filter(({ tags }) => tags.includes('type:platform') && !tags.includes('scope:settings'))
    .map((project) => ({
      allSourceTags: ['type:platform', tagOf(project, 'scope')],
      onlyDependOnLibsWithTags: ['type:wording', 'type:platform', ...types],
    }));

const typeRules = (types) =>
  Object.entries(typesSeenBy).map(([sourceTag, seen]) => ({
    sourceTag,
    onlyDependOnLibsWithTags: [...seen, ...types],
  }));

/**
 * The `depConstraints` for all projects below `root`. The `packages` and the rooms of the `types` are open to every room: what
 * specs and contract suites may import beside what their room may.
 */
export const constraintsFor = (root, { packages = [], types = [] } = {}) => {
  const projects = projectsOf(root);
  return [
    ...typeRules(types),
    ...adapterRules(projects, types),
    ...stageRules(projects),
    ...platformRules(projects, types),
    ...thirdPartyRules(projects, packages),
  ];
};
