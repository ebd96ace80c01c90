import { useState } from 'react';
import { useNavigate } from 'react-router';
import { stageOf, type AdmissionStage } from '../../../../shared/domain/admission';
import { addDays, parseCalendarDate } from '../../../../shared/domain/dates';
import { addWorkdaysInclusive } from '../../../../shared/domain/working-days';
import { NOTICE_WORKDAYS } from '../../../../shared/rules/admission';
import { publicNoticeWords as words } from '../../../../shared/words/admission-paper';
import { useBranch } from '../../../data/data-context';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { CheckField } from '../../../ui/field/CheckField';
import { DateField } from '../../../ui/field/DateField';
import { RadioField } from '../../../ui/field/RadioField';
import { TextField } from '../../../ui/field/TextField';
import type { Admission } from '../use-admission';
import { MissingYearNotice } from '../working-days/MissingYearNotice';
import { Pairs } from './Pairs';

type Kind = 'target' | 'probationary';
/** Whose notice it can be: 发展对象 is posted before and while it is decided, 接收 before it is approved. */
const stages: Readonly<Record<Kind, readonly AdmissionStage[]>> = {
  target: ['activist', 'target'],
  probationary: ['target'],
};

/** Chooses whom a 公示 is about, from when, and where opinions go; then it is typeset. */
export function NoticeDialog({
  admission,
  onCancel,
}: {
  readonly admission: Admission;
  readonly onCancel: () => void;
}) {
  const navigate = useNavigate();
  const branch = useBranch();
  const [kind, setKind] = useState<Kind>('target');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [from, setFrom] = useState(addDays(admission.today, 1));
  const [phone, setPhone] = useState(branch.phone ?? '');
  const fits = admission.cases.filter(
    ({ row, steps }) => row.endedOn === undefined && stages[kind].includes(stageOf(steps)),
  );
  const picked = fits.filter(({ row }) => chosen.includes(row.id));
  const isDay = parseCalendarDate(from) === from;
  const until = isDay ? addWorkdaysInclusive(from, NOTICE_WORKDAYS, admission.workingDays) : undefined;
  return (
    <ConfirmDialog
      open
      isWide
      title={words.dialogTitle}
      confirmLabel={words.typeset}
      cancelLabel={words.cancel}
      confirmDisabled={picked.length === 0 || !until || phone.trim() === ''}
      onConfirm={() => {
        if (!until) return;
        const query = new URLSearchParams({
          notice: kind,
          cases: picked.map(({ row }) => row.id).join(','),
          from,
          to: until.value,
          phone: phone.trim(),
        });
        void navigate(`/print/public-notice?${query.toString()}`);
      }}
      onCancel={onCancel}
    >
      <div style={{ display: 'grid', gap: 14, marginTop: 12 }}>
        <RadioField
          label={words.kind}
          inline
          value={kind}
          options={[
            { value: 'target', label: words.kinds.target },
            { value: 'probationary', label: words.kinds.probationary },
          ]}
          onChange={(value) => {
            setKind(value === 'probationary' ? 'probationary' : 'target');
          }}
        />
        <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
          <legend style={{ padding: 0, fontSize: '.875rem' }}>{words.people}</legend>
          {fits.length === 0 ? words.nobody : null}
          {fits.map(({ row, person }) => (
            <CheckField
              key={row.id}
              label={person.name}
              value={chosen.includes(row.id)}
              onChange={(isOn) => {
                setChosen((before) =>
                  isOn ? [...before, row.id] : before.filter((caseId) => caseId !== row.id),
                );
              }}
            />
          ))}
        </fieldset>
        <Pairs>
          <DateField
            label={words.from}
            required
            value={from}
            onChange={setFrom}
            help={until ? words.until(until.value, NOTICE_WORKDAYS, until.unknownYear) : undefined}
          />
          <TextField
            label={words.phone}
            required
            limit={40}
            value={phone}
            onChange={setPhone}
            help={words.phoneHelp}
          />
        </Pairs>
        <MissingYearNotice year={until?.unknownYear} admission={admission} />
      </div>
    </ConfirmDialog>
  );
}
