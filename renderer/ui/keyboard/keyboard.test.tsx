// @vitest-environment jsdom
import { useState } from 'react';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ConfirmDialog } from '../feedback/ConfirmDialog';
import { SelectField } from '../field/SelectField';
import { TextAreaField } from '../field/TextAreaField';
import { TextField } from '../field/TextField';
import { EnterToNext } from './EnterToNext';
import { useSaveShortcut, useShortcut } from './use-shortcut';

function Form({ onEnd }: { onEnd: () => void }) {
  const [name, setName] = useState('张三');
  const [note, setNote] = useState('');
  return (
    <EnterToNext onEnd={onEnd}>
      <TextField label="姓名" value={name} onChange={setName} />
      <TextField label="停用" value="" onChange={setName} disabled />
      <SelectField label="党小组" value="" onChange={setName} options={[{ value: '1', label: '一' }]} />
      <TextAreaField label="备注" value={note} onChange={setNote} />
      <TextField label="地点" value={name} onChange={setName} />
      <button type="button">送签</button>
    </EnterToNext>
  );
}
const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: '姓名' });

describe('EnterToNext', () => {
  it('goes on, passes disabled fields, goes back with Shift, ends at the last', async () => {
    const onEnd = vi.fn();
    const user = userEvent.setup();
    render(<Form onEnd={onEnd} />);
    await user.click(name());
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: '党小组' }));
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(document.activeElement).toBe(name());
    expect(name().selectionEnd).toBe(2);
    await user.click(screen.getByRole('textbox', { name: '地点' }));
    await user.keyboard('{Enter}');
    expect(onEnd).toHaveBeenCalledTimes(1);
  });

  it('leaves Enter to a text area and to the input method', async () => {
    const onEnd = vi.fn();
    const user = userEvent.setup();
    render(<Form onEnd={onEnd} />);
    const note = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '备注' });
    await user.type(note, '一{Enter}二');
    expect(note.value).toBe('一\n二');
    name().focus();
    fireEvent.keyDown(name(), { key: 'Enter', isComposing: true });
    fireEvent.keyDown(name(), { key: 'Enter', keyCode: 229 });
    expect(document.activeElement).toBe(name());
  });
});

describe('useShortcut', () => {
  function Page({ onSave, onFind }: { onSave: () => void; onFind?: () => void }) {
    useSaveShortcut(onSave);
    useShortcut('Ctrl+F', onFind);
    return <input aria-label="字段" />;
  }
  it('answers anywhere, also while typing, and the layer mounted last wins', () => {
    const [page, dialog] = [vi.fn(), vi.fn()];
    render(<Page onSave={page} />);
    const event = fireEvent.keyDown(screen.getByRole('textbox'), { key: 's', ctrlKey: true });
    expect(page).toHaveBeenCalledTimes(1);
    expect(event).toBe(false);
    const { unmount } = render(<Page onSave={dialog} />);
    fireEvent.keyDown(document.body, { key: 's', ctrlKey: true });
    expect(dialog).toHaveBeenCalledTimes(1);
    unmount();
    fireEvent.keyDown(document.body, { key: 's', ctrlKey: true });
    expect(page).toHaveBeenCalledTimes(2);
  });

  it('rests under an open dialog', () => {
    const page = vi.fn();
    render(<Page onSave={page} />);
    const { unmount } = render(
      <ConfirmDialog
        open
        title="归档？"
        confirmLabel="归档"
        cancelLabel="先不归档"
        onConfirm={vi.fn()}
        onCancel={vi.fn()}
      >
        归档后不能再改。
      </ConfirmDialog>,
    );
    fireEvent.keyDown(document.body, { key: 's', ctrlKey: true });
    expect(page).not.toHaveBeenCalled();
    unmount();
    fireEvent.keyDown(document.body, { key: 's', ctrlKey: true });
    expect(page).toHaveBeenCalledTimes(1);
  });

  it('is off without a handler and does not swallow the key then', () => {
    render(<Page onSave={vi.fn()} />);
    expect(fireEvent.keyDown(document.body, { key: 'f', ctrlKey: true })).toBe(true);
  });
});
