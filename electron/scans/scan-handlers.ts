/** The requests about scans; the reading process starts with the first of them. */
import type { Handlers } from '../shell/answer-request';
import type { Services } from '../shell/services';
import { CodeReader } from './code-reader';
import { createScanService } from './scan-service';

export function scanHandlers({
  grants,
  paper,
  picker,
}: Services): Pick<Handlers, 'scans.pickFolder' | 'scans.open' | 'scans.readPage'> {
  const reader = new CodeReader();
  const scans = createScanService({ picker, paper, reader });
  return {
    'scans.pickFolder': () => scans.pickFolder(),
    'scans.open': ({ token }) => scans.open(grants.resolve(token, 'file')),
    'scans.readPage': async (page) => ({ codes: await reader.read(page) }),
  };
}
