/**
 * What happens to a member as rows of one command: letters, circumstances, work, status, sanctions. Dated rows are
 * added or ended, never overwritten; a wrong entry is put right in place and stays in 变更记录.
 */
import { createOp, updateOp, type Op } from '../schema/command';
import type { ArrivalLetter, Membership, StatusSpan, TransferLetter } from '../schema/member';
import type { Contact, Sanction, WorkSpan } from '../schema/member-life';
import type { TableRows } from '../schema/tables';
import { addDays, type CalendarDate } from './dates';
import { endBelongingOps } from './member-changes';
import type { StoredFile } from './member-file';
import { workKeys, workOf, type Work } from './member-life';

export interface LifeContext {
  branchId: string;
  newId: () => string;
}

/** 开出介绍信: the member goes on counting here, so that only the letter is written down. */
export function letterOps(membership: Membership, transfer: TransferLetter): Op[] {
  return [updateOp('memberships', membership, { transfer: compact(transfer) })];
}

/** 收到回执: from that day the member counts there and no longer here (教 Art 25). */
export function receiptOps(
  file: Pick<StoredFile, 'groupSpans' | 'posts'>,
  membership: Membership,
  receiptOn: CalendarDate,
): Op[] {
  const { transfer } = membership;
  if (!transfer) return [];
  return endBelongingOps(file, membership, receiptOn, {
    to: receiptOn,
    toHow: 'transferOut',
    toOrg: transfer.toOrg,
    transfer: { ...transfer, receiptOn },
  });
}

/** 收回介绍信: nothing came of it; what was written stays in 变更记录. */
export function withdrawLetterOps(membership: Membership): Op[] {
  return [updateOp('memberships', membership, { transfer: undefined })];
}

/** 转入介绍信 and the receipt sent back; the number stays where lists and paper have always read it. */
export function arrivalOps(membership: Membership, arrival: ArrivalLetter, fromOrg: string): Op[] {
  const org = fromOrg.trim();
  return [
    updateOp('memberships', membership, {
      arrival: compact(arrival),
      fromHow: 'transferIn',
      fromOrg: org === '' ? undefined : org,
      letterNo: arrival.letterNo,
    }),
  ];
}

/**
 * 岗位变动, 退休: work from a day on. The span before is closed with what the file said until now; the first change of
 * all gives that a span of its own, from the day it is known of (`knownFrom`), so that earlier months keep it.
 * A day at or before the open span's first means that entry was wrong: it is put right instead.
 */
export function workOps(
  person: TableRows['persons'],
  spans: readonly WorkSpan[],
  change: { from: CalendarDate; work: Work; knownFrom: CalendarDate },
  context: LifeContext,
): Op[] {
  const { from, work, knownFrom } = change;
  const all = Object.fromEntries(workKeys.map((key) => [key, work[key]])) as Work;
  const present = updateOp('persons', person, all as Partial<TableRows['persons']>);
  const before = Object.fromEntries(workKeys.map((key) => [key, person[key]])) as Partial<WorkSpan>;
  const base = { branchId: context.branchId, personId: person.id };
  const added = (): Op => createOp('workSpans', { ...base, id: context.newId(), from, ...workOf(work) });
  const open = spans.filter((span) => span.to === undefined).at(-1);
  if (open && from <= open.from) {
    return [updateOp('workSpans', open, { from, ...(all as Partial<WorkSpan>) }), present];
  }
  if (open) return [updateOp('workSpans', open, { ...before, to: from }), added(), present];
  const closed = spans
    .map((span) => span.to ?? '')
    .sort()
    .at(-1);
  const since = closed ?? (knownFrom < from ? knownFrom : addDays(from, -1));
  const wasKnown = Object.keys(workOf(person)).length > 0 && since < from;
  const former = { ...base, id: context.newId(), from: since, to: from, ...workOf(person) };
  return [...(wasKnown ? [createOp('workSpans', former)] : []), added(), present];
}

/** 停止党籍, 留党察看: a status from a day on, until it is ended. */
export function statusOp(
  status: Pick<StatusSpan, 'memberId' | 'status' | 'from' | 'to' | 'docNo'>,
  context: LifeContext,
): Op<'statusSpans'> {
  return createOp('statusSpans', compact({ id: context.newId(), branchId: context.branchId, ...status }));
}

/** 恢复党籍: the status ends; the day is the first the member counts again. */
export function endStatusOps(span: StatusSpan, on: CalendarDate): Op[] {
  return [updateOp('statusSpans', span, { to: on })];
}

export type SanctionFields = Pick<Sanction, 'kind' | 'from' | 'to' | 'docNo' | 'note'>;

/** 处分: the sealed row, and with 留党察看 the status that decides who has a vote, in the same command. */
export function sanctionOps(memberId: string, fields: SanctionFields, context: LifeContext): Op[] {
  const base = { branchId: context.branchId, memberId };
  const status =
    fields.kind === 'probationWithinParty' && fields.from !== undefined
      ? statusOp({ memberId, status: 'probationWithinParty', ...spanOf(fields.from, fields.to) }, context)
      : undefined;
  const row = compact({
    ...base,
    id: context.newId(),
    ...fields,
    statusSpanId: status?.id,
  });
  return [createOp('sanctions', row), ...(status ? [status] : [])];
}

/** A sanction put right or ended: its status follows, is added, or goes away with it. */
export function changeSanctionOps(
  sanction: Sanction,
  fields: SanctionFields,
  statusSpans: readonly StatusSpan[],
  context: LifeContext,
): Op[] {
  const span = statusSpans.find((one) => one.id === sanction.statusSpanId);
  const isProbation = fields.kind === 'probationWithinParty' && fields.from !== undefined;
  const cleared = { to: undefined, docNo: undefined, note: undefined, ...fields };
  if (!isProbation) {
    const patch = { ...cleared, statusSpanId: undefined };
    return [
      updateOp('sanctions', sanction, patch as Partial<Sanction>),
      ...(span ? [{ table: 'statusSpans' as const, id: span.id, before: span, after: null }] : []),
    ];
  }
  const { memberId } = sanction;
  const from = fields.from ?? '';
  if (span) {
    const patch = { from, to: fields.to } as Partial<StatusSpan>;
    return [
      updateOp('sanctions', sanction, cleared as Partial<Sanction>),
      updateOp('statusSpans', span, patch),
    ];
  }
  const added = statusOp({ memberId, status: 'probationWithinParty', ...spanOf(from, fields.to) }, context);
  const patch = { ...cleared, statusSpanId: added.id };
  return [updateOp('sanctions', sanction, patch as Partial<Sanction>), added];
}

/** A sanction entered by mistake goes, and its status with it. */
export function removeSanctionOps(sanction: Sanction, statusSpans: readonly StatusSpan[]): Op[] {
  const span = statusSpans.find((one) => one.id === sanction.statusSpanId);
  return [
    { table: 'sanctions', id: sanction.id, before: sanction, after: null },
    ...(span ? [{ table: 'statusSpans' as const, id: span.id, before: span, after: null }] : []),
  ];
}

/** A circumstance entered by mistake goes with its contacts. */
export function removeCircumstanceOps(
  circumstance: TableRows['circumstances'],
  contacts: readonly Contact[],
): Op[] {
  const own = contacts.filter((contact) => contact.circumstanceId === circumstance.id);
  return [
    ...own.map((contact): Op => ({ table: 'contacts', id: contact.id, before: contact, after: null })),
    { table: 'circumstances', id: circumstance.id, before: circumstance, after: null },
  ];
}

/** Leaves away what is undefined: absent means not filled in. */
export function compact<Row extends object>(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row;
}

function spanOf(from: CalendarDate, to: CalendarDate | undefined): { from: CalendarDate; to?: CalendarDate } {
  return to === undefined ? { from } : { from, to };
}
