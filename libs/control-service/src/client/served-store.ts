/**
 * Who serves a store: a small file in its folder, so that other commands find the server. It is a hint: the lock of the store decides,
 * and whoever reads it asks the server.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** As long as commands wait for other servers that are silent, and again as long: a run that begins has held the thread for so long beside much load. */
const answersWithinMs = 20_000;

const fileIn = (folder: string): string => join(folder, 'serve.json');

/** @returns forgets it */
export async function rememberServer(folder: string, url: string): Promise<() => Promise<void>> {
  await writeFile(fileIn(folder), `${JSON.stringify({ url, pid: process.pid })}\n`, { mode: 0o600 });
  return () => rm(fileIn(folder), { force: true });
}

/** Address of the server of a store; undefined when none is remembered. */
export async function serverOf(folder: string): Promise<string | undefined> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => '');
  const url = /"url":"(http:\/\/127\.0\.0\.1:\d{1,5})"/.exec(text)?.[1];
  if (url === undefined) return undefined;
  // A server that was killed leaves the file behind; then the connection is refused at once. One that is at work may answer after seconds.
  const signal = AbortSignal.timeout(answersWithinMs);
  const answer = await fetch(`${url}/api/v1/meta`, { signal }).catch(() => undefined);
  return answer?.ok === true ? url : undefined;
}
