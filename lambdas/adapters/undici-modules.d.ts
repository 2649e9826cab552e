/** Parts of undici that come without types of their own. */
declare module 'undici/lib/dispatcher/client.js' {
  const client: typeof import('undici').Client;
  export = client;
}
declare module 'undici/lib/core/connect.js' {
  const buildConnector: typeof import('undici').buildConnector;
  export = buildConnector;
}
declare module 'undici/lib/api/api-request.js' {
  const request: import('undici').Client['request'];
  export = request;
}
