import { instant } from '../../../shared/domain/change-formats';
import type { Erasure } from '../../../shared/schema/ledger';
import { erasedObject, erasureWords, retentionWords as words } from '../../../shared/words/retention';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { LedgerTable } from '../../ui/table/ledger-table';

interface ErasureRecordsProps {
  readonly records: readonly Erasure[];
  /** Destroyed keys no record is left of: an older state was restored since. */
  readonly withoutRecord: number;
  readonly nameOf: (id: string) => string | undefined;
}

/** 清理登记, newest first: only ever added to. */
export function ErasureRecords({ records, withoutRecord, nameOf }: ErasureRecordsProps) {
  const lost = withoutRecord > 0 ? <p style={{ margin: 0 }}>{words.withoutRecord(withoutRecord)}</p> : null;
  if (records.length === 0) {
    return (
      <>
        <EmptyState title={words.noRecords} text={words.noRecordsText} />
        {lost}
      </>
    );
  }
  const columns = words.recordColumns;
  return (
    <>
      <LedgerTable aria-label={words.records} style={{ tableLayout: 'fixed' }}>
        <thead>
          <tr>
            <th style={{ width: '12rem' }}>{columns.at}</th>
            <th style={{ width: '8.5rem' }}>{columns.who}</th>
            <th style={{ width: '9.5rem' }}>{columns.what}</th>
            <th style={{ width: '9.5rem' }}>{columns.reason}</th>
            <th>{columns.basis}</th>
            <th style={{ width: '6rem' }}>{columns.by}</th>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.id}>
              <td>{instant.text(record.at, () => undefined)}</td>
              <td>{erasedObject(record, nameOf)}</td>
              <td>{erasureWords[record.what]}</td>
              <td>{record.reason}</td>
              <td>{record.basis}</td>
              <td>{record.by}</td>
            </tr>
          ))}
        </tbody>
      </LedgerTable>
      {lost}
    </>
  );
}
