/// <reference lib="dom" />
/** The pace of a run in the hands of an operator, in a real browser: pause, step, jump, another speed, and the end of the server. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { RunView, TablesAsOf } from '@tietovirta/control-contract';
import { describeWithProgram } from '@tietovirta/testing';
import { chromium, type Browser, type Page } from 'playwright-core';
import { openTab, plain, playedWithin, show, type Tab } from './page/browser-tab.js';
import { servePage, type ServedPage } from './page/served.js';
import { recordFact } from './stack/measured-facts.js';

jest.setTimeout(240_000); // a busy machine

/** Of the small year, whose tables other proofs have built. */
const fortnight = {
  ...{ name: 'fortnight', exchanges: ['kelmu', 'tax-data'], year: 2024, scale: '1/1000' },
  ...{ from: '2024-03-04', to: '2024-03-18' },
};

await describeWithProgram('the pace on the page', { program: 'chromium', debianPackage: 'chromium' }, () => {
  let folder: string;
  let browser: Browser;
  let server: ServedPage;
  let tab: Tab;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tietovirta-page-'));
    server = await servePage(folder, 0);
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
    tab = await openTab(browser, server.url);
    await startRun({});
    await show(tab.page, `${server.url}/`);
    await tab.page.locator('.verdict .same').waitFor(playedWithin);
  });
  afterAll(async () => {
    await browser.close();
    await server.kill();
    await rm(folder, { recursive: true, force: true });
  });

  const api = async (path: string): Promise<unknown> => (await fetch(`${server.url}/api/v1${path}`)).json();
  const runOf = async (id: number): Promise<RunView> => (await api(`/runs/${id}`)) as RunView;
  const startRun = async (settings: object): Promise<number> => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ scenario: { ...fortnight, ...settings } });
    const started = await fetch(`${server.url}/api/v1/runs`, { method: 'POST', headers, body });
    return ((await started.json()) as RunView).id;
  };
  /** What the undisturbed run has of all days before this one. */
  const countedBefore = async (day: string): Promise<number> => {
    const at = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    return ((await api(`/runs/1/tables?at=${at}`)) as TablesAsOf).messages;
  };
  const press = (name: string, page = tab.page): Promise<void> =>
    page.getByRole('button', { name, exact: true }).click();
  const stateIs = (state: string, page: Page = tab.page): Promise<void> =>
    page.locator('.run-line b').filter({ hasText: new RegExp(`^${state}$`) }).waitFor(playedWithin); // oxfmt-ignore
  const clockIs = (instant: string): Promise<void> => tab.page.locator(`.clock time[datetime^="${instant}"]`).waitFor();
  /** What the page counts comes to this, and stays there while the run stands. */
  const countIs = (messages: number): Promise<void> => tab.page.locator(`[data-counted="${messages}"]`).waitFor();

  it('stands when it is paused, and steps by a day to all that was due by then, and nothing else', async () => {
    // Slow enough to be paused on its first day, however busy the machine: ten simulated minutes in a second.
    const run = await startRun({ speed: 600 });
    await tab.page.locator(`.run-line a[href="/runs/${run}"]`).waitFor();
    await press('Pause');
    await stateIs('paused');
    // A step ends at midnight, wherever the run was paused.
    await press('Day');
    await clockIs('2024-03-05T00:00');
    await stateIs('paused');
    const first = await countedBefore('2024-03-05');
    await countIs(first);
    await press('Day');
    await clockIs('2024-03-06T00:00');
    await stateIs('paused');
    const second = await countedBefore('2024-03-06');
    await countIs(second);
    expect(second).toBeGreaterThan(first);
    expect(await runOf(run)).toMatchObject({ state: 'paused' });
  });

  it('jumps to a day and goes on, at another speed, to the hash of a run that nobody disturbed', async () => {
    await tab.page.getByLabel('Jump to').fill('2024-03-11');
    await press('Jump');
    await clockIs('2024-03-11T00:00');
    await countIs(await countedBefore('2024-03-11'));
    await tab.page.getByLabel('Speed').selectOption('max');
    await press('Change');
    await press('Resume');
    await stateIs('finished');
    const [first, last] = [await runOf(1), await runOf(2)];
    expect(last.outcome?.hash).toBe(first.outcome?.hash);
    expect(last.outcome?.counted).toBe(first.outcome?.counted);
  });

  it('comes to one clear state when two windows press Pause and Stop at once, with a line of the audit each', async () => {
    const run = await startRun({ speed: 3_600 });
    const other = await openTab(browser, server.url);
    await show(other.page, `${server.url}/`);
    for (const { page } of [tab, other]) await page.locator(`.run-line a[href="/runs/${run}"]`).waitFor();
    await press('Stop', other.page);
    const stop = other.page.getByRole('dialog').getByRole('button', { name: 'Stop', exact: true });
    // Neither reaches the server before both are pressed: on a run that has stopped there is nothing to pause.
    let pressed = 0;
    let letGo = (): void => undefined;
    const bothPressed = new Promise<void>((resolve) => (letGo = resolve));
    for (const { page } of [tab, other]) {
      await page.route(/\/runs\/\d+\/(pause|stop)$/, async (route) => {
        pressed += 1;
        if (pressed === 2) letGo();
        await bothPressed;
        await route.continue();
      });
    }
    await Promise.all([press('Pause'), stop.click()]);
    for (const { page } of [tab, other]) await stateIs('stopped', page);
    await show(other.page, `${server.url}/audit`);
    const audit = plain(await other.page.locator('tbody').innerText());
    for (const command of ['pauseRun', 'stopRun']) expect(audit).toMatch(new RegExp(`${command} run ${run} `));
    await other.close();
    await tab.page.unrouteAll();
  });

  it('fails where it is strict and its speed is hopeless, and says by how much it was late', async () => {
    // A whole year within 32 ms; what is late by more than five seconds is given up long before its end.
    const hopeless = { from: '2024-01-01', to: '2025-01-01', scale: '1', speed: 1_000_000_000, lateness: 'strict' };
    const run = await startRun({ ...hopeless, exchanges: ['income-register'] });
    await tab.page.locator(`.run-line a[href="/runs/${run}"]`).waitFor();
    await tab.page.locator('.verdict.failed').waitFor(playedWithin);
    expect(plain(await tab.page.locator('.verdict.failed').innerText())).toMatch(/✕ The run failed: .*\d+(\.\d+)? s /);
    expect((await runOf(run)).outcome?.failure).toMatch(/\d/);
  });

  it('says on twenty open pages that the server stopped', async () => {
    await startRun({ speed: 60 });
    // So many windows of one browser share its places for streams, so each is a reader of its own.
    const tabs = await Promise.all(Array.from({ length: 20 }, () => openTab(browser, server.url)));
    for (const { page } of tabs) {
      await page.goto(`${server.url}/runs`);
      await page.locator('.connection.live').waitFor();
    }
    const before = performance.now();
    await server.interrupt();
    const took = performance.now() - before;
    recordFact(`serve: ended ${Math.round(took)} ms after Ctrl-C, with a run under way and 20 pages open`);
    for (const { page } of tabs)
      await page.locator('.connection').filter({ hasText: /server stopped, data from \d/ }).waitFor(); // oxfmt-ignore
    expect(tabs.flatMap(({ faults }) => faults).filter((fault) => fault.startsWith('error'))).toEqual([]);
    for (const each of tabs) await each.close();
  });
});
