import { useState } from 'react';
import {
  excellentShares,
  MEETING_SETTING_KEY,
  meetingSetting,
  type ExcellentShare,
} from '../../../../shared/domain/meeting-setting';
import { createOp, updateOp } from '../../../../shared/schema/command';
import type { Setting } from '../../../../shared/schema/ledger';
import { yearlyLifeWords } from '../../../../shared/words/yearly-life';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useBranch, useData, useTable } from '../../../data/data-context';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { SelectField } from '../../../ui/field/SelectField';

const words = yearlyLifeWords.rules;
const counts = [1, 2, 3, 4].map((count) => ({ value: String(count), label: words.most(count) }));
const shares = excellentShares.map((value) => ({ value, label: words.shares[value] }));

/** 记录规则: what superiors decide differently from place to place. Opens once the settings are read. */
export function MeetingRulesDialog({ onClose }: { readonly onClose: () => void }) {
  const settings = useTable('settings');
  return settings ? <RulesForm settings={settings} onClose={onClose} /> : null;
}

function RulesForm(props: { readonly settings: readonly Setting[]; readonly onClose: () => void }) {
  const { settings, onClose } = props;
  const { newId } = useData();
  const branch = useBranch();
  const write = useWriteUndo();
  const [value, setValue] = useState(() => meetingSetting(settings));
  const save = (): void => {
    const row = settings.find(({ key }) => key === MEETING_SETTING_KEY);
    const op = row
      ? updateOp('settings', row, { value })
      : createOp('settings', { id: newId(), branchId: branch.id, key: MEETING_SETTING_KEY, value });
    onClose();
    void write('settings.change', [op], words.saved);
  };
  return (
    <ConfirmDialog
      open
      title={words.title}
      confirmLabel={words.save}
      cancelLabel={words.cancel}
      onCancel={onClose}
      onConfirm={save}
    >
      <div style={{ display: 'grid', gap: 16, marginTop: 12 }}>
        <SelectField
          label={words.mostSections}
          help={words.mostSectionsHelp}
          emptyLabel={null}
          options={counts}
          value={String(value.mostSections)}
          onChange={(count) => {
            setValue({ ...value, mostSections: Number(count) });
          }}
        />
        <SelectField
          label={words.excellentShare}
          help={words.excellentShareHelp}
          emptyLabel={null}
          options={shares}
          value={value.excellentShare}
          onChange={(share) => {
            setValue({ ...value, excellentShare: share as ExcellentShare });
          }}
        />
      </div>
    </ConfirmDialog>
  );
}
