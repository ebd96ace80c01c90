import { useState } from 'react';
import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/zh-cn';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import { styled } from '@mui/material/styles';
import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs';
import { DateCalendar } from '@mui/x-date-pickers/DateCalendar';
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider';
import { zhCN, type PickersLocaleText } from '@mui/x-date-pickers/locales';
import { fieldWords } from '../../../shared/words/ui';
import { color } from '../color';

// The package types its own words as possibly undefined, which our strict options refuse: keep those that are there.
const localeText = Object.fromEntries(
  Object.entries(zhCN.components.MuiLocalizationProvider.defaultProps.localeText).filter(([, text]) => text),
) as Partial<PickersLocaleText>;

interface CalendarPopoverProps {
  readonly anchor: HTMLElement | null;
  /** Partial date or ''. */
  readonly value: string;
  /** Offers to take only the month or the year that is being looked at. */
  readonly isPartialAllowed: boolean;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly onPick: (date: string) => void;
  readonly onClose: () => void;
}

const Foot = styled('div')({
  display: 'flex',
  justifyContent: 'flex-end',
  gap: '.25rem',
  padding: '.25rem .5rem .5rem',
  borderTop: `1px solid ${color.line}`,
});
// The picker is drawn for Material's airy look; here it takes the office size and our colours, in rem.
const Calendar = styled(DateCalendar)({
  width: '19rem',
  maxHeight: 'none',
  height: 'auto',
  '& .MuiPickersCalendarHeader-root': { marginTop: '.5rem', marginBottom: 0, maxHeight: 'none' },
  '& .MuiPickersCalendarHeader-label': { fontSize: '1rem', fontWeight: 600 },
  '& .MuiDayCalendar-weekDayLabel, & .MuiPickersDay-root, & .MuiPickerDay-root': {
    width: '2.25rem',
    height: '2.25rem',
    margin: '0 .0625rem',
    fontSize: '1rem',
    borderRadius: 4,
  },
  '& .MuiPickersDay-root:hover, & .MuiPickerDay-root:hover': { background: color.panel },
  '& .MuiPickersDay-root:focus, & .MuiPickerDay-root:focus': { background: color.selection },
  '& .MuiPickersDay-root.Mui-selected, & .MuiPickerDay-root.Mui-selected': {
    '&, &:hover, &:focus': { background: color.ink, color: color.page, fontWeight: 600 },
  },
  '& .MuiPickersDay-today, & .MuiPickerDay-today': {
    '&:not(.Mui-selected)': { borderColor: color.fieldBorder },
  },
  '& .MuiDayCalendar-weekDayLabel': { fontSize: '.875rem', color: color.ink2 },
  '& .MuiDayCalendar-slideTransition': { minHeight: '14rem' },
  '& .MuiMonthCalendar-root, & .MuiYearCalendar-root': { width: '100%', maxHeight: '17rem' },
});

/** Month sheet under a date field. Week starts on Monday; Esc closes; arrows move as in any calendar. */
export function CalendarPopover(props: CalendarPopoverProps) {
  const { anchor, value, isPartialAllowed, min, max, onPick, onClose } = props;
  const start = value === '' ? null : dayjs(`${value}-01-01`.slice(0, 10));
  const [seen, setSeen] = useState<Dayjs>(start ?? dayjs());
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ paper: { role: 'dialog', 'aria-label': fieldWords.calendar, sx: { mt: 1 } } }}
    >
      <LocalizationProvider dateAdapter={AdapterDayjs} adapterLocale="zh-cn" localeText={localeText}>
        <Calendar
          autoFocus
          reduceAnimations
          slotProps={{ calendarHeader: { format: 'YYYY年M月' } }}
          views={['year', 'month', 'day']}
          openTo="day"
          value={value.length === 10 ? start : null}
          referenceDate={seen}
          {...(min === undefined ? {} : { minDate: dayjs(min) })}
          {...(max === undefined ? {} : { maxDate: dayjs(max) })}
          onMonthChange={setSeen}
          onYearChange={setSeen}
          onChange={(day: Dayjs | null, state) => {
            if (day === null) return;
            setSeen(day);
            if (state === 'finish') onPick(day.format('YYYY-MM-DD'));
          }}
        />
      </LocalizationProvider>
      {isPartialAllowed ? (
        <Foot>
          <Button
            size="small"
            onClick={() => {
              onPick(seen.format('YYYY'));
            }}
          >
            {fieldWords.takeYear(seen.year())}
          </Button>
          <Button
            size="small"
            onClick={() => {
              onPick(seen.format('YYYY-MM'));
            }}
          >
            {fieldWords.takeMonth(seen.year(), seen.month() + 1)}
          </Button>
        </Foot>
      ) : null}
    </Popover>
  );
}
