/// <reference lib="dom" />
/** The page in the hands of those who look up, stop, remove and send again, and of those who may not: in a real browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { RowVolumes } from '@tietovirta/control-contract';
import { describeWithProgram, eventually } from '@tietovirta/testing';
import { chromium, type Browser } from 'playwright-core';
import { parse } from 'yaml';
import { accessibilityFaults, heapBytes, openTab, plain, playedWithin, show, shownWithinMs, type Tab } from './page/browser-tab.js'; // oxfmt-ignore
import { servePage, type ServedPage } from './page/served.js';
import { recordFact } from './stack/measured-facts.js';

jest.setTimeout(240_000); // a busy machine

await describeWithProgram(
  'the page for those who work with it',
  { program: 'chromium', debianPackage: 'chromium' },
  () => {
    let folder: string;
    let browser: Browser;
    let server: ServedPage;
    let tab: Tab;

    /** Asks for a run. @returns its number */
    const startRun = async (scenario: string | object): Promise<number> => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ scenario });
      const started = await fetch(`${server.url}/api/v1/runs`, { method: 'POST', headers, body });
      return ((await started.json()) as { readonly id: number }).id;
    };
    /** Plays a small year, or some days of it, before a page that shows it. */
    const play = async (scenario: string | object): Promise<void> => {
      const id = await startRun(scenario);
      await tab.page.locator(`.run-line a[href="/runs/${id}"]`).waitFor();
      await tab.page.locator('.verdict .same').waitFor(playedWithin);
    };

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'tietovirta-page-'));
      server = await servePage(folder, 0);
      browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
      tab = await openTab(browser, server.url);
      await show(tab.page, `${server.url}/`);
      await play('smoke');
    });
    afterAll(async () => {
      await browser.close();
      await server.kill();
      await rm(folder, { recursive: true, force: true });
    });

    it('finds pages, rows and messages by keys alone, and gives the focus back', async () => {
      const { page } = tab;
      const isFocused = async (text: string): Promise<void> =>
        void (await page.waitForFunction((wanted) => document.activeElement?.textContent === wanted, text));
      await show(page, `${server.url}/now`);
      const [first] = await page.locator('nav a').all();
      await first?.focus();
      await page.keyboard.press('/');
      await page.keyboard.type('kelmu queries to kela');
      await page.getByRole('link', { name: 'Kelmu queries to Kela', exact: true }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await isFocused((await first?.innerText()) ?? 'no link');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('kelmu queries to kela');
      await page.keyboard.press('ArrowDown');
      await isFocused('Kelmu queries to Kela');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/rows\/kelmu.queries$/);
      await page.keyboard.press('/');
      await page.getByRole('searchbox').fill('2024/kelmu.query/77');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/messages\/2024\/kelmu.query\/77$/);
      await page.keyboard.press('g');
      await page.keyboard.press('r');
      await page.waitForURL(/\/runs$/);
    });

    it('lists its keys, which can be switched off', async () => {
      const { page } = tab;
      await page.keyboard.press('?');
      await page.getByRole('heading', { name: 'Keys' }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByLabel('Single letters are shortcuts').uncheck();
      await page.getByRole('button', { name: 'Close' }).click();
      await page.keyboard.press('/');
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor();
      expect(await page.getByRole('dialog').count()).toBe(1);
      await page.keyboard.press('Escape');
      await page.reload();
      await page.getByRole('button', { name: 'Keys' }).click();
      expect(await page.getByLabel('Single letters are shortcuts').isChecked()).toBe(false);
      await page.getByLabel('Single letters are shortcuts').check();
      await page.keyboard.press('Escape');
    });

    it('shows when the messages of a row come: months and weekdays against the plan, hours of the plan', async () => {
      await show(tab.page, `${server.url}/rows/kelmu.queries`);
      await tab.page.locator('.hour-map').waitFor();
      const said = async (title: string): Promise<string> =>
        plain(await tab.page.locator('.volumes', { hasText: title }).innerText());
      const { months, weekdays, hours } = (await (
        await fetch(`${server.url}/api/v1/runs/1/rows/kelmu.queries`)
      ).json()) as RowVolumes;
      const counted = months.reduce((sum, each) => sum + each.counted, 0);
      expect(counted).toBe(7_346); // a thousandth of the printed 7,345,… queries
      expect(weekdays.reduce((sum, each) => sum + each.counted, 0)).toBe(counted);
      expect(hours.flat().reduce((sum, each) => sum + each, 0)).toBe(counted);
      expect(await said('By month')).toContain(`Jan ${months[0]?.counted} / ${months[0]?.planned}`);
      expect(await tab.page.locator('.hour-map rect').count()).toBe(7 * 24);
    });

    it('has the settings of a new run as a file that the server takes', async () => {
      const { page } = tab;
      await show(page, `${server.url}/runs/new`);
      await page.getByLabel('Name', { exact: true }).fill('no');
      await page.getByLabel('First day', { exact: true }).fill('2024-03-01');
      await page.getByText('As a scenario file').click();
      const file = await page.locator('.file pre').innerText();
      const body = JSON.stringify({ scenario: parse(file) as unknown });
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${server.url}/api/v1/scenarios/check`, { method: 'POST', headers, body });
      expect(await answer.json()).toMatchObject({
        isFine: true,
        scenario: { name: 'no', from: '2024-03-01', year: 2024 },
      });
    });

    it('gives the stream up while it is hidden, and is live at once when it is seen again', async () => {
      const { page } = tab;
      const hide = (isHidden: boolean): Promise<void> =>
        page.evaluate((hidden) => {
          Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
        }, isHidden);
      await show(page, `${server.url}/`);
      await page.locator('.connection.live').waitFor();
      const ended = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/live'));
      await hide(true);
      await ended;
      await page.locator('.connection', { hasText: 'paused because hidden' }).waitFor();
      const before = performance.now();
      await hide(false);
      await page.locator('.connection.live').waitFor();
      recordFact(`page: a tab that is seen again is live after ${Math.round(performance.now() - before)} ms`);
    });

    it('says in a window too many what is wrong, and takes the place of one that is closed', async () => {
      const context = await browser.newContext({ locale: 'en' });
      context.setDefaultTimeout(shownWithinMs);
      const windows = [];
      for (let i = 0; i < 7; i += 1) {
        const page = await context.newPage();
        await page.goto(`${server.url}/runs`);
        await page.locator('h1').waitFor();
        windows.push(page);
        if (i < 5) await page.locator('.connection.live').waitFor();
      }
      const last = windows.at(-1);
      await last?.getByText('too many windows of this page are open').waitFor();
      // What is no stream is answered there all the same.
      await last?.locator('tbody tr').first().waitFor();
      await windows[0]?.close();
      await windows[5]?.close();
      await last?.locator('.connection.live').waitFor();
      await context.close();
    });

    it('asks before it stops and removes a run, and wants the number of what is gone for good', async () => {
      const { page } = tab;
      // Under way for as long as it is wanted: an hour passes in a second.
      await startRun({ name: 'under-way', year: 2024, scale: '1/1000', speed: 3_600 });
      await show(page, `${server.url}/`);
      const dialog = page.getByRole('dialog');
      await page.getByRole('button', { name: 'Stop' }).click({ timeout: playedWithin.timeout });
      await dialog.getByText('Stop run 2?').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await page.waitForFunction(() => document.activeElement?.textContent === 'Stop');
      await page.getByRole('button', { name: 'Stop' }).click();
      await dialog.getByRole('button', { name: 'Stop' }).click();
      await page.getByText('The run was stopped.').waitFor();
      await page.getByRole('button', { name: 'Remove' }).click();
      const remove = dialog.getByRole('button', { name: 'Remove' });
      await dialog.getByLabel('Type 2').fill('1');
      expect(await remove.isDisabled()).toBe(true);
      await dialog.getByLabel('Type 2').fill('2');
      await remove.click();
      await page.waitForURL(/\/runs$/);
      expect((await fetch(`${server.url}/api/v1/runs/2`)).status).toBe(404);
      await show(page, `${server.url}/audit`);
      const audit = plain(await page.locator('tbody').innerText());
      expect(audit).toMatch(/removeRun run 2 done .*stopRun run 2 done/);
    });

    it('offers a reader nothing that the reader may not do', async () => {
      const reader = await openTab(browser, server.url);
      /** Who is told who asks shows what may be done a moment later. */
      const offers = async (address: string, expected: unknown): Promise<void> => {
        const told = reader.page.waitForResponse(/\/meta$/);
        await show(reader.page, `${server.url}${address}`);
        await told;
        await eventually(
          async () => expect(await reader.page.locator('main button').allInnerTexts()).toEqual(expected),
          { withinMs: shownWithinMs },
        );
      };
      const inHead = (): Promise<readonly string[]> => reader.page.locator('nav a').allInnerTexts();
      await offers('/', expect.arrayContaining(['Remove']));
      await reader.page.getByRole('link', { name: 'Audit' }).waitFor();
      await reader.page.route('**/api/v1/meta', async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), role: 'viewer' } });
      });
      await offers('/', ['Print']);
      await offers('/runs/new', expect.not.arrayContaining(['Start this run']));
      expect(await inHead()).not.toContain('Audit');
      expect(await accessibilityFaults(reader.page)).toEqual([]);
      await reader.close();
    });

    it('asks whoever has not signed in for a token, once, and keeps it where scripts cannot read it', async () => {
      const stranger = await openTab(browser, server.url, { colorScheme: 'dark' });
      const { page } = stranger;
      let isKnown = false;
      await page.route(/\/api\/v1\/(live|session)$/, async (route) => {
        const { authorization } = route.request().headers();
        if (route.request().url().endsWith('/session')) isKnown = authorization === 'Bearer tv_right';
        if (isKnown) return route.continue();
        return route.fulfill({
          status: 401,
          json: {
            title: 'The token is not known.',
            detail: '',
            status: 401,
            errors: [],
            type: '/problems/token-unknown',
          },
        });
      });
      await page.goto(`${server.url}/now`);
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByLabel('Token', { exact: true }).fill('tv_wrong');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByText('The token is not known.').waitFor();
      await page.getByLabel('Token', { exact: true }).fill('tv_right');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('heading', { name: 'Now' }).waitFor();
      // A token comes from elsewhere than loopback; that of this request is kept all the same.
      expect(
        await page.evaluate(() => [document.cookie, JSON.stringify({ ...localStorage, ...sessionStorage })]),
      ).toEqual(['', expect.not.stringContaining('tv_')]);
      const cookies = await page.context().cookies(`${server.url}/api/v1/live`);
      expect(cookies).toMatchObject([{ value: 'tv_right', httpOnly: true, sameSite: 'Strict', path: '/api' }]);
      await stranger.close();
    });

    it('sends again and gives up what was set aside, reason by reason, as many as were seen', async () => {
      const { page } = tab;
      const letter = {
        letter: '1/1',
        run: 1,
        messageType: 'kelmu.query',
        date: '2024-03-04',
        messages: 3,
        code: 'CHECKSUM',
      };
      const state = { reason: 'the content differs', isRecovered: false, isGivenUp: false, rows: ['kelmu.queries'] };
      const items = [1, 2].map((number) => ({ ...letter, ...state, letter: `1/${number}` }));
      const asked: [string, unknown][] = [];
      await page.route(/\/api\/v1\/meta$/, async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), mode: 'stack' } });
      });
      await page.route(/\/api\/v1\/dead-letters(\?|\/|$)/, async (route) => {
        const request = route.request();
        if (request.method() === 'GET') return route.fulfill({ json: { items, next: null } });
        asked.push([new URL(request.url()).pathname, request.postDataJSON()]);
        return route.fulfill({ json: { run: 1, letters: 2, messages: 6 } });
      });
      await page.reload();
      await show(page, `${server.url}/dead-letters`);
      for (const button of ['Send again', 'Give up']) {
        await page.getByRole('button', { name: button }).click();
        await page
          .getByRole('dialog')
          .getByText(/6 messages of run 1/)
          .waitFor();
        await page.getByRole('dialog').getByRole('button', { name: button }).click();
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
      }
      const about = { run: 1, code: 'CHECKSUM', expected: 2 };
      expect(asked).toEqual([
        ['/api/v1/dead-letters/resend', about],
        ['/api/v1/dead-letters/give-up', about],
      ]);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.unrouteAll();
    });

    it('does not grow while runs are played before it', async () => {
      const { page } = tab;
      // All exchanges and all rows of the year, on a sixth of its days: so the page may keep a quarter of 2 MB.
      const months = { name: 'two-months', year: 2024, scale: '1/1000', from: '2024-03-01', to: '2024-05-01' };
      await show(page, `${server.url}/`);
      await play(months);
      const before = await heapBytes(page);
      for (let i = 0; i < 3; i += 1) await play(months);
      const grown = (await heapBytes(page)) - before;
      recordFact(`page: its heap grew by ${(grown / 1e6).toFixed(2)} MB over three runs`);
      expect(grown).toBeLessThan(500_000);
    });
  },
);
