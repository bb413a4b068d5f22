/// <reference lib="dom" />
/** A tab of a real browser that notes whatever must not happen on any page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** How long a page may take to show something, on a machine that is busy with other proofs; the browser's own limit is half a minute. */
export const shownWithinMs = 120_000;

/** The checks of accessibility, as text: a page's policy lets no script in, the browser's own console does. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Tab {
  readonly page: Page;
  /** Messages of the console, errors, requests to other hosts, breaches of the policy. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

export async function openTab(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Tab> {
  const context = await browser.newContext({ locale: 'en', ...options });
  context.setDefaultTimeout(shownWithinMs);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) faults.push(`other host: ${request.url()}`);
  });
  return { page, faults, close: () => context.close() };
}

/** How long a small year may take to be played before a page, on a machine that is busy with other proofs. */
export const playedWithin = { timeout: 180_000 };

/** Blanks between groups of digits are of different kinds. */
export const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Opens an address and waits until nothing is loading any more. */
export async function show(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('h1').waitFor();
  await page.waitForFunction(() => document.querySelector('main .loading') === null);
}

/** Bytes that the page's scripts hold, once what nobody holds is collected. */
export async function heapBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** What the checks of accessibility find: rule and place. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate(async () => {
    interface Found {
      readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
    }
    const { axe: checks } = globalThis as unknown as { readonly axe: { run(): Promise<Found> } }; // put there above
    const { violations } = await checks.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}
