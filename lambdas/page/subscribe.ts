import { html } from 'hono/html';
import { linkTo } from './links.ts';
import type { Html } from './marks.ts';
import type { FrontView } from './view.ts';

/** The ways to be told; the feeds carry the filters that are set. */
export function renderSubscribe(view: FrontView): Html {
  const atom = linkTo('/changes.atom', view);
  return html`<section id="subscribe" class="subscribe" aria-labelledby="subscribe-title">
<div class="section-head"><h2 id="subscribe-title">Follow</h2><p>Feeds and addresses here carry the filters that are set above.</p></div>
<div class="ways">
<div><h3>In a feed reader, Slack or Zapier</h3><p><a href="${atom}">Atom</a> or <a href="${linkTo('/changes.json', view)}">JSON Feed</a>. In Slack: <code>/feed subscribe ${view.base}${atom}</code></p></div>
<div><h3>By email or SMS</h3><p>Ask whoever runs this parley; with its AWS credentials it is one command:</p>
<pre>parley subscribe --email you@example.org</pre></div>
<div><h3>In a program</h3><p><a href="/v1/agenda">/v1/agenda</a>, <a href="${linkTo('/v1/changes', view)}">/v1/changes</a> and all else in <a href="/openapi.json">/openapi.json</a>.${
    view.access === 'iam' ? ' Requests must be signed (AWS Signature 4); the docs say how.' : ''
  }</p></div>
</div></section>` as Html;
}
