import { copyFileSync, mkdirSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../lambdas/http/app.ts';
import { findAxeViolations, launchBrowser, openPage } from '../support/browser.ts';
import { type Loopback, serveOnLoopback } from '../support/loopback.ts';
import { describeWith } from '../support/requirements.ts';
import { type ServedHistory, serveHistory } from '../support/served-history.ts';
import { reconcileTimeline } from '../support/timeline.ts';

const ARTEFACTS = new URL('../artefacts/', import.meta.url).pathname;
const PICTURE = new URL('../../docs/page.png', import.meta.url).pathname;

describeWith('chromium', 'the page in a browser', (chromium) => {
  let served: ServedHistory;
  let loopback: Loopback;
  let browser: Browser;
  /** The front page, for tests that only look at it. */
  let front: Page;

  beforeAll(async () => {
    mkdirSync(ARTEFACTS, { recursive: true });
    served = await serveHistory();
    await reconcileTimeline(served.aws.ledger, served.deps.dossiers[0]);
    loopback = await serveOnLoopback(createApp(served.deps));
    browser = await launchBrowser(chromium);
    front = (await open('/')).page;
  });
  // Pages that are left open go on asking for news.
  afterEach(async () => {
    for (const context of browser.contexts()) if (context !== front.context()) await context.close();
  });
  afterAll(async () => {
    await browser?.close();
    await loopback?.close();
    await served?.close();
  });

  async function open(path: string, options: BrowserContextOptions = {}) {
    const watched = await openPage(browser, options);
    await watched.page.goto(loopback.origin + path);
    return watched;
  }

  it('shows where each item stands and what each side says of it, with quote, date, certainty and link', async () => {
    const row = front.getByRole('row').filter({ hasText: 'Full ceasefire' });
    const cells = row.getByRole('cell');

    expect(await front.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Ukraine–Russia: where the negotiations stand',
    );
    expect(await front.getByRole('columnheader').allTextContents()).toEqual(
      expect.arrayContaining(['Agenda item', 'Ukraine', 'Russia', 'United States', 'European Union']),
    );
    expect(await row.getByRole('rowheader').textContent()).toMatch(/stalled.*since 16 May.*no agreement/s);
    expect(await cells.first().textContent()).toMatch(/demands.*since 10 May.*From Monday, 12 May.*3 sources/s);
    expect(await cells.nth(1).textContent()).toMatch(/rejects.*since 2 Jun/s);
    expect(await cells.nth(1).getByRole('link').getAttribute('href')).toMatch(/^https:\/\/news\.example\/ist-/);
  });

  it('draws a band for each item, with its turns at their dates, and says the same in words', async () => {
    const band = front.locator('.band').filter({ hasText: 'Putin–Trump summit' });

    expect(await front.locator('.band').count()).toBeGreaterThan(10);
    expect(await band.locator('.hidden').textContent()).toContain(
      'Status: scheduled from 8 August 2025, completed on 16 August 2025.',
    );
    expect(await band.locator('a use').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('href')))).toEqual([
      '#m-scheduled',
      '#m-completed',
    ]);
  });

  it('lists the rounds of talks with when, where and how they ended', async () => {
    const rows = front.locator('#rounds').getByRole('row');

    expect(await rows.nth(1).textContent()).toMatch(/round 3.*23 July 2025, Istanbul.*completed.*23 July 2025/s);
    expect(await rows.count()).toBe(4);
  });

  it('filters by what is ticked, in the address, and keeps it ticked', async () => {
    const { page } = await open('/');
    await page.getByLabel('Summit').check();
    await page.getByLabel('Party').selectOption('russia');
    await page.getByLabel('Kind').selectOption('position');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL(/topic=summit/);

    expect(new URL(page.url()).searchParams.get('party')).toBe('russia');
    expect(await page.getByLabel('Summit').isChecked()).toBe(true);
    expect(await page.locator('.changes .headline').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Russia sets conditions for the Putin–Zelensky summit/)]),
    );
    for (const told of await page.locator('.changes .headline').allTextContents())
      expect(told).toMatch(/Russia.*summit/);
    expect(await page.locator('.board thead').textContent()).not.toContain('Ukraine');
  });

  it('goes back in time', async () => {
    const { page } = await open('/');
    await page.getByLabel('As of').fill('2025-05-15');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL(/at=2025-05-15/);

    expect(await page.locator('.title').textContent()).toContain('As it was known at the end of 15 May 2025');
    const talks = page.locator('.board').getByRole('row').filter({ hasText: '16 May 2025 · Istanbul' });
    expect(await talks.getByRole('rowheader').textContent()).toMatch(/talks.*scheduled/s);
    expect(await page.locator('.changes').textContent()).not.toMatch(/June|July|August/);
    await page.screenshot({ path: `${ARTEFACTS}/page-as-of.png`, fullPage: true });
  });

  it('leads to a page of each change with before, after and all its evidence', async () => {
    const { page, complaints } = await open('/');
    await page
      .locator('.changes')
      .getByRole('link', { name: /rejects the full ceasefire, proposed it before/ })
      .click();
    await page.waitForURL(/\/changes\/ukraine-russia\.ceasefire\./);

    expect(await page.locator('.compare').textContent()).toMatch(/before.*proposes.*after.*rejects/s);
    expect(await page.locator('.evidence').textContent()).toMatch(/He no longer wants a ceasefire first/);
    expect(await page.locator('.evidence').getByRole('link').getAttribute('href')).toBe('https://news.example/ist-22');
    expect(await page.getByRole('heading', { name: 'What came before' }).count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.screenshot({ path: `${ARTEFACTS}/change.png`, fullPage: true });
  });

  it('leads on to older changes, and back', async () => {
    const { page } = await open('/?topic=talks&topic=exchange');
    const listed = () => page.locator('.changes .headline').allTextContents();
    const newest = await listed();
    await page.getByRole('link', { name: 'Older changes' }).click();
    await page.waitForURL(/cursor=/);
    const older = await listed();

    expect(new URL(page.url()).searchParams.getAll('topic')).toEqual(['exchange', 'talks']);
    expect(older.length).toBeGreaterThan(5);
    expect(older.filter((told) => newest.includes(told))).toEqual([]);
    expect(await page.getByRole('link', { name: 'Newest' }).getAttribute('href')).toMatch(/topic=talks#history$/);
  });

  it('takes in news by itself while it is open', async () => {
    const other = await serveHistory();
    const server = await serveOnLoopback(createApp(other.deps));
    const { page, complaints } = await openPage(browser);
    await page.goto(server.origin);
    expect(await page.locator('#main').textContent()).toContain('Nothing has been read yet');

    await reconcileTimeline(other.aws.ledger, other.deps.dossiers[0]);
    await page.locator('.board').waitFor({ timeout: 15_000 });

    expect(await page.locator('#news').textContent()).toMatch(/new changes$/);
    expect(complaints).toEqual([]);
    await page.context().close();
    await server.close();
    await other.close();
  });

  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['phone', { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }],
    ['no-script', { javaScriptEnabled: false }],
  ] as const)('asks no other host, complains of nothing and never scrolls sideways: %s', async (name, options) => {
    const { page, complaints, hosts } = await open('/', options);
    if (name !== 'no-script') await page.screenshot({ path: `${ARTEFACTS}/page-${name}.png`, fullPage: true });
    for (const path of ['/', '/changes/ukraine-russia.ceasefire.1.1', '/?topic=talks&at=2025-06-10']) {
      if (path !== '/') await page.goto(loopback.origin + path);
      const { width = 0 } = (await page.locator('html').boundingBox()) ?? {};
      const widest = await page.locator('body').evaluate((body) => body.scrollWidth);
      expect(widest, `${path} scrolls sideways`).toBeLessThanOrEqual(Math.ceil(width));
    }

    expect([...hosts]).toEqual([new URL(loopback.origin).host]);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['/', {}],
    ['/', { colorScheme: 'dark', viewport: { width: 360, height: 740 } }],
    ['/changes/ukraine-russia.ceasefire.1.1', {}],
    ['/?topic=exchange&party=ukraine&at=2025-06-10', {}],
    ['/?topic=weather', {}],
  ] as const)('has no violation that axe can find: %s %o', async (path, options) => {
    expect(await findAxeViolations(browser, loopback.origin + path, options)).toEqual([]);
  });

  it('can be worked with the keyboard alone', async () => {
    const { page } = await open('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      const reached = await page.evaluate('document.activeElement.matches("summary")');
      if (reached) break;
    }
    await page.keyboard.press('Enter');

    expect(await page.locator('details').getAttribute('open')).not.toBeNull();
  });

  it('prints without controls, and with whole quotes', async () => {
    const { page } = await open('/');
    await page.emulateMedia({ media: 'print' });

    expect(await page.locator('.filters').isVisible()).toBe(false);
    expect(await page.locator('.board').isVisible()).toBe(true);
    await page.pdf({ path: `${ARTEFACTS}/page.pdf`, format: 'A4', printBackground: true });
  });

  it('is light enough for a bad connection', async () => {
    const { text } = await served.ask('/');
    expect(Buffer.byteLength(text)).toBeLessThan(100 * 1024);
  });

  it('is in the documentation as it looks', async () => {
    const { page } = await open('/', { viewport: { width: 1440, height: 1350 } });
    const path = `${ARTEFACTS}/picture.png`;
    await page.screenshot({ path });
    // The picture of the README is made by PARLEY_PICTURE=1, so that other runs leave the tree as it is.
    if (process.env['PARLEY_PICTURE']) copyFileSync(path, PICTURE);
  });
});
