import { describe, expect, it } from 'vitest';
import { environmentOf, templateOf } from '../support/stack.ts';

function only(settings: object, type: string) {
  const found = Object.values(templateOf({ ...settings }).findResources(type));
  expect(found).toHaveLength(1);
  return found[0]?.['Properties'];
}

describe('HistoryApi', () => {
  it('is throttled as the settings say', () => {
    expect(only({}, 'AWS::ApiGatewayV2::Stage').DefaultRouteSettings).toEqual({
      ThrottlingRateLimit: 2,
      ThrottlingBurstLimit: 20,
    });
    expect(only({ throttle: { rate: 50, burst: 100 } }, 'AWS::ApiGatewayV2::Stage').DefaultRouteSettings).toEqual({
      ThrottlingRateLimit: 50,
      ThrottlingBurstLimit: 100,
    });
  });

  it('is open to all or to signed requests only', () => {
    expect(only({}, 'AWS::ApiGatewayV2::Route')).toMatchObject({ RouteKey: '$default', AuthorizationType: 'NONE' });
    expect(only({ access: 'iam' }, 'AWS::ApiGatewayV2::Route')).toMatchObject({
      RouteKey: '$default',
      AuthorizationType: 'AWS_IAM',
    });
    expect(environmentOf(templateOf({ access: 'iam' }), 'parley-history')).toMatchObject({ PARLEY_ACCESS: 'iam' });
  });

  it('logs what was asked and not who asked', () => {
    const { Format } = only({}, 'AWS::ApiGatewayV2::Stage').AccessLogSettings;

    expect(Object.keys(JSON.parse(Format))).toEqual([
      'request',
      'time',
      'method',
      'path',
      'status',
      'milliseconds',
      'error',
    ]);
    expect(Format).not.toMatch(/identity|sourceIp|userAgent|querystring/i);
  });

  it('is the only one who may invoke its function', () => {
    const permission = only({}, 'AWS::Lambda::Permission');

    expect(permission).toMatchObject({ Action: 'lambda:InvokeFunction', Principal: 'apigateway.amazonaws.com' });
    expect(JSON.stringify(permission.SourceArn)).toMatch(/execute-api.*HistoryApi/);
  });
});
