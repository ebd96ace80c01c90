import { useState } from 'react';
import { styled } from '@mui/material/styles';
import { Pencil, Plus, Printer, SlidersHorizontal } from 'lucide-react';
import Button from '@mui/material/Button';
import { useNavigate, useSearchParams } from 'react-router';
import type { TextDuty } from '../../../shared/domain/branch-text-duties';
import { createTextOps, deleteTextOps, newBranchText } from '../../../shared/domain/branch-texts';
import { dayOfInstant, yearOf } from '../../../shared/domain/dates';
import { TEXT_SETTING, type TextChoices } from '../../../shared/rules/branch-texts';
import { branchTextKinds, type BranchText } from '../../../shared/schema/branch-text';
import { createOp, updateOp } from '../../../shared/schema/command';
import { branchTextKindWords, branchTextWords as words } from '../../../shared/words/branch-texts';
import { tableWords } from '../../../shared/words/ui';
import { useWriteUndo } from '../../actions/use-write-undo';
import { useBranch, useData } from '../../data/data-context';
import { BackButton } from '../../ui/action/BackButton';
import { FilterButton } from '../../ui/action/FilterButton';
import { SegmentedControl } from '../../ui/action/SegmentedControl';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { useStatusItem } from '../../ui/frame/status-item';
import { useShortcut } from '../../ui/keyboard/use-shortcut';
import { Page } from '../../ui/layout/Page';
import { PageHeader } from '../../ui/layout/PageHeader';
import type { TableCommand } from '../../ui/table/column';
import { DataTable } from '../../ui/table/DataTable';
import { DutyNotices } from './DutyNotices';
import { NewTextDialog, type NewText } from './NewTextDialog';
import { OfficialsView } from './OfficialsView';
import { textColumns } from './text-columns';
import { TextChoicesDialog } from './TextChoicesDialog';
import { useTexts } from './use-texts';

/** The running year and those a branch is still asked about. */
const YEARS_BACK = 5;

const Tools = styled('div')({
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  gap: '.5rem .625rem',
  padding: '0 32px 12px',
});

type Asked = { kind: 'add'; initial: NewText } | { kind: 'settings' };

const rowKey = ({ id }: BranchText): string => id;

/** `/texts?year=&kind=&view=`: what the branch wrote about a year, and how often its leading officials came. */
export function TextsPage() {
  const { now, newId } = useData();
  const branch = useBranch();
  const navigate = useNavigate();
  const write = useWriteUndo();
  const today = dayOfInstant(now());
  const thisYear = yearOf(today);
  const [params, setParams] = useSearchParams();
  const wanted = params.get('year') ?? '';
  const year = /^\d{4}$/.test(wanted) ? Number(wanted) : thisYear;
  const kind = branchTextKinds.find((one) => one === params.get('kind'));
  const isOfficials = params.get('view') === 'officials';
  const wantedHalf = params.get('half');
  const half = wantedHalf === '1' ? 1 : wantedHalf === '2' ? 2 : undefined;
  const rows = useTexts(year, today);
  const shown = rows?.texts.filter((text) => kind === undefined || text.kind === kind);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<Asked>();
  useStatusItem(shown && !isOfficials ? tableWords.status(words.unit, shown.length, selected.length) : '');

  const set = (key: 'year' | 'kind' | 'view' | 'half', value: string): void => {
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
  const close = (): void => {
    setAsked(undefined);
  };
  const add = (): void => {
    const usual: NewText = { kind: kind ?? 'annualSummary', year, half: today.slice(5) > '06-30' ? 1 : 2 };
    setAsked({ kind: 'add', initial: usual });
  };
  const open = ({ id }: Pick<BranchText, 'id'>): void => void navigate(`/texts/${id}`);
  const writeDuty = (duty: TextDuty): void => {
    if (duty.textId !== undefined) open({ id: duty.textId });
    else setAsked({ kind: 'add', initial: { kind: duty.kind, year: duty.year, half: duty.half } });
  };
  const create = async (text: NewText): Promise<void> => {
    close();
    const id = newId();
    const secretary = rows?.secretaryOf(text.year);
    const row = newBranchText(text.kind, text.year, text.half, { id, branch, secretary });
    if (await write('branchTexts.create', createTextOps(row), words.created(row.title))) open({ id });
  };
  const saveChoices = (value: TextChoices): void => {
    close();
    const row = rows?.settingRow;
    const op = row
      ? updateOp('settings', row, { value })
      : createOp('settings', { id: newId(), branchId: branch.id, key: TEXT_SETTING, value });
    void write('settings.change', [op], words.settings.saved);
  };
  useShortcut('Ctrl+N', rows && add);
  const commands: readonly TableCommand<BranchText>[] = [
    {
      id: 'open',
      label: words.commands.open,
      icon: Pencil,
      isInline: true,
      isSingle: true,
      onRun: ([text]) => {
        if (text) open(text);
      },
    },
    {
      id: 'print',
      label: words.commands.print,
      icon: Printer,
      shortcut: 'Ctrl+P',
      isSingle: true,
      onRun: ([text]) => {
        if (text) void navigate(`/print/branch-text/${text.id}`);
      },
    },
    {
      id: 'remove',
      label: words.commands.remove,
      shortcut: 'Delete',
      isSeparated: true,
      isEnabled: (texts) => texts.some(({ state }) => state === 'draft'),
      onRun: (texts) => {
        const ops = deleteTextOps(texts);
        void write('branchTexts.delete', ops, words.removed(ops.length));
      },
    },
  ];
  const years = yearsBack(thisYear, year, rows?.all ?? []);
  return (
    <Page>
      <PageHeader
        title={words.title}
        meta={rows ? words.meta(year, rows.texts.length) : undefined}
        views={
          <SegmentedControl
            label={words.viewsLabel}
            value={isOfficials ? 'officials' : 'list'}
            segments={(['list', 'officials'] as const).map((value) => ({
              value,
              label: words.views[value],
            }))}
            onChange={(value) => {
              set('view', value === 'officials' ? value : '');
            }}
          />
        }
        secondary={<BackButton label={words.back} onBack={() => void navigate('/meetings')} />}
        more={[
          {
            id: 'settings',
            label: words.settings.open,
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
      <Tools role="group" aria-label={words.filters}>
        <FilterButton
          label={words.year}
          value={String(year)}
          options={years.map((one) => ({ value: String(one), label: words.yearOf(one) }))}
          onChange={(value) => {
            set('year', value === String(thisYear) ? '' : value);
          }}
        />
        {isOfficials ? null : (
          <FilterButton
            label={words.kind}
            value={kind ?? ''}
            options={[
              { value: '', label: words.allKinds },
              ...branchTextKinds.map((value) => ({
                value,
                label: branchTextKindWords[value],
                count: rows?.texts.filter((text) => text.kind === value).length ?? 0,
              })),
            ]}
            onChange={(value) => {
              set('kind', value);
            }}
          />
        )}
      </Tools>
      {rows && !isOfficials ? <DutyNotices duties={rows.duties} onWrite={writeDuty} /> : null}
      {isOfficials ? (
        <OfficialsView
          {...{ year, half, today }}
          onHalf={(value) => {
            set('half', value === undefined ? '' : String(value));
          }}
        />
      ) : (
        <DataTable
          label={words.table}
          rows={shown}
          rowKey={rowKey}
          columns={textColumns}
          selected={selected}
          onSelect={setSelected}
          onOpen={open}
          commands={commands}
          empty={<EmptyState title={words.emptyTitle(year)} text={words.emptyText} />}
        />
      )}
      {rows && asked?.kind === 'add' ? (
        <NewTextDialog
          initial={asked.initial}
          years={years}
          known={rows.all}
          onCancel={close}
          onCreate={(text) => void create(text)}
        />
      ) : null}
      {rows && asked?.kind === 'settings' ? (
        <TextChoicesDialog choices={rows.choices} onCancel={close} onSave={saveChoices} />
      ) : null}
    </Page>
  );
}

function yearsBack(current: number, shown: number, texts: readonly BranchText[]): number[] {
  const usual = Array.from({ length: YEARS_BACK + 1 }, (_, index) => current - index);
  return [...new Set([...usual, shown, ...texts.map(({ year }) => year)])].sort((a, b) => b - a);
}
