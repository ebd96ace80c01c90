import { useMemo, useState } from 'react';
import { Pencil, Plus, Printer, SlidersHorizontal } from 'lucide-react';
import Button from '@mui/material/Button';
import { useNavigate, useSearchParams } from 'react-router';
import { dayOfInstant, yearOf } from '../../../shared/domain/dates';
import {
  blankTalk,
  deleteTalkOps,
  followUpDoneOps,
  followUpState,
  talkDraft,
  talkOps,
  type TalkDraft,
} from '../../../shared/domain/heart-talk-entry';
import { talkGapSeverity, type TalkEvent } from '../../../shared/domain/heart-talks';
import { studyDayOf } from '../../../shared/domain/study-hours';
import { TALK_SETTING, type TalkChoices } from '../../../shared/rules/talks';
import { createOp, updateOp } from '../../../shared/schema/command';
import type { HeartTalk } from '../../../shared/schema/org-life';
import { talkWords as words } from '../../../shared/words/talks';
import { tableWords } from '../../../shared/words/ui';
import { useWriteUndo } from '../../actions/use-write-undo';
import { useBranch, useData } from '../../data/data-context';
import { BackButton } from '../../ui/action/BackButton';
import { SegmentedControl } from '../../ui/action/SegmentedControl';
import { YearFilter } from '../../ui/action/YearFilter';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { Notice } from '../../ui/feedback/Notice';
import { useStatusItem } from '../../ui/frame/status-item';
import { useShortcut } from '../../ui/keyboard/use-shortcut';
import { askedYear, withAnswers } from '../../ui/layout/address';
import { Page } from '../../ui/layout/Page';
import { PageHeader } from '../../ui/layout/PageHeader';
import type { TableCommand } from '../../ui/table/column';
import { DataTable } from '../../ui/table/DataTable';
import { CoverageView } from './CoverageView';
import { talkColumns } from './talk-columns';
import { TalkDialog } from './TalkDialog';
import { TalkSettingsDialog } from './TalkSettingsDialog';
import { useTalks } from './use-talks';

/** More occasions than this are counted instead. */
const EVENTS_SAID = 6;

type Asked = { kind: 'add' } | { kind: 'edit'; talk: HeartTalk } | { kind: 'settings' };

const rowKey = ({ id }: HeartTalk): string => id;

/** `/talks?year=&view=`: 谈心谈话 of a year, and whom nobody talked with yet. */
export function TalksPage() {
  const { now, newId } = useData();
  const branch = useBranch();
  const navigate = useNavigate();
  const write = useWriteUndo();
  const today = dayOfInstant(now());
  const [params, setParams] = useSearchParams();
  const year = askedYear(params, today);
  const isCoverage = params.get('view') === 'coverage';
  const rows = useTalks(year, today);
  const columns = useMemo(() => talkColumns(today), [today]);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<Asked>();
  useStatusItem(rows && !isCoverage ? tableWords.status(words.unit, rows.talks.length, selected.length) : '');

  const set = (key: 'year' | 'view', value: string): void => {
    setParams((before) => withAnswers(before, { [key]: value }), { replace: true });
  };
  const add = (): void => {
    if (rows) setAsked({ kind: 'add' });
  };
  const close = (): void => {
    setAsked(undefined);
  };
  const edit = ([talk]: readonly HeartTalk[]): void => {
    if (talk) setAsked({ kind: 'edit', talk });
  };
  const printSummary = (): void => void navigate(`/print/talk-summary?year=${String(year)}`);
  useShortcut('Ctrl+N', rows && add);
  useShortcut('Ctrl+P', rows && printSummary);
  const isOpen = (talk: HeartTalk): boolean => ['open', 'overdue'].includes(followUpState(talk, today));
  const commands: readonly TableCommand<HeartTalk>[] = [
    {
      id: 'edit',
      label: words.commands.edit,
      icon: Pencil,
      shortcut: 'F2',
      isInline: true,
      isSingle: true,
      onRun: edit,
    },
    {
      id: 'done',
      label: words.commands.markDone,
      isEnabled: (talks) => talks.some(isOpen),
      onRun: (talks) => {
        const ops = followUpDoneOps(talks, today);
        void write('talks.finishFollowUp', ops, words.done(ops.length));
      },
    },
    {
      id: 'print',
      label: words.commands.printOne,
      icon: Printer,
      isSeparated: true,
      onRun: (talks) => void navigate(`/print/talk?ids=${talks.map(rowKey).join('.')}`),
    },
    {
      id: 'remove',
      label: words.commands.remove,
      shortcut: 'Delete',
      isSeparated: true,
      onRun: (talks) => void write('talks.delete', deleteTalkOps(talks), words.removed(talks.length)),
    },
  ];
  const save = (draft: TalkDraft): void => {
    const current = asked?.kind === 'edit' ? asked.talk : undefined;
    const ops = talkOps(draft, current, { branchId: branch.id, newId });
    const names = draft.targets.map(({ name }) => name).join('、');
    close();
    if (current) void write('talks.change', ops, words.changed(names));
    else void write('talks.create', ops, words.saved(names, draft.targets.length));
  };
  const saveChoices = (value: TalkChoices): void => {
    close();
    const row = rows?.settingRow;
    const op = row
      ? updateOp('settings', row, { value })
      : createOp('settings', { id: newId(), branchId: branch.id, key: TALK_SETTING, value });
    void write('settings.change', [op], words.settings.saved);
  };
  return (
    <Page>
      <PageHeader
        title={words.title}
        meta={rows ? words.meta(year, rows.talks.length) : undefined}
        views={
          <SegmentedControl
            label={words.viewsLabel}
            value={isCoverage ? 'coverage' : 'list'}
            segments={(['list', 'coverage'] as const).map((value) => ({ value, label: words.views[value] }))}
            onChange={(value) => {
              set('view', value === 'coverage' ? value : '');
            }}
          />
        }
        secondary={
          <>
            <BackButton label={words.back} onBack={() => void navigate('/meetings')} />
            <YearFilter
              label={words.year}
              yearOf={words.yearOf}
              year={year}
              current={yearOf(today)}
              onChange={(value) => {
                set('year', value);
              }}
            />
            <Button
              variant="outlined"
              startIcon={<Printer aria-hidden />}
              disabled={!rows}
              onClick={printSummary}
            >
              {words.print}
            </Button>
          </>
        }
        more={[
          {
            id: 'settings',
            label: words.coverage.settings,
            icon: SlidersHorizontal,
            disabled: !rows,
            onRun: () => {
              setAsked({ kind: 'settings' });
            },
          },
        ]}
        primary={
          <Button variant="contained" startIcon={<Plus aria-hidden />} disabled={!rows} onClick={add}>
            {words.add}
          </Button>
        }
      />
      {isCoverage ? (
        rows ? (
          <CoverageView
            coverage={rows.coverage}
            severity={talkGapSeverity(year, today)}
            day={studyDayOf(year, today)}
            isRunning={year === yearOf(today)}
          />
        ) : null
      ) : (
        <>
          <div style={{ display: 'grid', gap: 8, padding: '0 24px 12px 32px' }}>
            <Notice tone="info" announce={false}>
              {words.noContent}
            </Notice>
            {rows && rows.events.length > 0 ? (
              <Notice
                tone="warn"
                announce={false}
                title={`${words.events.title}：${eventNames(rows.events)}`}
              >
                {words.events.note(rows.choices.eventDays)}
              </Notice>
            ) : null}
          </div>
          <DataTable
            label={words.table}
            rows={rows?.talks}
            rowKey={rowKey}
            columns={columns}
            selected={selected}
            onSelect={setSelected}
            onOpen={(talk) => {
              edit([talk]);
            }}
            commands={commands}
            empty={<EmptyState title={words.emptyTitle(year)} text={words.emptyText} />}
          />
        </>
      )}
      {rows && (asked?.kind === 'add' || asked?.kind === 'edit') ? (
        <TalkDialog
          title={asked.kind === 'add' ? words.dialog.title : words.dialog.editTitle(asked.talk.targetName)}
          initial={asked.kind === 'add' ? blankTalk(today) : talkDraft(asked.talk)}
          isOnePair={asked.kind === 'edit'}
          people={rows.people}
          bodies={rows.bodies}
          today={today}
          onCancel={close}
          onSave={save}
        />
      ) : null}
      {rows && asked?.kind === 'settings' ? (
        <TalkSettingsDialog choices={rows.choices} onCancel={close} onSave={saveChoices} />
      ) : null}
    </Page>
  );
}

function eventNames(events: readonly TalkEvent[]): string {
  const names = events
    .slice(0, EVENTS_SAID)
    .map((event) => words.events.line(event))
    .join('、');
  return events.length > EVENTS_SAID ? words.events.more(names, events.length) : names;
}
