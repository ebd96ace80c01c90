/**
 * Ten years of a large branch as commands, made from the shipped sample: 500 people who came and went, 6,000
 * records with their attendance, 6,000 attachments, the rest small rows of the size of an attendance or a dues
 * entry (those tables come later; until then the register of looks stands in, which nothing reads at start).
 * Invented and repeatable: ids count up, nothing is random.
 */
import { createOp, type Command, type Op } from '../../../shared/schema/command';
import { buildSampleBranch } from '../../../shared/sample/build-sample';
import { readSample } from '../../shell/sample-files';
import type { TableRows } from '../../../shared/schema/tables';

export const TEN_YEARS_ROWS = 120_000;
export interface BranchSize {
  people: number;
  records: number;
  attachments: number;
  /** Of all tables together. */
  rows: number;
}
const TEN_YEARS: BranchSize = {
  ...{ people: 500, records: 6_000, attachments: 6_000, rows: TEN_YEARS_ROWS },
};
/** The largest list the program has to draw well: 2,000 members, little else. */
export const LARGE_LIST: BranchSize = { people: 2_000, records: 200, attachments: 0, rows: 0 };
/** Rows in one command: an import or a day's typing of a busy office. */
const OPS_PER_COMMAND = 25;

const NOW = '2026-09-22T01:30:00.000Z';
const FIRST_DAY_MS = Date.UTC(2016, 8, 1);
const TEN_YEARS_MS = 10 * 365 * 24 * 3_600_000;
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** ULIDs whose time part moves evenly through ten years. */
export function createIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    let time = FIRST_DAY_MS + Math.floor(((count % 200_000) / 200_000) * TEN_YEARS_MS);
    let text = '';
    for (let digit = 0; digit < 10; digit += 1) {
      text = (DIGITS[time % 32] ?? '0') + text;
      time = Math.floor(time / 32);
    }
    let rest = count;
    let tail = '';
    for (let digit = 0; digit < 16; digit += 1) {
      tail = (DIGITS[rest % 32] ?? '0') + tail;
      rest = Math.floor(rest / 32);
    }
    return text + tail;
  };
}

export async function makeTenYears(samples: string, size: BranchSize = TEN_YEARS): Promise<Command[]> {
  const newId = createIds();
  const { members, year } = await readSample(samples);
  const sample = buildSampleBranch(members, year, { now: NOW, newId });
  const branchId = sample.branch.id;
  const ops: Op[] = [...sample.ops];
  const take = <T extends Op['table']>(table: T): TableRows[T][] =>
    sample.ops.filter((op) => op.table === table).map((op) => op.after as unknown as TableRows[T]);
  const persons = take('persons').filter(({ identity }) => identity === 'member');
  const files = take('members');
  for (let person = persons.length; person < size.people; person += 1) {
    const like = at(persons, person);
    const personId = newId();
    const memberId = newId();
    const { idNo: _idNo, ...rest } = like;
    ops.push(
      createOp('persons', { ...rest, id: personId, name: `${like.name.slice(0, 1)}${rareName(person)}` }),
    );
    ops.push(createOp('members', { ...at(files, person), id: memberId, personId }));
    const from = `${2016 + (person % 8)}-07-01`;
    ops.push(createOp('memberships', { id: newId(), branchId, memberId, from, fromHow: 'onFile' }));
  }
  const records = take('records');
  const recordIds: string[] = [];
  for (let record = records.length; record < size.records; record += 1) {
    const like = at(records, record);
    const id = newId();
    recordIds.push(id);
    ops.push(createOp('records', { ...structuredClone(like), ...shiftYears(like, record), id }));
  }
  for (let file = 0; file < size.attachments; file += 1) {
    ops.push(
      createOp('attachments', {
        id: newId(),
        branchId,
        ownerTable: 'records',
        ownerId: at(recordIds, file),
        kind: 'photo',
        sha512: String(file).padStart(128, '0'),
        sizeBytes: 100_000 + file,
        mediaType: 'image/jpeg',
        name: `会议照片${file}.jpg`,
        sortNo: 1,
        addedAt: NOW,
      }),
    );
  }
  while (ops.length < size.rows) {
    const personId = at(persons, ops.length).id;
    ops.push(createOp('lookLog', { id: newId(), branchId, at: NOW, personId, field: 'mobile' }));
  }
  return toCommands(ops, newId);
}

/** A few rows each, as an import or a day's typing of a busy office makes them. */
export function toCommands(ops: readonly Op[], newId: () => string): Command[] {
  const commands: Command[] = [];
  for (let from = 0; from < ops.length; from += OPS_PER_COMMAND) {
    commands.push({
      schema: 'command/1',
      id: newId(),
      name: 'bench.fill',
      at: NOW,
      by: '测速',
      baseSeq: 0,
      ops: ops.slice(from, from + OPS_PER_COMMAND),
    });
  }
  return commands;
}

/** The same meeting some years earlier, so that a year's list stays a year's list. */
function shiftYears(like: TableRows['records'], record: number): { startAt: string; endAt: string } {
  const year = String(2016 + (record % 10));
  const { startAt, endAt = like.startAt } = like;
  return { startAt: year + startAt.slice(4), endAt: year + endAt.slice(4) };
}

function rareName(person: number): string {
  const first = '安博程丹恩方国海佳康立明宁鹏庆蓉思涛维欣';
  const second = '文武英杰华敏静强磊洋勇军艳娟涛明超霞平刚';
  return (first[person % 20] ?? '安') + (second[Math.floor(person / 20) % 20] ?? '文');
}

function at<T>(list: readonly T[], position: number): T {
  const found = list[position % list.length];
  if (found === undefined) throw new Error('the sample is empty');
  return found;
}
