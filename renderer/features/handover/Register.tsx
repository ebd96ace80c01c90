import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { formatDateZh } from '../../../shared/domain/dates';
import type { Handover } from '../../../shared/schema/ledger';
import { handoverWords } from '../../../shared/words/handover';
import { FormSection } from '../../ui/field/FormSection';
import { formatBytes } from '../../ui/format-bytes';
import { LedgerTable } from '../../ui/table/ledger-table';

const words = handoverWords.register;

/** 交接登记, newest first: given and taken, each with the code that ties sheets, stick and entry together. */
export function Register({ rows }: { readonly rows: readonly Handover[] }) {
  const navigate = useNavigate();
  const { columns } = words;
  return (
    <FormSection title={words.title} columns={1} isWide>
      {rows.length === 0 ? (
        <p style={{ margin: 0 }}>{words.none}</p>
      ) : (
        <LedgerTable aria-label={words.title}>
          <thead>
            <tr>
              <th style={{ width: '8.5rem' }}>{columns.on}</th>
              <th style={{ width: '3.5rem' }}>{columns.direction}</th>
              <th>{columns.who}</th>
              <th>{columns.packageName}</th>
              <th style={{ width: '7.5rem' }}>{columns.checkCode}</th>
              <th aria-label={words.print} style={{ width: '7rem' }} />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>{formatDateZh(row.on)}</td>
                <td>{words.directions[row.direction]}</td>
                <td>
                  {words.who(row.from, row.to)}
                  {row.witness === undefined ? null : (
                    <>
                      <br />
                      {words.witness(row.witness)}
                    </>
                  )}
                </td>
                <td style={{ overflowWrap: 'anywhere' }}>
                  {row.packageName}
                  <br />
                  {words.files(row.fileCount, formatBytes(row.totalBytes))}
                </td>
                <td style={{ whiteSpace: 'nowrap' }}>{row.checkCode}</td>
                <td style={{ textAlign: 'right', paddingRight: 0 }}>
                  {row.direction === 'taken' ? null : (
                    <Button
                      size="small"
                      variant="text"
                      aria-label={words.printOf(formatDateZh(row.on))}
                      onClick={() => void navigate(`/print/handover/${row.id}`)}
                    >
                      {words.print}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </LedgerTable>
      )}
    </FormSection>
  );
}
