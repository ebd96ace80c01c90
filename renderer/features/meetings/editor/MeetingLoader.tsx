import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import Button from '@mui/material/Button';
import { dayOfInstant } from '../../../../shared/domain/dates';
import { contentOf } from '../../../../shared/domain/meeting';
import type { Draft } from '../../../../shared/ipc/requests/journal';
import type { RecordType } from '../../../../shared/schema/meeting';
import { meetingWords } from '../../../../shared/words/meetings';
import {
  useAttachments,
  useBranch,
  useData,
  useRecord,
  useRecords,
  useRosterTables,
  useTable,
} from '../../../data/data-context';
import { useDesk } from '../../../desk/desk-context';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { readMeetingDraft } from '../form/meeting-draft';
import type { LastTime } from '../form/last-time';
import { toForm, type MeetingForm } from '../form/meeting-form';
import { useHabits } from '../habits/use-habits';
import { dayForPlan, newMeeting } from '../form/new-meeting';
import { MeetingScreen } from './MeetingScreen';

export interface NewMeetingChoice {
  type: RecordType;
  groupId: string | undefined;
  planItemId: string | undefined;
  templateId?: string | undefined;
  /** The record whose arrangements are taken (照这次新建). */
  fromId?: string | undefined;
}

interface MeetingLoaderProps {
  readonly recordId: string;
  /** Set when the record may not exist yet. */
  readonly choice?: NewMeetingChoice;
}

/** Brings together record, draft file, roster and neighbours; the screen opens when all of them are there. */
export function MeetingLoader({ recordId, choice }: MeetingLoaderProps) {
  const row = useRecord(recordId);
  const records = useRecords();
  const tables = useRosterTables();
  const attachments = useAttachments(recordId);
  const planItems = useTable('planItems');
  const plans = useTable('studyPlans');
  const habits = useHabits();
  const draft = useDraft(recordId);
  const branch = useBranch();
  const { now, newId } = useData();
  const [seed, setSeed] = useState<Seed | undefined>();

  const isLoaded =
    row !== undefined &&
    records &&
    tables &&
    attachments &&
    planItems &&
    plans &&
    habits &&
    draft !== undefined;
  if (!isLoaded) return <main style={{ flex: 1 }} aria-busy />;
  if (seed === undefined) {
    const planItem = planItems.find((item) => item.id === choice?.planItemId);
    const planYear = plans.find(({ id }) => id === planItem?.planId)?.planYear;
    const made: Seed | undefined = row
      ? { form: toForm(contentOf(row)) }
      : choice
        ? newMeeting({
            type: choice.type,
            groupId: choice.groupId,
            planItem,
            fromId: choice.fromId,
            recordId,
            template: habits.templates.find(({ id }) => id === choice.templateId),
            branch,
            tables,
            records,
            day: dayForPlan(planItem, planYear, dayOfInstant(now()), branch),
            newId,
          })
        : readMeetingDraft(draft?.content);
    if (made === undefined) return <NotFound />;
    setSeed(made);
    return <main style={{ flex: 1 }} aria-busy />;
  }
  if (row === null && choice === undefined) return <NotFound />;
  return (
    <MeetingScreen
      key={recordId}
      {...{ recordId, row, draft, tables, records, attachments }}
      seed={seed.form}
      lastTime={seed.lastTime}
    />
  );
}

/** What the form starts with, and what else an earlier meeting offers it. */
interface Seed {
  form: MeetingForm;
  lastTime?: LastTime | undefined;
}

/** The draft file of a record; undefined while it is being read. A draft that cannot be read counts as none. */
function useDraft(ownerId: string): Draft | null | undefined {
  const desk = useDesk();
  const [draft, setDraft] = useState<Draft | null | undefined>();
  useEffect(() => {
    let isCurrent = true;
    void desk['drafts.read']({ ownerId }).then((reply) => {
      if (isCurrent) setDraft(reply.ok ? reply.value.draft : null);
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, ownerId]);
  return draft;
}

function NotFound() {
  const navigate = useNavigate();
  const words = meetingWords.editor;
  return (
    <main style={{ flex: 1, padding: 32 }}>
      <EmptyState
        title={words.notFound}
        text={words.notFoundText}
        actions={
          <Button variant="contained" onClick={() => void navigate('/meetings')}>
            {words.backToList}
          </Button>
        }
      />
    </main>
  );
}
