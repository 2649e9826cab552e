import { type LookupAddress, lookup as resolveName } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { buildConnector as Connectors } from 'undici';
import { ParleyError } from '../core/errors.ts';
import { buildConnector } from './undici-client.ts';

/** All addresses of a name, as `dns.lookup` finds them. */
export type Resolve = (
  hostname: string,
  done: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void,
) => void;

const resolveBySystem: Resolve = (hostname, done) => resolveName(hostname, { all: true }, done);

/** IPv6 unicast that is routed: everything else is unassigned, local, or a way to write an IPv4 address. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/** Whether an address belongs to the public internet: no loopback, private, link-local (metadata service), mapped … */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST));
}

/**
 * Checks the parts of an address that can be checked without resolving it: scheme, port, and a literal address in any
 * of its spellings, which `URL` has made one.
 * @throws ParleyError `address-refused`
 */
export function checkUrl(url: URL, allowedHosts: ReadonlySet<string>): void {
  if (!/^https?:$/.test(url.protocol)) throw refused(url.href, `the scheme "${url.protocol}" is not http or https`);
  if (allowedHosts.has(url.hostname)) return;
  const port = Number(url.port || '80');
  if (port < 1024 && port !== 80 && port !== 443) throw refused(url.href, `port ${port} is no web server's`);
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(literal) && !isPublicAddress(literal))
    throw refused(url.href, `${literal} is not a public address`);
}

/**
 * Connects to public addresses only. The check is made on the addresses that the connection then uses, after the name
 * was resolved, so that a name that changes its mind between check and connection gains nothing.
 * @param allowedHosts Names and literal addresses that an operator allows, whatever they resolve to.
 */
export function createSafeConnector(
  allowedHosts: ReadonlySet<string>,
  resolve: Resolve = resolveBySystem,
): Connectors.connector {
  return (options, done) => {
    const hostname = options.hostname.replace(/^\[|\]$/g, '');
    const allowed = allowedHosts.has(options.hostname) || allowedHosts.has(hostname);
    if (!allowed && ipaddr.isValid(hostname) && !isPublicAddress(hostname)) {
      done(refused(hostname, 'it is not a public address'), null);
      return;
    }
    const connect = buildConnector({ lookup: checkedLookup(allowed, resolve), keepAlive: false, maxCachedSessions: 0 });
    connect(options, done);
  };
}

function checkedLookup(allowed: boolean, resolve: Resolve): LookupFunction {
  return (hostname, { all }, done) => {
    resolve(hostname, (error, found) => {
      const usable = allowed ? found : (found ?? []).filter(({ address }) => isPublicAddress(address));
      const [first] = usable ?? [];
      if (error) done(error, '', 4);
      else if (!first) done(refused(hostname, `it resolves to ${list(found)}, not to a public address`), '', 4);
      else if (all) done(null, [...usable]);
      else done(null, first.address, first.family);
    });
  };
}

function list(addresses: readonly LookupAddress[]): string {
  return addresses.map(({ address }) => address).join(', ') || 'nothing';
}

function refused(what: string, why: string): ParleyError {
  return new ParleyError('address-refused', `${what} is refused: ${why}; an operator may allow the host by name`, {
    context: { url: what },
  });
}
