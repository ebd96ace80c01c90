import { useMemo, useState } from 'react';
import { Pencil, Plus, Printer } from 'lucide-react';
import Button from '@mui/material/Button';
import { useNavigate, useSearchParams } from 'react-router';
import { leadingEntries, leadingGroupOn } from '../../../shared/domain/branch-body';
import { dayOfInstant, yearOf } from '../../../shared/domain/dates';
import { registerFindings } from '../../../shared/domain/leading-group-register';
import { classFindings } from '../../../shared/domain/leading-group-register-classes';
import {
  blankRegister,
  deleteRegisterOps,
  registerDraft,
  registerOps,
  type RegisterDraft,
} from '../../../shared/domain/leading-group-register-entry';
import type { LeadingGroupMeeting } from '../../../shared/schema/org-life';
import { registerWords as words } from '../../../shared/words/leading-group-register';
import { tableWords } from '../../../shared/words/ui';
import { useWriteUndo } from '../../actions/use-write-undo';
import { useBranch, useData, useRecordsAround, useSharedRoster, useTable } from '../../data/data-context';
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
import { ChecksView } from './ChecksView';
import { registerColumns } from './register-columns';
import { RegisterDialog } from './RegisterDialog';

type Asked = { kind: 'add' } | { kind: 'edit'; meeting: LeadingGroupMeeting };

const rowKey = ({ id }: LeadingGroupMeeting): string => id;

/** `/leading-group-meetings?year=&view=`: which meetings the 党组 held, and what is not in order with them. */
export function RegisterPage() {
  const { now, newId } = useData();
  const branch = useBranch();
  const navigate = useNavigate();
  const write = useWriteUndo();
  const today = dayOfInstant(now());
  const [params, setParams] = useSearchParams();
  const year = askedYear(params, today);
  const isChecks = params.get('view') === 'checks';
  const tables = useSharedRoster();
  const leadingPosts = useTable('leadingPosts');
  const all = useTable('leadingGroupMeetings');
  const records = useRecordsAround(`${String(year)}-01-01`, `${String(year)}-12-31`);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<Asked>();
  const rows = useMemo(() => {
    if (!tables || !leadingPosts || !all || !records) return undefined;
    const leading = { ...tables, leadingPosts };
    const meetings = all
      .filter(({ on }) => yearOf(on) === year)
      .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : b.sessionNo - a.sessionNo));
    const hasLeadingGroup = leadingEntries(leading).some(
      ({ from, to }) => from <= `${String(year)}-12-31` && (to === undefined || to > `${String(year)}-01-01`),
    );
    return {
      ...{ all, meetings, leading },
      findings: registerFindings(all, { year, today, startedOn: branch.startedOn, hasLeadingGroup }),
      classes: classFindings({ tables, leadingPosts, records }, year, today),
    };
  }, [tables, leadingPosts, all, records, year, today, branch.startedOn]);
  useStatusItem(
    rows && !isChecks ? tableWords.status(words.unit, rows.meetings.length, selected.length) : '',
  );

  const set = (key: 'year' | 'view', value: string): void => {
    setParams((before) => withAnswers(before, { [key]: value }), { replace: true });
  };
  const add = (): void => {
    if (rows) setAsked({ kind: 'add' });
  };
  const edit = ([meeting]: readonly LeadingGroupMeeting[]): void => {
    if (meeting) setAsked({ kind: 'edit', meeting });
  };
  const close = (): void => {
    setAsked(undefined);
  };
  const print = (): void => void navigate(`/print/leading-group-register?year=${String(year)}`);
  useShortcut('Ctrl+N', rows && add);
  useShortcut('Ctrl+P', rows && print);
  const commands: readonly TableCommand<LeadingGroupMeeting>[] = [
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
      id: 'remove',
      label: words.commands.remove,
      shortcut: 'Delete',
      isSeparated: true,
      onRun: (meetings) =>
        void write(
          'leadingGroupMeetings.delete',
          deleteRegisterOps(meetings),
          words.removed(meetings.length),
        ),
    },
  ];
  const save = (draft: RegisterDraft): void => {
    const current = asked?.kind === 'edit' ? asked.meeting : undefined;
    const ops = registerOps(draft, current, { branchId: branch.id, newId });
    const no = draft.sessionNo ?? 0;
    close();
    if (current) void write('leadingGroupMeetings.change', ops, words.changed(no));
    else void write('leadingGroupMeetings.create', ops, words.saved(no));
  };
  const checks = rows ? rows.findings.length + rows.classes.length : 0;
  return (
    <Page>
      <PageHeader
        title={words.title}
        meta={rows ? words.meta(year, rows.meetings.length) : undefined}
        views={
          <SegmentedControl
            label={words.viewsLabel}
            value={isChecks ? 'checks' : 'list'}
            segments={[
              { value: 'list', label: words.views.list },
              {
                value: 'checks',
                label: checks === 0 ? words.views.checks : `${words.views.checks} ${String(checks)}`,
              },
            ]}
            onChange={(value) => {
              set('view', value === 'checks' ? value : '');
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
            <Button variant="outlined" startIcon={<Printer aria-hidden />} disabled={!rows} onClick={print}>
              {words.print}
            </Button>
          </>
        }
        primary={
          <Button variant="contained" startIcon={<Plus aria-hidden />} disabled={!rows} onClick={add}>
            {words.add}
          </Button>
        }
      />
      <div style={{ padding: '0 24px 12px 32px' }}>
        <Notice tone="info" announce={false}>
          {words.hint}
        </Notice>
      </div>
      {isChecks && rows ? (
        <ChecksView
          meetings={rows.meetings}
          findings={rows.findings}
          classes={rows.classes}
          onOpen={(meeting) => {
            edit([meeting]);
          }}
          onOpenClasses={() => void navigate(`/meetings?type=partyClass&year=${String(year)}`)}
        />
      ) : (
        <DataTable
          label={words.table}
          rows={rows?.meetings}
          rowKey={rowKey}
          columns={registerColumns}
          selected={selected}
          onSelect={setSelected}
          onOpen={(meeting) => {
            edit([meeting]);
          }}
          commands={commands}
          empty={<EmptyState title={words.emptyTitle(year)} text={words.emptyText} />}
        />
      )}
      {rows && asked ? (
        <RegisterDialog
          title={asked.kind === 'add' ? words.dialog.title : words.dialog.editTitle(asked.meeting.sessionNo)}
          initial={
            asked.kind === 'add'
              ? blankRegister(rows.all, today, leadersOn(today).length)
              : registerDraft(asked.meeting)
          }
          others={rows.all.filter(({ id }) => asked.kind === 'add' || id !== asked.meeting.id)}
          leadersOn={leadersOn}
          today={today}
          newId={newId}
          onCancel={close}
          onSave={save}
        />
      ) : null}
    </Page>
  );

  function leadersOn(day: string): string[] {
    if (!rows) return [];
    return [...new Set(leadingGroupOn(rows.leading, day).map(({ person }) => person.name))];
  }
}
