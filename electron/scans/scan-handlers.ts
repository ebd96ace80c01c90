/** The requests about scans; the reading process starts with the first of them. */
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Handlers } from '../shell/answer-request';
import type { Services } from '../shell/services';
import { CodeReader } from './code-reader';
import { createScanService } from './scan-service';

export function scanHandlers({
  grants,
  paper,
  picker,
  pictures,
}: Services): Pick<Handlers, 'scans.pickFolder' | 'scans.open' | 'scans.readPage'> {
  const reader = new CodeReader();
  const scans = createScanService({ picker, paper, reader, pictures });
  return {
    'scans.pickFolder': () => scans.pickFolder(),
    'scans.open': ({ token }) => scans.open(grants.resolve(token, 'file')),
    'scans.readPage': async ({ width, height, grey }) => {
      const dots = Buffer.from(grey, 'base64');
      // Letters that are none of base64 are left out in silence.
      if (dots.length !== width * height) throw new ExpectedFailure('badRequest', 'dots of a page');
      return { codes: await reader.read({ width, height, grey: dots }) };
    },
  };
}
