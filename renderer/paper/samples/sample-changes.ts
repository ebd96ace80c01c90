/** An invented audit trail, long enough for a second page. */
import { summarizeChange } from '../../../shared/domain/change-summary';
import type { ChangeSummary } from '../../../shared/ipc/requests/backup';
import type { Command, Op } from '../../../shared/schema/command';
import { sampleId } from './sample-people';

const names = [
  'meetings.saveDraft',
  'meetings.sendForSignature',
  'members.change',
  'meetings.sign',
  'app.undo',
];
const people = ['单文静', '曾广林', '阿依古丽·买买提'];

function commandOf(seq: number): Command {
  const month = String(1 + Math.floor(seq / 6)).padStart(2, '0');
  const name = names[seq % names.length] ?? '';
  const row = { id: sampleId(1000 + seq), branchId: sampleId(1), rev: 1 };
  const record = { ...row, primaryType: 'memberAssembly', startAt: `2026-${month}-18T14:30` };
  const person = { ...row, name: people[seq % people.length] };
  const ops =
    name === 'members.change'
      ? [{ table: 'persons', id: row.id, before: null, after: person }]
      : [
          {
            table: 'records',
            id: row.id,
            before: null,
            after: { ...record, title: '审议志愿服务队管理办法' },
          },
        ];
  return {
    schema: 'command/1',
    id: sampleId(2000 + seq),
    name,
    at: `2026-${month}-${String(19 + (seq % 6))}T0${String(seq % 10)}:15:00.000Z`,
    by: people[(seq * 7) % people.length] ?? '',
    baseSeq: 0,
    ops: ops as unknown as Op[],
  };
}

export const sampleChanges: ChangeSummary[] = Array.from({ length: 45 }, (_, at) =>
  summarizeChange(45 - at, commandOf(45 - at)),
);
