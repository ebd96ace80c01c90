import Button from '@mui/material/Button';
import { useState } from 'react';
import { dayOfInstant, type CalendarDate } from '../../../shared/domain/dates';
import type { Handover } from '../../../shared/schema/ledger';
import { takeOverWords } from '../../../shared/words/handover';
import { useTable } from '../../data/data-context';
import { usePreferences } from '../../desk/preferences-context';
import { Notice } from '../../ui/feedback/Notice';
import { TextField } from '../../ui/field/TextField';
import { EnterToNext } from '../../ui/keyboard/EnterToNext';
import { HeadLink } from './Block';

const words = takeOverWords.taken;
/** As in the preferences of this PC. */
const MOST_NAME = 40;

interface TakenOverProps {
  readonly today: CalendarDate;
  readonly onOpen: (route: string) => void;
}

/** On the day the data were taken over: from whom, and who works here from now on, as long as nobody has said. */
export function TakenOver({ today, onOpen }: TakenOverProps) {
  const handovers = useTable('handovers');
  const { preferences } = usePreferences();
  const newest = newestTaken(handovers ?? []);
  if (!newest) return null;
  const isNameless = preferences.operatorName === '';
  if (dayOfInstant(newest.at) !== today && !isNameless) return null;
  return (
    <div style={{ padding: '0 32px 16px', display: 'grid', gap: '.75rem' }}>
      <Notice
        tone="success"
        title={words.title(newest.from)}
        actions={
          <HeadLink
            type="button"
            onClick={() => {
              onOpen('/handover');
            }}
          >
            {words.register}
          </HeadLink>
        }
      >
        {words.text(newest.on, newest.checkCode)}
      </Notice>
      {isNameless ? <AskOperator suggested={newest.to} /> : null}
    </div>
  );
}

/** Every later command names who made it: a PC that is new has no name yet. */
function AskOperator({ suggested }: { readonly suggested: string }) {
  const { change } = usePreferences();
  const [name, setName] = useState(suggested);
  const [isTried, setTried] = useState(false);
  const isMissing = name.trim() === '';
  const isTooLong = Array.from(name.trim()).length > MOST_NAME;
  const save = (): void => {
    setTried(true);
    if (!isMissing && !isTooLong) change({ operatorName: name.trim() });
  };
  return (
    <EnterToNext onEnd={save}>
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '.75rem' }}>
        <div style={{ width: '20rem' }}>
          <TextField
            label={words.operator}
            required
            limit={MOST_NAME}
            value={name}
            onChange={setName}
            help={words.operatorHelp}
            error={isTried && isMissing ? words.operatorMissing : undefined}
          />
        </div>
        <Button variant="outlined" onClick={save} style={{ marginTop: '1.5rem' }}>
          {words.operatorSave}
        </Button>
      </div>
    </EnterToNext>
  );
}

function newestTaken(rows: readonly Handover[]): Handover | undefined {
  return rows
    .filter(({ direction }) => direction === 'taken')
    .reduce<Handover | undefined>((newest, row) => (newest && newest.at >= row.at ? newest : row), undefined);
}
