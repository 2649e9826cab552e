import fc from 'fast-check';

export interface HostileRequest {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

const PATHS = [
  '/',
  '/v1/agenda',
  '/v1/changes',
  '/v1/dossiers',
  '/v1/feeds',
  '/changes.atom',
  '/changes.json',
  '/health',
];
const TRICKS = [
  '//v1/agenda',
  '/v1//changes',
  '/v1/agenda/',
  '/v1/agenda/..',
  '/v1/../v1/agenda',
  '/v1/%2e%2e/health',
  '/..%2f..%2fetc%2fpasswd',
  '/../../etc/passwd',
  '/V1/AGENDA',
  '/%00',
  '/%',
  '/%zz',
  '/%ff%fe',
  '/v1/changes/%F0%9F%92%A5',
  '/changes/',
  '/changes/%3Cscript%3E',
  '/v1/changes/__proto__',
  '/constructor',
  '/v1/agenda;a=b',
  '/.env',
  '/openapi.json',
];
const HOSTILE = [
  '',
  '0',
  '-1',
  '1e309',
  'NaN',
  'null',
  'undefined',
  '[object Object]',
  '__proto__',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' OR 1=1 --",
  '{{7*7}}',
  '../../../etc/passwd',
  '%00',
  '\u202eevil',
  '🧨'.repeat(50),
  'a'.repeat(3000),
  '2025-07-23',
  '2025-07-23T12:00:00Z',
  '0000-01-01',
  '275760-09-13',
  '2025-07-23T12:00:00+99:99',
  'ceasefire',
  'ukraine',
  'confirmed',
  'position',
  '50',
];

/**
 * Requests as no honest client sends them: known paths and tricks, known and unknown parameters, once or often, any
 * method, odd headers.
 * @param secrets Values that must open nothing: ids and cursors of a dossier that is not served.
 */
export function hostileRequests(secrets: readonly string[]): fc.Arbitrary<HostileRequest> {
  const value = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...HOSTILE, ...secrets) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
    { weight: 1, arbitrary: fc.base64String({ maxLength: 400 }) },
  );
  const names = ['dossier', 'topic', 'party', 'kind', 'certainty', 'since', 'until', 'at', 'limit', 'cursor'];
  const name = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
  );
  const segment = value.map((text) => encodeURIComponent(text.toWellFormed()));
  const path = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...PATHS) },
    { weight: 2, arbitrary: fc.constantFrom(...TRICKS) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom('/v1/changes/', '/changes/', '/'), segment).map((parts) => parts.join('')),
    },
  );
  const query = fc.array(fc.tuple(name, value), { maxLength: 5 }).map((pairs) => {
    const text = new URLSearchParams(pairs.map(([key, one]): [string, string] => [key, one])).toString();
    return text === '' ? '' : `?${text}`;
  });
  // Field values may hold any visible Latin-1 character.
  const field = fc.string({
    unit: fc.integer({ min: 0x21, max: 0xff }).map((code) => String.fromCharCode(code === 0x7f ? 0x21 : code)),
  });
  const headers = fc.record(
    {
      accept: fc.oneof(fc.constantFrom('text/html', 'application/json', '*/*;q=0', ','), field),
      'accept-encoding': fc.oneof(fc.constantFrom('gzip', 'br', 'gzip;q=0', '*'), field),
      'if-none-match': fc.oneof(fc.constantFrom('*', '"x"', 'W/"', '"'), field),
      origin: fc.oneof(fc.constantFrom('null', 'https://evil.example'), field),
      'x-forwarded-host': fc.constant('evil.example'),
      range: fc.constant('bytes=0-10'),
    },
    { requiredKeys: [] },
  );
  const method = fc.oneof(
    { weight: 8, arbitrary: fc.constant('GET') },
    { weight: 2, arbitrary: fc.constantFrom('HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'TRACE') },
  );
  const body = fc.constantFrom(undefined, undefined, '{"a":', 'x'.repeat(2000));
  return fc.record({ path, query, method, headers, body }).map((parts) => ({
    ...{ path: parts.path + parts.query, method: parts.method, headers: parts.headers },
    body: ['POST', 'PUT', 'PATCH'].includes(parts.method) ? parts.body : undefined,
  }));
}
