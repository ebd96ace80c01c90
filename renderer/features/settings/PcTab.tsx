import { useState } from 'react';
import { textSizes, themes, type Preferences } from '../../../shared/ipc/requests/shell';
import { settingsWords } from '../../../shared/words/settings';
import { usePreferences } from '../../desk/preferences-context';
import { FormSection } from '../../ui/field/FormSection';
import { RadioField } from '../../ui/field/RadioField';
import { TextField } from '../../ui/field/TextField';
import { DescriptionList } from '../../ui/layout/DescriptionList';
import { TabBody } from './TabBody';

const words = settingsWords.pc;

/** What belongs to this PC; every choice works at once. */
export function PcTab() {
  const { preferences, change } = usePreferences();
  return (
    <TabBody>
      <FormSection title={words.look}>
        <RadioField
          inline
          label={words.textSize}
          value={preferences.textSize}
          options={textSizes.map((size) => ({ value: size, label: words.textSizes[size] }))}
          onChange={(size) => {
            change({ textSize: size as Preferences['textSize'] });
          }}
        />
        <RadioField
          inline
          label={words.theme}
          value={preferences.theme}
          options={themes.map((theme) => ({ value: theme, label: words.themes[theme] }))}
          onChange={(theme) => {
            change({ theme: theme as Preferences['theme'] });
          }}
        />
      </FormSection>
      <FormSection title={words.operator}>
        <OperatorField stored={preferences.operatorName} onChange={change} />
      </FormSection>
      <FormSection title={words.printing} note={words.printingNote} columns={1}>
        <DescriptionList
          columns={3}
          items={[
            { id: 'printer', label: words.printer, value: preferences.printer || words.noPrinter },
            { id: 'copies', label: words.copies, value: words.copiesOf(preferences.copies) },
            { id: 'duplex', label: words.duplex, value: words.duplexes[preferences.duplex] },
          ]}
        />
      </FormSection>
    </TabBody>
  );
}

interface OperatorFieldProps {
  readonly stored: string;
  readonly onChange: (patch: Partial<Preferences>) => void;
}

/** Stored when the field is left; a blank name is not taken, because every change is signed with it. */
function OperatorField({ stored, onChange }: OperatorFieldProps) {
  const [typed, setTyped] = useState(stored);
  const name = typed.trim();
  const limit = 40;
  return (
    <TextField
      label={words.operatorName}
      help={words.operatorHelp}
      required
      limit={limit}
      value={typed}
      onChange={setTyped}
      error={name === '' ? words.operatorMissing : undefined}
      onBlur={() => {
        if (name !== '' && Array.from(name).length <= limit && name !== stored)
          onChange({ operatorName: name });
      }}
    />
  );
}
