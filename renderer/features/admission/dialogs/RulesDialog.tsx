import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { restampOps } from '../../../../shared/domain/admission-ops';
import { parseCalendarDate } from '../../../../shared/domain/dates';
import {
  ADMISSION_SETTING,
  admissionRulesOf,
  ARTICLE_MAX_CHARS,
  articleKey,
  readCorrections,
} from '../../../../shared/rules/admission';
import { ADMISSION_STEPS, type AdmissionRuleVersion } from '../../../../shared/schema/admission';
import { createOp, updateOp } from '../../../../shared/schema/command';
import { admissionRuleWords } from '../../../../shared/words/admission';
import { admissionRulesWords as words, stepTitle } from '../../../../shared/words/admission-screen';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useBranch, useData } from '../../../data/data-context';
import { SegmentedControl } from '../../../ui/action/SegmentedControl';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { DateField } from '../../../ui/field/DateField';
import { TextField } from '../../../ui/field/TextField';
import type { Admission } from '../use-admission';

const Rows = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(10rem, 14rem) minmax(0, 1fr)',
  gap: '.375rem 16px',
  alignItems: 'center',
});
const numbers = Array.from({ length: ADMISSION_STEPS }, (_, index) => index + 1);
const versions = (['2026', '2014'] as const).map((value) => ({ value, label: value }));

/** The day of force of the 2026 text and the articles, as the branch knows them better. */
export function RulesDialog({
  admission,
  onClose,
}: {
  readonly admission: Admission;
  readonly onClose: () => void;
}) {
  const { rules, setting, cases } = admission;
  const branch = useBranch();
  const { newId } = useData();
  const write = useWriteUndo();
  const [force, setForce] = useState(rules.effectiveFrom2026);
  const [version, setVersion] = useState<AdmissionRuleVersion>('2026');
  const [articles, setArticles] = useState(readCorrections(setting?.value).articles ?? {});
  const shipped = admissionRulesOf(undefined);
  const isDay = parseCalendarDate(force) === force;
  const isLong = Object.values(articles).some((text) => Array.from(text).length > ARTICLE_MAX_CHARS);

  const save = async (): Promise<void> => {
    const value = { effectiveFrom2026: force, articles };
    const ops = [
      setting
        ? updateOp('settings', setting, { value })
        : createOp('settings', { id: newId(), branchId: branch.id, key: ADMISSION_SETTING, value }),
      ...restampOps(
        cases.flatMap(({ steps }) => steps),
        admissionRulesOf(value),
      ),
    ];
    if (await write('admission.changeRules', ops, words.saved)) onClose();
  };
  return (
    <ConfirmDialog
      open
      isWide
      title={words.title}
      confirmLabel={words.confirm}
      cancelLabel={words.cancel}
      confirmDisabled={!isDay || isLong}
      onConfirm={() => void save()}
      onCancel={onClose}
    >
      <div style={{ display: 'grid', gap: 16, marginTop: 8 }}>
        <span>{words.intro}</span>
        <div style={{ maxWidth: '18rem' }}>
          <DateField
            label={words.effectiveFrom}
            required
            value={force}
            onChange={setForce}
            error={isDay ? undefined : words.dayWrong}
          />
        </div>
        <div style={{ display: 'flex', alignItems: 'center', gap: 12 }}>
          <strong style={{ fontWeight: 600 }}>{words.articles}</strong>
          <SegmentedControl
            label={words.version}
            size="small"
            segments={versions}
            value={version}
            onChange={(value) => {
              setVersion(value === '2014' ? '2014' : '2026');
            }}
          />
          <span>{admissionRuleWords[version]}</span>
        </div>
        <Rows>
          {numbers.map((no) => {
            const key = articleKey(version, no);
            const own = articles[key];
            return (
              <div key={key} style={{ display: 'contents' }}>
                <span>{stepTitle(no)}</span>
                <TextField
                  label={`${words.articles}：${stepTitle(no)}`}
                  hideLabel
                  limit={ARTICLE_MAX_CHARS}
                  value={own ?? shipped.steps[version][no - 1]?.article ?? ''}
                  onChange={(text) => {
                    setArticles((before) => ({ ...before, [key]: text }));
                  }}
                />
              </div>
            );
          })}
        </Rows>
      </div>
    </ConfirmDialog>
  );
}
