/**
 * For every request an input the program takes as it stands: what one place of is spoilt (one-place.ts). A request
 * that is not named here gets one made from its schema.
 */
import type { Random } from '../../../faults/support/random';
import type { RequestInput, RequestName } from '../../../../shared/ipc/contract';
import { requestNames } from '../../../../shared/ipc/request-names';
import { sampleOf, schemaOf } from './sample-input';
import { newFuzzId, textItem, type OfficeFacts } from './office-facts';
import type { PlainCommand, PlainOp, Row } from './record-keeper';

export interface Known {
  facts: OfficeFacts;
  rows: readonly { table: string; row: Row }[];
  lastSeq: number;
}
type Make = (known: Known, random: Random) => unknown;

const NOW = '2026-09-22T01:30:00.000Z';
const OTHER_PASSWORD = '走廊尽头第三只柜子';
const pdf = { title: '会议记录', html: '<!doctype html><p>会议记录</p>', landscape: false };

/** Typed by name, so that an input that no longer fits its request fails the compile. */
function typed<const T extends { [N in RequestName]?: (known: Known, random: Random) => RequestInput<N> }>(
  table: T,
): T {
  return table;
}

const inputs: Partial<Record<RequestName, Make>> = typed({
  'app.setPreferences': () => ({
    textSize: 'standard',
    operatorName: '单文静',
    copies: 1,
    duplex: 'simplex',
  }),
  'app.noteCoveredCopy': () => ({ text: '110105195401010013' }),
  'fillPanel.copy': () => ({ text: '2026-03-05' }),
  'app.reportPageError': () => ({ message: '出错', stack: 'at page' }),
  'app.reportStorage': () => ({ persisted: true, rebuiltFrom: 1 }),
  'journal.getState': ({ lastSeq }) => ({ seq: lastSeq }),
  'journal.readAfter': ({ lastSeq }) => ({ seq: Math.max(0, lastSeq - 3), limit: 5 }),
  'journal.readRows': () => ({ cursor: null }),
  'journal.keepViewRows': ({ rows }, random) => ({ rows: [structuredClone(random.pick(rows))] }),
  'journal.findCommand': ({ facts }) => ({ commandId: facts.recordId }),
  'journal.listChanges': ({ facts, lastSeq }) => ({
    filter: {
      table: 'records',
      rowId: facts.recordId,
      tables: ['records', 'members'],
      about: [facts.personId],
      by: '单文静',
      name: 'meetings.change',
      from: NOW,
      until: NOW,
    },
    beforeSeq: lastSeq,
    limit: 20,
  }),
  'drafts.save': ({ facts }) => ({ ownerId: facts.draftOwner, baseRev: 1, content: { title: '草稿' } }),
  'drafts.read': ({ facts }) => ({ ownerId: facts.draftOwner }),
  'drafts.remove': ({ facts }) => ({ ownerId: facts.draftOwner }),
  'files.pickFiles': () => ({ purpose: 'attachment', multiple: true }),
  'files.grantDropped': () => ({ paths: ['/nowhere/名册.xlsx'] }),
  'files.pickPlace': () => ({ purpose: 'verify' }),
  'files.showInFolder': ({ facts }) => ({ token: facts.written }),
  'attachments.add': ({ facts }) => ({ token: facts.picture }),
  'attachments.addPicture': () => ({ picture: 'iVBORw0KGgo=', name: '粘贴的图片.png' }),
  'attachments.keepPdf': ({ facts }) => ({ pdfId: facts.pdfId, name: '会议记录.pdf' }),
  'attachments.check': ({ facts }) => ({ sha512: facts.sha512 }),
  'attachments.saveCopy': ({ facts }) => ({ sha512: facts.sha512, name: '会场.png' }),
  'scans.open': ({ facts }) => ({ token: facts.picture }),
  'scans.readPage': () => ({ width: 4, height: 3, grey: '////////////////' }),
  'import.readTables': ({ facts }) => ({ token: facts.roster }),
  'export.pickRosterFile': () => ({ shortName: '某支部', asOf: '2026-09-22' }),
  'export.saveTemplate': () => ({ kind: 'studyPlan' }),
  'export.saveSheet': () => ({
    name: '组织生活一览.xlsx',
    sheet: {
      sheetTitle: '组织生活一览',
      title: '2026年组织生活一览',
      subtitle: '党支部：某支部',
      columns: [
        { header: '日期', kind: 'date', width: 12 },
        { header: '应到', kind: 'number', width: 6 },
        { header: '主题', kind: 'text', width: 30 },
      ],
      rows: [
        ['2026-09-18', 9, '学习党章'],
        ['2026-09-20', null, ''],
      ],
    },
  }),
  'export.saveWord': () => ({
    name: '会议记录.docx',
    document: {
      title: '会议记录',
      landscape: false,
      frame: { top: 37, right: 26, bottom: 35, left: 28 },
      pageNumbers: 'gbt9704',
      blocks: [{ kind: 'paragraph', style: 'body', runs: [{ text: '会议开始。' }] }],
    },
  }),
  'export.writeRoster': ({ facts }) => ({
    token: facts.exportTarget,
    commandId: facts.exportCommand,
    branchName: '某支部',
    columns: ['name', 'gender'],
    rows: [['单文静', '女']],
  }),
  'handover.make': ({ facts }) => ({
    place: facts.place,
    facts: { on: '2026-09-22', from: '单文静', to: '罗海燕', witness: '李红梅', counts: { members: 9 } },
  }),
  'handover.open': ({ facts }) => ({ place: facts.place }),
  'handover.unlock': ({ facts }) => ({ source: facts.source, code: facts.recoveryCode }),
  'handover.take': ({ facts }) => ({ source: facts.source, commandId: newFuzzId() }),
  'paper.makePdf': () => ({
    ...pdf,
    stamp: {
      pageNumbers: 'gbt9704',
      headLeft: '某支部',
      headRight: '2026年',
      foot: '第1稿',
      frame: { top: 37, right: 26, bottom: 35, left: 28 },
    },
  }),
  'paper.joinPdfs': () => ({
    title: '记录本',
    pdfIds: ['0'.repeat(32)],
    sheets: [{ pdf: 0, page: 1 }, null],
  }),
  'paper.openStored': ({ facts }) => ({ sha512: facts.sha512 }),
  'paper.savePdf': ({ facts }) => ({ pdfId: facts.pdfId, name: '会议记录.pdf' }),
  // A printer that does not exist: nothing is ever put on somebody's paper.
  'paper.print': ({ facts }) => ({
    pdfId: facts.pdfId,
    title: '会议记录',
    printer: '没有这台打印机',
    copies: 1,
    duplex: 'longEdge',
  }),
  'archive.export': ({ facts }) => ({
    placeToken: facts.place,
    year: 2026,
    branch: { id: facts.recordId, fullName: '某支部', shortName: '某支部' },
    contact: '单文静',
    items: [
      textItem(),
      {
        ...textItem(),
        fileName: '会场.png',
        partOf: 0,
        source: { from: 'attachment', sha512: facts.sha512 },
      },
      { ...textItem(), fileName: '记录.pdf', pages: 1, source: { from: 'pdf', pdfId: facts.pdfId } },
    ] as RequestInput<'archive.export'>['items'],
    gaps: ['缺一份签到表'],
  }),
  'archive.verify': ({ facts }) => ({ token: facts.written }),
  'backup.makeSnapshot': () => ({ reason: 'manual' }),
  'backup.openSource': () => ({ place: 'local' }),
  'backup.unlockSource': ({ facts }) => ({ source: facts.source, password: facts.password }),
  'backup.previewRestore': ({ facts }) => ({ source: facts.source, snapshotId: facts.snapshotId }),
  'backup.restore': ({ facts }) => ({ source: facts.source, snapshotId: facts.snapshotId }),
  'persons.idKeys': () => ({ numbers: ['110105195401010013'] }),
  'vault.create': ({ facts }) => ({ password: facts.password }),
  'vault.confirmCode': ({ facts }) => ({ recoveryCode: facts.recoveryCode }),
  'vault.unlock': ({ facts }) => ({ password: facts.password }),
  'vault.unlockWithCode': ({ facts }) => ({ recoveryCode: facts.recoveryCode, newPassword: OTHER_PASSWORD }),
  'vault.recoverFiles': ({ facts }) => ({ place: facts.place, password: facts.password }),
  'vault.fetchKeys': ({ facts }) => ({ place: facts.place }),
  'vault.changePassword': ({ facts }) => ({ password: facts.password, newPassword: OTHER_PASSWORD }),
  'vault.renewCode': ({ facts }) => ({ password: facts.password }),
  'vault.setSystemKey': ({ facts }) => ({ password: facts.password, on: true }),
  'vault.setIdleMinutes': () => ({ minutes: 5 }),
  'wipe.prepare': ({ facts }) => ({ password: facts.password, way: 'withoutCopy' }),
  // Never the right one: the program would clear this PC, as it is asked to, and end.
  'wipe.run': () => ({ ticket: 'a'.repeat(32) }),
  'journal.commit': (known, random) => ({ command: makeCommand(known, random) as never }),
});

/**
 * Requests that take something and have no right input of their own above: what a schema alone makes up for them names
 * no file, row or place there is, and is refused before anything is done.
 */
export const requestsWithMadeUpInput: readonly RequestName[] = requestNames.filter(
  (name) => inputs[name] === undefined && Object.keys(schemaOf(name).properties ?? {}).length > 0,
);

export function validInput(name: RequestName, known: Known, random: Random): unknown {
  return inputs[name]?.(known, random) ?? sampleOf(schemaOf(name), random);
}

/** One to three ops on rows as they stand. */
function makeCommand({ rows, lastSeq }: Known, random: Random): PlainCommand & { baseSeq: number } {
  const ops = new Map<string, PlainOp>();
  for (let count = random.between(1, 3); count > 0; count -= 1) {
    const { table, row } = structuredClone(random.pick(rows));
    // Records are what the law locks.
    const isRecord = table === 'records' || random.chance(0.5);
    const records = rows.filter((one) => one.table === 'records');
    const chosen = isRecord && records.length > 0 ? structuredClone(random.pick(records)) : { table, row };
    const op = makeOp(chosen, random);
    ops.set(`${op.table}/${op.id}`, op);
  }
  return {
    schema: 'command/1',
    id: newFuzzId(),
    name: random.pick(['members.change', 'meetings.change', 'meetings.sign', 'settings.change']),
    at: NOW,
    by: '单文静',
    baseSeq: lastSeq,
    ops: [...ops.values()],
  } as PlainCommand & { baseSeq: number };
}

function makeOp({ table, row }: { table: string; row: Row }, random: Random): PlainOp {
  const what = random.next();
  if (what < 0.25) {
    const id = newFuzzId();
    return { table, id, before: null, after: { ...row, id, rev: 1 } };
  }
  const { id } = row;
  // Signed ones are offered for deletion, too: as a draft, when the place that is spoilt is their state.
  if (what < 0.35 && table !== 'branches') return { table, id, before: row, after: null };
  return { table, id, before: row, after: { ...structuredClone(row), rev: row.rev + 1 } };
}
