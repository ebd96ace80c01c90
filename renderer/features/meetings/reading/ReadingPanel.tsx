import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { ScanLine } from 'lucide-react';
import {
  dayOfInstant,
  formatDateZh,
  formatMeetingTimeZh,
  localTimeOfInstant,
} from '../../../../shared/domain/dates';
import { countAttendance, currentRevision } from '../../../../shared/domain/meeting';
import { signedScanOf } from '../../../../shared/domain/scan-placing';
import type { Attachment } from '../../../../shared/schema/ledger';
import type { OrgLifeRecord, SnapshotRow } from '../../../../shared/schema/meeting';
import type { PlanItem } from '../../../../shared/schema/study-plan';
import { attachmentKindWords, attendanceWords } from '../../../../shared/words/domain';
import { meetingStepWords } from '../../../../shared/words/meeting-steps';
import { meetingWords } from '../../../../shared/words/meetings';
import { color } from '../../../ui/color';
import { Notice } from '../../../ui/feedback/Notice';
import { DescriptionList } from '../../../ui/layout/DescriptionList';
import type { AttachmentActions } from '../actions/use-attachments';
import { MakeUpFacts } from './MakeUpFacts';
import { AgreedList } from '../todos/AgreedList';
import { lateFacts } from './late-facts';
import { VersionList } from './VersionList';

const words = meetingStepWords.signature;

const Root = styled('div')({
  flex: '0 0 26rem',
  minWidth: 0,
  minHeight: 0,
  overflowY: 'auto',
  padding: '16px 24px 32px 32px',
  borderRight: `1px solid ${color.lineStrong}`,
  display: 'flex',
  flexDirection: 'column',
  gap: '1.25rem',
});
const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0, '& > li': { padding: '.25rem 0' } });

interface ReadingPanelProps {
  readonly record: OrgLifeRecord;
  readonly roster: readonly SnapshotRow[];
  readonly attachments: readonly Attachment[];
  readonly attachmentActions: AttachmentActions;
  readonly planItems: readonly PlanItem[];
  readonly onOpenVersion: (no: number) => void;
}

/** Beside the paper of a record that went out: where it stands, the signature, versions, attachments. No field. */
export function ReadingPanel(props: ReadingPanelProps) {
  const { record, roster, attachments, attachmentActions, planItems, onOpenVersion } = props;
  const isSigned = record.state === 'signed';
  const scan = signedScanOf(record, attachments);
  const plan = planItems.filter((item) => record.planItemIds.includes(item.id));
  return (
    <Root>
      {isSigned ? (
        <Notice tone="success" title={words.signedTitle} announce={false}>
          {words.signedText}
        </Notice>
      ) : (
        <Notice tone="info" title={words.sentTitle(currentRevision(record)?.no ?? 1)} announce={false}>
          {words.sentText}
        </Notice>
      )}
      {isSigned ? <SignatureFacts record={record} scan={scan} actions={attachmentActions} /> : null}
      <Part title={words.facts}>
        <DescriptionList
          columns={1}
          items={[
            { id: 'time', label: words.time, value: formatMeetingTimeZh(record.startAt, record.endAt) },
            { id: 'place', label: words.place2, value: record.place },
            {
              id: 'people',
              label: words.people,
              value: words.peopleValue(record.host?.name ?? '', record.recorder?.name ?? ''),
            },
            { id: 'attendance', label: words.attendance, value: attendanceText(record, roster) },
            ...lateFacts(record),
            ...(record.dayOffReason
              ? [{ id: 'dayOff', label: meetingWords.basics.dayOffReason, value: record.dayOffReason }]
              : []),
            ...(record.quorumOverrideReason
              ? [{ id: 'voteFalls', label: words.voteFalls, value: record.quorumOverrideReason }]
              : []),
            ...(record.signInChecked
              ? [
                  {
                    id: 'signInChecked',
                    label: words.signInChecked,
                    value: words.signInCheckedValue(
                      record.signInChecked.by,
                      formatDateZh(record.signInChecked.on),
                    ),
                  },
                ]
              : []),
            {
              id: 'plan',
              label: words.plan,
              value: plan.length > 0 ? plan.map((item) => item.topic).join('、') : null,
            },
            {
              id: 'original',
              label: words.original,
              value: record.paperOriginal
                ? [record.paperOriginal.book, record.paperOriginal.pages].filter(Boolean).join(' ')
                : null,
            },
          ]}
        />
      </Part>
      <MakeUpFacts record={record} roster={roster} />
      <AgreedList record={record} />
      {record.revisions.length > 0 ? (
        <Part title={words.versions}>
          <VersionList record={record} onOpen={onOpenVersion} />
        </Part>
      ) : null}
      {attachments.length > 0 ? (
        <Part title={words.attachments}>
          <List>
            {attachments.map((attachment) => (
              <li key={attachment.id}>
                <Link
                  component="button"
                  type="button"
                  sx={{ font: 'inherit', textAlign: 'left' }}
                  onClick={() => {
                    attachmentActions.saveCopy(attachment);
                  }}
                >
                  {attachment.name}
                </Link>
                <span style={{ fontSize: '.875rem', color: color.ink2 }}>
                  {`　${attachmentKindWords[attachment.kind]}`}
                </span>
              </li>
            ))}
          </List>
        </Part>
      ) : null}
    </Root>
  );
}

function SignatureFacts(props: {
  readonly record: OrgLifeRecord;
  readonly scan: Attachment | undefined;
  readonly actions: AttachmentActions;
}) {
  const { record, scan, actions } = props;
  const { signature, signedAt } = record;
  const local = signedAt ? localTimeOfInstant(signedAt) : '';
  return (
    <Part title={words.title}>
      <DescriptionList
        columns={2}
        items={[
          {
            id: 'on',
            label: words.signedOn,
            value: signature ? formatDateZh(signature.signedOn) : undefined,
          },
          { id: 'by', label: words.signedBy, value: signature?.by },
          {
            id: 'at',
            label: words.signedAt,
            value: signedAt ? `${formatDateZh(dayOfInstant(signedAt))} ${local.slice(11)}` : undefined,
          },
          { id: 'code', label: words.checkCode, value: record.checkCode ?? null },
          { id: 'scan', label: words.scan, value: scan?.name ?? words.noScan, isWide: true },
        ]}
      />
      {scan ? null : (
        <Button
          variant="outlined"
          size="small"
          startIcon={<ScanLine aria-hidden />}
          sx={{ mt: '.5rem' }}
          onClick={() => {
            actions.browse('signedScan');
          }}
        >
          {words.addScan}
        </Button>
      )}
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 style={{ font: 'inherit', fontWeight: 600, margin: '0 0 .375rem' }}>{title}</h2>
      {children}
    </section>
  );
}

function attendanceText(record: OrgLifeRecord, roster: readonly SnapshotRow[]): string {
  const counts = countAttendance(roster, record.attendance);
  const statusOf = new Map(record.attendance.map((row) => [row.memberId, row.status]));
  const absent = roster.flatMap((person) => {
    const status = statusOf.get(person.memberId);
    if (!status || status === 'present' || status === 'exempt') return [];
    return [`${person.name}（${attendanceWords[status]}）`];
  });
  return words.attendanceValue(counts.shouldAttend, counts.present, absent.join('、'));
}
