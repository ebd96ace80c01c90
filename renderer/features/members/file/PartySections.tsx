/** 党内 and 组织关系: category, status, posts, group; letters on their way. */
import Button from '@mui/material/Button';
import {
  covers,
  formatPartialDateZh,
  fullYearsBetween,
  partialDateRange,
} from '../../../../shared/domain/dates';
import { letterUnderWay } from '../../../../shared/domain/member-life';
import { openMembership } from '../../../../shared/domain/member-changes';
import { categoryOn } from '../../../../shared/domain/roster';
import type { Membership } from '../../../../shared/schema/member';
import { leftHowWords, memberCategoryWords, postWords, statusWords } from '../../../../shared/words/domain';
import {
  letterWords,
  memberFileWords as words,
  statusEntryWords,
} from '../../../../shared/words/member-life';
import {
  memberFieldWords as fields,
  memberFormWords,
  memberPanelWords,
} from '../../../../shared/words/members';
import { FormSection } from '../../../ui/field/FormSection';
import { DescriptionList } from '../../../ui/layout/DescriptionList';
import { arrivalEntry, letterEntry, receiptEntry, withdrawLetterEntry } from './entries/letter-entries';
import { restoreEntry, statusCorrection } from './entries/status-entries';
import { FactList, FactRow, type FactAction } from './FactRow';
import type { SectionProps } from './section-props';

export function PartySection({ context, open, isLocked }: SectionProps) {
  const { life, today } = context;
  const { member, posts, groupSpans, partyGroups } = life;
  const category = categoryOn(member, today);
  const full = member.fullMemberDate;
  const years =
    category === 'fullMember' && full ? fullYearsBetween(partialDateRange(full).first, today) : undefined;
  const nowPosts = posts.filter((post) => covers(post, today)).map((post) => postWords[post.post]);
  const groupId = groupSpans.find((span) => covers(span, today))?.groupId;
  const group = partyGroups.find(({ id }) => id === groupId)?.name;
  // 留党察看 is told with the sanction, covered.
  const statuses = life.statusSpans.filter(({ status }) => status !== 'probationWithinParty').reverse();
  const inForce = statuses.find((span) => covers(span, today));
  return (
    <FormSection title={words.sections.party} columns={1}>
      <DescriptionList
        columns={3}
        items={[
          { id: 'category', label: fields.category, value: memberCategoryWords[category] },
          { id: 'join', label: fields.joinDate, value: formatPartialDateZh(member.joinDate) },
          {
            id: 'full',
            label: fields.fullMemberDate,
            value:
              category === 'probationaryMember' ? memberPanelWords.inProbation : formatPartialDateZh(full),
          },
          {
            id: 'status',
            label: words.status,
            value: inForce ? statusWords[inForce.status] : words.normal,
          },
          {
            id: 'partyAge',
            label: words.partyAge,
            value: years === undefined || years < 0 ? null : words.years(years),
          },
          {
            id: 'rejoin',
            label: fields.rejoinDate,
            value: member.rejoinDate ? formatPartialDateZh(member.rejoinDate) : null,
          },
          { id: 'group', label: words.group, value: group ?? words.noGroup },
          { id: 'posts', label: words.posts, value: nowPosts.length === 0 ? null : nowPosts.join('、') },
          { id: 'joinBranch', label: fields.joinBranch, value: member.joinBranch },
          { id: 'sponsors', label: fields.sponsors, value: member.sponsors },
          { id: 'leader', label: memberPanelWords.flags, value: member.isLeader ? fields.isLeader : null },
          { id: 'note', label: fields.note, value: member.note ?? null, isWide: true },
        ]}
      />
      {statuses.length === 0 ? null : (
        <FactList aria-label={words.status}>
          {statuses.map((span) => {
            const actions: FactAction[] = [];
            if (span.status === 'suspended' && span.to === undefined) {
              actions.push({
                id: 'restore',
                label: statusEntryWords.restore,
                onRun: () => {
                  open(restoreEntry(context, span));
                },
              });
            }
            actions.push({
              id: 'correct',
              label: words.correct,
              spoken: words.correctOf(statusWords[span.status]),
              onRun: () => {
                open(statusCorrection(context, span));
              },
            });
            return (
              <FactRow
                key={span.id}
                title={[statusWords[span.status], span.leftHow && leftHowWords[span.leftHow]]
                  .filter(Boolean)
                  .join('：')}
                meta={words.span(span.from, span.to)}
                notes={[span.docNo]}
                actions={isLocked ? [] : actions}
              />
            );
          })}
        </FactList>
      )}
    </FormSection>
  );
}

export function BelongingSection(props: SectionProps) {
  const { context, open, isLocked } = props;
  const { life } = context;
  const open_ = openMembership(life);
  const canLeave = !isLocked && open_ !== undefined && open_.transfer === undefined;
  return (
    <FormSection
      title={words.sections.belonging}
      columns={1}
      actions={
        canLeave ? (
          <Button
            variant="text"
            size="small"
            onClick={() => {
              open(letterEntry(context));
            }}
          >
            {words.add.letter}
          </Button>
        ) : undefined
      }
    >
      <FactList aria-label={words.sections.belonging}>
        {[...life.memberships].reverse().map((membership) => (
          <MembershipRow key={membership.id} {...props} membership={membership} />
        ))}
      </FactList>
    </FormSection>
  );
}

function MembershipRow(props: SectionProps & { readonly membership: Membership }) {
  const { context, open, isLocked, membership } = props;
  const { arrival, transfer, fromOrg, fromHow, letterNo, to, toOrg } = membership;
  const underWay = letterUnderWay(membership, context.today, context.parameters);
  const arrivalNotes = [
    fromOrg && letterWords.from(fromOrg),
    letterNo && fromHow === 'transferIn' ? `${letterWords.letterNo} ${letterNo}` : undefined,
    arrival?.receiptSentOn
      ? letterWords.receiptSent(arrival.receiptSentOn)
      : arrival
        ? letterWords.receiptNotSent
        : undefined,
  ].filter(Boolean);
  const leaving = [
    toOrg && letterWords.to(toOrg),
    transfer && !underWay ? transfer.letterNo : undefined,
  ].filter(Boolean);
  const notes = [arrivalNotes.join('，') || undefined, leaving.join('，') || undefined];
  const due: string[] = [];
  if (underWay?.isExpired) due.push(letterWords.expired(underWay.validUntil));
  if (underWay?.isReceiptOverdue) due.push(letterWords.receiptMissing(underWay.receiptDueOn));
  const actions: FactAction[] = underWay
    ? [
        {
          id: 'receipt',
          label: letterWords.receipt,
          onRun: () => {
            open(receiptEntry(context));
          },
        },
        {
          id: 'letter',
          label: words.correct,
          spoken: letterWords.correctTitle(context.life.person.name),
          onRun: () => {
            open(letterEntry(context));
          },
        },
        {
          id: 'withdraw',
          label: letterWords.withdraw,
          onRun: () => {
            open(withdrawLetterEntry(context));
          },
        },
      ]
    : [];
  if (fromHow === 'transferIn') {
    actions.push({
      id: 'arrival',
      label: letterWords.arrival,
      onRun: () => {
        open(arrivalEntry(context, membership));
      },
    });
  }
  const begun = letterWords.belongs(membership.from);
  return (
    <FactRow
      title={to === undefined ? begun : `${begun}，${letterWords.left(to)}`}
      meta={fromHow === 'internal' ? undefined : memberFormWords.fromHow[fromHow]}
      notes={[
        ...notes,
        underWay && transfer
          ? `${letterWords.underWay(transfer.toOrg, transfer.letterOn)}，${letterWords.goodUntil(underWay.validUntil)}`
          : undefined,
      ]}
      due={due}
      actions={isLocked ? [] : actions}
    />
  );
}
