/// <reference lib="dom" />
/** What an operator does about a message that came damaged, on a stack and in a real browser: sees its row, sends it again, or gives it up. */
import { jest } from '@jest/globals';
import { describeOnInfrastructure } from '@tietovirta/testing';
import { chromium, type Browser } from 'playwright-core';
import { openTab, plain, show, type Tab } from './page/browser-tab.js';
import { sendOneDamaged } from './stack/faulty-party.js';
import { Moments, testSeed } from './stack/moments.js';
import { playReferences, referenceRun } from './stack/reference-run.js';
import { StackUnderTest } from './stack/stack-under-test.js';

const startMs = 300_000;
jest.setTimeout(400_000);

const seed = testSeed();
const someKelmu = ['--exchanges', 'kelmu', '--from', '2024-05-06', '--to', '2024-05-09', '--scale', '1/100'];
const within = { timeout: 60_000 };

// Before there are servers: nearly all of their start is waiting.
beforeAll(() => void playReferences(someKelmu));

await describeOnInfrastructure(
  `A row of which a message came damaged (seed ${seed})`,
  (infrastructure) => {
    let stack: StackUnderTest;
    let browser: Browser;
    let tab: Tab;
    beforeAll(async () => {
      stack = await StackUnderTest.start(infrastructure(), { counters: 1, parties: ['kelmu', 'control'] });
      browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
      tab = await openTab(browser, stack.service('control').url);
    }, startMs);
    afterAll(async () => {
      await browser.close();
      await stack.stop();
    }, startMs);

    /** Plays a run of which one record never arrives as it was meant, and opens the year. */
    const playDamaged = async (topic: string): Promise<void> => {
      const expected = await referenceRun(someKelmu);
      await stack.service('kelmu').stop();
      const run = await stack.play(someKelmu, expected);
      await sendOneDamaged(stack, run, new Moments(seed, topic));
      await stack.service('kelmu').start();
      const { setAside } = await run.ended();
      expect(setAside).toBeGreaterThan(0);
      await show(tab.page, `${stack.service('control').url}/`);
    };
    const troubled = (): ReturnType<Tab['page']['locator']> => tab.page.locator('.troubled .status').first();
    const isSeen = async (mark: string, text: RegExp): Promise<void> => {
      await troubled().filter({ hasText: mark }).waitFor(within);
      expect(plain(await troubled().innerText())).toMatch(text);
    };
    const settle = async (button: 'Send again' | 'Give up'): Promise<void> => {
      await show(tab.page, `${stack.service('control').url}/dead-letters`);
      await tab.page.getByRole('button', { name: button }).click();
      await tab.page.getByRole('dialog').getByRole('button', { name: button }).click();
      await tab.page.getByRole('dialog').waitFor({ state: 'hidden' });
      await show(tab.page, `${stack.service('control').url}/`);
    };

    it('says how many are set aside, and is as planned when they were sent again', () =>
      stack.proving(async () => {
        await playDamaged('sent again');
        await isSeen('◐', /^◐ set aside: \d+ set aside; can match after they are sent again$/);
        await settle('Send again');
        await tab.page.locator('.verdict .same').waitFor(within);
        expect(await tab.page.locator('.troubled').count()).toBe(0);
      }));

    it('can no longer match when they were given up, and says so', () =>
      stack.proving(async () => {
        await playDamaged('given up');
        await isSeen('◐', /^◐ set aside: /);
        await settle('Give up');
        await isSeen('✕', /^✕ can no longer match: \d+ given up$/);
        expect(tab.faults).toEqual([]);
      }));
  },
  { program: { program: 'chromium', debianPackage: 'chromium' } },
);
