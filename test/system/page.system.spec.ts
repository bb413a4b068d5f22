/// <reference lib="dom" />
/** The page in a real browser, served by the built command line from an empty store on. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { TablesAsOf } from '@tietovirta/control-contract';
import { freePort } from '@tietovirta/local-stack';
import { describeWithProgram } from '@tietovirta/testing';
import { chromium, type Browser } from 'playwright-core';
import { accessibilityFaults, openTab, plain, playedWithin, show, type Tab } from './page/browser-tab.js';
import { keepLoad, servePage, type ServedPage } from './page/served.js';
import { recordFact } from './stack/measured-facts.js';

jest.setTimeout(240_000); // a busy machine

/** Compressed bytes of what a browser fetches before it shows the year. */
const mostFirstBytes = 60_000;

const addresses = [
  ...['/', '/?at=2024-03-12', '/?wall=1', '/now', '/runs', '/runs/1', '/runs/new', '/runs/new?from=1'],
  ...['/messages', '/messages/2024/kelmu.response/77', '/messages/2024/kelmu.nothing/1', '/rows/kelmu.queries'],
  ...['/loads', '/loads/1', '/dead-letters', '/audit', '/nowhere'],
];

await describeWithProgram('the page', { program: 'chromium', debianPackage: 'chromium' }, () => {
  let folder: string;
  let browser: Browser;
  let server: ServedPage;
  let tab: Tab;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tietovirta-page-'));
    await keepLoad(folder);
    // Not one that the system gives to whoever connects to somebody: it is to be free when the server comes back to it.
    server = await servePage(folder, await freePort([], new Set()));
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
    tab = await openTab(browser, server.url, { locale: 'fi' });
  });
  afterAll(async () => {
    await browser.close();
    await server.kill();
    await rm(folder, { recursive: true, force: true });
  });

  const rowsShown = (): Promise<readonly [string, string][]> =>
    tab.page
      .locator('tr[data-row]')
      .evaluateAll((rows) =>
        rows.map((row) => [row.getAttribute('data-row') ?? '', row.querySelector('.simulated')?.textContent ?? '']),
      );
  const tablesOf = async (query = ''): Promise<TablesAsOf> =>
    (await (await fetch(`${server.url}/api/v1/runs/1/tables${query}`)).json()) as TablesAsOf;
  const printedIn = ({ tables }: TablesAsOf): readonly [string, string][] =>
    tables.tables.flatMap(({ rows }) => rows).map(({ id, simulated }) => [id, simulated.printed]);

  it('shows a newcomer what there is to start, how much it is, and the same on a command line', async () => {
    const opened: number[] = [];
    for (let time = 0; time < 2; time += 1) {
      const before = performance.now();
      await show(tab.page, `${server.url}/`);
      opened.push(Math.round(performance.now() - before));
    }
    const [first, again] = opened;
    recordFact(`page: cards with their estimates stood ${first} ms after a server that just started was opened`);
    recordFact(`page: and ${again} ms after it was opened again`);
    const cards = await tab.page.locator('.card').allInnerTexts();
    expect(cards).toHaveLength(4);
    for (const text of cards) expect(plain(text)).toMatch(/[\d ]{5,} sanomaa; .* tietovirta run /);
  });

  it('starts a run with one click, whose day moves on and whose numbers never go down', async () => {
    await tab.page.evaluate(() => {
      const seen: [number, string][] = [];
      (globalThis as unknown as { seen: typeof seen }).seen = seen;
      new MutationObserver(() => {
        const counted = document.querySelector('[data-counted]')?.getAttribute('data-counted');
        const day = document.querySelector('.run-line time')?.getAttribute('datetime');
        if (counted && day) seen.push([Number(counted), day]);
      }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    await tab.page.locator('.card').first().getByRole('button').click();
    await tab.page.locator('.verdict .same').waitFor(playedWithin);
    const seen = await tab.page.evaluate(() => (globalThis as unknown as { seen: [number, string][] }).seen);
    const counts = seen.map(([count]) => count);
    const days = seen.map(([, day]) => day);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(days).toEqual(days.toSorted());
    expect(new Set(days).size).toBeGreaterThan(2);
    expect(counts.at(-1)).toBe(1_056_866); // the smoke scenario
  });

  it('has every printed row of the run in the order of the report, as the tables have it', async () => {
    const printed = printedIn(await tablesOf()).map(([row, text]) => [row, plain(text)]);
    const shown = (await rowsShown()).map(([row, text]) => [row, plain(text)]);
    expect(printed.length).toBeGreaterThan(30);
    expect(shown.filter(([row]) => printed.some(([id]) => id === row))).toEqual(
      printed.filter(([row]) => shown.some(([id]) => id === row)),
    );
    expect(new Set(shown.map(([row]) => row)).size).toBe(shown.length);
  });

  it('says to a newcomer what is simulated, how much of it, and that nothing is real', async () => {
    const about = plain(await tab.page.locator('.about').innerText());
    expect(about).toMatch(/40 tiedonvaihtoa.* 1\. tammikuuta 2024 – 31\. joulukuuta 2024/);
    expect(about).toContain('Mittakaava 1/1000');
    expect(about).toContain('Kaikki henkilöt ovat keksittyjä');
  });

  it('leads from a list of all tables, with how each stands, to the table', async () => {
    const listed = tab.page.locator('.table-list li');
    expect(await listed.count()).toBe(await tab.page.locator('caption').count());
    expect(plain(await listed.first().innerText())).toMatch(/^✓ \d+ riviä /);
    await listed.last().getByRole('link').click();
    const place = await tab.page.locator('table.printed').last().getAttribute('id');
    expect(new URL(tab.page.url()).hash).toBe(`#${place}`);
    const top = await tab.page.locator(`#${place}`).evaluate((table) => table.getBoundingClientRect().top);
    expect(top).toBeLessThan(await tab.page.evaluate(() => innerHeight));
  });

  it('has the tables as of a day when the slider is moved there, and the address with it', async () => {
    await tab.page.getByRole('slider').fill('71');
    await tab.page.waitForURL(/at=2024-03-12/);
    await tab.page.locator('.as-of').waitFor();
    const asOf = new Map(printedIn(await tablesOf('?at=2024-03-12')));
    for (const [row, text] of await rowsShown())
      // Of users in a part of the year nobody knows, and nothing is printed.
      if (asOf.has(row))
        expect([row, plain(text)]).toEqual([row, plain(asOf.get(row) === '' ? '–' : (asOf.get(row) ?? ''))]);
    await tab.page.getByRole('button', { name: 'Näytä uusin' }).click();
    await tab.page.locator('.as-of').waitFor({ state: 'detached' });
  });

  it('tells each status by a shape and a word', async () => {
    const marks = await tab.page.locator('tr[data-row] .status').allInnerTexts();
    expect(marks.length).toBeGreaterThan(30);
    for (const mark of marks) expect(plain(mark)).toMatch(/^[✓●▲▼◐✕–] \S+/);
  });

  it(`is there after ${mostFirstBytes / 1000} kB`, async () => {
    const fresh = await openTab(browser, server.url);
    const session = await fresh.page.context().newCDPSession(fresh.page);
    await session.send('Network.enable');
    const bytes = new Map<string, number>();
    const files = new Set<string>();
    session.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (!request.url.includes('/api/')) files.add(requestId);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
      bytes.set(requestId, encodedDataLength),
    );
    await show(fresh.page, `${server.url}/`);
    await fresh.page.locator('tr[data-row]').first().waitFor();
    const sum = [...files].reduce((all, id) => all + (bytes.get(id) ?? 0), 0);
    recordFact(`page: ${(sum / 1000).toFixed(1)} kB before the year is shown`);
    expect(sum).toBeGreaterThan(10_000);
    expect(sum).toBeLessThanOrEqual(mostFirstBytes);
    await fresh.close();
  });

  describe.each(['fi', 'sv', 'en'] as const)('in %s', (lang) => {
    it('has no fault of accessibility in light colours and in dark ones, and none of console or policy', async () => {
      const each = await openTab(browser, server.url, { locale: lang });
      for (const address of addresses) {
        await show(each.page, `${server.url}${address}`);
        for (const colorScheme of ['dark', 'light'] as const) {
          await each.page.emulateMedia({ colorScheme });
          expect([address, colorScheme, await accessibilityFaults(each.page)]).toEqual([address, colorScheme, []]);
        }
        expect(await each.page.locator('html').getAttribute('lang')).toBe(lang);
      }
      // The browser itself notes the message that the server does not have.
      expect(each.faults.filter((fault) => !fault.includes('404'))).toEqual([]);
      await each.close();
    });

    it('fits a phone, and a page of twice the size', async () => {
      const each = await openTab(browser, server.url, { locale: lang, viewport: { width: 320, height: 640 } });
      for (const address of addresses) {
        await show(each.page, `${server.url}${address}`);
        expect([address, await each.page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([address, 320]);
      }
      await each.close();
    });
  });

  it('says the labels of the report in Finnish to a voice that reads Swedish', async () => {
    const each = await openTab(browser, server.url, { locale: 'sv' });
    await show(each.page, `${server.url}/`);
    expect(await each.page.locator('tr[data-row] th span').first().getAttribute('lang')).toBe('fi');
    await each.close();
  });

  it('keeps the language that was chosen', async () => {
    await tab.page.getByLabel('Kieli').selectOption('sv');
    await tab.page.getByRole('heading', { level: 1, name: 'Året 2024' }).waitFor();
    await tab.page.reload();
    await tab.page.getByRole('heading', { level: 1, name: 'Året 2024' }).waitFor();
    await tab.page.getByLabel('Språk').selectOption('en');
  });

  it('fills a wall without scrolling', async () => {
    const wall = await openTab(browser, server.url, { viewport: { width: 3840, height: 2160 } });
    // Its tables turn every 15 seconds: all of them are looked at.
    const shown = new Set<string>();
    for (let turn = 0; turn < 24; turn += 1) {
      await wall.page.clock.setFixedTime(turn * 15_000);
      await show(wall.page, `${server.url}/?wall=1`);
      await wall.page.locator('.verdict .same').waitFor(playedWithin);
      for (const title of await wall.page.locator('caption').allInnerTexts()) shown.add(title);
      const [width, height, count] = await wall.page.evaluate(() => {
        const { scrollHeight } = document.documentElement;
        const size = getComputedStyle(document.querySelector('.big-count') ?? document.body).fontSize;
        return [document.querySelector('main')?.getBoundingClientRect().width ?? 0, scrollHeight, parseFloat(size)];
      });
      expect([turn, width, height]).toEqual([turn, 3840, 2160]);
      expect(count).toBeGreaterThanOrEqual(96);
    }
    expect(shown.size).toBe(await tab.page.locator('caption').count());
    await wall.close();
  });

  it('moves nothing for those who want no motion', async () => {
    const durations = (): Promise<readonly string[]> =>
      tab.page.evaluate(() => [
        ...new Set([...document.querySelectorAll('*')].map((each) => getComputedStyle(each).transitionDuration)),
      ]);
    await show(tab.page, `${server.url}/`);
    await tab.page.locator('tr[data-row]').first().waitFor();
    expect(await durations()).toContain('0.2s');
    await tab.page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await durations()).toEqual(['0s']);
    await tab.page.emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('keeps bars apart from their ground where colours are forced', async () => {
    await tab.page.emulateMedia({ forcedColors: 'active' });
    const [filled, ground] = await tab.page.evaluate(() => [
      getComputedStyle(document.querySelector('.bar .filled') ?? document.body).fill,
      getComputedStyle(document.querySelector('.bar') ?? document.body).backgroundColor,
    ]);
    expect(filled).not.toBe(ground);
    await tab.page.emulateMedia({ forcedColors: 'none' });
  });

  it('prints as tables with run, seed and hash, and nothing to press', async () => {
    await tab.page.emulateMedia({ media: 'print' });
    await tab.page.locator('.hash').waitFor();
    expect(await tab.page.locator('button:visible, nav:visible, select:visible, input:visible').count()).toBe(0);
    expect(await tab.page.locator('.print-only').innerText()).toMatch(/run 1, seed 1, /);
    expect(await tab.page.locator('table.printed:visible').count()).toBeGreaterThan(9);
    const pdf = (await tab.page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(8); // 118 rows
    await tab.page.emulateMedia({ media: null });
  });

  it('is done by keyboard: the focus is seen everywhere, and the way past the header comes first', async () => {
    await show(tab.page, `${server.url}/`);
    await tab.page.keyboard.press('Tab');
    expect(await tab.page.evaluate(() => document.activeElement?.className)).toBe('skip');
    for (let i = 0; i < 20; i += 1) {
      const outline = await tab.page.evaluate(
        () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
      );
      expect(outline).toBe('solid');
      await tab.page.keyboard.press('Tab');
    }
  });

  it('has every fault of a new run at its field, and in a list that takes the focus', async () => {
    await show(tab.page, `${server.url}/runs/new`);
    await tab.page.getByLabel('First day', { exact: true }).fill('2024-13-01');
    await tab.page.getByLabel('Seed', { exact: true }).fill('x');
    await tab.page.locator('#about-from .fault').waitFor();
    await tab.page.locator('#about-seed .fault').waitFor();
    await tab.page.getByRole('button', { name: 'Start this run' }).click();
    await tab.page.getByText('2 things are wrong').waitFor();
    await tab.page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'alert');
  });

  // Three seconds after the loss, which live-view.spec.ts proves by a clock of its own.
  it('makes numbers grey and controls dead when the server dies, and lives again with it', async () => {
    await show(tab.page, `${server.url}/`);
    await tab.page.locator('.connection.live').waitFor();
    const port = Number(new URL(server.url).port);
    await server.kill();
    const before = performance.now();
    await tab.page.locator('.stale table').first().waitFor();
    const took = performance.now() - before;
    recordFact(`page: numbers were told to be old ${Math.round(took)} ms after the server died`);
    await tab.page.locator('.connection').filter({ hasText: /reconnecting \(\d+\), data from \d/ }).waitFor(); // oxfmt-ignore
    server = await servePage(folder, port);
    expect(server.url).toContain(`:${port}`);
    await tab.page.locator('.connection.live').waitFor({ timeout: 60_000 });
    await tab.page.locator('.stale').first().waitFor({ state: 'detached' });
  });
});
