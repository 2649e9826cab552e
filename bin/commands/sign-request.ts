import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SignatureV4 } from '@smithy/signature-v4';
import { ParleyError } from '../../lambdas/core/errors.ts';

/**
 * Headers that sign a GET request to API Gateway (AWS Signature 4), with the credentials of the environment, found as
 * every AWS tool finds them.
 * @param region Where the address does not tell it: a domain of one's own.
 * @throws ParleyError `bad-settings` where there is no region or no credentials.
 */
export async function signRequest(address: URL, region: string | undefined): Promise<Record<string, string>> {
  const told = region ?? /\.execute-api\.([a-z0-9-]+)\.amazonaws\./.exec(address.hostname)?.[1];
  // Not used to reach DynamoDB: the client knows where credentials, region and hashing come from.
  const client = new DynamoDBClient(told === undefined ? {} : { region: told });
  try {
    const { credentials, sha256 } = client.config;
    const signer = new SignatureV4({ service: 'execute-api', region: client.config.region, credentials, sha256 });
    const query: Record<string, string | string[]> = {};
    for (const name of new Set(address.searchParams.keys())) query[name] = address.searchParams.getAll(name);
    const signed = await signer.sign({
      ...{ method: 'GET', protocol: address.protocol, hostname: address.hostname, path: address.pathname },
      headers: { host: address.host },
      query,
    });
    const { host: _host, ...headers } = signed.headers;
    return headers;
  } catch (error) {
    const reason = (error as Error).message;
    throw new ParleyError('bad-settings', `--sign: ${reason}; set AWS_PROFILE and AWS_REGION, or give --region`, {
      cause: error,
    });
  } finally {
    client.destroy();
  }
}
