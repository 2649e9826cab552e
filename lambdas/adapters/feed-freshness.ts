const MAX_RETRY_SECONDS = 24 * 3600;

/**
 * Seconds for which a response says that it is fresh (RFC 9111, 4.2): `max-age` less its age in caches, else `Expires`
 * less `Date`. `null` where it does not say.
 */
export function freshSeconds(headers: ReadonlyMap<string, string>, now: Date): number | null {
  const control = headers.get('cache-control')?.toLowerCase() ?? '';
  if (/\bno-(?:cache|store)\b/.test(control)) return null;
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/.exec(control)?.[1];
  if (maxAge !== undefined) return positive(Number(maxAge) - Number(headers.get('age') ?? 0));
  const expires = Date.parse(headers.get('expires') ?? '');
  const date = Date.parse(headers.get('date') ?? '');
  return positive((expires - (Number.isNaN(date) ? now.getTime() : date)) / 1000);
}

/**
 * When a server that asks for patience may be asked again (RFC 9110, 10.2.3: seconds or a date), at most a day away.
 * `null` where it does not say.
 */
export function retryAt(headers: ReadonlyMap<string, string>, now: Date): Date | null {
  const value = headers.get('retry-after')?.trim() ?? '';
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - now.getTime()) / 1000;
  if (Number.isNaN(seconds) || seconds < 0) return null;
  return new Date(now.getTime() + Math.min(seconds, MAX_RETRY_SECONDS) * 1000);
}

function positive(seconds: number): number | null {
  return seconds > 0 ? Math.floor(seconds) : null;
}
