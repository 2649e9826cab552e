import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkUrl, isPublicAddress } from '../../lambdas/adapters/feed-address.ts';
import { createWebClient } from '../../lambdas/adapters/feed-client.ts';
import { type Publisher, startPublisher } from '../support/publisher.ts';

describe('public addresses', () => {
  test.each(['8.8.8.8', '93.184.216.34', '2001:4860:4860::8888', '2a02:6b8::1', '::ffff:8.8.8.8'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test.each([
    ...['127.0.0.1', '127.8.8.8', '0.0.0.0', '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
    ...[
      '192.0.0.1',
      '192.0.2.1',
      '198.18.0.1',
      '198.51.100.1',
      '203.0.113.1',
      '224.0.0.1',
      '240.0.0.1',
      '255.255.255.255',
    ],
    ...[
      '::',
      '::1',
      'fe80::1',
      'fc00::1',
      'fd00:ec2::254',
      'ff02::1',
      'fec0::1',
      '2001:db8::1',
      '2002:7f00:1::',
      '100::1',
    ],
    ...['::ffff:127.0.0.1', '::ffff:169.254.169.254', '::127.0.0.1', '64:ff9b::7f00:1', '2001::1', 'nonsense', ''],
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('addresses as feeds write them', () => {
  test.each([
    ...['http://2130706433/', 'http://0177.0.0.1/', 'http://0x7f000001/', 'http://127.1/', 'http://[::ffff:7f00:1]/'],
    ...[
      'http://[::1]:8080/',
      'http://news.example:22/',
      'http://news.example:25/',
      'file:///etc/passwd',
      'javascript:1',
    ],
  ])('%s is refused before anything is asked', (address) => {
    expect(() => checkUrl(new URL(address), new Set())).toThrow(expect.objectContaining({ code: 'address-refused' }));
  });

  test.each(['https://news.example/rss', 'http://news.example:8080/', 'https://8.8.8.8/'])(
    '%s may be asked',
    (address) => {
      expect(() => checkUrl(new URL(address), new Set())).not.toThrow();
    },
  );
});

describe('names', () => {
  let publisher: Publisher;
  beforeAll(async () => {
    publisher = await startPublisher();
    publisher.on('/', 'inside');
  });
  afterAll(() => publisher.close());

  const client = (addresses: readonly string[], allowedHosts: readonly string[] = []) =>
    createWebClient({
      ...{ version: '0', contact: 'x', allowedHosts },
      resolve: (_, done) =>
        done(
          null,
          addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        ),
    });
  const port = () => new URL(publisher.origin).port;

  test.each([[['127.0.0.1']], [['::1']], [['10.0.0.1', '169.254.169.254']], [['::ffff:127.0.0.1']], [[]]])(
    'one that resolves to %j is refused, and nothing is connected',
    async (addresses) => {
      const asked = client(addresses).get(`http://rebinding.example:${port()}/`, {});

      await expect(asked).rejects.toMatchObject({ code: 'address-refused' });
      expect(publisher.requests).toHaveLength(0);
    },
  );

  test('one that an operator allows may be inside', async () => {
    const answer = await client(['127.0.0.1'], ['inside.example']).get(`http://inside.example:${port()}/`, {});

    expect(new TextDecoder().decode(answer.bytes)).toBe('inside');
  });

  test('one that resolves differently the second time is judged by what is connected to', async () => {
    const answers = [['8.8.8.8'], ['127.0.0.1']];
    let asked = 0;
    const rebinding = createWebClient({
      ...{ version: '0', contact: 'x', deadline: 500 },
      resolve: (_, done) =>
        done(
          null,
          (answers[asked++] ?? ['127.0.0.1']).map((address) => ({ address, family: 4 })),
        ),
    });
    const url = `http://rebinding.example:${port()}/`;

    await expect(rebinding.get(url, {})).rejects.toMatchObject({
      code: expect.stringMatching(/unreachable|timed-out/),
    });
    await expect(rebinding.get(url, {})).rejects.toMatchObject({ code: 'address-refused' });
    expect(publisher.requests).toHaveLength(1);
  });
});
