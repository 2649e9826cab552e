import type { AppDeps } from './deps.ts';

/** Seconds. News is fresh for a minute; what was recorded until an instant that is over never changes. */
const FRESH = 60;
const SETTLED = 24 * 60 * 60;
/** Milliseconds until the past is over: writers whose clocks go slow, and an index that lags behind. */
const SETTLING = 10 * 60 * 1000;

/**
 * How long an answer may be kept. With access `iam` only by the one who signed for it.
 * @param settledUntil The end of what was asked for, where the request names one.
 */
export function cacheControl(
  { access, clock }: Pick<AppDeps, 'access' | 'clock'>,
  settledUntil: string | null = null,
): { 'cache-control': string } {
  const settled = settledUntil !== null && Date.parse(settledUntil) + SETTLING <= clock.now().getTime();
  const scope = access === 'public' ? 'public' : 'private';
  return { 'cache-control': `${scope}, max-age=${settled ? SETTLED : FRESH}` };
}
