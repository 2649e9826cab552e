import request from 'undici/lib/api/api-request.js';
import buildConnector from 'undici/lib/core/connect.js';
import Client from 'undici/lib/dispatcher/client.js';

// The package's entry loads fetch, websockets, caches and mocks as well: 250 KB in a bundle that never run.

/** undici's client, of whose methods only `request` is there. */
class RequestingClient extends Client {
  override request = request;
}

export { buildConnector, RequestingClient as Client };
