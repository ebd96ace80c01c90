/** Requests about the program itself. */
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { RequestAnswer } from '../../shared/ipc/contract';
import { logFileName } from '../../shared/words/shell';
import { saveDataCopy } from '../files/data-copy';
import { nodeDisk } from '../files/node-disk';
import { writeFailure } from '../journal/write-failure';
import { exportLogFile } from '../logging/export-log';
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

/** @throws ExpectedFailure cancelled when no place was chosen */
export async function exportLog({
  environment,
  log,
  picker,
}: Services): Promise<RequestAnswer<'app.exportLog'>> {
  const target = await picker.pickSavePath(
    'saveLog',
    logFileName(environment.now().toISOString().slice(0, 10)),
  );
  if (target === undefined) throw new ExpectedFailure('cancelled');
  await exportLogFile(nodeDisk, log.file, target).catch((error: unknown) => {
    throw writeFailure(error);
  });
  return { saved: await picker.grantPlace('written', target) };
}
