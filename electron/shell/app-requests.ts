/** Requests about the program itself. */
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { RequestAnswer } from '../../shared/ipc/contract';
import { saveDataCopy } from '../files/data-copy';
import { nodeDisk } from '../files/node-disk';
import type { Services } from './services';

export function describeApp({ environment, places, appVersion }: Services): RequestAnswer<'app.getInfo'> {
  const { electron, chrome, node } = process.versions;
  return {
    version: appVersion,
    electron,
    chrome,
    node,
    platform: process.platform,
    dataFolder: places.data,
    development: environment.development,
    now: environment.now().toISOString(),
    clockIsFixed: environment.clockIsFixed,
  };
}

/** @throws ExpectedFailure cancelled when no folder was chosen, and those of saveDataCopy */
export async function saveCopyOfData(services: Services): Promise<RequestAnswer<'app.saveDataCopy'>> {
  const { environment, picker, places } = services;
  const target = await picker.pickFolder('dataCopy');
  if (target === undefined) throw new ExpectedFailure('cancelled');
  const copy = await saveDataCopy({
    disk: nodeDisk,
    dataFolder: places.data,
    target,
    now: environment.now(),
  });
  return { label: copy.path, fileCount: copy.fileCount };
}
