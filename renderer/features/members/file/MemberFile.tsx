import { useMemo } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useNavigate } from 'react-router';
import { COLLECT_SETTING, collectedOf } from '../../../../shared/domain/member-collect';
import { dayOfInstant, fullYearsBetween, partialDateRange } from '../../../../shared/domain/dates';
import { openMembership } from '../../../../shared/domain/member-changes';
import { isErasedFile } from '../../../../shared/domain/member-file';
import type { MemberLife } from '../../../../shared/domain/member-life-file';
import { namePinyin } from '../../../../shared/domain/person-name';
import { LIFE_SETTING, lifeParametersOf } from '../../../../shared/rules/member-life';
import type { Setting } from '../../../../shared/schema/ledger';
import { genderWords } from '../../../../shared/words/domain';
import { fillPanelWords } from '../../../../shared/words/fill-panel';
import { memberFileWords as words, statusEntryWords } from '../../../../shared/words/member-life';
import { departureWords, memberListWords, memberPanelWords } from '../../../../shared/words/members';
import { useBranch, useData, useRecords, useSharedRoster } from '../../../data/data-context';
import { MenuButton } from '../../../ui/action/MenuButton';
import type { MenuAction } from '../../../ui/action/menu-action';
import { color } from '../../../ui/color';
import { Notice } from '../../../ui/feedback/Notice';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { DocumentHeader } from '../../../ui/layout/DocumentHeader';
import { MeasuredPage } from '../../../ui/layout/Page';
import { Timeline } from '../../../ui/layout/Timeline';
import { useMemberActions } from '../actions/use-member-actions';
import { CircumstanceSection } from './CircumstanceSection';
import type { EntryContext } from './entries/entry-context';
import { letterEntry } from './entries/letter-entries';
import { suspendEntry, suspensionOf } from './entries/status-entries';
import { fileTimeline } from './file-timeline';
import { RewardSection, SanctionSection } from './HonourSections';
import { DocumentSection, MaterialSection } from './PaperSections';
import { BelongingSection, PartySection } from './PartySections';
import { BasicsSection, EducationSection, WorkSection } from './PersonSections';
import type { SectionProps } from './section-props';
import { useEntries } from './use-entries';

/** The file at the left, what happened at the right; one column when the window or the text leaves no room. */
const Columns = styled('div')({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 23rem',
  '@container page (max-width: 60rem)': { display: 'block', overflowY: 'auto' },
});
const Sections = styled('div')({
  display: 'grid',
  gap: 28,
  alignContent: 'start',
  minHeight: 0,
  padding: '16px 32px 48px',
  overflowY: 'auto',
  '@container page (max-width: 60rem)': { overflowY: 'visible' },
});
const Side = styled('aside')({
  minHeight: 0,
  padding: '16px 24px 48px',
  background: color.panel,
  borderLeft: `1px solid ${color.lineStrong}`,
  overflowY: 'auto',
  '@container page (max-width: 60rem)': { overflowY: 'visible', borderLeft: 0 },
});

interface MemberFileProps {
  readonly life: MemberLife;
  /** All settings of the branch: what is collected, how long letters and contacts may take. */
  readonly settings: readonly Setting[];
}

export function MemberFile({ life, settings }: MemberFileProps) {
  const { now, newId } = useData();
  const branch = useBranch();
  const navigate = useNavigate();
  const tables = useSharedRoster();
  // Years of meetings come when they have been read; the file does not wait for them.
  const records = useRecords();
  const today = dayOfInstant(now());
  const entries = useEntries(today);
  const actions = useMemberActions(tables);
  const timeline = useMemo(() => fileTimeline(life, records), [life, records]);
  const settingOf = (key: string): unknown => settings.find((row) => row.key === key)?.value;
  const { person, member } = life;
  const isErased = isErasedFile(life);
  const age = person.birthDate && fullYearsBetween(partialDateRange(person.birthDate).first, today);
  const facts = [
    person.gender && genderWords[person.gender],
    person.ethnicity,
    typeof age === 'number' ? memberPanelWords.age(age) : undefined,
  ].filter((fact) => fact !== undefined);
  const context: EntryContext = {
    life,
    today,
    parameters: lifeParametersOf(settingOf(LIFE_SETTING)),
    branchId: branch.id,
    newId,
  };
  const section: SectionProps = {
    context,
    collected: collectedOf(settingOf(COLLECT_SETTING)),
    nameOf: (id) => {
      const personId = tables?.members.find((row) => row.id === id)?.personId;
      return tables?.persons.find((row) => row.id === personId)?.name;
    },
    open: entries.open,
    isLocked: isErased || member.deletedAt !== undefined,
  };

  return (
    <MeasuredPage>
      <DocumentHeader
        title={person.name}
        meta={[namePinyin(person.name).display, ...facts].join('　')}
        onBack={() => void navigate(`/members?id=${member.id}`)}
        secondary={
          <>
            <MenuButton label={words.handle} actions={handling()} />
            <MenuButton label={words.print} actions={printing()} />
          </>
        }
        primary={
          <Button variant="contained" onClick={() => void navigate(`/members/${member.id}/edit`)}>
            {words.edit}
          </Button>
        }
      />
      <Columns>
        <Sections tabIndex={-1}>
          {isErased ? (
            <Notice tone="info" announce={false}>
              {words.erased}
            </Notice>
          ) : null}
          <BasicsSection {...section} />
          <PartySection {...section} />
          <BelongingSection {...section} />
          <WorkSection {...section} />
          <EducationSection {...section} />
          <CircumstanceSection {...section} />
          <RewardSection {...section} />
          <SanctionSection {...section} />
          <MaterialSection {...section} />
          <DocumentSection {...section} />
        </Sections>
        {/* A tab stop of its own: what is not yet read, or tells of no meeting, holds no link to scroll with. */}
        <Side aria-label={words.timeline} tabIndex={0}>
          <div style={{ display: 'flex', alignItems: 'baseline', gap: '.75rem', marginBottom: '.75rem' }}>
            <strong style={{ fontWeight: 600 }}>{words.timeline}</strong>
            <span style={{ fontSize: '.875rem', color: color.ink2 }}>
              {records ? words.timelineNote : words.loadingMeetings}
            </span>
          </div>
          {timeline.length > 0 ? (
            <Timeline label={words.timeline} entries={timeline} />
          ) : (
            <EmptyState title={words.noTimeline} />
          )}
        </Side>
      </Columns>
      {entries.dialog}
      {actions.dialog}
    </MeasuredPage>
  );

  function printing(): MenuAction[] {
    const sheet = (id: string, label: string, route: string): MenuAction => ({
      id,
      label,
      onRun: () => void navigate(route),
    });
    const lettered = life.memberships.filter(({ transfer }) => transfer !== undefined).at(-1);
    return [
      sheet('covered', words.printForm, `/print/member-form/${member.id}`),
      sheet('full', words.printFormFull, `/print/member-form/${member.id}?numbers=full`),
      ...(lettered ? [sheet('stub', words.more.printStub, `/print/transfer-stub/${lettered.id}`)] : []),
    ];
  }

  function handling(): MenuAction[] {
    const membership = openMembership(life);
    const changes: MenuAction = {
      id: 'changes',
      label: words.more.changes,
      onRun: () => void navigate(`/changes?table=members&row=${member.id}`),
    };
    const fill: MenuAction = {
      id: 'fillPanel',
      label: fillPanelWords.open,
      isSeparated: true,
      onRun: () => void navigate(`/fill/members/${member.id}`),
    };
    const trail = isErased ? [{ ...changes, isSeparated: true }] : [fill, changes];
    if (member.deletedAt) {
      const restore = () => {
        actions.restore(member.id);
      };
      return [{ id: 'restore', label: memberListWords.restore, onRun: restore }, ...trail];
    }
    if (!membership) {
      const canReturn = life.memberships.at(-1)?.toHow === 'transferOut';
      const comeBack = () => {
        actions.comeBack(member.id);
      };
      return canReturn
        ? [{ id: 'return', label: departureWords.returnMenu, onRun: comeBack }, ...trail]
        : trail;
    }
    const letter: MenuAction[] = membership.transfer
      ? []
      : [
          {
            id: 'letter',
            label: words.add.letter,
            onRun: () => {
              entries.open(letterEntry(context));
            },
          },
        ];
    const suspension = suspensionOf(context);
    return [
      ...letter,
      ...(suspension
        ? []
        : [
            {
              id: 'suspend',
              label: statusEntryWords.suspend,
              onRun: () => {
                entries.open(suspendEntry(context));
              },
            },
          ]),
      ...(['left', 'deceased'] as const).map((kind) => ({
        id: kind,
        label: departureWords.menu[kind],
        onRun: () => {
          actions.depart(kind, member.id);
        },
      })),
      ...trail,
    ];
  }
}
