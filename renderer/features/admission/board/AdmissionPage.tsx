import Button from '@mui/material/Button';
import { CalendarDays, Megaphone, Plus, Printer, Scale } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { openCaseOps, type NewCase } from '../../../../shared/domain/admission-ops';
import type { Person } from '../../../../shared/schema/member';
import { admissionWords as words } from '../../../../shared/words/admission-screen';
import { tableWords } from '../../../../shared/words/ui';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useBranch, useData } from '../../../data/data-context';
import { useMenuCommand } from '../../../desk/use-menu-command';
import { SegmentedControl } from '../../../ui/action/SegmentedControl';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { useStatusItem } from '../../../ui/frame/status-item';
import { useShortcut } from '../../../ui/keyboard/use-shortcut';
import { Page } from '../../../ui/layout/Page';
import { PageHeader } from '../../../ui/layout/PageHeader';
import { DataTable } from '../../../ui/table/DataTable';
import { caseLine } from '../case-state';
import { NewCaseDialog } from '../dialogs/NewCaseDialog';
import { NoticeDialog } from '../dialogs/NoticeDialog';
import { RulesDialog } from '../dialogs/RulesDialog';
import { useAdmission } from '../use-admission';
import { WorkingDaysDialog } from '../working-days/WorkingDaysDialog';
import { Board } from './Board';
import { caseColumns } from './case-columns';

const views = [
  { value: 'board', label: words.board },
  { value: 'list', label: words.list },
];
type Asked = 'create' | 'notice' | 'rules' | 'workingDays';

/** `/admission?view=&ended=1`: everybody on the way into the Party, by stage or as a list. */
export function AdmissionPage() {
  const admission = useAdmission();
  const branch = useBranch();
  const { newId } = useData();
  const navigate = useNavigate();
  const write = useWriteUndo();
  const [params, setParams] = useSearchParams();
  const [asked, setAsked] = useState<Asked | undefined>();
  const view = params.get('view') === 'list' ? 'list' : 'board';
  const withEnded = params.get('ended') === '1';
  const all = useMemo(() => admission?.cases.map((one) => caseLine(one, admission)), [admission]);
  const running = all?.filter(({ state }) => state !== 'ended') ?? [];
  const ended = (all?.length ?? 0) - running.length;
  const shown = withEnded ? (all ?? []) : running;
  const due = running.filter(({ state }) => state === 'due' || state === 'overdue').length;
  const set = (key: string, value: string): void => {
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === '') after.delete(key);
        else after.set(key, value);
        return after;
      },
      { replace: true },
    );
  };
  const open = (caseId: string): void => {
    void navigate(`/admission/${caseId}`);
  };
  const ask = (what: Asked) => () => {
    setAsked(what);
  };
  const print = (): void => {
    if (running.length > 0) void navigate('/print/admission');
  };
  useShortcut('Ctrl+N', asked === undefined ? ask('create') : undefined);
  useShortcut('Ctrl+P', running.length > 0 ? print : undefined);
  useMenuCommand('print', print);
  useStatusItem(all ? tableWords.status(words.unit, shown.length, 0) : '');

  const create = async (typed: NewCase, known: Person | undefined): Promise<void> => {
    if (!admission) return;
    setAsked(undefined);
    const { caseId, ops } = openCaseOps(typed, known, admission.rules, { branchId: branch.id, newId });
    if (await write('admission.open', ops, words.open.done(typed.person.name))) open(caseId);
  };
  return (
    <Page>
      <PageHeader
        title={words.title}
        meta={all && all.length > 0 ? words.meta(running.length, due) : undefined}
        views={
          <SegmentedControl
            label={words.views}
            segments={views}
            value={view}
            onChange={(value) => {
              set('view', value === 'board' ? '' : value);
            }}
          />
        }
        secondary={
          <>
            {ended > 0 ? (
              <Button
                variant="text"
                onClick={() => {
                  set('ended', withEnded ? '' : '1');
                }}
              >
                {withEnded ? words.hideEnded : words.withEnded(ended)}
              </Button>
            ) : null}
            <Button
              variant="outlined"
              startIcon={<Printer aria-hidden />}
              disabled={running.length === 0}
              onClick={print}
            >
              {words.print}
            </Button>
          </>
        }
        primary={
          <Button variant="contained" startIcon={<Plus aria-hidden />} onClick={ask('create')}>
            {words.create}
          </Button>
        }
        more={[
          { id: 'notice', label: words.notice, icon: Megaphone, onRun: ask('notice') },
          { id: 'rules', label: words.rules, icon: Scale, onRun: ask('rules') },
          { id: 'workingDays', label: words.workingDays, icon: CalendarDays, onRun: ask('workingDays') },
        ]}
      />
      {all?.length === 0 ? (
        <div style={{ padding: '8px 32px' }}>
          <EmptyState
            title={words.empty.title}
            text={words.empty.text}
            actions={
              <Button variant="outlined" onClick={ask('create')}>
                {words.create}
              </Button>
            }
          />
        </div>
      ) : null}
      {all && all.length > 0 && view === 'board' ? <Board lines={shown} onOpen={open} /> : null}
      {all && all.length > 0 && view === 'list' ? (
        <DataTable
          label={words.table}
          rows={shown}
          rowKey={({ one }) => one.row.id}
          columns={caseColumns}
          isMuted={({ state }) => state === 'ended'}
          onOpen={({ one }) => {
            open(one.row.id);
          }}
        />
      ) : null}
      {admission && asked === 'create' ? (
        <NewCaseDialog
          admission={admission}
          onConfirm={(typed, known) => void create(typed, known)}
          onCancel={() => {
            setAsked(undefined);
          }}
        />
      ) : null}
      {admission && asked === 'notice' ? (
        <NoticeDialog
          admission={admission}
          onCancel={() => {
            setAsked(undefined);
          }}
        />
      ) : null}
      {admission && asked === 'workingDays' ? (
        <WorkingDaysDialog
          admission={admission}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      ) : null}
      {admission && asked === 'rules' ? (
        <RulesDialog
          admission={admission}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      ) : null}
    </Page>
  );
}
