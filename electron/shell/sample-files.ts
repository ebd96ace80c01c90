/** The practice branch shipped with the program, checked as it is read. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { RequestAnswer } from '../../shared/ipc/contract';
import { sampleMembersSchema, sampleYearSchema } from '../../shared/sample/sample-data';
import { sampleLifeSchema } from '../../shared/sample/sample-life-data';

/**
 * @param folder `resources/samples`
 * @throws ExpectedFailure fileUnreadable when the files are missing or not what was shipped
 */
export async function readSample(folder: string): Promise<RequestAnswer<'sample.read'>> {
  try {
    return {
      members: sampleMembersSchema.parse(await readJson(join(folder, 'sample-members.json'))),
      year: sampleYearSchema.parse(await readJson(join(folder, 'sample-year.json'))),
      life: sampleLifeSchema.parse(await readJson(join(folder, 'sample-life.json'))),
    };
  } catch (error) {
    throw new ExpectedFailure('fileUnreadable', 'sample data', { cause: error });
  }
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}
