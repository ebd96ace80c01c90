import { useMemo, useState } from 'react';
import { leadingEntries, type LeadingEntry } from '../../../../shared/domain/branch-body';
import { covers, dayOfInstant, formatPartialDateZh } from '../../../../shared/domain/dates';
import { compareByPinyin } from '../../../../shared/domain/person-name';
import { leadingPostCodes } from '../../../../shared/schema/branch';
import { branchWords } from '../../../../shared/words/branch';
import { postWords } from '../../../../shared/words/domain';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useBranch, useData } from '../../../data/data-context';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import type { TableColumn, TableCommand } from '../../../ui/table/column';
import { DataTable } from '../../../ui/table/DataTable';
import { ListButtons } from '../ListButtons';
import { EndPostDialog } from '../posts/EndPostDialog';
import { Section } from '../Section';
import type { BranchRows } from '../use-branch-facts';
import {
  changeLeadingOps,
  createLeadingOps,
  endLeadingOp,
  removeLeadingOps,
  type LeadingDraft,
} from './leading-changes';
import { LeadingDialog } from './LeadingDialog';

interface LeadingTabProps {
  readonly rows: BranchRows;
  readonly day: string;
  readonly isToday: boolean;
}

type Asked = { kind: 'create' } | { kind: 'change' | 'end'; entry: LeadingEntry };

const words = branchWords.leading;
const postLabels = branchWords.posts;
const rowKey = (entry: LeadingEntry): string => entry.row.post.id;

/** 党组: a roster of its own, as of a day; the past on demand. */
export function LeadingTab({ rows, day, isToday }: LeadingTabProps) {
  const { now, newId } = useData();
  const branch = useBranch();
  const write = useWriteUndo();
  const today = dayOfInstant(now());
  const [asked, setAsked] = useState<Asked>();
  const [withPast, setWithPast] = useState(false);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const entries = useMemo(
    () => leadingEntries({ ...rows.tables, leadingPosts: rows.leadingPosts }),
    [rows.tables, rows.leadingPosts],
  );
  const shown = useMemo(
    () => entries.filter((entry) => withPast || covers(entry, day)),
    [entries, withPast, day],
  );
  const chosen = shown.find((entry) => rowKey(entry) === selected[0]);
  const said = (entry: LeadingEntry): [string, string] => [entry.person.name, postWords[entry.post]];
  const close = (): void => {
    setAsked(undefined);
  };

  const create = (draft: LeadingDraft): void => {
    close();
    if (draft.post === '') return;
    const person = rows.tables.persons.find((row) => row.id === draft.personId);
    const ops = createLeadingOps(draft, entries, { branchId: branch.id, newId });
    void write(
      'leadingPosts.create',
      ops,
      postLabels.created(person?.name ?? draft.name, postWords[draft.post]),
    );
  };
  const change = (entry: LeadingEntry, draft: LeadingDraft): void => {
    close();
    const ops = changeLeadingOps(entry, draft);
    if (ops.length > 0) void write('leadingPosts.change', ops, postLabels.changed(...said(entry)));
  };
  const end = (entry: LeadingEntry, on: string): void => {
    close();
    void write('leadingPosts.end', [endLeadingOp(entry, on)], postLabels.ended(...said(entry)));
  };
  const command = (
    id: 'change' | 'end' | 'remove',
    run: (entry: LeadingEntry) => void,
    more: Partial<TableCommand<LeadingEntry>> = {},
  ): TableCommand<LeadingEntry> => ({
    ...{ id, label: words[id], isSingle: true },
    ...more,
    onRun: ([entry]) => {
      if (entry) run(entry);
    },
  });
  const openChange = (entry: LeadingEntry): void => {
    setAsked({ kind: 'change', entry });
  };
  const openEnd = (entry: LeadingEntry): void => {
    setAsked({ kind: 'end', entry });
  };
  const commands = [
    command('change', openChange, { shortcut: 'F2' }),
    command('end', openEnd, { isEnabled: ([entry]) => entry?.to === undefined }),
    command(
      'remove',
      (entry) => {
        void write('leadingPosts.delete', removeLeadingOps(entry), postLabels.removed(...said(entry)));
      },
      { isSeparated: true },
    ),
  ];
  return (
    <div style={{ display: 'grid', gap: 28, padding: '20px 0 40px' }}>
      <Section
        isList
        title={words.table}
        note={words.intro}
        actions={
          <ListButtons
            view={
              entries.some((entry) => !covers(entry, day))
                ? {
                    label: withPast ? words.hidePast : words.showPast,
                    onRun: () => {
                      setWithPast(!withPast);
                    },
                  }
                : undefined
            }
            // 删除 is for what was entered by mistake: in the menu only.
            commands={commands.filter(({ isSeparated }) => isSeparated !== true)}
            chosen={chosen}
            create={{
              label: words.create,
              onRun: () => {
                setAsked({ kind: 'create' });
              },
            }}
          />
        }
      >
        <DataTable
          label={words.table}
          rows={shown}
          rowKey={rowKey}
          columns={columns}
          commands={commands}
          selected={selected}
          onSelect={setSelected}
          onOpen={openChange}
          isMuted={(entry) => !covers(entry, day)}
          empty={
            isToday ? (
              <EmptyState title={words.empty} text={words.emptyText} />
            ) : (
              <EmptyState title={words.emptyOn} />
            )
          }
        />
      </Section>
      {asked?.kind === 'end' ? (
        <EndPostDialog
          post={asked.entry}
          name={asked.entry.person.name}
          today={today}
          onConfirm={(on) => {
            end(asked.entry, on);
          }}
          onCancel={close}
        />
      ) : asked ? (
        <LeadingDialog
          persons={rows.tables.persons}
          entries={entries}
          {...(asked.kind === 'change' ? { changed: asked.entry } : {})}
          today={today}
          onConfirm={(draft) => {
            if (asked.kind === 'change') change(asked.entry, draft);
            else create(draft);
          }}
          onCancel={close}
        />
      ) : null}
    </div>
  );
}

const rankOf = (entry: LeadingEntry): number => leadingPostCodes.indexOf(entry.post);
const heads = words.columns;
const columns: readonly TableColumn<LeadingEntry>[] = [
  {
    id: 'name',
    header: heads.name,
    value: (entry) => entry.person.name,
    compare: (a, b) => compareByPinyin(a.person.name, b.person.name),
    widthPx: 130,
    isFrozen: true,
    isStrong: true,
  },
  {
    id: 'post',
    header: heads.post,
    value: (entry) => postWords[entry.post],
    compare: (a, b) => rankOf(a) - rankOf(b),
    widthPx: 140,
  },
  {
    id: 'from',
    header: heads.from,
    value: (entry) => entry.from,
    cell: (entry) => formatPartialDateZh(entry.from),
    widthPx: 150,
  },
  {
    id: 'to',
    header: heads.to,
    value: (entry) => entry.to,
    cell: (entry) => (entry.to === undefined ? branchWords.stillOn : formatPartialDateZh(entry.to)),
    widthPx: 150,
  },
  { id: 'duty', header: heads.duty, value: (entry) => entry.dutyText, widthPx: 180, grow: 1 },
  { id: 'docNo', header: heads.docNo, value: (entry) => entry.approvalDocNo, widthPx: 190 },
];
