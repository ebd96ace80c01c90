import { useMemo, useState } from 'react';
import { ChevronLeft, Pencil, Plus, Printer } from 'lucide-react';
import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { dayOfInstant } from '../../../shared/domain/dates';
import {
  endPioneerOps,
  membersWithoutSign,
  pioneerLines,
  pioneerOps,
  pledgeCheckOps,
  printedOps,
  quarterKey,
  type PioneerLine,
} from '../../../shared/domain/pioneer';
import { rosterOn } from '../../../shared/domain/roster';
import { pioneerWords as words } from '../../../shared/words/pioneer';
import { tableWords } from '../../../shared/words/ui';
import { useWriteUndo } from '../../actions/use-write-undo';
import { useBranch, useData, useSharedRoster, useTable } from '../../data/data-context';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { Notice } from '../../ui/feedback/Notice';
import { useStatusItem } from '../../ui/frame/status-item';
import { Page } from '../../ui/layout/Page';
import { PageHeader } from '../../ui/layout/PageHeader';
import type { TableCommand } from '../../ui/table/column';
import { DataTable } from '../../ui/table/DataTable';
import { CheckDialog } from './CheckDialog';
import { pioneerColumns } from './pioneer-columns';
import { PioneerDialog } from './PioneerDialog';

/** More names than this are counted instead: the list below has them all. */
const NAMES_SAID = 12;

type Asked = { kind: 'edit' | 'check' | 'end'; id: string };

const rowKey = ({ entry }: PioneerLine): string => entry.member.id;

/** 党员先锋岗: every member with the sign and pledge, those without one said first. */
export function PioneerPage() {
  const { now, newId } = useData();
  const branch = useBranch();
  const navigate = useNavigate();
  const today = dayOfInstant(now());
  const tables = useSharedRoster();
  const posts = useTable('pioneerPosts');
  const [asked, setAsked] = useState<Asked>();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const write = useWriteUndo();
  const lines = useMemo(
    () => (tables && posts ? pioneerLines(rosterOn(tables, today), posts, today) : undefined),
    [tables, posts, today],
  );
  const columns = useMemo(() => pioneerColumns(quarterKey(today)), [today]);
  const without = lines ? membersWithoutSign(lines) : [];
  const line = lines?.find((one) => rowKey(one) === asked?.id);
  useStatusItem(lines ? tableWords.status(words.unit, lines.length, selected.length) : '');

  const close = (): void => {
    setAsked(undefined);
  };
  const ask =
    (kind: Asked['kind']) =>
    ([first]: readonly PioneerLine[]): void => {
      if (first) setAsked({ kind, id: rowKey(first) });
    };
  const print = (rows: readonly PioneerLine[]): void => {
    const ids = rows.flatMap(({ post }) => (post ? [post.id] : []));
    if (ids.length > 0) void navigate(`/print/desk-signs?ids=${ids.join('.')}`);
  };
  const hasPost = (rows: readonly PioneerLine[]): boolean => rows.some(({ post }) => post !== undefined);
  const commands: readonly TableCommand<PioneerLine>[] = [
    {
      id: 'edit',
      label: selectedHasPost() ? words.edit : words.setUp,
      icon: Pencil,
      shortcut: 'F2',
      isInline: true,
      isSingle: true,
      onRun: ask('edit'),
    },
    { id: 'check', label: words.check, isSingle: true, isEnabled: hasPost, onRun: ask('check') },
    {
      id: 'print',
      label: words.printOne,
      icon: Printer,
      isSeparated: true,
      isEnabled: hasPost,
      onRun: print,
    },
    {
      id: 'printed',
      label: words.markPrinted,
      isEnabled: hasPost,
      onRun: (rows) => {
        const printed = rows.flatMap(({ post }) => post ?? []);
        void write('pioneer.markPrinted', printedOps(printed, today), words.marked(printed.length));
      },
    },
    {
      id: 'end',
      label: words.remove,
      isSingle: true,
      isSeparated: true,
      isEnabled: hasPost,
      onRun: ask('end'),
    },
  ];

  return (
    <Page>
      <PageHeader
        title={words.title}
        meta={lines && lines.length > 0 ? words.meta(lines.length - without.length, lines.length) : undefined}
        secondary={
          <>
            <Button
              variant="outlined"
              startIcon={<ChevronLeft aria-hidden />}
              onClick={() => void navigate('/members')}
            >
              {words.back}
            </Button>
            <Button
              variant="outlined"
              startIcon={<Printer aria-hidden />}
              disabled={!lines || !hasPost(lines)}
              onClick={() => {
                print(lines ?? []);
              }}
            >
              {words.print}
            </Button>
          </>
        }
        primary={
          <Button
            variant="contained"
            startIcon={<Plus aria-hidden />}
            disabled={without.length === 0}
            onClick={() => {
              // Whom the user pointed at, otherwise the next of those who have none.
              const chosen = without.find(({ member }) => selected.includes(member.id)) ?? without[0];
              if (chosen) setAsked({ kind: 'edit', id: chosen.member.id });
            }}
          >
            {words.setUp}
          </Button>
        }
      />
      {lines === undefined || lines.length === 0 ? null : (
        <div style={{ padding: '0 24px 12px 32px' }}>
          <Notice tone={without.length === 0 ? 'success' : 'warn'} announce={false}>
            {missingSentence(without.map(({ person }) => person.name))}
          </Notice>
        </div>
      )}
      <DataTable
        label={words.table}
        rows={lines}
        rowKey={rowKey}
        columns={columns}
        selected={selected}
        onSelect={setSelected}
        onOpen={(row) => {
          setAsked({ kind: 'edit', id: rowKey(row) });
        }}
        commands={commands}
        empty={<EmptyState title={words.emptyTitle} text={words.emptyText} />}
      />
      {line && asked ? dialogOf(asked.kind, line) : null}
    </Page>
  );

  function selectedHasPost(): boolean {
    return lines?.some((one) => selected.includes(rowKey(one)) && one.post !== undefined) === true;
  }

  function dialogOf(kind: Asked['kind'], of: PioneerLine) {
    const { entry, post } = of;
    const { name } = entry.person;
    if (kind === 'edit') {
      return (
        <PioneerDialog
          line={of}
          today={today}
          onCancel={close}
          onSave={(draft) => {
            close();
            const ops = pioneerOps(draft, entry.member.id, post, { branchId: branch.id, newId });
            void write('pioneer.setUp', ops, words.saved(name));
          }}
        />
      );
    }
    if (!post) return null;
    if (kind === 'check') {
      return (
        <CheckDialog
          name={name}
          post={post}
          today={today}
          onCancel={close}
          onSave={(check) => {
            close();
            void write('pioneer.recordCheck', pledgeCheckOps(post, check), words.checkSaved(name));
          }}
        />
      );
    }
    return (
      <ConfirmDialog
        open
        title={words.endDialog.title(name)}
        confirmLabel={words.endDialog.confirm(name)}
        cancelLabel={words.endDialog.cancel}
        onCancel={close}
        onConfirm={() => {
          close();
          void write('pioneer.end', endPioneerOps(post, today), words.ended(name));
        }}
      >
        {words.endDialog.text}
      </ConfirmDialog>
    );
  }
}

function missingSentence(names: readonly string[]): string {
  if (names.length === 0) return words.complete;
  return names.length <= NAMES_SAID
    ? words.missing(names)
    : words.missingMore(names.slice(0, NAMES_SAID), names.length);
}
