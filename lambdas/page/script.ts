/**
 * The page works without it. With it an open page takes in news by itself: it asks for itself again, which costs
 * nothing while nothing changed (304), and puts the new content in the old one's place.
 */
export const SCRIPT = `(() => {
  if (!document.body.hasAttribute('data-live') || new URLSearchParams(location.search).has('cursor')) return;
  const local = /^(localhost|127\\.|\\[::1\\])/.test(location.hostname);
  const pause = local ? 3000 : 60000;
  let tag = null;
  async function refresh() {
    if (document.visibilityState !== 'visible') return;
    const answer = await fetch(location.href, { cache: 'no-cache', headers: { accept: 'text/html' } });
    if (!answer.ok) return;
    const found = answer.headers.get('etag');
    if (tag !== null && found !== tag) replace(await answer.text());
    tag = found;
  }
  function replace(text) {
    const main = document.getElementById('main');
    if (main.contains(document.activeElement) && document.activeElement.matches('input, select, button')) return;
    const next = new DOMParser().parseFromString(text, 'text/html').getElementById('main');
    if (!next) return;
    const open = new Set([...main.querySelectorAll('details[open][id]')].map((one) => one.id));
    const known = new Set([...main.querySelectorAll('[data-change]')].map((one) => one.dataset.change));
    for (const one of next.querySelectorAll('details[id]')) if (open.has(one.id)) one.open = true;
    main.replaceChildren(...next.childNodes);
    const fresh = [...main.querySelectorAll('[data-change]')].filter((one) => !known.has(one.dataset.change));
    for (const one of fresh) one.classList.add('fresh');
    if (fresh.length > 0) document.getElementById('news').textContent =
      fresh.length === 1 ? 'One new change' : fresh.length + ' new changes';
  }
  setInterval(() => refresh().catch(() => {}), pause);
})();`;
