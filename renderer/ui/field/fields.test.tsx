// @vitest-environment jsdom
import { useState } from 'react';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Controller, useForm } from 'react-hook-form';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CheckField } from './CheckField';
import { MaskedField } from './MaskedField';
import { MaskedValue } from './MaskedValue';
import { NumberField, parseNumber } from './NumberField';
import { RadioField } from './RadioField';
import { SelectField } from './SelectField';
import { TextAreaField } from './TextAreaField';
import { TextField } from './TextField';

describe('TextField', () => {
  it('counts rare characters once, warns near the limit, and never cuts', async () => {
    function Name() {
      const [value, setValue] = useState('');
      return <TextField label="姓名" value={value} onChange={setValue} limit={4} />;
    }
    const user = userEvent.setup();
    render(<Name />);
    const input = screen.getByRole<HTMLInputElement>('textbox', { name: '姓名' });
    await user.type(input, '𠅤喆䶮李');
    expect(screen.getByText('4 / 4字')).toBeTruthy();
    expect(input.getAttribute('aria-invalid')).toBeNull();
    await user.type(input, '某');
    expect(input.value).toBe('𠅤喆䶮李某');
    expect(screen.getByText('超出1字，请删减')).toBeTruthy();
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  it('ties error, hint and required mark to the control', () => {
    render(<TextField label="决议" value="" onChange={vi.fn()} required error="请写明" hint="送签前要填" />);
    const input = screen.getByRole('textbox', { name: '决议' });
    const ids = (input.getAttribute('aria-describedby') ?? '').split(' ');
    expect(ids.map((id) => document.getElementById(id)?.textContent)).toEqual(['请写明', '送签前要填']);
    expect(input.getAttribute('aria-required')).toBe('true');
  });

  it('shows a password on demand', async () => {
    const user = userEvent.setup();
    render(<TextField label="密码" value="abc" onChange={vi.fn()} secret />);
    expect(screen.getByLabelText('密码').getAttribute('type')).toBe('password');
    await user.click(screen.getByRole('button', { name: '显示密码' }));
    expect(screen.getByLabelText('密码').getAttribute('type')).toBe('text');
  });

  it('fits react-hook-form: the first wrong field gets the focus', async () => {
    function Form() {
      const { control, handleSubmit } = useForm({ defaultValues: { name: '', place: '' } });
      return (
        <form onSubmit={handleSubmit(() => undefined)}>
          {(['name', 'place'] as const).map((name) => (
            <Controller
              key={name}
              name={name}
              control={control}
              rules={{ required: '请填写' }}
              render={({ field, fieldState }) => (
                <TextField {...field} label={name} error={fieldState.error?.message} />
              )}
            />
          ))}
          <button type="submit">送签</button>
        </form>
      );
    }
    const user = userEvent.setup();
    render(<Form />);
    await user.type(screen.getByRole('textbox', { name: 'place' }), '三楼');
    await user.click(screen.getByRole('button', { name: '送签' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'name' }));
    expect(screen.getByText('请填写')).toBeTruthy();
  });
});

describe('NumberField', () => {
  function Hours({ start = null }: { start?: number | null }) {
    const [value, setValue] = useState<number | null>(start);
    return (
      <>
        <NumberField label="时长" value={value} onChange={setValue} unit="小时" step={0.1} min={0} />
        <output>{String(value)}</output>
      </>
    );
  }
  it('understands full-width digits and commas; empty is null, words are NaN', () => {
    expect(parseNumber('１．５')).toBe(1.5);
    expect(parseNumber('1,200')).toBe(1200);
    expect(parseNumber('-3')).toBe(-3);
    expect(parseNumber('  ')).toBeNull();
    expect(parseNumber('两小时')).toBeNaN();
    expect(parseNumber('1.2.3')).toBeNaN();
    expect(parseNumber('.')).toBeNaN();
  });

  it('keeps what is typed, counts with the arrows without binary noise, stops at the least', async () => {
    const user = userEvent.setup();
    render(<Hours />);
    const input = screen.getByRole<HTMLInputElement>('textbox', { name: '时长' });
    await user.type(input, '0.2');
    await user.keyboard('{ArrowUp}');
    expect(screen.getByRole('status').textContent).toBe('0.3');
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(input.value).toBe('0');
    await user.clear(input);
    expect(screen.getByRole('status').textContent).toBe('null');
    await user.type(input, '两小时');
    await user.tab();
    expect(input.value).toBe('两小时');
    expect(screen.getByText('这里要填数字')).toBeTruthy();
  });
});

describe('choices', () => {
  it('keeps a value that is no longer in the list', () => {
    render(
      <SelectField label="学历" value="大普" onChange={vi.fn()} options={[{ value: 'x', label: 'x' }]} />,
    );
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: '学历' }).value).toBe('大普');
  });

  it('ticks by the space bar, and shows what the chosen one asks for', async () => {
    function Both() {
      const [isOnline, setOnline] = useState(false);
      const [way, setWay] = useState('hands');
      return (
        <>
          <CheckField label="线上召开" value={isOnline} onChange={setOnline} help="须写明平台" />
          <RadioField
            label="表决方式"
            value={way}
            onChange={setWay}
            options={[
              { value: 'hands', label: '举手' },
              { value: 'ballot', label: '投票', detail: '须写明监票人' },
            ]}
          />
        </>
      );
    }
    const user = userEvent.setup();
    render(<Both />);
    await user.tab();
    await user.keyboard(' ');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '线上召开' }).checked).toBe(true);
    await user.click(screen.getByRole('radio', { name: '投票' }));
    expect(screen.getByText('须写明监票人')).toBeTruthy();
    expect(screen.getByRole('group', { name: '表决方式' })).toBeTruthy();
  });

  it('counts the characters of a long text', async () => {
    function Text() {
      const [value, setValue] = useState('');
      return <TextAreaField label="决议" value={value} onChange={setValue} limit={5} />;
    }
    const user = userEvent.setup();
    render(<Text />);
    await user.type(screen.getByRole('textbox', { name: '决议' }), '同意{Enter}办法');
    expect(screen.getByText('5 / 5字')).toBeTruthy();
  });
});

describe('masked values', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('shows on demand and covers itself again', async () => {
    vi.useFakeTimers();
    const onReveal = vi.fn(() => Promise.resolve('110105197105120426'));
    render(
      <MaskedValue label="身份号码" masked="110105********0426" onReveal={onReveal} coverAfterMs={1000} />,
    );
    await act(async () => {
      screen.getByRole('button', { name: /显示（会登记）/ }).click();
      await Promise.resolve();
    });
    expect(screen.getByText('110105197105120426')).toBeTruthy();
    act(() => {
      vi.advanceTimersByTime(1000);
    });
    expect(screen.queryByText('110105197105120426')).toBeNull();
    expect(onReveal).toHaveBeenCalledTimes(1);
  });

  it('stays covered when the look was refused', async () => {
    const user = userEvent.setup();
    render(<MaskedValue label="手机" masked="138****2607" onReveal={() => Promise.resolve(undefined)} />);
    await user.click(screen.getByRole('button', { name: /显示/ }));
    expect(screen.getByText('138****2607')).toBeTruthy();
  });

  it('reports no value before it was asked for, so that saving keeps the stored one', async () => {
    const onChange = vi.fn();
    const user = userEvent.setup();
    render(
      <MaskedField
        label="身份号码"
        masked="110105********0426"
        value=""
        onChange={onChange}
        onReveal={() => Promise.resolve('110105197105120426')}
      />,
    );
    const covered = screen.getByRole<HTMLInputElement>('textbox', { name: '身份号码' });
    await user.type(covered, '9');
    expect(onChange).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: /显示（会登记）/ }));
    expect(onChange).toHaveBeenCalledWith('110105197105120426');
  });
});
