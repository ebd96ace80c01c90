import { useMemo, useState, type DragEvent } from 'react';
import { useNavigate } from 'react-router';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { FolderOpen, ScanLine as ScanIcon, Undo2 } from 'lucide-react';
import { formatDateZh } from '../../../../shared/domain/dates';
import type { RosterTables } from '../../../../shared/domain/roster';
import type { Reply } from '../../../../shared/ipc/reply';
import type { FileGrant } from '../../../../shared/ipc/requests/files';
import type { Attachment } from '../../../../shared/schema/ledger';
import type { OrgLifeRecord } from '../../../../shared/schema/meeting';
import { failureText } from '../../../../shared/words/failures';
import { headingOfRecord } from '../../../../shared/words/record-heading';
import { scanWords as words } from '../../../../shared/words/scans';
import { useRecords, useRosterTables, useTable } from '../../../data/data-context';
import { useDesk } from '../../../desk/desk-context';
import { color } from '../../../ui/color';
import { useToast } from '../../../ui/feedback/toast-context';
import { useStatusItem } from '../../../ui/frame/status-item';
import { DocumentHeader } from '../../../ui/layout/DocumentHeader';
import { FootBar } from '../../../ui/layout/FootBar';
import { Page } from '../../../ui/layout/Page';
import { AwaitingSignature } from './AwaitingSignature';
import { awaitingSignature, linesToFile, scanGroups, scanLines, type ScanChoice } from './scan-lines';
import { droppedFiles } from './dropped-files';
import { ScanRow, type NamedRecord } from './ScanRow';
import { useFileScans } from './use-file-scans';
import { useScans } from './use-scans';

const Body = styled('div')({
  flex: 1,
  minHeight: 0,
  overflowY: 'auto',
  padding: '16px 32px 32px',
  display: 'flex',
  flexDirection: 'column',
  gap: '1.5rem',
});
const Well = styled('div')({
  border: `1px dashed ${color.fieldBorder}`,
  borderRadius: 6,
  padding: '1rem',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '.5rem .75rem',
  color: color.ink2,
  '&[data-over]': {
    borderColor: color.info,
    borderStyle: 'solid',
    background: color.infoBg,
    color: color.ink,
  },
});
const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0 });
const GroupTitle = styled('h3')({ margin: '0 0 .125rem', fontSize: '1rem', fontWeight: 600 });

/** `/meetings/scans`: whose paper is out, and the scans that came back from it. */
export function ScansPage() {
  const tables = useRosterTables();
  const records = useRecords();
  const attachments = useTable('attachments');
  return tables && records && attachments ? (
    <ScansDesk tables={tables} records={records} attachments={attachments} />
  ) : null;
}

interface ScansDeskProps {
  readonly tables: RosterTables;
  readonly records: readonly OrgLifeRecord[];
  readonly attachments: readonly Attachment[];
}

function ScansDesk({ tables, records, attachments }: ScansDeskProps) {
  const desk = useDesk();
  const toast = useToast();
  const navigate = useNavigate();
  const scans = useScans();
  const [choices, setChoices] = useState<ReadonlyMap<string, ScanChoice>>(new Map());
  const [isOver, setOver] = useState(false);
  const [isFiling, setFiling] = useState(false);
  const file = useFileScans(scans.fail);

  const named = useMemo(
    () =>
      new Map(
        records.map((record): [string, NamedRecord] => [
          record.id,
          { record, heading: headingOfRecord(record, tables.partyGroups) },
        ]),
      ),
    [records, tables.partyGroups],
  );
  const options = useMemo(() => recordOptions([...named.values()]), [named]);
  const lines = useMemo(() => {
    const byId = new Map(records.map((record) => [record.id, record]));
    return scanLines({ files: scans.files, records: byId, attachments, choices });
  }, [scans.files, records, attachments, choices]);
  const toFile = linesToFile(lines);
  const counts = Object.fromEntries(
    scanGroups.map((group) => [group, lines.filter((line) => line.group === group).length]),
  );
  const summary = words.summary(counts);
  useStatusItem(summary);

  const take = (reply: Reply<{ files: FileGrant[]; left?: number }>): void => {
    if (!reply.ok) {
      if (reply.failure.code !== 'cancelled') toast.show({ text: failureText(reply.failure) });
      return;
    }
    scans.take(reply.value.files);
    if (reply.value.left) toast.show({ text: words.left(reply.value.left) });
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then(async ({ files, left, unread }) => {
      if (unread > 0) toast.show({ text: words.foldersUnread(unread) });
      if (files.length === 0) {
        if (unread === 0) toast.show({ text: words.noneDropped });
        return;
      }
      const reply = await desk.grantDropped(files);
      take(reply.ok ? { ...reply, value: { ...reply.value, left } } : reply);
    });
  };
  const choose = (token: string, choice: ScanChoice | undefined): void => {
    setChoices((before) => {
      const next = new Map(before);
      if (choice) next.set(token, choice);
      else next.delete(token);
      return next;
    });
  };
  const fileNow = async (): Promise<void> => {
    setFiling(true);
    await file(lines);
    setFiling(false);
  };

  return (
    <Page>
      <DocumentHeader
        title={words.title}
        meta={words.intro}
        onBack={() => void navigate('/meetings')}
        secondary={
          scans.files.length > 0 ? (
            <Button variant="outlined" onClick={scans.clear}>
              {words.clear}
            </Button>
          ) : undefined
        }
      />
      <Body>
        <AwaitingSignature rows={awaitingSignature(records, attachments)} groups={tables.partyGroups} />
        <section aria-label={words.list} style={{ display: 'flex', flexDirection: 'column', gap: '1rem' }}>
          <Well
            data-over={isOver || undefined}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => {
              setOver(false);
            }}
            onDrop={onDrop}
          >
            <ScanIcon size="1.125rem" strokeWidth={1.6} aria-hidden />
            <span>{isOver ? words.dropNow : words.drop}</span>
            <Button
              variant={scans.files.length > 0 ? 'outlined' : 'contained'}
              size="small"
              onClick={() =>
                void desk['files.pickFiles']({ purpose: 'attachment', multiple: true }).then(take)
              }
            >
              {words.pickFiles}
            </Button>
            <Button
              variant="outlined"
              size="small"
              startIcon={<FolderOpen aria-hidden />}
              onClick={() => void desk['scans.pickFolder']({}).then(take)}
            >
              {words.pickFolder}
            </Button>
            <span style={{ flexBasis: '100%', fontSize: '.875rem' }}>{words.dropHelp}</span>
          </Well>
          {scanGroups.map((group) => {
            const own = lines.filter((line) => line.group === group);
            if (own.length === 0) return null;
            return (
              <section key={group} aria-label={words.groups[group]}>
                <GroupTitle>
                  {words.groups[group]}
                  <span style={{ fontWeight: 400, color: color.ink2 }}>{`　${String(own.length)}`}</span>
                </GroupTitle>
                <List>
                  {own.map((line) => (
                    <ScanRow
                      key={line.key}
                      line={line}
                      records={named}
                      options={options}
                      onChoose={(choice) => {
                        choose(line.file.token, choice);
                      }}
                      onRemove={() => {
                        scans.remove(line.file.token);
                      }}
                    />
                  ))}
                </List>
              </section>
            );
          })}
        </section>
      </Body>
      {lines.length > 0 ? (
        <FootBar
          note={
            <>
              <Undo2 aria-hidden />
              <span role="status">{`${summary}。${words.promise}`}</span>
            </>
          }
          actions={
            <Button
              variant="contained"
              disabled={isFiling || scans.isReading || toFile.length === 0}
              onClick={() => void fileNow()}
            >
              {words.file(toFile.length)}
            </Button>
          }
        />
      ) : null}
    </Page>
  );
}

/** Those out for signature first, then the latest meetings: what lies on the desk is one of them. */
function recordOptions(named: readonly NamedRecord[]): { value: string; label: string }[] {
  const rank = ({ record }: NamedRecord): number => (record.state === 'outForSignature' ? 0 : 1);
  return [...named]
    .sort((a, b) => rank(a) - rank(b) || (a.record.startAt < b.record.startAt ? 1 : -1))
    .map(({ record, heading }) => ({
      value: record.id,
      label: `${heading}　${formatDateZh(record.startAt.slice(0, 10))}`,
    }));
}
