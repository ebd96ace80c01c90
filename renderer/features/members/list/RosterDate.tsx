import { useState } from 'react';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import { formatDateZh, parseCalendarDate } from '../../../../shared/domain/dates';
import { memberListWords as words } from '../../../../shared/words/members';
import { DateField } from '../../../ui/field/DateField';
import { EnterToNext } from '../../../ui/keyboard/EnterToNext';

interface RosterDateProps {
  readonly date: string;
  readonly today: string;
  readonly onChange: (date: string) => void;
}

/** 名单日期 2026年9月22日（今天）: under the list; a click chooses any other day. */
export function RosterDate({ date, today, onChange }: RosterDateProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [typed, setTyped] = useState(date);
  const isDay = parseCalendarDate(typed) === typed;
  const take = (): void => {
    setAnchor(null);
    if (isDay) onChange(typed);
  };
  return (
    <div
      style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 .5rem', fontSize: '.875rem' }}
    >
      <span>{words.rosterDate}</span>
      <Button
        variant="text"
        size="small"
        aria-haspopup="dialog"
        aria-label={`${words.pickDate}：${formatDateZh(date)}`}
        sx={{ px: 0, minWidth: 0 }}
        onClick={(event) => {
          setTyped(date);
          setAnchor(event.currentTarget);
        }}
      >
        {formatDateZh(date)}
        {date === today ? `（${words.today}）` : ''}
      </Button>
      <span>{words.anyDay}</span>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={take}
        slotProps={{ paper: { 'aria-label': words.pickDate, role: 'dialog' } }}
      >
        <div style={{ padding: 16, width: '17rem' }}>
          <EnterToNext onEnd={take}>
            <DateField label={words.pickDate} value={typed} onChange={setTyped} autoFocus />
          </EnterToNext>
          <div style={{ display: 'flex', gap: 8, marginTop: 12 }}>
            <Button variant="outlined" size="small" disabled={!isDay} onClick={take}>
              {words.showDay}
            </Button>
            <Button
              variant="text"
              size="small"
              onClick={() => {
                setAnchor(null);
                onChange(today);
              }}
            >
              {words.backToToday}
            </Button>
          </div>
        </div>
      </Popover>
    </div>
  );
}
