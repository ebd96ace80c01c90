import type { ReactNode } from 'react';
import { Pencil, Printer, Trash2 } from 'lucide-react';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { yuanText } from '../../../shared/domain/dues';
import { paidThrough, type DuesLine } from '../../../shared/domain/dues-year';
import { duesRules } from '../../../shared/rules/dues';
import type { DuesHandover, DuesPayment, DuesProfile } from '../../../shared/schema/dues';
import { duesTableWords, duesWayWords } from '../../../shared/words/register-codes';
import { duesWords } from '../../../shared/words/dues';
import { monthsZh, monthZh, yuan } from '../../../shared/words/dues-text';
import { color } from '../../ui/color';
import { DescriptionList } from '../../ui/layout/DescriptionList';
import { DetailPanel } from '../../ui/layout/DetailPanel';
import { StateGlyph } from '../../ui/status/StateGlyph';
import { duesGlyphs } from './dues-columns';

const words = duesWords.panel;

const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0 });
const Line = styled('li')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: '.125rem 8px',
  alignItems: 'start',
  padding: '.375rem 0',
  borderTop: `1px solid ${color.line}`,
  fontVariantNumeric: 'tabular-nums',
});
const Head = styled('h3')({ margin: '1.25rem 0 .375rem', fontSize: '1rem', fontWeight: 600 });
const Small = styled('div')({ color: color.ink2, fontSize: '.875rem' });

interface DuesPanelProps {
  readonly line: DuesLine;
  readonly year: number;
  /** Of this member, of all years. */
  readonly profiles: readonly DuesProfile[];
  readonly handovers: readonly DuesHandover[];
  readonly onRegister: () => void;
  readonly onApprove: () => void;
  readonly onEditProfile: (row: DuesProfile) => void;
  readonly onRemoveProfile: (row: DuesProfile) => void;
  readonly onEditPayment: (row: DuesPayment) => void;
  readonly onRemovePayment: (row: DuesPayment) => void;
  readonly onReceipt: (row: DuesPayment) => void;
  readonly onFile: () => void;
  readonly onClose: () => void;
}

/** One member's year: what is due and by which article, each month, and every 核定. */
export function DuesPanel(props: DuesPanelProps) {
  const { line, year, profiles, onRegister, onApprove, onFile, onClose } = props;
  const { profile, person } = line;
  const through = paidThrough(line.months);
  return (
    <DetailPanel
      title={person.name}
      note={line.groupName}
      widthPx={400}
      actions={
        <>
          <Button variant="outlined" size="small" onClick={onRegister}>
            {duesWords.register}
          </Button>
          <Button variant="outlined" size="small" onClick={onApprove}>
            {duesWords.approve}
          </Button>
          <Button variant="outlined" size="small" onClick={onFile}>
            {words.file}
          </Button>
        </>
      }
      onClose={onClose}
    >
      <DescriptionList
        columns={2}
        items={[
          {
            id: 'due',
            label: words.due,
            value: profile ? words.dueBy(profile.monthlyDueFen, profile.from) : words.notFixed,
            isWide: true,
          },
          {
            id: 'by',
            label: words.by,
            value: profile ? `${duesTableWords[profile.table]}（${duesRules[profile.table].article}）` : null,
            isWide: true,
          },
          {
            id: 'base',
            label: words.base,
            value: profile?.baseFen === undefined ? null : yuan(profile.baseFen),
          },
          {
            id: 'rate',
            label: words.rate,
            value: profile?.rateBp === undefined ? null : duesWords.rate(profile.rateBp),
          },
          { id: 'paid', label: words.paid, value: yuan(line.paidFen) },
          { id: 'through', label: words.through, value: through === undefined ? null : monthZh(through) },
          {
            id: 'unpaid',
            label: words.unpaid,
            value: line.unpaid.length === 0 ? null : monthsZh(line.unpaid, year),
            isWide: true,
          },
        ]}
      />
      <Head>{words.months}</Head>
      <Months {...props} />
      <Head>{words.profiles}</Head>
      {profiles.length === 0 ? (
        <p style={{ margin: 0, color: color.ink2 }}>{words.noProfiles}</p>
      ) : (
        <List aria-label={words.profiles}>
          {profiles.map((row) => (
            <ProfileLine key={row.id} row={row} {...props} />
          ))}
        </List>
      )}
    </DetailPanel>
  );
}

function Months(props: DuesPanelProps) {
  const { line, handovers, onEditPayment, onRemovePayment, onReceipt } = props;
  const batchNo = (row: DuesPayment): number | undefined =>
    handovers.find(({ id }) => id === row.handoverId)?.no;
  return (
    <List aria-label={words.months}>
      {line.months
        .filter(({ state }) => state !== 'notDue' && state !== 'notYet')
        .map(({ month, state, dueFen, payments }) => {
          const glyph = duesGlyphs[state];
          return (
            <Line key={month}>
              <div>
                <div style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
                  {glyph ? <StateGlyph kind={glyph} /> : null}
                  {duesWords.columns.month(month)}　{duesWords.states[state]}
                  {dueFen === undefined || (state !== 'unpaid' && state !== 'open') ? null : (
                    <span style={{ color: color.ink2 }}>{words.dueOfMonth(dueFen)}</span>
                  )}
                </div>
                {payments.map((row) => (
                  <Small key={row.id}>{paymentText(row, batchNo(row))}</Small>
                ))}
              </div>
              <div>
                {payments.map((row) => (
                  <div key={row.id} style={{ display: 'flex', justifyContent: 'flex-end' }}>
                    {row.paidFen === undefined ? null : (
                      <IconAction
                        label={words.receiptOf(monthZh(month))}
                        icon={<Printer aria-hidden size={16} />}
                        onClick={() => {
                          onReceipt(row);
                        }}
                      />
                    )}
                    {row.handoverId === undefined ? (
                      <>
                        <IconAction
                          label={words.edit(monthZh(month))}
                          icon={<Pencil aria-hidden size={16} />}
                          onClick={() => {
                            onEditPayment(row);
                          }}
                        />
                        <IconAction
                          label={words.remove(monthZh(month))}
                          icon={<Trash2 aria-hidden size={16} />}
                          onClick={() => {
                            onRemovePayment(row);
                          }}
                        />
                      </>
                    ) : null}
                  </div>
                ))}
              </div>
            </Line>
          );
        })}
    </List>
  );
}

function paymentText(row: DuesPayment, batchNo: number | undefined): string {
  return [
    words.paidOfMonth(row.paidFen),
    row.paidOn === undefined ? undefined : words.paidOn(row.paidOn),
    row.way && duesWayWords[row.way],
    row.proxyName === undefined ? undefined : words.proxy(row.proxyName),
    row.receiptNo === undefined ? undefined : words.receipt(row.receiptNo),
    batchNo === undefined ? undefined : words.batch(batchNo),
    row.note,
  ]
    .filter((part) => part !== undefined)
    .join('，');
}

function ProfileLine({
  row,
  onEditProfile,
  onRemoveProfile,
}: DuesPanelProps & { readonly row: DuesProfile }) {
  const name = words.profileOf(row.from);
  return (
    <Line>
      <div>
        <div>{words.dueBy(row.monthlyDueFen, row.from)}</div>
        <Small>
          {[
            duesTableWords[row.table],
            row.baseFen === undefined ? undefined : `${words.base}${yuanText(row.baseFen)}`,
            row.rateBp === undefined ? undefined : duesWords.rate(row.rateBp),
            row.approvedBy,
            row.approvedOn === undefined ? undefined : words.paidOn(row.approvedOn),
            row.note,
          ]
            .filter((part) => part !== undefined)
            .join('，')}
        </Small>
      </div>
      <div style={{ display: 'flex' }}>
        <IconAction
          label={words.edit(name)}
          icon={<Pencil aria-hidden size={16} />}
          onClick={() => {
            onEditProfile(row);
          }}
        />
        <IconAction
          label={words.remove(name)}
          icon={<Trash2 aria-hidden size={16} />}
          onClick={() => {
            onRemoveProfile(row);
          }}
        />
      </div>
    </Line>
  );
}

interface IconActionProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
}

function IconAction({ label, icon, onClick }: IconActionProps) {
  return (
    <IconButton size="small" aria-label={label} title={label} onClick={onClick}>
      {icon}
    </IconButton>
  );
}
