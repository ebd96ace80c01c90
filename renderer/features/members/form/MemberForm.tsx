import { useEffect, useMemo, useRef, useState, type FocusEvent } from 'react';
import { useForm, type FieldErrors } from 'react-hook-form';
import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { dayOfInstant, localTimeOfInstant } from '../../../../shared/domain/dates';
import { checkMemberFile, hasErrors, type MemberProblem } from '../../../../shared/domain/member-checks';
import {
  isErasedFile,
  withNewBelonging,
  type MemberField,
  type MemberFileValues,
  type StoredFile,
} from '../../../../shared/domain/member-file';
import { isCollected, type Collected, type CollectKey } from '../../../../shared/domain/member-collect';
import type { RosterTables } from '../../../../shared/domain/roster';
import { failureLabel } from '../../../../shared/ipc/failure-codes';
import { failureWords } from '../../../../shared/words/failures';
import { erasedFileWords, memberFormWords as words } from '../../../../shared/words/members';
import { useData } from '../../../data/data-context';
import { useMenuCommand } from '../../../desk/use-menu-command';
import { Notice } from '../../../ui/feedback/Notice';
import { EnterToNext } from '../../../ui/keyboard/EnterToNext';
import { useSaveShortcut } from '../../../ui/keyboard/use-shortcut';
import { DocumentHeader } from '../../../ui/layout/DocumentHeader';
import { Page } from '../../../ui/layout/Page';
import { BelongingSection } from './BelongingSection';
import { CircumstancesSection } from './CircumstancesSection';
import { ErasedFileNotice } from '../actions/ErasedFile';
import { ErrorSummary } from './ErrorSummary';
import { MemberFormContext } from './form-context';
import type { FormDraft } from './form-draft';
import {
  ContactSection,
  EducationSection,
  IdentitySection,
  OtherSection,
  PartySection,
  WorkSection,
} from './sections';
import { ProblemBoard } from './problem-board';
import { TwinNotice } from './TwinNotice';
import { useKeepDraft } from './use-form-draft';
import { useSaveMember } from './use-save-member';

interface MemberFormProps {
  readonly tables: RosterTables;
  readonly collected: Collected;
  /** The file as it was when the form was opened; undefined for a new one. */
  readonly stored: StoredFile | undefined;
  /** The erased file a new one comes after. */
  readonly after: StoredFile | undefined;
  readonly initial: MemberFileValues;
  readonly draft: FormDraft | null;
  readonly draftOwnerId: string;
  /** Starts the form anew: after dropping a draft, or for the next member. */
  readonly onRestart: () => void;
}

/** A member's file being typed. Checks speak beside the field when it is left; saving writes one command. */
export function MemberForm(props: MemberFormProps) {
  const { tables, collected, stored, after, initial, draft, draftOwnerId, onRestart } = props;
  const { now } = useData();
  const navigate = useNavigate();
  const today = dayOfInstant(now());
  const isNew = stored === undefined;
  // As it was when the form was opened: a field does not go away while it is being cleared.
  const opened = draft?.values ?? initial;
  const shows = (key: CollectKey & keyof MemberFileValues, also?: 'birthPlace'): boolean =>
    isCollected(collected, key, opened[key], initial[key], also && opened[also]);
  const check = (values: MemberFileValues): MemberProblem[] =>
    checkMemberFile(values, { today, tables, stored });
  const form = useForm<MemberFileValues>({
    defaultValues: initial,
    values: draft?.values ?? initial,
    resetOptions: { keepDefaultValues: true },
    resolver: (values) => {
      const problems = check(values);
      return hasErrors(problems) ? { values: {}, errors: fieldErrors(problems) } : { values, errors: {} };
    },
  });
  const { isDirty, isSubmitting, submitCount } = form.formState;
  const values = form.watch();
  const problems = check(values);
  const [board] = useState(() => new ProblemBoard());
  const { control, setValue, getValues } = form;
  const port = useMemo(
    () => ({ control, setValue, getValues, board }),
    [control, setValue, getValues, board],
  );
  useEffect(() => {
    board.show({ problems, isAsked: !isNew || submitCount > 0 });
  });
  const { save, failure } = useSaveMember(stored, tables);
  const kept = useKeepDraft({
    ownerId: draftOwnerId,
    baseRev: stored ? stored.member.rev + stored.person.rev : 0,
    values,
    isDirty,
  });
  const scroller = useRef<HTMLDivElement>(null);

  const submit = (then: 'list' | 'next') =>
    form.handleSubmit(async (typed) => {
      const memberId = await save(typed);
      if (memberId === undefined) {
        // The failure stands above the first section.
        if (scroller.current) scroller.current.scrollTop = 0;
        return;
      }
      await kept.drop();
      if (then === 'list') await navigate(`/members?id=${memberId}`);
      else onRestart();
    })();
  const saveNow = (): void => {
    if (!isSubmitting) void submit('list');
  };
  useSaveShortcut(saveNow);
  useMenuCommand('save', saveNow);

  const onFocus = (event: FocusEvent): void => {
    board.enter((event.target as HTMLInputElement).name);
  };
  const errors = problems.filter((problem) => problem.severity === 'error');
  const isRefused = submitCount > 0 && errors.length > 0;
  const erased = stored && (isErasedFile(stored) || failure?.code === 'personErased') ? stored : undefined;
  const beginNewFile = async (file: StoredFile): Promise<void> => {
    await (isDirty ? kept.moveTo(withNewBelonging(values, file)) : kept.drop());
    await navigate(`/members/new/${file.member.id}`);
  };
  const savedTime = kept.savedAt && localTimeOfInstant(kept.savedAt).slice(11);

  return (
    <Page>
      <DocumentHeader
        title={isNew ? words.createTitle : `${words.editTitle}：${stored.person.name}`}
        meta={savedTime ? words.draftSaved(savedTime) : undefined}
        onBack={() => void navigate(isNew ? '/members' : `/members?id=${stored.member.id}`)}
        secondary={
          isNew ? (
            <Button variant="outlined" disabled={isSubmitting} onClick={() => void submit('next')}>
              {words.saveAndNext}
            </Button>
          ) : undefined
        }
        primary={
          <Button variant="contained" disabled={isSubmitting} title="Ctrl+S" onClick={saveNow}>
            {words.save}
          </Button>
        }
      />
      <div
        ref={scroller}
        style={{
          flex: 1,
          minHeight: 0,
          overflowY: 'auto',
          padding: '16px 32px 48px',
          scrollPadding: '24px 0 72px',
        }}
      >
        <div style={{ display: 'grid', gap: 12, maxWidth: 960, marginBottom: 16 }}>
          {draft ? (
            <Notice
              tone={draft.isStale ? 'warn' : 'info'}
              actions={
                <Button variant="text" size="small" onClick={() => void kept.drop().then(onRestart)}>
                  {words.draftDropped}
                </Button>
              }
            >
              {words.draftRestored(localTimeOfInstant(draft.savedAt).slice(5).replace('T', ' '))}
              {draft.isStale ? words.draftStale : ''}
            </Notice>
          ) : null}
          {erased ? <ErasedFileNotice file={erased} onCreate={() => void beginNewFile(erased)} /> : null}
          {after ? <Notice tone="info">{erasedFileWords.newNote(after.person.name)}</Notice> : null}
          <TwinNotice values={values} tables={tables} stored={stored} />
          {failure && !erased ? (
            <Notice
              tone="error"
              title={failureWords[failure.code].sentence}
              code={failureLabel(failure.code)}
            >
              {failureWords[failure.code].action}
            </Notice>
          ) : null}
          {isRefused ? (
            <ErrorSummary
              errors={errors}
              onJump={(field: MemberField) => {
                form.setFocus(field);
              }}
            />
          ) : null}
          <span style={{ fontSize: '.875rem' }}>{words.requiredNote}</span>
        </div>
        <MemberFormContext value={port}>
          <div
            onFocus={onFocus}
            onBlur={() => {
              board.leave();
            }}
          >
            <EnterToNext>
              <div style={{ display: 'grid', gap: 32 }}>
                <IdentitySection
                  stored={stored}
                  isNew={isNew}
                  hasPlaces={shows('nativePlace', 'birthPlace')}
                />
                <PartySection />
                <BelongingSection stored={stored} groups={tables.partyGroups} today={today} />
                <WorkSection />
                <EducationSection />
                <ContactSection
                  stored={stored}
                  hasAddress={shows('homeAddress')}
                  hasEmergency={shows('emergencyContact')}
                />
                <CircumstancesSection stored={stored} today={today} />
                <OtherSection />
              </div>
            </EnterToNext>
          </div>
        </MemberFormContext>
      </div>
    </Page>
  );
}

/** The shape react-hook-form wants, so that a refused 保存 puts the focus on the first wrong field. */
function fieldErrors(problems: readonly MemberProblem[]): FieldErrors<MemberFileValues> {
  const errors: Record<string, unknown> = {};
  for (const { field, code, severity } of problems) {
    if (severity !== 'error') continue;
    const [head = '', tail] = field.split('.');
    const leaf = { type: code };
    errors[head] = tail === undefined ? leaf : { ...(errors[head] as object | undefined), [tail]: leaf };
  }
  return errors;
}
