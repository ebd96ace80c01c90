import { useMemo, useState } from 'react';
import { Plus } from 'lucide-react';
import { useNavigate, useSearchParams } from 'react-router';
import { dayOfInstant, type CalendarDate } from '../../../shared/domain/dates';
import type { DuesFinding } from '../../../shared/domain/dues-findings';
import { openPayments } from '../../../shared/domain/dues-handover';
import type { DuesLine } from '../../../shared/domain/dues-year';
import { duesWords as words } from '../../../shared/words/dues';
import { tableWords } from '../../../shared/words/ui';
import { useBranch, useData } from '../../data/data-context';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { Skeleton } from '../../ui/feedback/Skeleton';
import { useStatusItem } from '../../ui/frame/status-item';
import { useShortcut } from '../../ui/keyboard/use-shortcut';
import { askedYear, withAnswers } from '../../ui/layout/address';
import { Page } from '../../ui/layout/Page';
import { PageHeader } from '../../ui/layout/PageHeader';
import { initialLayout, type TableCommand } from '../../ui/table/column';
import { DataTable } from '../../ui/table/DataTable';
import { BatchTable } from './BatchTable';
import { CheckTable } from './CheckTable';
import { duesColumns } from './dues-columns';
import { DuesHeader, duesViews, type DuesView } from './DuesHeader';
import { DuesPanel } from './DuesPanel';
import { DuesState } from './DuesState';
import { Legend } from './Legend';
import { useDuesActions } from './use-dues-actions';
import { useDuesDialogs } from './use-dues-dialogs';
import { useDuesFacts, type DuesFacts } from './use-dues-facts';

/** What the panel says of one member need not stand in the list as well. */
const inPanel = ['group', 'due', 'paid', 'unpaid'];

const rowKey = ({ member }: DuesLine): string => member.id;

/** `/dues?year=&view=&member=`: every member's dues of a year, the batches handed up, what does not fit. */
export function DuesPage() {
  const { now } = useData();
  const today = dayOfInstant(now());
  const [params] = useSearchParams();
  const year = askedYear(params, today);
  const facts = useDuesFacts(year, today);
  return (
    <Page>
      {facts ? (
        <DuesOfYear key={year} {...{ facts, year, today }} />
      ) : (
        <>
          <PageHeader title={words.title} />
          <Skeleton />
        </>
      )}
    </Page>
  );
}

interface DuesOfYearProps {
  readonly facts: DuesFacts;
  readonly year: number;
  readonly today: CalendarDate;
}

function DuesOfYear({ facts, year, today }: DuesOfYearProps) {
  const branch = useBranch();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const typed = params.get('view');
  const view: DuesView = duesViews.find((one) => one === typed) ?? 'months';
  const { lines, findings, setting } = facts;
  const columns = useMemo(() => duesColumns(year), [year]);
  const [layout, setLayout] = useState(() => initialLayout(columns));
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [batches, setBatches] = useState<readonly string[]>([]);
  const actions = useDuesActions(facts);
  const { ask, dialog } = useDuesDialogs(facts, actions, year, today);
  const opened = params.get('member');
  const line = view === 'months' ? lines.find((one) => rowKey(one) === opened) : undefined;
  useStatusItem(tableWords.status(words.unit, lines.length, selected.length));

  const set = (patch: Record<string, string>): void => {
    setParams((before) => withAnswers(before, patch), { replace: true });
  };
  const register = (people: readonly string[]): void => {
    ask({ kind: 'register', people });
  };
  const canRegister = lines.length > 0;
  const hasOpen =
    openPayments(facts.payments, { first: `${String(year)}-01`, last: `${String(year)}-12` }).length > 0;
  useShortcut(
    'Ctrl+N',
    canRegister && view === 'months'
      ? () => {
          register(selected);
        }
      : undefined,
  );
  const commands: readonly TableCommand<DuesLine>[] = [
    {
      id: 'open',
      label: words.show,
      isSingle: true,
      onRun: ([row]) => {
        if (row) set({ member: rowKey(row) });
      },
    },
    {
      id: 'register',
      label: words.registerFor,
      icon: Plus,
      onRun: (rows) => {
        register(rows.map(rowKey));
      },
    },
    {
      id: 'approve',
      label: words.approve,
      isSingle: true,
      onRun: ([row]) => {
        if (row) ask({ kind: 'profile', line: row, current: undefined });
      },
    },
  ];
  const openFinding = ({ memberId, code }: DuesFinding): void => {
    if (memberId !== undefined) set({ view: '', member: memberId });
    else if (code === 'batchDiffers') set({ view: 'batches' });
    else if (code === 'notPosted') ask({ kind: 'posting' });
  };
  return (
    <>
      <DuesHeader
        {...{ view, year, today, hasOpen }}
        people={lines.length}
        findings={findings.length}
        onAnswer={set}
        onAsk={ask}
        onRegister={() => {
          register(selected);
        }}
      />
      {view === 'months' && lines.length > 0 ? (
        <DuesState
          {...{ lines, year, today }}
          startedOn={branch.startedOn}
          postedOn={setting.postedOn[String(year)]}
        />
      ) : null}
      <div style={{ flex: 1, minHeight: 0, display: 'flex' }}>
        <div style={{ flex: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
          {view === 'months' ? (
            <DataTable
              label={words.table}
              rows={lines}
              rowKey={rowKey}
              columns={columns}
              // Beside an open panel the list keeps the months.
              layout={line ? { ...layout, hidden: [...new Set([...layout.hidden, ...inPanel])] } : layout}
              onLayout={setLayout}
              selected={selected}
              onSelect={setSelected}
              onOpen={(row) => {
                set({ member: rowKey(row) });
              }}
              commands={commands}
              footer={<Legend lines={lines} />}
              empty={<EmptyState title={words.emptyTitle} text={words.emptyText} />}
            />
          ) : view === 'batches' ? (
            <BatchTable
              {...{ year, handovers: facts.handovers, payments: facts.payments }}
              selected={batches}
              onSelect={setBatches}
              onEdit={(current) => {
                ask({ kind: 'batch', current });
              }}
              onRemove={actions.removeHandover}
              onPrint={({ id }) => void navigate(`/print/dues-batch/${id}`)}
            />
          ) : (
            <CheckTable findings={findings} year={year} onOpen={openFinding} />
          )}
        </div>
        {line ? (
          <DuesPanel
            {...{ line, year, handovers: facts.handovers }}
            profiles={facts.profiles
              .filter(({ memberId }) => memberId === rowKey(line))
              .sort((a, b) => (a.from < b.from ? 1 : -1))}
            onRegister={() => {
              register([rowKey(line)]);
            }}
            onApprove={() => {
              ask({ kind: 'profile', line, current: undefined });
            }}
            onEditProfile={(current) => {
              ask({ kind: 'profile', line, current });
            }}
            onRemoveProfile={(row) => {
              actions.removeProfile(row, line.person.name);
            }}
            onEditPayment={(row) => {
              ask({ kind: 'payment', row, name: line.person.name });
            }}
            onRemovePayment={(row) => {
              actions.removePayment(row, line.person.name);
            }}
            onReceipt={({ id }) => void navigate(`/print/dues-receipt/${id}`)}
            onFile={() => void navigate(`/members/${rowKey(line)}`)}
            onClose={() => {
              set({ member: '' });
            }}
          />
        ) : null}
      </div>
      {dialog}
    </>
  );
}
