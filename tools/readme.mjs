/**
 * Writes the parts of README files that come from the product itself: the table of exchanges, the table of settings, and the
 * message of the README of the transport on Kafka.
 * `--check` writes nothing and fails when a file is stale.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatted } from './formatted.mjs';
import { root } from './set-up.mjs';

const main = join(root, 'apps/tietovirta/bin/tietovirta.mjs');
const tietovirta = (...words) => execFileSync(process.execPath, [main, ...words], { encoding: 'utf8' }).trim();
const exchanges = tietovirta('exchanges', '--format', 'md');
const { settingsTable } = await import(join(root, 'libs/settings/dist/index.js'));

/** A message as it travels on Kafka: key, headers and body. @throws Error when `tietovirta show` of its address describes another one */
async function messageOnKafka(address) {
  const dist = (path) => import(join(root, 'libs', path));
  const [
    { exchangeOf },
    { Generator },
    { encodeColumns, frameVersion, ordinalAt, sliceKey },
    { planYear },
    { fullScale, scaledFigures },
  ] = await Promise.all(
    ['exchanges', 'generation', 'messages', 'plan', 'published'].map((lib) => dist(`${lib}/dist/index.js`)),
  );
  const { MessageBatch } = await dist('transport-kafka/dist/wire/message-batch.js');
  const { asFetched, RecordBatchWriter } = await dist('kafka-client/dist/index.js');
  const [year, messageType, ordinal] = address.split('/');
  const plan = planYear({
    figures: scaledFigures(Number(year), fullScale),
    seed: 1,
    exchanges: [exchangeOf(messageType)],
  });
  const columns = new Generator(plan, 1).message(messageType, Number(ordinal));
  const day = plan.planOf(messageType).dayOf(Number(ordinal));
  const index = Number(ordinal) - plan.planOf(messageType).slice(day).firstOrdinal;
  const place = { year: Number(year), messageType, day, index, next: index + 1, firstOrdinal: ordinalAt(columns, 0) };
  const header = { ...place, version: frameVersion, run: '7-lx3k9', isLast: false, rows: 1 };
  const writer = new RecordBatchWriter();
  new MessageBatch({ header, body: encodeColumns(columns) }, columns, sliceKey({ messageType, day })).writeTo(
    writer,
    1,
  );
  const [record] = asFetched([writer.finish()]);
  const body = JSON.parse(String(record.value));
  const shown = JSON.parse(tietovirta('show', address, '--json'));
  const other = body.direction === 'to-kela' ? shown.from : shown.to;
  const facts = [body.address, body.time, body.organisation.name, body.person.identityCode];
  const described = [shown.address, shown.time, other.name.en, shown.person.identityCode];
  if (facts.join() !== described.join())
    throw new Error(`show describes ${described.join(', ')}; on Kafka it is ${facts.join(', ')}`);
  return { key: String(record.key), headers: record.headers, body };
}

const sample = '2024/kelmu.query/1234567';
const { key, headers, body } = await messageOnKafka(sample);
const message = `\`tietovirta show ${sample}\` prints more about this one, of a run with seed 1 at full scale. Its key is \`${key}\`, its headers

\`\`\`
${Object.entries(headers)
  .map(([name, value]) => `${name}: ${value}`)
  .join('\n')}
\`\`\`

and its body

\`\`\`json
${JSON.stringify(body, null, 2)}
\`\`\``;

const parts = [
  { file: 'README.md', name: 'exchanges', table: exchanges },
  { file: 'libs/settings/README.md', name: 'settings', table: settingsTable() },
  { file: 'libs/transport-kafka/README.md', name: 'message', table: message },
];

for (const { file, name, table } of parts) {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  const part = new RegExp(`(<!-- ${name}: made by tools/readme\\.mjs -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!part.test(before)) throw new Error(`${file} has no place for the table of ${name}`);
  const filled = before.replace(part, (_, start, end) => `${start}\n${table}\n\n${end}`);
  const after = await formatted(path, filled);
  if (after === before) continue;
  if (process.argv.includes('--check')) {
    console.error(`${file} is stale: run "node tools/readme.mjs"`);
    process.exitCode = 1;
  } else writeFileSync(path, after);
}
