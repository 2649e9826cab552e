import { parentPort } from 'node:worker_threads';
import { startEmbeddedAws } from '../../lambdas/adapters/embedded-aws.ts';

/** The embedded servers on a thread of their own, so that they do not take time from what is measured. */
const { access } = await startEmbeddedAws({ folder: null });
parentPort?.postMessage(access);
