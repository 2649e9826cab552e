/**
 * The page works without it. With it an open page takes in news by itself: it asks for itself again, which costs
 * little while nothing changed (304), and puts the new content in the old one's place.
 */
export const SCRIPT = `(() => {
  if (!document.body.hasAttribute('data-live')) return;
  const local = /^(localhost|127\\.|\\[::1\\])/.test(location.hostname);
  let shown = null;
  async function refresh() {
    if (document.visibilityState !== 'visible') return;
    const answer = await fetch(location.href, { cache: 'no-cache', headers: { accept: 'text/html' } });
    const tag = answer.headers.get('etag');
    if (!answer.ok || tag === shown) return;
    const text = await answer.text();
    if (shown === null || replace(text)) shown = tag;
  }
  function replace(text) {
    const main = document.getElementById('main');
    const active = main.contains(document.activeElement) ? document.activeElement : null;
    if (active && active.closest('form')) return false;
    const next = new DOMParser().parseFromString(text, 'text/html').getElementById('main');
    if (!next) return true;
    const known = new Set(changesIn(main).map((one) => one.href));
    for (const one of main.querySelectorAll('details[open]')) {
      const same = next.querySelector('details#' + one.id);
      if (same) same.open = true;
    }
    const place = active && active.getAttribute('href');
    main.replaceChildren(...next.childNodes);
    if (place) main.querySelector('a[href="' + CSS.escape(place) + '"]')?.focus({ preventScroll: true });
    const fresh = changesIn(main).filter((one) => !known.has(one.href));
    for (const one of fresh) one.parentElement.classList.add('fresh');
    const count = new Set(fresh.map((one) => one.href)).size;
    if (count > 0) document.getElementById('news').textContent = count === 1 ? 'One new change' : count + ' new changes';
    return true;
  }
  function changesIn(main) {
    return [...main.querySelectorAll('a.headline')];
  }
  const ask = () => refresh().catch(() => {});
  ask();
  setInterval(ask, local ? 3000 : 60000);
})();`;
