import { describe, expect, it } from 'vitest';
import { renderAlert } from '../../lambdas/core/alert-message.ts';
import { changeAlert, statusAlert, summaryAlert } from '../support/alerts.ts';

const options = { pageUrl: 'https://parley.example/', dossier: null };

describe('renderAlert', () => {
  it('says what changed and what proves it in the first two lines of the mail', () => {
    const { email } = renderAlert(changeAlert(), options);

    expect(email.split('\n').slice(0, 2)).toEqual([
      'Russia rejects the Putin–Zelensky summit, was noncommittal',
      '"The Russian delegation turned it down: leaders should come together in order to sign a final agreement." ' +
        '(Vladimir Medinsky in Bosporus Evening Post, 23 July 2025 at 20:40)',
    ]);
  });

  it('tells before, after, certainty, sources, the article and the page of the change', () => {
    const { email } = renderAlert(changeAlert(), options);

    expect(email).toContain('Before:    noncommittal\nNow:       rejects\n');
    expect(email).toContain('Certainty: reported, 1 independent source: Bosporus Evening Post');
    expect(email).toContain('https://news.example/r3-dev');
    expect(email).toContain('https://parley.example/changes/ukraine-russia.summit.00000003.1');
  });

  it('links to the articles only where no page is served', () => {
    const { email, json } = renderAlert(changeAlert(), { ...options, pageUrl: null });

    expect(email).not.toContain('History:');
    expect(json.links.page).toBeNull();
  });

  it('says of an update and of a cancel what they are about', () => {
    const references = ['ukraine-russia.ceasefire.00000006.1'];
    const update = renderAlert(statusAlert({ msgType: 'update', references }), options);
    const cancel = renderAlert(statusAlert({ msgType: 'cancel', references, from: 'active', to: null }), options);

    expect(update.subject).toBe('Confirmed: The full ceasefire is active, was agreed');
    expect(cancel.subject).toBe('Withdrawn: The full ceasefire is active, was agreed');
    for (const { email } of [update, cancel]) {
      expect(email).toContain('https://parley.example/changes/ukraine-russia.ceasefire.00000006.1');
    }
  });

  it('names the status that a cancel withdraws, so that it reaches whoever filters by it', () => {
    const cancel = statusAlert({ msgType: 'cancel', from: 'active', to: null });

    expect(renderAlert(cancel, options).attributes.status).toBe('active');
  });

  it('lists where everything stands after the first poll of a feed', () => {
    const { subject, email, attributes } = renderAlert(summaryAlert(), options);

    expect(subject).toBe('Now following Example Wire: 40 articles read, 2 agenda items');
    expect(email).toContain('- full ceasefire: stalled');
    expect(attributes).toEqual({ kind: 'summary', msgType: 'alert', dossier: 'ukraine-russia' });
  });
});
