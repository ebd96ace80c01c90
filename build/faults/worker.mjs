// One worker of `npm run faults`: runs cases of a fault test and tells what went wrong. A crash of the code
// under test ends this worker only; the shared number tells which case it was.
import { parentPort, workerData } from 'node:worker_threads';

const module = await import(workerData.bundle);
const faultTests = module.faultTests ?? module.appFaults;
const current = new Int32Array(workerData.current);

parentPort.on('message', async (message) => {
  if (message === 'end') {
    for (const test of faultTests) await test.finish?.();
    parentPort.postMessage('ended');
    return;
  }
  const { id, seed, from, to } = message;
  const test = faultTests.find((candidate) => candidate.id === id);
  for (let caseNo = from; caseNo < to; caseNo += 1) {
    Atomics.store(current, 0, caseNo);
    let wrong;
    try {
      wrong = await test.run(caseNo, seed);
    } catch (error) {
      wrong = `crashed: ${error?.stack ?? error}`;
    }
    // At once: a later case of this piece may end the whole worker.
    if (wrong !== undefined) parentPort.postMessage({ failure: { case: caseNo, text: wrong } });
  }
  parentPort.postMessage('done');
});
parentPort.postMessage('ready');
