import type { AlertDocument, ChangeDocument, SummaryDocument } from './alert-document.ts';
import { count } from './alert-document.ts';
import type { Evidence, MsgType } from './change.ts';
import { tellInstant, tellTerms } from './wording-terms.ts';

/** The mail of an alert: plain text, lines of any length (mail programs wrap them), what and why first. */
export function tellByEmail(document: AlertDocument): string {
  const body = document.kind === 'summary' ? tellSummary(document) : tellChange(document);
  return `${[...body, '', ...foot(document)].join('\n')}\n`;
}

function tellChange(document: ChangeDocument): string[] {
  const [first, ...others] = document.evidence;
  return [
    document.headline,
    ...(first ? [`${WHY[document.takenBack ?? 'said']}${quoteOf(first)}`] : []),
    '',
    `About:     ${aboutOf(document)}`,
    `Before:    ${beforeOf(document)}`,
    `Now:       ${nowOf(document)}`,
    `Certainty: ${certaintyOf(document)}`,
    ...(first ? articleOf(first) : []),
    ...(document.links.page === null ? [] : [`History:   ${document.links.page}`]),
    ...referencesOf(document),
    ...(others.length === 0 ? [] : ['', 'Also:', ...others.flatMap(otherOf)]),
  ];
}

function tellSummary(document: SummaryDocument): string[] {
  return [
    document.headline,
    'This is the state that the first poll found. What was news before it raises no alerts; what changes from now on does.',
    '',
    ...(document.lines.length === 0 ? ['No agenda item was found yet.'] : document.lines.map((line) => `- ${line}`)),
    ...(document.links.page === null ? [] : ['', `Where everything stands: ${document.links.page}`]),
  ];
}

/** What the quote is to the news. */
const WHY = { said: '', denied: 'Denied: ', corrected: 'The article no longer says: ' } as const;

function quoteOf(evidence: Evidence): string {
  const who = evidence.speaker === null ? evidence.outlet : `${evidence.speaker} in ${evidence.outlet}`;
  return `"${evidence.quote}" (${who}, ${tellInstant(evidence.published)})`;
}

/** An exchange has its count in its name. */
function aboutOf({ itemName, topic, terms: { count: people, ...others } }: ChangeDocument): string {
  const terms = topic === 'exchange' || people === undefined ? others : { count: people, ...others };
  return [itemName, ...tellTerms(terms)].join(', ');
}

/** An update changes no value: what it changes is how sure it is. */
function beforeOf({ msgType, from, to }: ChangeDocument): string {
  return msgType === 'update' ? `${to}, reported` : (from ?? 'nothing known');
}

function nowOf({ msgType, to, certainty }: ChangeDocument): string {
  return msgType === 'update' ? `${to}, ${certainty}` : (to ?? 'nothing known');
}

function certaintyOf({ msgType, certainty, sources, sourceCount }: ChangeDocument): string {
  if (msgType === 'cancel') return `what is withdrawn was ${certainty}`;
  if (sourceCount === 0) return certainty;
  return `${certainty}, ${count(sourceCount, 'independent source')}: ${sources.join(', ')}`;
}

function articleOf({ title, url }: Evidence): string[] {
  return [`Article:   ${title}`, ...(url === null ? [] : [`           ${url}`])];
}

function otherOf(evidence: Evidence): string[] {
  return [`- ${quoteOf(evidence)}`, ...(evidence.url === null ? [] : [`  ${evidence.url}`])];
}

const ABOUT: Readonly<Record<MsgType, string>> = {
  alert: 'See also',
  update: 'This is no new event. It raises the certainty of',
  cancel: 'This takes back what was told by',
};

function referencesOf({ msgType, references, links }: ChangeDocument): string[] {
  if (references.length === 0) return [];
  return ['', `${ABOUT[msgType]}:`, ...references.map((id, index) => `- ${links.references[index] ?? id}`)];
}

function foot({ dossierTitle, id }: AlertDocument): string[] {
  return [
    `parley follows ${dossierTitle}. Made by a program from news reports: read the article before you act on it.`,
    `Alert ${id}`,
  ];
}
