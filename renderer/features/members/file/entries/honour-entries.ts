/** 表彰奖励 and 处分. */
import {
  changeSanctionOps,
  compact,
  removeSanctionOps,
  sanctionOps,
  type SanctionFields,
} from '../../../../../shared/domain/member-life-ops';
import { createOp, deleteOp, updateOp } from '../../../../../shared/schema/command';
import {
  rewardKinds,
  rewardLevels,
  sanctionKinds,
  type Reward,
  type Sanction,
  type SanctionKind,
} from '../../../../../shared/schema/member-life';
import { rewardKindWords, rewardLevelWords, sanctionWords } from '../../../../../shared/words/domain';
import { entryWords, rewardEntryWords, sanctionEntryWords } from '../../../../../shared/words/member-life';
import { filled, type Entry, type EntryValues } from '../entry';
import { optionsOf, type EntryContext } from './entry-context';

export function rewardEntry(context: EntryContext, stored?: Reward): Entry {
  const words = rewardEntryWords;
  const { person } = context.life;
  return {
    title: stored ? words.correctTitle(person.name) : words.title(person.name),
    confirm: stored ? words.saveCorrection : words.confirm,
    fields: [
      {
        name: 'title',
        label: words.name,
        kind: 'text',
        required: true,
        limit: 80,
        help: words.nameExample,
      },
      { name: 'awardedOn', label: words.awardedOn, kind: 'partialDay', required: true },
      { name: 'issuer', label: words.issuer, kind: 'text', required: true, limit: 60 },
      {
        name: 'level',
        label: words.level,
        kind: 'choice',
        required: true,
        options: optionsOf(rewardLevels, rewardLevelWords),
      },
      {
        name: 'kind',
        label: words.kind,
        kind: 'choice',
        required: true,
        options: optionsOf(rewardKinds, rewardKindWords),
      },
      { name: 'docNo', label: words.docNo, kind: 'text', limit: 60 },
      // 记功 rests on the superior's approval (domain §7 row 62).
      {
        name: 'approvedBy',
        label: words.approvedBy,
        kind: 'text',
        limit: 60,
        isShown: (values) => values['kind'] === 'merit',
      },
      { name: 'basis', label: words.basis, kind: 'area', limit: 200 },
    ],
    initial: {
      title: stored?.title ?? '',
      awardedOn: stored?.awardedOn ?? '',
      issuer: stored?.issuer ?? '',
      level: stored?.level ?? '',
      kind: stored?.kind ?? '',
      docNo: stored?.docNo ?? '',
      approvedBy: stored?.approvedBy ?? '',
      basis: stored?.basis ?? '',
    },
    command: stored ? 'members.correctReward' : 'members.recordReward',
    ops: (values) => {
      const part = {
        title: values['title'] ?? '',
        awardedOn: values['awardedOn'] ?? '',
        issuer: values['issuer'] ?? '',
        level: values['level'] as Reward['level'],
        kind: values['kind'] as Reward['kind'],
        docNo: filled(values['docNo']),
        approvedBy: filled(values['approvedBy']),
        basis: filled(values['basis']),
      };
      if (stored) return [updateOp('rewards', stored, part)];
      const base = { id: context.newId(), branchId: context.branchId };
      const row = { ...base, recipientType: 'member' as const, personId: person.id, ...part };
      return [createOp('rewards', compact(row))];
    },
    done: stored ? words.corrected(person.name) : words.done(person.name),
    ...(stored
      ? { remove: { command: 'members.removeReward', ops: () => [deleteOp('rewards', stored)] } }
      : {}),
  };
}

export function sanctionEntry(context: EntryContext, stored?: Sanction): Entry {
  const words = sanctionEntryWords;
  const { life, today } = context;
  const { name } = life.person;
  return {
    title: stored ? words.correctTitle(name) : words.title(name),
    intro: words.intro,
    confirm: stored ? words.saveCorrection : words.confirm,
    fields: [
      {
        name: 'kind',
        label: words.kind,
        kind: 'choice',
        required: true,
        options: optionsOf(sanctionKinds, sanctionWords),
      },
      { name: 'from', label: words.from, kind: 'day', required: true },
      { name: 'to', label: words.to, kind: 'laterDay', help: entryWords.toHelp },
      { name: 'docNo', label: words.docNo, kind: 'text', limit: 60 },
      { name: 'note', label: words.note, kind: 'area', limit: 200 },
    ],
    initial: {
      kind: stored?.kind ?? '',
      from: stored?.from ?? today,
      to: stored?.to ?? '',
      docNo: stored?.docNo ?? '',
      note: stored?.note ?? '',
    },
    check: ({ from = '', to = '' }) => ({
      to: to !== '' && to <= from ? entryWords.problems.toBeforeFrom : undefined,
    }),
    command: stored ? 'members.correctSanction' : 'members.recordSanction',
    ops: (values) => {
      const fields = fieldsOf(values);
      return stored
        ? changeSanctionOps(stored, fields, life.statusSpans, context)
        : sanctionOps(life.member.id, fields, context);
    },
    done: stored ? words.corrected(name) : words.done(name),
    ...(stored
      ? {
          remove: {
            command: 'members.removeSanction',
            ops: () => removeSanctionOps(stored, life.statusSpans),
          },
        }
      : {}),
  };
}

function fieldsOf(values: EntryValues): SanctionFields {
  return {
    kind: values['kind'] as SanctionKind,
    from: values['from'] ?? '',
    to: filled(values['to']),
    docNo: filled(values['docNo']),
    note: filled(values['note']),
  };
}
