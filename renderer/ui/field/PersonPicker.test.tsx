// @vitest-environment jsdom
import { useState } from 'react';
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { EnterToNext } from '../keyboard/EnterToNext';
import { PeoplePicker } from './PeoplePicker';
import { PersonPicker } from './PersonPicker';
import { TextField } from './TextField';

const people = [
  { id: 'shan', name: '单文静', note: '支部书记' },
  { id: 'zeng', name: '曾广林', note: '组织委员' },
  { id: 'zhou', name: '周启明', note: '第一小组组长' },
  { id: 'wu', name: '吴建平', note: '正在外地学习', disabled: true },
];

function Form({ onEnd, onCreate }: { onEnd?: () => void; onCreate?: (name: string) => void }) {
  const [host, setHost] = useState('');
  const [place, setPlace] = useState('');
  return (
    <EnterToNext {...(onEnd ? { onEnd } : {})}>
      <PersonPicker label="主持人" value={host} onChange={setHost} people={people} onCreate={onCreate} />
      <TextField label="地点" value={place} onChange={setPlace} />
      <output>{host}</output>
    </EnterToNext>
  );
}
const box = () => screen.getByRole('combobox', { name: '主持人' });
const chosen = () => screen.getByRole('status').textContent;
const options = () =>
  screen.getAllByRole('option').map((option) => option.querySelector('strong')?.textContent);

describe('finding a person', () => {
  it.each([
    ['z', ['曾广林', '周启明']],
    ['zgl', ['曾广林']],
    ['zengguanglin', ['曾广林']],
    ['曾gl', ['曾广林']],
    ['swj', ['单文静']],
    ['wj', ['单文静', '吴建平']],
  ])('%s finds %j', async (query, expected) => {
    const user = userEvent.setup();
    render(<Form />);
    await user.type(box(), query);
    expect(options()).toEqual(expected);
  });

  it('underlines what was hit, shows pinyin with tones and tells people apart', async () => {
    const user = userEvent.setup();
    render(<Form />);
    await user.type(box(), 'wj');
    const first = screen.getAllByRole('option')[0];
    const marks = first?.querySelectorAll('strong > span') ?? [];
    expect([...marks].map((mark) => mark.textContent)).toEqual(['文', '静']);
    expect(first?.textContent).toContain('Shàn Wénjìng');
    expect(first?.textContent).toContain('支部书记');
  });

  it('says so when nobody fits, and offers a new person only where that is allowed', async () => {
    const user = userEvent.setup();
    const onCreate = vi.fn();
    const { unmount } = render(<Form />);
    await user.type(box(), '诸葛');
    expect(screen.getByText(/没有这个人/)).toBeTruthy();
    unmount();
    render(<Form onCreate={onCreate} />);
    await user.type(box(), '诸葛明{Enter}');
    expect(onCreate).toHaveBeenCalledWith('诸葛明');
  });
});

describe('keyboard', () => {
  it('takes the marked person by Enter without leaving the field, then Enter goes on', async () => {
    const user = userEvent.setup();
    render(<Form />);
    await user.type(box(), 'z{ArrowDown}');
    const active = box().getAttribute('aria-activedescendant');
    expect(document.getElementById(active ?? '')?.textContent).toContain('周启明');
    await user.keyboard('{Enter}');
    expect(chosen()).toBe('zhou');
    expect(document.activeElement).toBe(box());
    expect((box() as HTMLInputElement).value).toBe('周启明');
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '地点' }));
  });

  it('takes the marked person by Tab when something was typed', async () => {
    const user = userEvent.setup();
    render(<Form />);
    await user.type(box(), 'zgl');
    await user.tab();
    expect(chosen()).toBe('zeng');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '地点' }));
  });

  it('closes by Esc and keeps the person chosen before', async () => {
    const user = userEvent.setup();
    const onOuterEscape = vi.fn();
    document.addEventListener('keydown', onOuterEscape);
    render(<Form />);
    await user.type(box(), 'zgl{Enter}');
    await user.type(box(), 'sw');
    onOuterEscape.mockClear();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect((box() as HTMLInputElement).value).toBe('曾广林');
    expect(onOuterEscape).not.toHaveBeenCalled();
    document.removeEventListener('keydown', onOuterEscape);
  });

  it('does not choose a person who cannot be chosen', async () => {
    const user = userEvent.setup();
    render(<Form />);
    await user.type(box(), 'wjp{Enter}');
    expect(chosen()).toBe('');
  });
});

describe('input method', () => {
  it('filters by the letters being composed, but Enter of the composition chooses nobody and stays', async () => {
    const user = userEvent.setup();
    const onEnd = vi.fn();
    render(<Form onEnd={onEnd} />);
    await user.click(box());
    fireEvent.compositionStart(box());
    fireEvent.change(box(), { target: { value: "z'g'l" } });
    expect(options()).toEqual(['曾广林']);
    fireEvent.keyDown(box(), { key: 'Enter', isComposing: true });
    expect(chosen()).toBe('');
    expect(document.activeElement).toBe(box());
    fireEvent.compositionEnd(box());
    // Some Windows input methods report this Enter as finished already; only the key code tells.
    fireEvent.keyDown(box(), { key: 'Enter', keyCode: 229 });
    expect(chosen()).toBe('');
    expect(document.activeElement).toBe(box());
    fireEvent.keyDown(box(), { key: 'Enter', keyCode: 13 });
    expect(chosen()).toBe('zeng');
    expect(onEnd).not.toHaveBeenCalled();
  });

  it('leaves the arrows to the candidate window', async () => {
    const user = userEvent.setup();
    render(<Form />);
    await user.type(box(), 'z');
    const before = box().getAttribute('aria-activedescendant');
    fireEvent.keyDown(box(), { key: 'ArrowDown', isComposing: true });
    expect(box().getAttribute('aria-activedescendant')).toBe(before);
  });
});

describe('several people', () => {
  function Guests() {
    const [guests, setGuests] = useState<readonly string[]>(['shan']);
    return (
      <>
        <PeoplePicker label="列席人员" value={guests} onChange={setGuests} people={people} />
        <output>{guests.join(' ')}</output>
      </>
    );
  }
  it('adds in order, takes out by choosing again, and erases the last with Backspace', async () => {
    const user = userEvent.setup();
    render(<Guests />);
    const input = screen.getByRole('combobox', { name: '列席人员' });
    await user.type(input, 'zgl{Enter}');
    await user.type(input, 'zqm{Enter}');
    expect(chosen()).toBe('shan zeng zhou');
    await user.type(input, 'zgl');
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('曾广林');
    await user.keyboard('{Enter}');
    expect(chosen()).toBe('shan zhou');
    await user.keyboard('{Backspace}');
    expect(chosen()).toBe('shan');
    await user.click(screen.getByRole('button', { name: '去掉单文静' }));
    expect(chosen()).toBe('');
  });

  it('names its list and its chosen people for screen readers', async () => {
    const user = userEvent.setup();
    render(<Guests />);
    await user.click(screen.getByRole('combobox', { name: '列席人员' }));
    const list = screen.getByRole('listbox', { name: '列席人员' });
    expect(list.getAttribute('aria-multiselectable')).toBe('true');
    expect(within(list).getAllByRole('option')).toHaveLength(4);
  });
});
