/** What a working branch has that requests can name: rows, files, places, papers, snapshots. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../../build/setup/places.mjs';
import { recordContentSchema, type OrgLifeRecord } from '../../../../shared/schema/meeting';
import { buildSampleBranch } from '../../../../shared/sample/build-sample';
import { sampleMembersSchema, sampleYearSchema } from '../../../../shared/sample/sample-data';
import { sampleLifeSchema } from '../../../../shared/sample/sample-life-data';
import { createOp, type Command, type Op } from '../../../../shared/schema/command';
import { NOW } from '../../machine/computer';
import { cleanRoster } from '../../machine/samples';

export interface OfficeFacts {
  /** A roster and a picture the user picked. */
  roster: string;
  picture: string;
  /** A folder the user picked, and a package written there. */
  place: string;
  written: string;
  /** A file for a list of persons, and the command that registered the export. */
  exportTarget: string;
  exportCommand: string;
  sha512: string;
  pdfId: string;
  source: string;
  snapshotId: string;
  draftOwner: string;
  recordId: string;
  personId: string;
  password: string;
  recoveryCode: string;
}

/** Asks main as the page does; throws what is refused. */
export type Ask = (name: string, input: unknown) => Promise<Record<string, unknown>>;
/** The next system dialog is answered with this path. */
export type Answer = (path: string) => void;

let made = 0;
/** Ids nobody else makes. */
export function newFuzzId(): string {
  made += 1;
  return `01HF0${String(made).padStart(21, '0')}`;
}

/** The practice branch, with records in every state and versions that went out for signature. */
export function officeCommand(): Command {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(root, 'resources', 'samples', name), 'utf8'));
  const { ops } = buildSampleBranch(
    sampleMembersSchema.parse(read('sample-members.json')),
    sampleYearSchema.parse(read('sample-year.json')),
    { now: NOW, newId: newFuzzId },
    sampleLifeSchema.parse(read('sample-life.json')),
  );
  const records = ops.filter((op) => op.table === 'records').map(({ after }) => after as OrgLifeRecord);
  return {
    schema: 'command/1',
    id: newFuzzId(),
    name: 'branches.loadSample',
    at: NOW,
    by: '单文静',
    baseSeq: 0,
    ops: [...ops, ...records.slice(0, 8).map((record, index) => withVersion(record, index))],
  };
}

function withVersion(record: OrgLifeRecord, index: number): Op {
  const content = recordContentSchema.parse(record);
  const at = record.createdAt;
  const isSigned = index % 2 === 0;
  const snapshot = { takenAt: at, rosterDate: at.slice(0, 10), rows: [], rules: [] };
  const how = isSigned ? ('signed' as const) : ('sent' as const);
  return createOp('records', {
    ...record,
    id: newFuzzId(),
    state: isSigned ? 'signed' : 'outForSignature',
    revisions: [{ no: 1, at, how, content, snapshot, checkCode: 'AAAA-BBBB' }],
    corrections: [],
  });
}

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** @param folders where the user keeps a picture, and where a package may go */
export async function prepareOffice(
  ask: Ask,
  answer: Answer,
  {
    command,
    writeFile,
    place,
  }: {
    command: Command;
    writeFile: (name: string, bytes: Buffer) => string;
    place: string;
  },
): Promise<Omit<OfficeFacts, 'password' | 'recoveryCode'>> {
  await ask('journal.commit', { command });
  const idIn = (table: string): string => command.ops.find((op) => op.table === table)?.id ?? '';
  const pick = async (purpose: string, path: string): Promise<string> => {
    answer(path);
    const { files } = await ask('files.pickFiles', { purpose, multiple: false });
    return (files as { token: string }[])[0]?.token ?? '';
  };
  const picture = await pick('attachment', writeFile('会场.png', PNG));
  const { sha512 } = await ask('attachments.add', { token: picture });
  answer(place);
  const picked = await ask('files.pickPlace', { purpose: 'archive' });
  const placeToken = (picked['place'] as { token: string }).token;
  const { pdfId } = await ask('paper.makePdf', {
    title: '会议记录',
    html: '<!doctype html><meta charset="utf-8"><p>会议记录</p>',
    landscape: false,
    stamp: { pageNumbers: 'gbt9704' },
  });
  const { token: written } = await ask('archive.export', {
    placeToken,
    year: 2026,
    branch: { id: idIn('branches'), fullName: '某支部', shortName: '某支部' },
    contact: '单文静',
    items: [textItem()],
    gaps: [],
  });
  const exported = await registerExport(ask, answer, join(place, '名册.xlsx'), idIn('branches'));
  const { id: snapshotId } = await ask('backup.makeSnapshot', { reason: 'manual' });
  const { source } = await ask('backup.openSource', { place: 'local' });
  const draftOwner = idIn('records');
  await ask('drafts.save', { ownerId: draftOwner, baseRev: 1, content: { title: '草稿' } });
  return {
    roster: await pick('importRoster', cleanRoster),
    picture,
    place: placeToken,
    written: String(written),
    ...exported,
    sha512: String(sha512),
    pdfId: String(pdfId),
    source: String(source),
    snapshotId: String(snapshotId),
    draftOwner,
    recordId: idIn('records'),
    personId: idIn('persons'),
  };
}

/** A list of one person, registered as it has to be before it is written. */
async function registerExport(
  ask: Ask,
  answer: Answer,
  path: string,
  branchId: string,
): Promise<{ exportTarget: string; exportCommand: string }> {
  answer(path);
  const picked = await ask('export.pickRosterFile', { shortName: '某支部', asOf: '2026-09-22' });
  const target = picked['target'] as { token: string; fileName: string; label: string };
  const row = {
    ...{ id: newFuzzId(), branchId, at: NOW, what: 'roster' as const, profile: 'superiorFull' as const },
    ...{ reason: '上级党委统计', asOf: '2026-09-22', columns: ['姓名', '性别'], rowCount: 1 },
    ...{ fileName: target.fileName, placeLabel: target.label, result: 'begun' as const },
  };
  const command = {
    ...{
      schema: 'command/1',
      id: newFuzzId(),
      name: 'members.beginExport',
      at: NOW,
      by: '单文静',
      baseSeq: 1,
    },
    ops: [createOp('dataExports', row)],
  };
  await ask('journal.commit', { command });
  return { exportTarget: target.token, exportCommand: command.id };
}

export function textItem(): object {
  return {
    directory: '03_三会一课',
    fileName: '情况说明.txt',
    title: '情况说明',
    kind: 'note',
    date: '2026-09-22',
    source: { from: 'text', text: '情况说明' },
  };
}
