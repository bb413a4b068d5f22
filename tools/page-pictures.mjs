/**
 * Takes pictures of the page with the Chromium of this machine: every address, light and dark, on a phone, and the year on a wall.
 *
 *   node tools/page-pictures.mjs [FOLDER]    all of them as PNG into a folder, to be looked at before a release
 *   node tools/page-pictures.mjs             those of README, as WebP into apps/dashboard/pictures
 *
 * A run of a small year is played for it, in a store that is thrown away.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './set-up.mjs';

const addresses = {
  year: '/',
  day: '/?at=2024-03-12',
  now: '/now',
  runs: '/runs',
  'new-run': '/runs/new',
  comparison: '/compare/1/2',
  message: '/messages/2024/kelmu.response/77',
  row: '/rows/kelmu.queries',
  'dead-letters': '/dead-letters',
  audit: '/audit',
};

const screens = {
  light: { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  dark: { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  phone: { colorScheme: 'light', viewport: { width: 360, height: 740 } },
};
const wall = { colorScheme: 'dark', viewport: { width: 1920, height: 1080 } };

const [asked] = process.argv.slice(2);
if (asked?.startsWith('-')) {
  console.error('node tools/page-pictures.mjs [FOLDER]');
  process.exit(2);
}

const store = mkdtempSync(join(tmpdir(), 'tietovirta-pictures-'));
const server = spawn(process.execPath, [
  join(root, 'apps/tietovirta/bin/tietovirta.mjs'),
  ...['serve', '--port', '0', '--store', store],
]);
const url = await new Promise((resolve_) => server.stdout.once('data', (line) => resolve_(`${line}`.trim())));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });

/** Nothing is set aside in a run of one process, so what a damaged record leaves behind is put in its place. */
const letters = ['CHECKSUM_DIFFERS', 'NOT_PLANNED'].map((code, place) => ({
  ...{ letter: `2/${place + 1}`, run: 2, messageType: 'kelmu.query', date: '2024-03-04', messages: 3 - place, code },
  ...{ reason: 'the record cannot be read', isRecovered: false, isGivenUp: place === 1, rows: ['kelmu.queries'] },
}));

const open = async (screen, address) => {
  const page = await browser.newPage({ locale: 'en', ...screen });
  await page.route('**/api/v1/dead-letters?*', (route) => route.fulfill({ json: { items: letters, next: null } }));
  await page.goto(`${url}${address}`);
  await page.locator('h1').waitFor();
  await page.waitForFunction(() => globalThis.document.querySelector('main .loading') === null);
  return page;
};

/** Two runs, so that there is something to compare. */
const playRuns = async () => {
  const page = await open(screens.light, '/');
  for (const seed of [1, 2]) {
    const body = JSON.stringify({ scenario: { name: 'small-year', year: 2024, scale: '1/1000', seed } });
    await fetch(`${url}/api/v1/runs`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    await page.locator(`a[href="/runs/${seed}"]`).first().waitFor();
    await page.locator('.verdict .same').waitFor({ timeout: 180_000 }); // a busy machine
  }
  await page.close();
};

/** The browser's own encoder writes WebP: PNG of the same picture is four times as large. */
const webp = async (page) => {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 80 });
  return Buffer.from(data, 'base64');
};

const ofReadme = async () => {
  const folder = join(root, 'apps/dashboard/pictures');
  mkdirSync(folder, { recursive: true });
  const wanted = [
    { name: 'year', screen: screens.light, address: addresses.year },
    { name: 'wall', screen: wall, address: '/?wall=1' },
    { name: 'message', screen: screens.dark, address: addresses.message },
  ];
  for (const { name, screen, address } of wanted) {
    const page = await open(screen, address);
    writeFileSync(join(folder, `${name}.webp`), await webp(page));
    await page.close();
  }
};

const ofEverything = async (folder) => {
  mkdirSync(folder, { recursive: true });
  const all = Object.entries(screens).flatMap(([kind, screen]) =>
    Object.entries(addresses).map(([name, address]) => ({ name: `${name}-${kind}`, screen, address })),
  );
  for (const { name, screen, address } of [...all, { name: 'year-wall', screen: wall, address: '/?wall=1' }]) {
    const page = await open(screen, address);
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: !address.includes('wall') });
    await page.close();
  }
};

try {
  await playRuns();
  const folder = asked;
  await (folder === undefined ? ofReadme() : ofEverything(resolve(folder)));
} finally {
  await browser.close();
  server.kill();
  await new Promise((resolve_) => server.once('close', resolve_));
  rmSync(store, { recursive: true, force: true });
}
