/** 转出 by letter, its receipt, its withdrawal, and the letter somebody came with. */
import {
  arrivalOps,
  letterOps,
  receiptOps,
  withdrawLetterOps,
} from '../../../../../shared/domain/member-life-ops';
import { letterValidUntil } from '../../../../../shared/domain/member-life';
import { openMembership } from '../../../../../shared/domain/member-changes';
import type { Membership, TransferLetter } from '../../../../../shared/schema/member';
import { letterWords as words } from '../../../../../shared/words/member-life';
import { filled, type Entry, type EntryValues } from '../entry';
import type { EntryContext } from './entry-context';

/** 开介绍信转出; with a letter that is out already, putting it right. */
export function letterEntry({ life, today, parameters }: EntryContext): Entry | undefined {
  const membership = openMembership(life);
  if (!membership) return undefined;
  const { transfer } = membership;
  const { name } = life.person;
  return {
    title: transfer ? words.correctTitle(name) : words.title(name),
    intro: words.intro,
    confirm: transfer ? words.saveCorrection : words.confirm(name),
    cancel: words.cancel,
    fields: [
      { name: 'toOrg', label: words.toOrg, kind: 'text', required: true, limit: 60 },
      { name: 'letterNo', label: words.letterNo, kind: 'text', limit: 40 },
      { name: 'letterOn', label: words.letterOn, kind: 'day', required: true },
      {
        name: 'validUntil',
        label: words.validUntil,
        kind: 'laterDay',
        help: words.validHelp(parameters.letterDays),
      },
      { name: 'duesPaidThrough', label: words.duesPaidThrough, kind: 'month' },
    ],
    initial: {
      toOrg: transfer?.toOrg ?? '',
      letterNo: transfer?.letterNo ?? '',
      letterOn: transfer?.letterOn ?? today,
      validUntil: transfer ? (transfer.validUntil ?? '') : letterValidUntil(today, parameters),
      duesPaidThrough: transfer?.duesPaidThrough ?? life.member.duesPaidThrough ?? '',
    },
    check: ({ letterOn = '', validUntil = '' }) => ({
      letterOn: letterOn !== '' && letterOn < membership.from ? words.beforeArrival : undefined,
      validUntil: validUntil !== '' && validUntil < letterOn ? words.beforeLetter : undefined,
    }),
    command: transfer ? 'members.correctLetter' : 'members.issueLetter',
    ops: (values) => letterOps(membership, letterOf(values, transfer)),
    done: transfer ? words.corrected(name) : words.done(name),
  };
}

function letterOf(values: EntryValues, before: TransferLetter | undefined): TransferLetter {
  return {
    ...(before?.receiptOn ? { receiptOn: before.receiptOn } : {}),
    letterNo: filled(values['letterNo']),
    letterOn: values['letterOn'] ?? '',
    validUntil: filled(values['validUntil']),
    toOrg: values['toOrg'] ?? '',
    duesPaidThrough: filled(values['duesPaidThrough']),
  };
}

/** 收到回执: ends the membership on that day. */
export function receiptEntry({ life, today }: EntryContext): Entry | undefined {
  const membership = openMembership(life);
  const transfer = membership?.transfer;
  if (!membership || !transfer) return undefined;
  const { name } = life.person;
  return {
    title: words.receiptTitle(name, transfer.toOrg),
    intro: words.receiptIntro,
    confirm: words.receiptConfirm(name),
    cancel: words.cancel,
    fields: [{ name: 'receiptOn', label: words.receiptOn, kind: 'day', required: true }],
    initial: { receiptOn: today },
    check: ({ receiptOn = '' }) => ({
      receiptOn:
        receiptOn < transfer.letterOn
          ? words.beforeLetter
          : receiptOn <= membership.from
            ? words.beforeArrival
            : undefined,
    }),
    command: 'members.transferReceipt',
    ops: ({ receiptOn = '' }) => receiptOps(life, membership, receiptOn),
    done: words.receiptDone(name),
  };
}

export function withdrawLetterEntry({ life }: EntryContext): Entry | undefined {
  const membership = openMembership(life);
  if (!membership?.transfer) return undefined;
  const { name } = life.person;
  return {
    title: words.withdrawTitle(name),
    intro: words.withdrawIntro,
    confirm: words.withdrawConfirm,
    cancel: words.cancel,
    fields: [],
    initial: {},
    command: 'members.withdrawLetter',
    ops: () => withdrawLetterOps(membership),
    done: words.withdrawn(name),
  };
}

/** The letter somebody came with, and the receipt sent back. */
export function arrivalEntry({ life }: EntryContext, membership: Membership): Entry {
  const { arrival } = membership;
  const { name } = life.person;
  return {
    title: words.arrivalTitle(name),
    confirm: words.arrivalConfirm,
    cancel: words.cancel,
    fields: [
      { name: 'fromOrg', label: words.fromOrg, kind: 'text', limit: 60 },
      { name: 'letterNo', label: words.letterNo, kind: 'text', limit: 40 },
      { name: 'letterOn', label: words.letterOn, kind: 'day' },
      { name: 'duesPaidThrough', label: words.duesPaidThrough, kind: 'month' },
      { name: 'receiptSentOn', label: words.receiptSentOn, kind: 'day' },
    ],
    initial: {
      fromOrg: membership.fromOrg ?? '',
      letterNo: arrival?.letterNo ?? membership.letterNo ?? '',
      letterOn: arrival?.letterOn ?? '',
      duesPaidThrough: arrival?.duesPaidThrough ?? '',
      receiptSentOn: arrival?.receiptSentOn ?? '',
    },
    check: ({ letterOn = '', receiptSentOn = '' }) => ({
      receiptSentOn: receiptSentOn !== '' && receiptSentOn < letterOn ? words.beforeLetter : undefined,
    }),
    command: 'members.recordArrival',
    ops: (values) =>
      arrivalOps(
        membership,
        {
          letterNo: filled(values['letterNo']),
          letterOn: filled(values['letterOn']),
          duesPaidThrough: filled(values['duesPaidThrough']),
          receiptSentOn: filled(values['receiptSentOn']),
        },
        values['fromOrg'] ?? '',
      ),
    done: words.arrivalDone(name),
  };
}
