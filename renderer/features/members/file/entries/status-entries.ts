/** 停止党籍, 恢复, and putting a status right; 出党 and 去世 end the membership (actions/DepartureDialog). */
import { compact, endStatusOps, statusOp } from '../../../../../shared/domain/member-life-ops';
import { statusesOn } from '../../../../../shared/domain/member-life';
import { deleteOp, updateOp } from '../../../../../shared/schema/command';
import { leftHows, type LeftHow, type StatusSpan } from '../../../../../shared/schema/member';
import { leftHowWords } from '../../../../../shared/words/domain';
import { entryWords, statusEntryWords as words } from '../../../../../shared/words/member-life';
import { filled, type Entry, type EntryField } from '../entry';
import { optionsOf, type EntryContext } from './entry-context';

const docNo: EntryField = { name: 'docNo', label: words.docNo, kind: 'text', limit: 60 };

/** The suspension in force today. */
export function suspensionOf({ life, today }: Pick<EntryContext, 'life' | 'today'>): StatusSpan | undefined {
  return statusesOn(life.statusSpans, life.member.id, today).find(({ status }) => status === 'suspended');
}

export function suspendEntry(context: EntryContext): Entry {
  const { life, today } = context;
  const { name } = life.person;
  return {
    title: words.suspendTitle(name),
    intro: words.suspendIntro,
    confirm: words.suspendConfirm(name),
    fields: [{ name: 'from', label: entryWords.from, kind: 'day', required: true }, docNo],
    initial: { from: today },
    command: 'members.suspend',
    ops: (values) => [
      statusOp(
        compact({
          memberId: life.member.id,
          status: 'suspended' as const,
          from: values['from'] ?? '',
          docNo: filled(values['docNo']),
        }),
        context,
      ),
    ],
    done: words.suspended(name),
  };
}

export function restoreEntry({ life, today }: EntryContext, span: StatusSpan): Entry {
  const { name } = life.person;
  return {
    title: words.restoreTitle(name),
    confirm: words.restoreConfirm(name),
    fields: [{ name: 'on', label: words.restoreOn, kind: 'day', required: true }],
    initial: { on: today },
    check: ({ on = '' }) => ({ on: on <= span.from ? entryWords.problems.toBeforeFrom : undefined }),
    command: 'members.restoreStatus',
    ops: ({ on = '' }) => endStatusOps(span, on),
    done: words.restored(name),
  };
}

/** A wrong day, number or way of leaving; a status that follows from a sanction is put right there. */
export function statusCorrection({ life }: EntryContext, span: StatusSpan): Entry {
  const { name } = life.person;
  const isLeft = span.status === 'left';
  const canEnd = span.status === 'suspended';
  return {
    title: words.correctTitle(name),
    confirm: entryWords.saveCorrection,
    fields: [
      { name: 'from', label: entryWords.from, kind: 'day', required: true },
      ...(canEnd
        ? [{ name: 'to', label: words.restoreOn, kind: 'day' as const, help: entryWords.toHelp }]
        : []),
      ...(isLeft
        ? [
            {
              name: 'leftHow',
              label: words.leftHow,
              kind: 'choice' as const,
              options: optionsOf(leftHows, leftHowWords),
            },
          ]
        : []),
      docNo,
    ],
    initial: {
      from: span.from,
      to: span.to ?? '',
      leftHow: span.leftHow ?? '',
      docNo: span.docNo ?? '',
    },
    check: ({ from = '', to = '' }) => ({
      to: to !== '' && to <= from ? entryWords.problems.toBeforeFrom : undefined,
    }),
    command: 'members.correctStatus',
    ops: (values) => [
      updateOp('statusSpans', span, {
        from: values['from'] ?? '',
        docNo: filled(values['docNo']),
        ...(canEnd ? { to: filled(values['to']) } : {}),
        ...(isLeft ? { leftHow: filled(values['leftHow']) as LeftHow | undefined } : {}),
      }),
    ],
    done: words.corrected(name),
    // 出党 also ended the membership: taking the row alone away would leave half of it.
    ...(canEnd
      ? { remove: { command: 'members.removeStatus', ops: () => [deleteOp('statusSpans', span)] } }
      : {}),
  };
}
