/**
 * Measures what watching costs, with servers of its own on stores that are thrown away:
 *
 *   node tools/page-cost.mjs idle       memory and processor of a server that nobody asks
 *   node tools/page-cost.mjs viewers    a thousand streams: processor of the server beside that without them, and the oldest picture
 *   node tools/page-cost.mjs stalled 5  a viewer that reads nothing for so many minutes: memory of its server beside that of one without, which plays the same at
 *                                       the same time; whether it is dropped, what others see (5 minutes are enough; needs Python)
 *   node tools/page-cost.mjs year       a year at full speed with the page open beside one without, in pairs
 *   node tools/page-cost.mjs heap 5     heap of page and server while years are played for so many minutes, a month a second; `heap 120` is the
 *                                       two hours of a release: it prints how all three stand twelve times on the way
 *   node tools/page-cost.mjs leave      how long a server lives after Ctrl-C with a run under way and twenty pages open
 *
 * Prints figures, and ends with 1 when one is above what is allowed. Processor seconds are compared, not wall time: a shared machine does
 * other things.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { root } from './set-up.mjs';

const allowed = {
  idle: { processorShare: 0.01, memoryBytes: 350e6 },
  viewers: { processorShare: 0.1, oldestMs: 3_000 },
  stalled: { memoryBytes: 2e6, oldestMs: 3_000 },
  year: { times: 1.1 },
  heap: { pageBytes: 5e6, serverBytes: 60e6 },
  leave: { ms: 2_000 },
};

let isWithin = true;
const tell = (what, value, unit, most) => {
  const isFine = most === undefined || value <= most;
  isWithin &&= isFine;
  const limit = most === undefined ? '' : ` (${isFine ? 'at most' : 'ABOVE'} ${most})`;
  console.log(`${what.padEnd(52)} ${value.toFixed(2)} ${unit}${limit}`);
};

/** Processor seconds that a process has used, and its memory, as Linux tells. */
const usageOf = (pid) => {
  const [, after] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const fields = after.split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  const memory = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return { seconds: ticks / 100, memoryBytes: Number(memory) * 1024 };
};

const withServer = async (work) => {
  const store = mkdtempSync(join(tmpdir(), 'tietovirta-cost-'));
  const program = join(root, 'apps/tietovirta/bin/tietovirta.mjs');
  const child = spawn(process.execPath, [program, 'serve', '--port', '0', '--store', store]);
  const url = await new Promise((resolve) => child.stdout.once('data', (line) => resolve(`${line}`.trim())));
  try {
    return await work({ url, pid: child.pid });
  } finally {
    if (child.exitCode === null) {
      child.kill();
      await new Promise((resolve) => child.once('close', resolve));
    }
    rmSync(store, { recursive: true, force: true });
  }
};

const api = async (url, path, body) => {
  const headers = { 'content-type': 'application/json' };
  const asked = body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) };
  return (await fetch(`${url}/api/v1${path}`, asked)).json();
};

/** Plays a scenario to its end. @returns processor seconds of the server and wall seconds */
const play = async ({ url, pid }, scenario) => {
  const before = { processor: usageOf(pid).seconds, wall: performance.now() };
  const { id } = await api(url, '/runs', { scenario });
  for (;;) {
    await pause(1_000);
    const { state } = await api(url, `/runs/${id}`);
    if (state === 'finished') break;
    if (state !== 'running') throw new Error(`the run ended as ${state}`);
  }
  return { processor: usageOf(pid).seconds - before.processor, wall: (performance.now() - before.wall) / 1000 };
};

/** A stream that is read; notes how old the newest picture became. */
const view = (url, seen) =>
  new Promise((resolve, reject) => {
    const asked = request(`${url}/api/v1/live`, { agent: false }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`the stream was refused with ${response.statusCode}`));
      let lastMs;
      response.on('data', (piece) => {
        if (!piece.includes('event: state')) return;
        const nowMs = performance.now();
        if (!seen.isRunning) lastMs = undefined;
        else {
          seen.oldestMs = Math.max(seen.oldestMs, nowMs - (lastMs ?? nowMs));
          seen.pictures += 1;
          lastMs = nowMs;
        }
      });
      response.on('error', () => undefined);
      resolve(() => response.destroy());
    });
    asked.on('error', reject);
    asked.end();
  });

const idle = () =>
  withServer(async ({ pid }) => {
    await pause(10_000);
    const before = usageOf(pid);
    await pause(30_000);
    const after = usageOf(pid);
    const share = (after.seconds - before.seconds) / 30;
    tell('processor of an idle server', share * 100, '% of a core', allowed.idle.processorShare * 100);
    tell('memory of an idle server', after.memoryBytes / 1e6, 'MB', allowed.idle.memoryBytes / 1e6);
  });

/** Below what one address may ask of a server in a minute. */
const joinEveryMs = 125;

/** Folds come while a run is played, so the streams are weighed on one: played alone, twice with them, and alone again. */
const viewers = () =>
  withServer(async (server) => {
    const count = 1_000;
    const half = { name: 'half-a-year', year: 2024, to: '2024-07-01' };
    await play(server, half);
    const alone = [await play(server, half)];
    const seen = { oldestMs: 0, pictures: 0, isRunning: false };
    const leave = [];
    for (; leave.length < count; await pause(joinEveryMs)) leave.push(await view(server.url, seen));
    const watched = [];
    for (let time = 0; time < 2; time += 1) {
      seen.isRunning = true;
      watched.push(await play(server, half));
      seen.isRunning = false;
      // Between two runs nothing is to be told.
      await pause(1_000);
    }
    for (const each of leave) each();
    alone.push(await play(server, half));
    const sum = (runs, what) => runs.reduce((total, run) => total + run[what], 0);
    const share = (sum(watched, 'processor') - sum(alone, 'processor')) / sum(watched, 'wall');
    tell(`processor of ${count} streams`, share * 100, '% of a core', allowed.viewers.processorShare * 100);
    tell('pictures that a viewer saw', seen.pictures / count, 'in two runs');
    tell('a picture came every', (sum(watched, 'wall') / (seen.pictures / count)) * 1000, 'ms');
    tell('longest that a picture stood', seen.oldestMs, 'ms', allowed.viewers.oldestMs);
  });

/** Takes the head of the answer and then nothing, with as little room in the system as it gives; says when the connection was ended. */
const stalledViewer = `
import socket, sys, time
host, port = sys.argv[1].split(':')
viewer = socket.socket()
viewer.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
viewer.connect((host, int(port)))
viewer.sendall(f'GET /api/v1/live HTTP/1.1\\r\\nHost: {host}:{port}\\r\\n\\r\\n'.encode())
viewer.recv(256)
print('joined', flush=True)
started = time.monotonic()
while True:
    time.sleep(0.5)
    with open('/proc/net/tcp') as lines:
        servers = [line.split() for line in lines if line.split()[2].endswith(f':{viewer.getsockname()[1]:04X}')]
    # As the server's system has it: 01 is open. What was sent before still waits for the viewer, who cannot know.
    if not servers or servers[0][3] != '01': break
print(time.monotonic() - started, flush=True)
`;

/**
 * The system takes some megabytes for a viewer before it lets the server know that nothing is read: some minutes of pictures. From then on the server
 * drops who takes nothing for half a minute. @returns seconds until the server ended the stream; undefined when it did not
 */
const joinStalled = async (url, minutes) => {
  const child = spawn('python3', ['-c', stalledViewer, new URL(url).host]);
  const lines = [];
  child.stdout.on('data', (text) => lines.push(...`${text}`.trim().split('\n')));
  child.stderr.pipe(process.stderr);
  while (!lines.includes('joined')) await pause(50);
  return async () => {
    for (let waited = 0; waited < 60 * minutes && lines.length < 2; waited += 1) await pause(1_000);
    child.kill();
    return lines.length < 2 ? undefined : Number(lines[1]);
  };
};

const paced = { name: 'a-quarter-of-a-day-a-second', year: 2024, scale: '1/1000', speed: 21_600 };

/** A run by its clock, so that there is something to tell all the time, with a viewer who reads. */
const playWatched = async (server) => {
  const seen = { oldestMs: 0, pictures: 0, isRunning: false };
  await play(server, { ...paced, name: 'warm', to: '2024-01-21' });
  const leave = await view(server.url, seen);
  const { id } = await api(server.url, '/runs', { scenario: paced });
  return {
    seen,
    end: async () => {
      leave();
      await api(server.url, `/runs/${id}/stop`, {});
    },
  };
};

/** What a server takes as it plays on is no cost of the viewer: a second one beside it plays the same, and nobody stalls there. */
const stalled = (minutes) =>
  withServer((server) =>
    withServer(async (beside) => {
      const played = [await playWatched(server), await playWatched(beside)];
      await pause(10_000);
      const memory = () => [server, beside].map(({ pid }) => usageOf(pid).memoryBytes);
      const before = memory();
      for (const { seen } of played) seen.isRunning = true;
      const dropped = await (await joinStalled(server.url, minutes))();
      const [grown, grownBeside] = memory().map((bytes, place) => bytes - before[place]);
      const again = { oldestMs: 0, pictures: 0, isRunning: true };
      const joined = performance.now();
      const leaveAgain = await view(server.url, again);
      while (again.pictures === 0) await pause(10);
      if (dropped === undefined)
        console.log(`a viewer who read nothing for ${minutes} min is kept: the system has room for it`);
      else tell('a viewer who reads nothing was dropped after', dropped, 's');
      tell('memory of the server grew meanwhile by', grown / 1e6, 'MB');
      tell('memory of a server without such a viewer by', grownBeside / 1e6, 'MB');
      tell('so the viewer cost', (grown - grownBeside) / 1e6, 'MB', allowed.stalled.memoryBytes / 1e6);
      tell('longest that a picture stood for another viewer', played[0].seen.oldestMs, 'ms', allowed.stalled.oldestMs);
      tell('the same at the server without', played[1].seen.oldestMs, 'ms');
      tell('the newest picture came to who joined again after', performance.now() - joined, 'ms', 1_000);
      leaveAgain();
      for (const { end } of played) await end();
    }),
  );

const openPage = async (url, browser) => {
  const page = await browser.newPage();
  await page.goto(url);
  await page.locator('h1').waitFor();
  return page;
};

const withBrowser = async (work) => {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
};

/** What a browser draws is the reader's own processor: what counts is that of the server. */
const year = () =>
  withBrowser((browser) =>
    withServer(async (server) => {
      await play(server, 'year-2024');
      let [alone, watched, walls] = [0, 0, [0, 0]];
      for (let pair = 0; pair < 3; pair += 1) {
        const before = await play(server, 'year-2024');
        const page = await openPage(server.url, browser);
        const open = await play(server, 'year-2024');
        await page.close();
        alone += before.processor;
        watched += open.processor;
        walls = [walls[0] + before.wall, walls[1] + open.wall];
      }
      tell('three years alone, processor of the server', alone, 's');
      tell('three years with the page open', watched, 's');
      tell('as many times', watched / alone, '', allowed.year.times);
      tell('in wall time, the browser on the same cores', walls[1] / walls[0], '');
    }),
  );

const heapOf = async (page) => {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
};

const heap = (minutes) =>
  withBrowser((browser) =>
    withServer(async (server) => {
      const pages = [await openPage(server.url, browser), await openPage(`${server.url}/?wall=1`, browser)];
      const paced = { name: 'a-month-a-second', year: 2024, scale: '1/1000', speed: 30 * 86_400 };
      for (let warm = 0; warm < 3; warm += 1) await play(server, paced);
      const before = await Promise.all(pages.map(heapOf));
      const memory = usageOf(server.pid).memoryBytes;
      const startMs = performance.now();
      const endMs = startMs + minutes * 60_000;
      // A single figure at the end cannot tell a leak from a peak.
      let looks = 0;
      const look = async (runs) => {
        const passed = (performance.now() - startMs) / 60_000;
        if (passed < ((looks + 1) * minutes) / 12) return;
        looks += 1;
        const heaps = (await Promise.all(pages.map(heapOf))).map((bytes) => (bytes / 1e6).toFixed(1));
        const held = (usageOf(server.pid).memoryBytes / 1e6).toFixed(0);
        console.log(
          `after ${passed.toFixed(1)} min, ${runs} years: page ${heaps[0]} MB, wall ${heaps[1]} MB, server ${held} MB`,
        );
      };
      let runs = 0;
      for (; performance.now() < endMs; runs += 1) {
        await play(server, paced);
        await look(runs + 1);
      }
      const after = await Promise.all(pages.map(heapOf));
      tell('years played before the pages', runs, '');
      for (const [place, name] of ['the page', 'the wall'].entries())
        tell(`heap of ${name} grew by`, (after[place] - before[place]) / 1e6, 'MB', allowed.heap.pageBytes / 1e6);
      const grown = usageOf(server.pid).memoryBytes - memory;
      tell('memory of the server grew by', grown / 1e6, 'MB', allowed.heap.serverBytes / 1e6);
    }),
  );

/** The pages are readers of their own: windows of one browser share its places for streams. */
const leave = () =>
  withBrowser((browser) =>
    withServer(async ({ url, pid }) => {
      await api(url, '/runs', { scenario: { name: 'under-way', year: 2024, scale: '1/1000', speed: 3_600 } });
      for (let opened = 0; opened < 20; opened += 1) {
        // A page that draws little: what is measured is the server.
        const page = await openPage(`${url}/runs`, browser);
        await page.locator('.connection.live').waitFor();
      }
      const before = performance.now();
      process.kill(pid, 'SIGINT');
      while (isThere(pid)) await pause(10);
      tell('a server with twenty pages was gone after', performance.now() - before, 'ms', allowed.leave.ms);
    }),
  );

const isThere = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const [what = '', minutes = '5'] = process.argv.slice(2);
const measures = {
  idle,
  viewers,
  stalled: () => stalled(Number(minutes)),
  year,
  heap: () => heap(Number(minutes)),
  leave,
};
if (measures[what] === undefined) {
  console.error(`node tools/page-cost.mjs ${Object.keys(measures).join('|')}`);
  process.exitCode = 2;
} else {
  await measures[what]();
  if (!isWithin) process.exitCode = 1;
}
