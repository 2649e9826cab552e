/**
 * Query parameters that tell where a reader came from and never what is read: only names that nothing else uses, as a
 * parameter too many would make one article of two.
 */
const TRACKING =
  /^(utm_.*|fbclid|gclid|dclid|yclid|msclkid|mc_cid|mc_eid|igshid|ref_src|cmpid|ns_.*|at_.*|ito|xtor|smid|smtyp|taid|guccounter|wt\.mc_id|maca|_ga|traffic_source)$/i;
const TRACKING_FRAGMENT = /^#?(xtor|ref|at_|utm_|rss|\d?$|comments?$|respond$|more$)/i;

/**
 * The link without what publishers add to count readers. Scheme, host and path stay as the publisher wrote them.
 * @param link An absolute http(s) link.
 */
export function canonicalLink(link: string): string {
  const url = new URL(link);
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  if (TRACKING_FRAGMENT.test(url.hash)) url.hash = '';
  return url.href;
}

/**
 * What a link says about which article it leads to: the same for http and https, with and without `www.`, slash at the
 * end and in any order of parameters. `null` where it leads to a whole site rather than to an article.
 */
export function linkIdentity(link: string): string | null {
  const url = new URL(canonicalLink(link));
  url.searchParams.sort();
  const path = url.pathname.replace(/\/(?:index\.\w+)?$/, '');
  if (path === '' && url.search === '' && url.hash === '') return null;
  const host = url.hostname.replace(/^(?:www|m|amp)\./, '');
  return `${host}${url.port === '' ? '' : `:${url.port}`}${path}${url.search}${url.hash}`;
}
