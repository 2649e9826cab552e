import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Chromium without a network of its own: what a page does not ask for is not sent. */
export async function launchBrowser(path: string): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'];
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', ...quiet];
  return await chromium.launch({ executablePath: path, args });
}

/** A page that remembers what went wrong on it. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors and warnings of the console, exceptions, refused loads. */
  readonly complaints: readonly string[];
  /** Hosts that were asked for anything. */
  readonly hosts: ReadonlySet<string>;
}

export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => {
    // A page that is left ends what it was asking for.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${request.url()}: ${reason}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:') hosts.add(url.host);
  });
  return { page, complaints, hosts };
}

/** What axe finds wrong with a page, in short. The page's policy stands in axe's way and is left out for this alone. */
export async function findAxeViolations(browser: Browser, url: string, options: BrowserContextOptions = {}) {
  const { page } = await openPage(browser, { ...options, bypassCSP: true });
  await page.goto(url);
  await page.evaluate(axe.source);
  const found = await page.evaluate<AxeResult>('axe.run(document, { resultTypes: ["violations"] })');
  await page.context().close();
  return found.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.html).slice(0, 3)})`,
  );
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
