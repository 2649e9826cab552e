import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ParleyError } from '../core/errors.ts';

/**
 * Listens on 127.0.0.1 only.
 * @param port 0 takes a free one.
 * @returns The port.
 * @throws ParleyError `bad-config` where the port is taken, naming it.
 */
export function listenOnLoopback(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      const sentence = `port ${port} on 127.0.0.1 is in use; stop what uses it or choose another port`;
      reject(new ParleyError('bad-config', sentence, { cause: error, context: { port } }));
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
