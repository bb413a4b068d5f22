/**
 * The rules of the language stand: each is shown one text that must be refused. A rule that was misspelt, or one that found no
 * types to look at, would otherwise guard nothing without anybody noticing.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './workspace.js';

const lines = (count: number): string => '// a line\n'.repeat(count);
const typed = (text: string): string => `export const f = async (given: string): Promise<unknown> => {\n${text}\n};\n`;

/** [what it shows, file, text, the rule that must refuse it] */
const refused: [string, string, string, string][] = [
  ['printing from a library', 'libs/plan/src/printing.ts', 'console.log(1);\n', 'eslint(no-console)'],
  ['a catch without a decision', 'libs/plan/src/catch.ts', 'try {\n  JSON.parse("");\n} catch {}\n', 'eslint(no-empty)'],
  ['any', 'libs/plan/src/any.ts', 'export const x: any = 1;\n', 'typescript(no-explicit-any)'],
  ['a long file', 'libs/plan/src/long.ts', lines(401), 'eslint(max-lines)'],
  ['a long spec', 'libs/plan/src/long.spec.ts', lines(501), 'eslint(max-lines)'],
  ['a long function', 'libs/plan/src/function.ts', `export function f(x: number): void {\n${'  if (x > 1) f(x);\n'.repeat(70)}}\n`, 'eslint(max-lines-per-function)'],
  ['many parameters', 'libs/plan/src/parameters.ts', 'export const f = (a: 1, b: 1, c: 1, d: 1, e: 1): number[] => [a, b, c, d, e];\n', 'eslint(max-params)'],
  ['a name that is not there in a script', 'tools/script.mjs', 'export const x = nowhere;\n', 'eslint(no-undef)'],

  ['a promise nobody waits for', 'libs/plan/src/floating.ts', typed('Promise.reject(new Error(given));'), 'typescript(no-floating-promises)'],
  ['a promise where a value is asked for', 'libs/plan/src/misused.ts', typed('if (f(given)) return 1;'), 'typescript(no-misused-promises)'],
  ['what is unknown, passed on', 'libs/plan/src/unsafe.ts', typed('const x: string = JSON.parse(given);\nreturn x;'), 'typescript(no-unsafe-assignment)'],
  ['a question with one answer', 'libs/plan/src/question.ts', typed('return given === undefined ? 1 : 2;'), 'typescript(no-unnecessary-condition)'],
  ['a choice that forgets one', 'libs/plan/src/choice.ts', "export const f = (x: 'a' | 'b'): void => {\n  switch (x) {\n    case 'a':\n  }\n};\n", 'typescript(switch-exhaustiveness-check)'],
]; // oxfmt-ignore

interface Findings {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
}

describe('the linter', () => {
  let folder = '';
  let findings: Findings['diagnostics'] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tietovirta-style-'));
    cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    const options = { extends: join(root, 'tsconfig.base.json'), compilerOptions: { types: [] } };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options));
    const texts = [...refused, ['', 'libs/plan/src/limit.ts', lines(400)] as const];
    for (const [, file, text] of texts) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    findings = await findingsIn(folder);
  }, 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const findingsOf = (file: string): readonly string[] =>
    findings.filter(({ filename }) => filename.endsWith(file)).map(({ code }) => code);

  it.each(refused)('refuses %s (%s)', (_what, file, _text, rule) => {
    expect(findingsOf(file)).toContain(rule);
  });

  it('lets a file pass that is as long as may be', () => {
    expect(findingsOf('libs/plan/src/limit.ts')).toEqual([]);
  });
});

function findingsIn(folder: string): Promise<Findings['diagnostics']> {
  const linter = join(root, 'node_modules/oxlint/bin/oxlint');
  const env = { ...process.env, OXLINT_TSGOLINT_PATH: join(root, 'node_modules/.bin/tsgolint') };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [linter, '--format', 'json'], { cwd: folder, env }, (_found, stdout, stderr) => {
      try {
        resolve((JSON.parse(stdout) as Findings).diagnostics);
      } catch {
        reject(new Error(`the linter said: ${stdout}${stderr}`));
      }
    });
  });
}
