/**
 * Lints texts that are in no file, as if they stood where `file` says: [{ file, text }] on stdin, for each the list of
 * findings on stdout, and the constraints of the walls. A process of its own, because ESLint and Nx load native code
 * and caches that do not belong into a test runner.
 */
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import { packagesOfRoom } from '../../tools/lint/walls.mjs';

const requests = JSON.parse(await text(process.stdin));
const eslint = new ESLint();

const findings = [];
for (const request of requests) {
  const [result] = await eslint.lintText(request.text, { filePath: request.file });
  findings.push(result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}
const { rules } = await eslint.calculateConfigForFile('libs/plan/src/index.ts');
const constraints = rules['@nx/enforce-module-boundaries'][1].depConstraints;

process.stdout.write(JSON.stringify({ findings, constraints, rooms: Object.keys(packagesOfRoom) }));
