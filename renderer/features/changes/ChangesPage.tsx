import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Printer } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { auditFilterOf } from '../../../shared/domain/change-choice';
import { changesWords as words } from '../../../shared/words/changes';
import { useBranch } from '../../data/data-context';
import { usePreferences } from '../../desk/preferences-context';
import { useMenuCommand } from '../../desk/use-menu-command';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { FailureNotice } from '../../ui/feedback/FailureNotice';
import { Notice } from '../../ui/feedback/Notice';
import { useStatusItem } from '../../ui/frame/status-item';
import { Page } from '../../ui/layout/Page';
import { PageHeader } from '../../ui/layout/PageHeader';
import { DataTable } from '../../ui/table/DataTable';
import { changeColumns } from './change-columns';
import { ChangeFilters } from './ChangeFilters';
import { changeLines, type ChangeLine } from './change-lines';
import { ChangePanel } from './ChangePanel';
import { LoadMore } from './LoadMore';
import { useChangeChoice } from './use-change-choice';
import { useChanges } from './use-changes';
import { useNames } from './use-names';

const Tools = styled('div')({
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'flex-start',
  gap: '.5rem .625rem',
  padding: '0 32px 12px',
});
const rowKey = (line: ChangeLine): string => line.id;

/** 变更记录: who changed what and when, overall or around one row, newest first. */
export function ChangesPage() {
  const navigate = useNavigate();
  const control = useChangeChoice();
  const { choice, query } = control;
  const names = useNames();
  const { id: branchId } = useBranch();
  const filter = useMemo(
    () => names && { ...auditFilterOf(choice, names.personIdOf), branchId },
    [choice, names, branchId],
  );
  const list = useChanges(filter);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [openId, setOpenId] = useState('');
  const people = usePeople(
    list.changes?.map((change) => change.by),
    choice.by,
  );

  const lines = useMemo(
    () => (list.changes && names ? changeLines(list.changes, choice, names.nameOf) : undefined),
    [list.changes, choice, names],
  );
  const open = lines?.find((line) => line.id === openId);
  const isFiltering = query !== '';
  const print = (): void => {
    if (lines !== undefined && lines.length > 0) void navigate(`/print/changes${query}`);
  };
  useMenuCommand('print', print);
  useStatusItem(lines ? words.status(lines.length, list.hasMore) : '');

  const rowName = choice.row && (names?.nameOf(choice.row.id) ?? words.thisRow);
  const showAll = (
    <Button variant="text" size="small" onClick={control.clear}>
      {words.showAll}
    </Button>
  );
  return (
    <Page>
      <PageHeader
        title={words.title}
        meta={words.intro}
        secondary={
          <Button
            variant="outlined"
            startIcon={<Printer aria-hidden />}
            disabled={lines === undefined || lines.length === 0}
            onClick={print}
          >
            {words.print}
          </Button>
        }
      />
      <div style={{ flex: 1, minHeight: 0, display: 'flex' }}>
        <div style={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          <Tools>
            <ChangeFilters control={control} people={people} />
          </Tools>
          {rowName === undefined ? null : (
            <div style={{ padding: '0 32px 12px' }}>
              <Notice tone="info" announce={false} actions={showAll}>
                {words.onlyRow(rowName)}
              </Notice>
            </div>
          )}
          {list.changes === undefined && list.failure ? (
            <div style={{ padding: '0 32px' }}>
              <FailureNotice
                block
                title={words.failed}
                failure={list.failure}
                actions={
                  <Button variant="outlined" onClick={list.retry}>
                    {words.again}
                  </Button>
                }
              />
            </div>
          ) : (
            <DataTable
              label={words.table}
              rows={lines}
              rowKey={rowKey}
              columns={changeColumns}
              selected={selected}
              onSelect={(keys) => {
                setSelected(keys);
                const [only] = keys;
                if (only !== undefined && keys.length === 1) setOpenId(only);
              }}
              onOpen={(line) => {
                setOpenId(line.id);
              }}
              empty={
                isFiltering ? (
                  <EmptyState title={words.noMatchTitle} text={words.noMatchText} actions={showAll} />
                ) : (
                  <EmptyState title={words.emptyTitle} text={words.emptyText} />
                )
              }
              footer={lines !== undefined && lines.length > 0 ? <LoadMore list={list} /> : undefined}
            />
          )}
        </div>
        {open && names ? (
          <ChangePanel
            change={open.change}
            nameOf={names.nameOf}
            onClose={() => {
              setOpenId('');
              setSelected([]);
            }}
          />
        ) : null}
      </div>
    </Page>
  );
}

/** Everybody met so far, the present user and the one chosen; the list itself narrows with the filter. */
function usePeople(found: readonly string[] | undefined, chosen: string | undefined): readonly string[] {
  const { preferences } = usePreferences();
  const [met, setMet] = useState<readonly string[]>([]);
  useEffect(() => {
    if (found === undefined) return;
    setMet((before) => {
      const all = new Set([...before, ...found]);
      return all.size === before.length ? before : [...all];
    });
  }, [found]);
  return [...new Set([preferences.operatorName, ...met, ...(chosen === undefined ? [] : [chosen])])].filter(
    (name) => name !== '',
  );
}
