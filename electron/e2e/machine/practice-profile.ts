/** What the practice build left on a PC: the sample branch, a draft and an attachment, everything in clear. */
import { join } from 'node:path';
import { root } from '../../../build/setup/places.mjs';
import { buildSampleBranch } from '../../../shared/sample/build-sample';
import type { Command } from '../../../shared/schema/command';
import { AttachmentStore } from '../../attachments/attachment-store';
import { DraftStore } from '../../drafts/draft-store';
import { nodeDisk } from '../../files/node-disk';
import { openJournal } from '../../journal/open-journal';
import { readSample } from '../../shell/sample-files';

const numbered = (count: number): string => `01HX${String(count).padStart(22, '0')}`;

/** @returns texts that stand in its files in clear; not the branch's name, which copies bear to be told apart */
export async function leavePracticeData(profile: string, at: string): Promise<string[]> {
  const data = join(profile, 'data');
  const now = (): Date => new Date(at);
  let count = 0;
  const newId = (): string => numbered((count += 1));
  const { members, year } = await readSample(join(root, 'resources', 'samples'));
  const sample = buildSampleBranch(members, year, { now: at, newId });
  const command: Command = {
    schema: 'command/1',
    id: newId(),
    name: 'branches.loadSample',
    at,
    by: '单文静',
    baseSeq: 0,
    ops: [...sample.ops],
  };
  const journal = await openJournal({
    disk: nodeDisk,
    folder: join(data, 'journal'),
    createdBy: 'practice',
    now,
    sealWith: 'none',
  });
  await journal.commit(command);
  await journal.close();
  const typed = '练习时写了一半的话';
  await new DraftStore(nodeDisk, join(data, 'drafts'), now).save(newId(), 0, {
    text: typed,
  });
  const attached = '练习时放进来的一页材料';
  await new AttachmentStore(nodeDisk, join(data, 'files')).add(Buffer.from(`${attached}\n`.repeat(20)));
  return [...members.members.map(({ person }) => person.name), typed, attached];
}
