import { useState } from 'react';
import { eventDaysRange, isEventDays, type TalkChoices } from '../../../shared/rules/talks';
import { talkWords } from '../../../shared/words/talks';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { CheckField } from '../../ui/field/CheckField';
import { NumberField } from '../../ui/field/NumberField';

const words = talkWords.settings;

interface TalkSettingsDialogProps {
  readonly choices: TalkChoices;
  readonly onCancel: () => void;
  readonly onSave: (choices: TalkChoices) => void;
}

/** How strict 党员之间 is read, and for how long an occasion is called to mind. */
export function TalkSettingsDialog({ choices, onCancel, onSave }: TalkSettingsDialogProps) {
  const [everyPair, setEveryPair] = useState(choices.everyPair);
  const [days, setDays] = useState<number | null>(choices.eventDays);
  const isWrong = days === null || !isEventDays(days);
  const { least, most } = eventDaysRange;
  return (
    <ConfirmDialog
      open
      title={words.title}
      confirmLabel={words.save}
      cancelLabel={words.cancel}
      confirmDisabled={isWrong}
      onCancel={onCancel}
      onConfirm={() => {
        if (days !== null) onSave({ everyPair, eventDays: days });
      }}
    >
      <div style={{ display: 'grid', gap: 16, marginTop: 12 }}>
        <CheckField
          label={words.everyPair}
          help={words.everyPairHelp}
          value={everyPair}
          onChange={setEveryPair}
        />
        <NumberField
          label={words.eventDays}
          unit={words.daysUnit}
          min={least}
          max={most}
          value={days}
          error={isWrong ? words.daysWrong(least, most) : undefined}
          onChange={setDays}
        />
      </div>
    </ConfirmDialog>
  );
}
