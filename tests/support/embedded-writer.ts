import { startTestAws } from './embedded.ts';
import { sampleReport } from './ledger.ts';

/** Writes reports until it is killed, and a dot for each that was acknowledged. */
const aws = await startTestAws(process.argv[2]);
for (let number = 1; ; number += 1) {
  await aws.ledger.putReport('ukraine-russia', sampleReport('talks', `article-${number}`));
  process.stdout.write('.');
}
