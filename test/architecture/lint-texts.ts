import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './workspace.js';

export interface LintRequest {
  readonly file: string;
  readonly text: string;
}

export interface Constraint {
  readonly sourceTag?: string;
  readonly allSourceTags?: readonly string[];
  readonly onlyDependOnLibsWithTags?: readonly string[];
  readonly allowedExternalImports?: readonly string[];
}

export interface LintAnswer {
  /** For each request its findings, each as `rule: message`. */
  readonly findings: readonly (readonly string[])[];
  readonly constraints: readonly Constraint[];
  /** The rooms (`type:… scope:…`) that walls.mjs opens to third parties. */
  readonly rooms: readonly string[];
}

/** Asks the workspace's own ESLint configuration about texts that need not exist. Takes seconds: ask once. */
export const lintTexts = (requests: readonly LintRequest[]): LintAnswer =>
  JSON.parse(
    execFileSync(process.execPath, [join(root, 'test/architecture/lint-texts.mjs')], {
      cwd: root,
      encoding: 'utf8',
      input: JSON.stringify(requests),
      env: { ...process.env, NODE_OPTIONS: '' },
    }),
  ) as LintAnswer;
