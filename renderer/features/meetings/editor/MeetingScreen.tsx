import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { styled } from '@mui/material/styles';
import type { MissingPart } from '../../../../shared/domain/before-signature';
import { isEditable, withContent } from '../../../../shared/domain/meeting';
import type { RosterTables } from '../../../../shared/domain/roster';
import type { Draft } from '../../../../shared/ipc/requests/journal';
import type { Attachment } from '../../../../shared/schema/ledger';
import type { OrgLifeRecord } from '../../../../shared/schema/meeting';
import { recordStateWords } from '../../../../shared/words/domain';
import { meetingWords } from '../../../../shared/words/meetings';
import { useBranch, useData, useStudyPlan } from '../../../data/data-context';
import { usePreferences } from '../../../desk/preferences-context';
import { useMenuCommand } from '../../../desk/use-menu-command';
import { useStatusItem } from '../../../ui/frame/status-item';
import { useSaveShortcut, useShortcut } from '../../../ui/keyboard/use-shortcut';
import { Page } from '../../../ui/layout/Page';
import { useRootFontSize } from '../../../ui/use-root-font-size';
import { newRecord } from '../actions/record-ops';
import { useAttachments } from '../actions/use-attachments';
import type { LastTime } from '../form/last-time';
import type { MeetingForm } from '../form/meeting-form';
import { ReadingPanel } from '../reading/ReadingPanel';
import { EditingBody } from './EditingBody';
import { EditorNotices } from './EditorNotices';
import { MeetingHeader } from './MeetingHeader';
import { missingText } from './MissingSummary';
import { moreActions } from './more-actions';
import { PaperColumn } from './PaperColumn';
import { useEditorModel, useMeetingFacts } from './use-editor-model';
import { useMeetingSession } from './use-meeting-session';
import { useScreenSteps } from './use-screen-steps';

const Body = styled('div')({ flex: 1, minHeight: 0, display: 'flex' });

/** From this root size on the paper has no room beside the form (特大). */
const PAPER_BESIDE_MOST_PX = 22;
/** So few missing parts are named from the start; more only after the first try to send. */
const FEW_MISSING = 4;

export interface MeetingScreenProps {
  readonly recordId: string;
  readonly row: OrgLifeRecord | null;
  readonly seed: MeetingForm;
  /** Of a new record: what an earlier one of its kind offers. */
  readonly lastTime?: LastTime | undefined;
  readonly draft: Draft | null;
  readonly tables: RosterTables;
  readonly records: readonly OrgLifeRecord[];
  readonly attachments: readonly Attachment[];
}

/** One record on the screen: its form while it may be written, its paper once it went out. */
export function MeetingScreen(props: MeetingScreenProps) {
  const { recordId, row, tables, records, attachments } = props;
  const branch = useBranch();
  const { now } = useData();
  const navigate = useNavigate();
  const isFromChecks = useSearchParams()[0].get('from') === 'checks';
  const { preferences } = usePreferences();
  const isPaperBeside = useRootFontSize() <= PAPER_BESIDE_MOST_PX;
  const [isSummed, setSummed] = useState(false);

  // The session writes what the facts say, the facts are made from the session's form: a box breaks the circle.
  const [latest] = useState<{ facts?: ReturnType<typeof useMeetingFacts> }>({});
  const contentNow = () => {
    if (!latest.facts) throw new Error('the content is asked for before the first rendering');
    return latest.facts.content;
  };
  const session = useMeetingSession({ ...props, branchId: branch.id, createdAt: now }, contentNow);
  const facts = useMeetingFacts(session.form, { recordId, row, tables, records, attachments });
  latest.facts = facts;

  const isCorrecting = session.correction !== null;
  const isEditing = row === null || isEditable(row) || isCorrecting;
  const plan = useStudyPlan(Number(facts.day.slice(0, 4)));
  const planItems = plan?.items ?? [];
  const model = useEditorModel({
    form: session.form,
    change: session.change,
    facts,
    tables,
    planItems,
    attachments,
    showHints: isSummed,
    isNew: row === null,
    lastTime: props.lastTime,
  });
  const shown = row ?? newRecord(recordId, branch.id, facts.content, now());
  const paperRecord = isEditing
    ? { ...withContent(shown, facts.content), state: isCorrecting ? shown.state : facts.state }
    : shown;
  const steps = useScreenSteps({
    ...props,
    printed: isCorrecting ? shown : paperRecord,
    facts,
    session,
    groups: tables.partyGroups,
    onMissing: setSummed,
  });
  const attachmentActions = useAttachments(recordId, attachments, async () => {
    const reply = await session.commit(facts.content, true);
    return reply.ok;
  });

  useSaveShortcut(() => void steps.save());
  useMenuCommand('save', () => void steps.save());
  useShortcut('Ctrl+P', steps.print);
  useMenuCommand('print', steps.print);
  useStatusItem(
    statusText(isEditing && facts.state !== 'planned' ? facts.missing : [], {
      state: isCorrecting ? meetingWords.editor.correcting : recordStateWords[facts.state],
      next: isCorrecting ? 'save' : facts.state === 'draft' ? 'send' : 'nothing',
    }),
  );

  const paper = (
    <PaperColumn
      record={paperRecord}
      roster={facts.roster}
      groups={tables.partyGroups}
      attachments={attachments}
      isFree={!isEditing || !isPaperBeside}
      isReading={!isEditing}
    />
  );
  return (
    <Page>
      <MeetingHeader
        heading={facts.heading}
        day={facts.day}
        state={isCorrecting ? 'signed' : facts.state}
        isStored={row !== null}
        isCorrecting={isCorrecting}
        save={session.save}
        busy={steps.busy}
        more={moreActions({ row, model, isEditing, isCorrecting, steps })}
        commands={{
          // Who works through the self-check goes back to it for the next finding.
          onBack: () =>
            void navigate(isFromChecks ? `/meetings/checks?year=${facts.day.slice(0, 4)}` : '/meetings'),
          print: steps.print,
          printSignIn: steps.printSignIn,
          send: steps.send,
          withdraw: () => {
            steps.open('withdraw');
          },
          sign: () => {
            steps.open('sign');
          },
          correct: () => {
            steps.open('correct');
          },
          saveCorrection: steps.saveCorrection,
          dropCorrection: () => {
            steps.open('dropCorrection');
          },
        }}
      />
      <Body>
        {isEditing ? (
          <EditingBody
            model={model}
            record={row}
            attachmentActions={attachmentActions}
            isMarked={
              isSummed || (row !== null && facts.state !== 'planned' && facts.missing.length <= FEW_MISSING)
            }
            isSummed={isSummed}
            notices={<EditorNotices session={session} facts={facts} failure={steps.failure} />}
            onOpenVersion={steps.openVersion}
            paper={isPaperBeside ? undefined : paper}
          />
        ) : (
          <ReadingPanel
            record={shown}
            roster={facts.roster}
            attachments={attachments}
            attachmentActions={attachmentActions}
            planItems={planItems}
            onOpenVersion={steps.openVersion}
          />
        )}
        {isEditing && !isPaperBeside ? null : paper}
      </Body>
      {steps.dialog({ operator: preferences.operatorName, now: now() })}
    </Page>
  );
}

/** 草稿，还缺1处：第2项议题：表决事项要写明决议; or what the state allows next. */
function statusText(
  missing: readonly MissingPart[],
  { state, next }: { state: string; next: 'send' | 'save' | 'nothing' },
): string {
  const words = meetingWords.editor;
  const [first] = missing;
  if (first) return words.statusMissing(state, missing.length, missingText(first));
  return next === 'nothing' ? state : words.statusComplete(state, next);
}
