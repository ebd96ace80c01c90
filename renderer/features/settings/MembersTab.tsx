import { useState } from 'react';
import Button from '@mui/material/Button';
import {
  COLLECT_SETTING,
  collectedOf,
  collectKeys,
  type CollectKey,
} from '../../../shared/domain/member-collect';
import {
  isLifeParameter,
  LIFE_SETTING,
  lifeParameterRanges,
  lifeParametersOf,
  settableLifeParameters,
  type SettableLifeParameter,
} from '../../../shared/rules/member-life';
import { createOp, updateOp, type Op } from '../../../shared/schema/command';
import { entryWords, lifeSettingWords as words } from '../../../shared/words/member-life';
import { useWriteUndo } from '../../actions/use-write-undo';
import { useBranch, useData, useTable } from '../../data/data-context';
import { useToast } from '../../ui/feedback/toast-context';
import { CheckField } from '../../ui/field/CheckField';
import { FormSection, WholeRow } from '../../ui/field/FormSection';
import { NumberField } from '../../ui/field/NumberField';
import { TabBody } from './TabBody';

/** 党员档案: which personal fields are collected at all, and how long letters and contacts may take. */
export function MembersTab() {
  const { newId } = useData();
  const branch = useBranch();
  const toast = useToast();
  const write = useWriteUndo();
  const settings = useTable('settings');
  const [switched, setSwitched] = useState<Partial<Record<CollectKey, boolean>>>({});
  const [typed, setTyped] = useState<Partial<Record<SettableLifeParameter, number | null>>>({});
  if (!settings) return null;
  const rowOf = (key: string) => settings.find((row) => row.key === key);
  const collected = { ...collectedOf(rowOf(COLLECT_SETTING)?.value), ...switched };
  const stored = lifeParametersOf(rowOf(LIFE_SETTING)?.value);
  const valueOf = (key: SettableLifeParameter): number | null =>
    typed[key] ?? (key in typed ? null : stored[key]);
  const isWrong = (key: SettableLifeParameter): boolean => !isLifeParameter(key, valueOf(key) ?? Number.NaN);

  const opOf = (key: string, value: unknown): Op[] => {
    const row = rowOf(key);
    if (row)
      return JSON.stringify(row.value) === JSON.stringify(value)
        ? []
        : [updateOp('settings', row, { value })];
    return [createOp('settings', { id: newId(), branchId: branch.id, key, value })];
  };
  const save = async (): Promise<void> => {
    const isSwitched = Object.keys(switched).length > 0;
    const isTyped = settableLifeParameters.some((key) => valueOf(key) !== stored[key]);
    const ops = [
      ...(isSwitched
        ? opOf(COLLECT_SETTING, Object.fromEntries(collectKeys.map((key) => [key, collected[key]])))
        : []),
      ...(isTyped
        ? opOf(LIFE_SETTING, Object.fromEntries(settableLifeParameters.map((key) => [key, valueOf(key)])))
        : []),
    ];
    if (ops.length === 0) {
      toast.show({ text: words.unchanged });
      return;
    }
    if (await write('settings.change', ops, words.saved)) {
      setSwitched({});
      setTyped({});
    }
  };

  return (
    <TabBody>
      <FormSection title={words.collectTitle} note={words.collectNote}>
        {collectKeys.map((key) => (
          <CheckField
            key={key}
            label={words.collect[key]}
            value={collected[key]}
            onChange={(value) => {
              setSwitched((before) => ({ ...before, [key]: value }));
            }}
          />
        ))}
      </FormSection>
      <FormSection title={words.numbersTitle} note={words.numbersNote}>
        {settableLifeParameters.map((key) => {
          const { least, most } = lifeParameterRanges[key];
          return (
            <NumberField
              key={key}
              label={words.numbers[key]}
              unit={words.units[key]}
              value={valueOf(key)}
              min={least}
              max={most}
              error={isWrong(key) ? entryWords.problems.numberRange(least, most) : undefined}
              onChange={(value) => {
                setTyped((before) => ({ ...before, [key]: value }));
              }}
            />
          );
        })}
        <WholeRow>
          <Button
            variant="contained"
            disabled={settableLifeParameters.some(isWrong)}
            onClick={() => void save()}
          >
            {words.save}
          </Button>
        </WholeRow>
      </FormSection>
    </TabBody>
  );
}
