import { useEffect, useState } from 'react';
import {
  EXPORT_REASON_MAX_CHARS,
  dataExportProfiles,
  type DataExportProfile,
} from '../../../../shared/schema/ledger';
import { failureText } from '../../../../shared/words/failures';
import { rosterExportWords as words } from '../../../../shared/words/roster-export';
import { useBranch, useData } from '../../../data/data-context';
import { useDesk } from '../../../desk/desk-context';
import { color } from '../../../ui/color';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { FailureNotice } from '../../../ui/feedback/FailureNotice';
import { Notice } from '../../../ui/feedback/Notice';
import { useToast } from '../../../ui/feedback/toast-context';
import { DateField } from '../../../ui/field/DateField';
import { RadioField } from '../../../ui/field/RadioField';
import { TextField } from '../../../ui/field/TextField';
import { EnterToNext } from '../../../ui/keyboard/EnterToNext';
import { ColumnsField } from './ColumnsField';
import {
  columnsOf,
  dayOf,
  entriesOf,
  needsReason,
  scopesOf,
  startForm,
  type ExportForm,
  type ExportScope,
  type ExportSource,
} from './export-choice';
import { exportRoster, type ExportOutcome } from './roster-export';

interface ExportDialogProps {
  readonly source: ExportSource;
  /** Opened from the marked rows. */
  readonly isForSelection: boolean;
  readonly onClose: () => void;
}

/** 导出党员名册: who, what is covered, which columns; full numbers need a reason and say that it is registered. */
export function ExportDialog({ source, isForSelection, onClose }: ExportDialogProps) {
  const [form, setForm] = useState<ExportForm>(() => startForm(source, isForSelection));
  const { run, state } = useExport(onClose);
  const asOf = dayOf(form, source);
  const entries = entriesOf(form, source);
  const columns = columnsOf(form);
  const change = (patch: Partial<ExportForm>): void => {
    setForm({ ...form, ...patch });
  };
  const isBusy = state.kind === 'running';
  const isComplete =
    asOf !== undefined && entries.length > 0 && !needsReason(form) && !isTooLong(form.reason);
  const { profile, reason } = form;
  return (
    <ConfirmDialog
      open
      isWide
      title={words.title}
      confirmLabel={words.run(entries.length)}
      cancelLabel={words.cancel}
      confirmDisabled={!isComplete}
      busy={isBusy}
      onCancel={onClose}
      onConfirm={() => {
        if (asOf !== undefined) run({ asOf, profile, reason: reason.trim(), columns, entries });
      }}
    >
      <EnterToNext>
        <div style={{ display: 'grid', gap: 16, marginTop: 12, color: color.ink }}>
          <WhoField form={form} source={source} onChange={change} />
          <RadioField
            label={words.profile}
            value={form.profile}
            onChange={(chosen) => {
              change({ profile: chosen as DataExportProfile });
            }}
            options={dataExportProfiles.map((value) => ({
              value,
              label: words.profiles[value],
              detail:
                value === 'superiorFull' ? <FullPart form={form} onChange={change} /> : words.coveredHelp,
            }))}
          />
          <ColumnsField
            profile={form.profile}
            columns={columns}
            onChange={(chosen) => {
              change({ columns: chosen });
            }}
          />
          <span>{words.secrets}</span>
          <Progress state={state} />
        </div>
      </EnterToNext>
    </ConfirmDialog>
  );
}

interface PartProps {
  readonly form: ExportForm;
  readonly onChange: (patch: Partial<ExportForm>) => void;
}

function WhoField({ form, source, onChange }: PartProps & { readonly source: ExportSource }) {
  const day = dayOf({ ...form, scope: 'all' }, source);
  const all = entriesOf({ ...form, scope: 'all' }, source).length;
  const counts: Readonly<Record<ExportScope, number>> = {
    selected: source.selected.length,
    shown: source.shown.length,
    all,
  };
  const problem = day === undefined ? words.asOfWrong : all === 0 ? words.nobody : undefined;
  const dayField = (
    <div style={{ maxWidth: '16rem' }}>
      <DateField
        label={words.asOf}
        help={words.asOfHelp}
        value={form.day}
        error={problem}
        onChange={(typed) => {
          onChange({ day: typed });
        }}
      />
    </div>
  );
  const scopes = scopesOf(source);
  if (scopes.length === 1) return dayField;
  return (
    <RadioField
      label={words.who}
      value={form.scope}
      onChange={(scope) => {
        onChange({ scope: scope as ExportScope });
      }}
      options={scopes.map((value) => ({
        value,
        label: words.scopes[value](counts[value]),
        detail: value === 'all' ? dayField : undefined,
      }))}
    />
  );
}

function FullPart({ form, onChange }: PartProps) {
  const [isLeft, setLeft] = useState(false);
  return (
    <div style={{ display: 'grid', gap: 8 }}>
      <TextField
        label={words.reason}
        required
        placeholder={words.reasonHint}
        value={form.reason}
        limit={EXPORT_REASON_MAX_CHARS}
        error={isLeft && needsReason(form) ? words.reasonShort : undefined}
        onBlur={() => {
          setLeft(true);
        }}
        onChange={(reason) => {
          onChange({ reason });
        }}
      />
      <Notice tone="warn" announce={false}>
        {words.fullNote}
        {words.law}
      </Notice>
    </div>
  );
}

type RunState = { kind: 'idle' } | { kind: 'running' } | Extract<ExportOutcome, { kind: 'failed' }>;

function Progress({ state }: { readonly state: RunState }) {
  if (state.kind === 'running') return <Notice tone="info">{words.working}</Notice>;
  if (state.kind !== 'failed') return null;
  return (
    <FailureNotice title={words.failed} failure={state.failure}>
      {state.isRegistered ? words.registeredAsFailed : ''}
    </FailureNotice>
  );
}

/** Runs one export; the dialog goes when the file is there, and a toast says where. */
function useExport(onClose: () => void) {
  const desk = useDesk();
  const branch = useBranch();
  const { writePoint, now, newId } = useData();
  const toast = useToast();
  const [state, setState] = useState<RunState>({ kind: 'idle' });
  // The sentence of the export before would lie over the buttons of this one.
  useEffect(() => {
    toast.dismiss();
  }, [toast]);
  const run = (wanted: Parameters<typeof exportRoster>[0]): void => {
    setState({ kind: 'running' });
    void exportRoster(wanted, { desk, writePoint, branch, now, newId }).then((outcome) => {
      if (outcome.kind !== 'done') {
        setState(outcome.kind === 'cancelled' ? { kind: 'idle' } : outcome);
        return;
      }
      const { saved, notRegistered } = outcome;
      onClose();
      toast.show({
        text: notRegistered
          ? words.notRegistered + failureText(notRegistered)
          : words.done(wanted.entries.length, saved.label),
        action: {
          label: words.showInFolder,
          onRun: () => void desk['files.showInFolder']({ token: saved.token }),
        },
      });
    });
  };
  return { run, state };
}

function isTooLong(reason: string): boolean {
  return Array.from(reason).length > EXPORT_REASON_MAX_CHARS;
}
