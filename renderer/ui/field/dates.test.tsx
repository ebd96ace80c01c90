// @vitest-environment jsdom
import { useState } from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { DateField } from './DateField';
import { DateTimeRangeField } from './DateTimeRangeField';
import { PartialDateField } from './PartialDateField';
import { addMinutes } from './TimeField';

function Joined({ start = '' }: { start?: string }) {
  const [value, setValue] = useState(start);
  return (
    <>
      <PartialDateField label="入党时间" value={value} onChange={setValue} />
      <output>{value}</output>
      <button
        onClick={() => {
          setValue('2001-10');
        }}
      >
        改成2001年10月
      </button>
    </>
  );
}
const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: '入党时间' });
const stored = () => screen.getByRole('status').textContent;

describe('PartialDateField', () => {
  it.each([
    ['1998.7', '1998-07', '1998年7月'],
    ['1998', '1998', '1998年'],
    ['1998年7月1日', '1998-07-01', '1998年7月1日'],
    ['19980701', '1998-07-01', '1998年7月1日'],
    ['１９９８．７', '1998-07', '1998年7月'],
  ])('reads %s as %s and shows it back as %s', async (typed, value, shown) => {
    const user = userEvent.setup();
    render(<Joined />);
    await user.type(box(), typed);
    expect(stored()).toBe(value);
    expect(box().value).toBe(typed);
    await user.tab();
    expect(box().value).toBe(shown);
    expect(box().getAttribute('aria-invalid')).toBeNull();
  });

  it('says while typing what it understood and that no day is made up', async () => {
    const user = userEvent.setup();
    render(<Joined />);
    await user.type(box(), '1998.7');
    expect(screen.getByText('1998年7月，只记到月，不补日')).toBeTruthy();
    await user.tab();
    expect(screen.queryByText(/不补日/)).toBeNull();
  });

  it('keeps what it cannot read, and complains only when the field is left', async () => {
    const user = userEvent.setup();
    render(<Joined />);
    await user.type(box(), '98年夏天');
    expect(screen.queryByText(/看不懂/)).toBeNull();
    await user.tab();
    expect(box().value).toBe('98年夏天');
    expect(stored()).toBe('98年夏天');
    expect(box().getAttribute('aria-invalid')).toBe('true');
    const said = document.getElementById(box().getAttribute('aria-describedby') ?? '');
    expect(said?.textContent).toContain('1998.7');
  });

  it('takes a value from outside even while something else was typed', async () => {
    const user = userEvent.setup();
    render(<Joined start="1998-07" />);
    expect(box().value).toBe('1998年7月');
    await user.type(box(), '1');
    await user.click(screen.getByRole('button', { name: '改成2001年10月' }));
    expect(box().value).toBe('2001年10月');
  });

  it('becomes empty again', async () => {
    const user = userEvent.setup();
    render(<Joined start="1998-07" />);
    await user.clear(box());
    expect(stored()).toBe('');
    await user.tab();
    expect(box().value).toBe('');
    expect(box().getAttribute('aria-invalid')).toBeNull();
  });

  it('opens a calendar by Alt+Down, takes a day or only the month, and gives the focus back', async () => {
    const user = userEvent.setup();
    render(<Joined start="1998-07" />);
    await user.click(box());
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(screen.getByRole('dialog', { name: '选日期' })).toBeTruthy();
    await user.click(screen.getByRole('gridcell', { name: '15' }));
    expect(stored()).toBe('1998-07-15');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(box().value).toBe('1998年7月15日');
    await user.click(box());
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await user.click(screen.getByRole('button', { name: '只记1998年7月' }));
    expect(stored()).toBe('1998-07');
    await user.click(screen.getByRole('button', { name: '打开日历：入党时间' }));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(stored()).toBe('1998-07');
  });
});

describe('DateField', () => {
  it('wants the whole day', async () => {
    function Held() {
      const [value, setValue] = useState('');
      return <DateField label="会议日期" value={value} onChange={setValue} />;
    }
    const user = userEvent.setup();
    render(<Held />);
    const input = screen.getByRole<HTMLInputElement>('textbox', { name: '会议日期' });
    await user.type(input, '2026.9');
    await user.tab();
    expect(screen.getByText(/请写到日/)).toBeTruthy();
    await user.type(input, '.18');
    await user.tab();
    expect(input.value).toBe('2026年9月18日');
  });
});

describe('DateTimeRangeField', () => {
  function Meeting() {
    const [value, setValue] = useState({ date: '2026-09-18', from: '14:30', to: '' });
    return (
      <>
        <DateTimeRangeField label="会议时间" value={value} onChange={setValue} />
        <output>{`${value.from} ${value.to}`}</output>
      </>
    );
  }
  it('reads 1610 as 16:10, steps by five minutes, and sees an end before the start', async () => {
    const user = userEvent.setup();
    render(<Meeting />);
    const end = screen.getByRole<HTMLInputElement>('textbox', { name: '结束' });
    await user.type(end, '1610');
    expect(stored()).toBe('14:30 16:10');
    await user.keyboard('{ArrowUp}');
    expect(end.value).toBe('16:15');
    await user.clear(end);
    await user.type(end, '14点');
    await user.tab();
    expect(end.value).toBe('14:00');
    expect(screen.getByText('结束早于开始，请核对')).toBeTruthy();
  });

  it('stops at the ends of the day', () => {
    expect(addMinutes('23:58', 5)).toBe('23:59');
    expect(addMinutes('00:02', -5)).toBe('00:00');
    expect(addMinutes('09:58', 5)).toBe('10:03');
  });
});
