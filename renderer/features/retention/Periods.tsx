import Button from '@mui/material/Button';
import { useState } from 'react';
import { isPeriod, RETENTION_SETTING, type RetentionRule } from '../../../shared/rules/retention';
import { createOp, updateOp } from '../../../shared/schema/command';
import type { ErasureClass, Setting } from '../../../shared/schema/ledger';
import { failureText } from '../../../shared/words/failures';
import { retentionWords as words } from '../../../shared/words/retention';
import { useBranch, useData } from '../../data/data-context';
import { FormSection, WholeRow } from '../../ui/field/FormSection';
import { NumberField } from '../../ui/field/NumberField';
import { useToast } from '../../ui/feedback/toast-context';

interface PeriodsProps {
  readonly rules: readonly RetentionRule[];
  readonly setting: Setting | undefined;
}
type Typed = Partial<Record<ErasureClass, number | null>>;

/** How long each class is kept: one number each, as the unit's own rules say. */
export function Periods({ rules, setting }: PeriodsProps) {
  const { writePoint, newId } = useData();
  const branch = useBranch();
  const toast = useToast();
  const [typed, setTyped] = useState<Typed>({});
  const valueOf = ({ parameters }: RetentionRule): number | null => {
    const value = typed[parameters.class];
    return value === undefined ? parameters.period : value;
  };
  const isWrong = (rule: RetentionRule): boolean => !isPeriod(rule, valueOf(rule) ?? Number.NaN);

  const save = async (): Promise<void> => {
    if (rules.every((rule) => valueOf(rule) === rule.parameters.period)) {
      toast.show({ text: words.unchanged });
      return;
    }
    const value = Object.fromEntries(rules.map((rule) => [rule.parameters.class, valueOf(rule)]));
    const op = setting
      ? updateOp('settings', setting, { value })
      : createOp('settings', { id: newId(), branchId: branch.id, key: RETENTION_SETTING, value });
    const reply = await writePoint.write('retention.change', [op]);
    if (reply.ok) setTyped({});
    toast.show({ text: reply.ok ? words.periodsSaved : failureText(reply.failure) });
  };

  return (
    <FormSection title={words.periods} note={words.periodsNote}>
      {rules.map((rule) => {
        const { class: of, unit, least, most } = rule.parameters;
        return (
          <NumberField
            key={of}
            label={words.periodLabels[of]}
            unit={words.periodUnits[unit]}
            value={valueOf(rule)}
            min={least}
            max={most}
            error={isWrong(rule) ? words.periodRange(least, most, words.periodUnits[unit]) : undefined}
            onChange={(value) => {
              setTyped((before) => ({ ...before, [of]: value }));
            }}
          />
        );
      })}
      <WholeRow>
        <Button variant="outlined" disabled={rules.some(isWrong)} onClick={() => void save()}>
          {words.savePeriods}
        </Button>
      </WholeRow>
    </FormSection>
  );
}
