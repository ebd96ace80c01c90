/** The main job, from the first start to the verified package, on a program whose every `connect` is written down. */
import { join } from 'node:path';
import { test } from '@playwright/test';
import { assembly, memberNames } from '../../job/facts';
import * as job from '../../job/main-job';
import { Computer } from '../../machine/computer';
import { cleanRoster } from '../../machine/samples';
import { readdirSync } from 'node:fs';

test('the main job without a network', async () => {
  const program = process.env['OFFLINE_PROGRAM'];
  if (program === undefined) throw new Error('started without offline.e2e.ts');
  const computer = new Computer();
  try {
    const app = await computer.start({ program });
    await job.foundBranch(app);
    await job.importRoster(app, cleanRoster, memberNames.length);
    await job.makeStudyPlan(app);
    const meeting = await job.writeMinutes(app, assembly);
    await job.sendAndPrint(app, meeting, join(computer.makeFolder('打印'), '会议记录.pdf'));
    await job.signMinutes(app, assembly);
    const stick = computer.makeFolder('U盘');
    await job.exportYear(app, stick);
    await job.verifyPackage(app, join(stick, readdirSync(stick)[0] ?? ''));
    await app.quit();
  } finally {
    await computer.dispose();
  }
});
