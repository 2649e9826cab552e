import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { ParleyError } from '../core/errors.ts';

type Decoder = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

const gunzipLater: Decoder = promisify(gunzip);
const inflateLater: Decoder = promisify(inflate);
const inflateRawLater: Decoder = promisify(inflateRaw);
const brotliLater: Decoder = promisify(brotliDecompress);

/** Encodings that are asked for; `deflate` comes with and without its wrapping (RFC 9110, 8.4.1.2). */
export const ACCEPTED_ENCODINGS = 'gzip, br, deflate';

/** A body that says how it is encoded twice over is strange, one that says it more often is an attack. */
const MAX_LAYERS = 2;

/**
 * Reads a body to its end, at most `maxBytes` of it before and after decompression.
 * @throws ParleyError `too-large`, `feed-unreachable` for a broken compression; what the stream throws comes through.
 */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  source: { url: string; encoding: string; maxBytes: number },
): Promise<Uint8Array> {
  const { url, encoding, maxBytes } = source;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(url, maxBytes);
    chunks.push(chunk);
  }
  const layers = encoding.split(',').map((layer) => layer.trim().toLowerCase());
  if (layers.length > MAX_LAYERS) throw broken(url, encoding);
  let bytes: Uint8Array = Buffer.concat(chunks);
  for (const layer of layers.toReversed()) bytes = await decode(bytes, layer, source);
  return bytes;
}

async function decode(
  bytes: Uint8Array,
  layer: string,
  { url, maxBytes }: { url: string; maxBytes: number },
): Promise<Uint8Array> {
  const decoder = decoderOf(layer, bytes);
  if (decoder === null) return bytes;
  try {
    return await decoder(bytes, { maxOutputLength: maxBytes });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(url, maxBytes);
    throw broken(url, layer, cause);
  }
}

/** `null` where there is nothing to decode: some servers name an encoding that they then do not use. */
function decoderOf(layer: string, bytes: Uint8Array): Decoder | null {
  if (/^(x-)?gzip$/.test(layer)) return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipLater : null;
  if (layer === 'br') return brotliLater;
  if (layer !== 'deflate') return null;
  return ((bytes[0] ?? 0) & 0x0f) === 8 ? inflateLater : inflateRawLater;
}

function tooLarge(url: string, maxBytes: number): ParleyError {
  return new ParleyError('too-large', `${url} is larger than ${Math.floor(maxBytes / 1024)} KB`, { context: { url } });
}

function broken(url: string, encoding: string, cause?: unknown): ParleyError {
  return new ParleyError('feed-unreachable', `${url} sent a body whose encoding "${encoding}" cannot be read`, {
    cause,
    context: { url, encoding },
  });
}
