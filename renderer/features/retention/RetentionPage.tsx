import Button from '@mui/material/Button';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { retentionWords as words } from '../../../shared/words/retention';
import { useBackupState } from '../../desk/use-backup-state';
import { FormSection } from '../../ui/field/FormSection';
import { Notice } from '../../ui/feedback/Notice';
import { DocumentHeader } from '../../ui/layout/DocumentHeader';
import { Page } from '../../ui/layout/Page';
import { DueList } from './DueList';
import { EraseDialog } from './EraseDialog';
import { ErasureRecords } from './ErasureRecords';
import { Periods } from './Periods';
import { useErase } from './use-erase';
import { useRetention, type Retention } from './use-retention';

/** 到期清理: what is past its period is proposed, a person decides, the keys are destroyed. */
export function RetentionPage() {
  const navigate = useNavigate();
  const retention = useRetention();
  return (
    <Page>
      <DocumentHeader
        title={words.title}
        meta=""
        onBack={() => void navigate('/settings?section=data')}
        secondary={
          <Button
            variant="outlined"
            startIcon={<Printer aria-hidden />}
            disabled={!retention || retention.records.length === 0}
            onClick={() => void navigate('/print/erasures')}
          >
            {words.print}
          </Button>
        }
      />
      <div style={{ flex: 1, minHeight: 0, overflowY: 'auto' }}>
        {retention ? <Contents retention={retention} /> : null}
      </div>
    </Page>
  );
}

function Contents({ retention }: { readonly retention: Retention }) {
  const { due, erased, records, nameOf, tables } = retention;
  const { erase, isBusy } = useErase(tables);
  const backup = useBackupState();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const chosen = due.filter(({ key }) => ticked.has(key));
  const recorded = new Set(records.flatMap(({ subjectIds }) => subjectIds));
  const withoutRecord = erased?.erased.filter(({ subject }) => !recorded.has(subject)).length ?? 0;

  const run = async (reason: string): Promise<void> => {
    await erase(chosen, reason);
    setAsking(false);
    setTicked(new Set());
    retention.refresh();
    backup.refresh();
  };

  return (
    <div style={{ display: 'grid', gap: 32, maxWidth: 1200, padding: '24px 32px 48px' }}>
      <Waiting
        unfinished={erased?.unfinished ?? 0}
        copy={backup.state?.secondCopy}
        packages={packagesBefore(retention)}
      />
      <FormSection
        title={words.due}
        note={chosen.length > 0 ? words.chosen(chosen.length) : undefined}
        columns={1}
        actions={
          due.length === 0 ? undefined : (
            <Button
              variant="contained"
              disabled={chosen.length === 0 || isBusy}
              onClick={() => {
                setAsking(true);
              }}
            >
              {words.erase}
            </Button>
          )
        }
      >
        <DueList
          due={due}
          chosen={ticked}
          nameOf={nameOf}
          onChoose={(key, isChosen) => {
            setTicked((before) => {
              const next = new Set(before);
              if (isChosen) next.add(key);
              else next.delete(key);
              return next;
            });
          }}
        />
      </FormSection>
      <FormSection title={words.records} columns={1}>
        <ErasureRecords records={records} withoutRecord={withoutRecord} nameOf={nameOf} />
      </FormSection>
      <Periods rules={retention.rules} setting={retention.setting} />
      {isAsking ? (
        <EraseDialog
          open
          proposals={chosen}
          packageDays={[...new Set(retention.packages.map(({ on }) => on))]}
          nameOf={nameOf}
          busy={isBusy}
          onErase={(reason) => void run(reason)}
          onCancel={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </div>
  );
}

interface WaitingProps {
  readonly unfinished: number;
  readonly packages: Retention['packages'];
  readonly copy: { awaitsErasure?: boolean; keysElsewhere?: readonly { folder: string }[] } | undefined;
}

/** What is not over yet: keys that could not be destroyed here, sticks that still have them. */
function Waiting({ unfinished, copy, packages }: WaitingProps) {
  const navigate = useNavigate();
  const elsewhere = copy?.keysElsewhere ?? [];
  const isOver = unfinished === 0 && copy?.awaitsErasure !== true && elsewhere.length === 0;
  if (isOver && packages.length === 0) return null;
  const toBackup = (
    <Button variant="text" size="small" onClick={() => void navigate('/settings/backup')}>
      {words.awaitsAction}
    </Button>
  );
  return (
    <div style={{ display: 'grid', gap: '.75rem' }}>
      {unfinished > 0 ? <Notice tone="warn">{words.unfinished}</Notice> : null}
      {copy?.awaitsErasure === true ? (
        <Notice tone="warn" announce={false} actions={toBackup}>
          {words.awaits}
        </Notice>
      ) : null}
      {elsewhere.length > 0 ? (
        <Notice tone="warn" announce={false} actions={toBackup}>
          {words.awaitsElsewhere(elsewhere.map(({ folder }) => folder).join('、'))}
        </Notice>
      ) : null}
      {packages.length > 0 ? (
        <Notice tone="warn" announce={false}>
          {words.awaitsPackages(packages)}
        </Notice>
      ) : null}
    </div>
  );
}

/** Packages made before the last erasure: they still hold what was erased. */
function packagesBefore({ packages, records }: Retention): Retention['packages'] {
  const last = records[0]?.at;
  return last === undefined ? [] : packages.filter(({ at }) => at < last);
}
