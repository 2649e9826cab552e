const NO_RIGHT =
  /AuthorizationError|AccessDenied|InvalidClientTokenId|UnrecognizedClient|ExpiredToken|SignatureDoesNotMatch/;

/** What keeps an operator's command from AWS, whatever the service, as a sentence; `null` for anything else. */
export function tellAwsTrouble({ name, message }: { readonly name: string; readonly message: string }): string | null {
  if (name === 'CredentialsProviderError') return 'no AWS credentials were found';
  if (NO_RIGHT.test(name)) return 'the AWS credentials are not allowed to do this';
  if (/^Region (is missing|not accepted)/.test(message)) return 'no AWS region is set: give --region or set AWS_REGION';
  return null;
}
