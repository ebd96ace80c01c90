import { useState } from 'react';
import Button from '@mui/material/Button';
import { formatMonthDayZh } from '../../../shared/domain/dates';
import { isRealDay } from '../../../shared/schema/primitives';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import { studyPlanSchema, type StudyPlan } from '../../../shared/schema/study-plan';
import { recordTypeWords } from '../../../shared/words/domain';
import { studyPlanWords } from '../../../shared/words/study-plan';
import { DateField } from '../../ui/field/DateField';
import { SelectField } from '../../ui/field/SelectField';
import { TextAreaField } from '../../ui/field/TextAreaField';
import { TextField } from '../../ui/field/TextField';
import { EnterToNext } from '../../ui/keyboard/EnterToNext';
import { useSaveShortcut } from '../../ui/keyboard/use-shortcut';
import { DetailPanel } from '../../ui/layout/DetailPanel';

const words = studyPlanWords.plan;

interface PlanPanelProps {
  readonly plan: StudyPlan;
  /** Meetings that may have approved the plan. */
  readonly records: readonly OrgLifeRecord[];
  readonly onSave: (next: StudyPlan) => Promise<boolean>;
  readonly onClose: () => void;
}

/** What the plan rests on, what it wants, when it was made and which meeting approved it. */
export function PlanPanel({ plan, records, onSave, onClose }: PlanPanelProps) {
  const [form, setForm] = useState({
    title: plan.title,
    basisDoc: plan.basisDoc ?? '',
    basisOn: plan.basisOn ?? '',
    goals: plan.goals ?? '',
    madeOn: plan.madeOn ?? '',
    approvedByRecordId: plan.approvedByRecordId ?? '',
  });
  const set = (patch: Partial<typeof form>) => {
    setForm({ ...form, ...patch });
  };
  const dayError = (day: string) => (day === '' || isRealDay(day) ? undefined : studyPlanWords.item.dayWrong);
  const next = toPlan(plan, form);
  const save = async (): Promise<void> => {
    if (next && (await onSave(next))) onClose();
  };
  useSaveShortcut(() => void save());
  return (
    <DetailPanel title={words.panelTitle} onClose={onClose}>
      <EnterToNext>
        <div style={{ display: 'flex', flexDirection: 'column', gap: '1rem' }}>
          <TextField
            label={words.title}
            value={form.title}
            limit={60}
            required
            onChange={(title) => {
              set({ title });
            }}
          />
          <TextField
            label={words.basisDoc}
            value={form.basisDoc}
            limit={100}
            placeholder={words.basisDocHint}
            onChange={(basisDoc) => {
              set({ basisDoc });
            }}
          />
          <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 16 }}>
            <DateField
              label={words.basisOn}
              value={form.basisOn}
              error={dayError(form.basisOn)}
              onChange={(basisOn) => {
                set({ basisOn });
              }}
            />
            <DateField
              label={words.madeOn}
              value={form.madeOn}
              error={dayError(form.madeOn)}
              onChange={(madeOn) => {
                set({ madeOn });
              }}
            />
          </div>
          <TextAreaField
            label={words.goals}
            value={form.goals}
            limit={1000}
            onChange={(goals) => {
              set({ goals });
            }}
          />
          <SelectField
            label={words.approvedBy}
            value={form.approvedByRecordId}
            emptyLabel={words.approvedNone}
            options={records.map((record) => ({
              value: record.id,
              label: `${formatMonthDayZh(record.startAt.slice(0, 10))}${recordTypeWords[record.primaryType]}　${record.title}`,
            }))}
            onChange={(approvedByRecordId) => {
              set({ approvedByRecordId });
            }}
          />
        </div>
      </EnterToNext>
      <Button
        variant="contained"
        sx={{ mt: '1.25rem' }}
        disabled={next === undefined}
        onClick={() => void save()}
      >
        {studyPlanWords.item.save}
      </Button>
    </DetailPanel>
  );
}

/** The plan with what was typed; undefined when it cannot be stored. */
function toPlan(plan: StudyPlan, form: Record<string, string>): StudyPlan | undefined {
  const kept = Object.fromEntries(
    Object.entries(form).flatMap(([key, text]) => (text.trim() ? [[key, text.trim()]] : [])),
  );
  const { id, branchId, rev, planYear, level, createdAt } = plan;
  const parsed = studyPlanSchema.safeParse({ id, branchId, rev, planYear, level, createdAt, ...kept });
  return parsed.success && kept['title'] ? parsed.data : undefined;
}
