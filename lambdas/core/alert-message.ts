import type { Alert } from './alert.ts';
import { type AlertAttributes, attributesOf } from './alert-attributes.ts';
import { type AlertDocument, type ChangeDocument, count, documentOf, type RenderOptions } from './alert-document.ts';
import { tellByEmail } from './alert-email.ts';
import { cutText, gsmLength, toAscii, toGsm } from './alert-text.ts';

export type { RenderOptions } from './alert-document.ts';

/** One alert as each protocol gets it. */
export interface AlertMessage {
  /** Printable ASCII, at most 99 characters, one line, starting with a letter or a digit. */
  readonly subject: string;
  /** Plain text; what and why in the first two lines. */
  readonly email: string;
  /** One GSM-7 segment together with the name that SNS puts in front. */
  readonly sms: string;
  /** For queues, HTTPS and functions; `docs/alert.schema.json`. */
  readonly json: AlertDocument;
  readonly attributes: AlertAttributes;
}

/** SNS takes a subject of less than 100 characters. */
const SUBJECT_LIMIT = 99;
/** 160 less what SNS puts in front: the first ten characters of the topic's display name and "> ". */
const SMS_LIMIT = 160 - 12;

/** Tells an alert for every protocol. Whatever the news holds, the result is what SNS takes. */
export function renderAlert(alert: Alert, options: RenderOptions): AlertMessage {
  const json = documentOf(alert, options);
  return {
    subject: subjectOf(json),
    email: tellByEmail(json),
    sms: smsOf(json),
    json,
    attributes: attributesOf(alert),
  };
}

function subjectOf(document: AlertDocument): string {
  return fitSubject(document.headline) || fitSubject(`News of ${document.dossier}`) || 'News';
}

/** A subject that SNS takes; empty where nothing of the text can be told. */
export function fitSubject(text: string): string {
  return cutText(toAscii(text).replace(/^[^A-Za-z0-9]+/, ''), SUBJECT_LIMIT, (part) => part.length);
}

function smsOf(document: AlertDocument): string {
  const source = document.kind === 'summary' ? '' : sourcesOf(document);
  const page = document.links.page ?? '';
  const told = fitSms([document.headline, source, page]);
  // Addresses that AWS gives are so long that often only the site's own one fits.
  const shorter = page === '' || told.endsWith(page) ? told : fitSms([document.headline, source, new URL(page).origin]);
  return shorter || 'News: see your mail or the page.';
}

function sourcesOf({ takenBack, sources: [first = ''], sourceCount }: ChangeDocument): string {
  if (sourceCount === 0) return '';
  if (takenBack !== undefined) return `${takenBack === 'denied' ? 'Denied in' : 'Corrected by'} ${first}.`;
  return sourceCount === 1 ? `1 source: ${first}.` : `${count(sourceCount, 'independent source')}.`;
}

/** The first part, cut if it must be, and of the others those that fit whole: the most important comes first. */
export function fitSms(parts: readonly string[]): string {
  return parts.map(toGsm).reduce((told, part) => {
    if (told === '') return cutText(part, SMS_LIMIT, gsmLength);
    const longer = `${/[.!?]$/.test(told) ? told : `${told}.`} ${part}`;
    return part !== '' && gsmLength(longer) <= SMS_LIMIT ? longer : told;
  }, '');
}
