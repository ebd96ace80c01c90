// @vitest-environment jsdom
import { useState } from 'react';
import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConfirmDialog } from './ConfirmDialog';
import { Notice } from './Notice';
import { formatRemaining, ProgressPanel } from './ProgressPanel';
import { useToast, useToastPlace, type ToastMessage } from './toast-context';
import { ToastHost } from './ToastHost';

describe('ConfirmDialog', () => {
  const onConfirm = vi.fn();
  const onCancel = vi.fn();
  beforeEach(() => {
    onConfirm.mockClear();
    onCancel.mockClear();
  });
  function show(options: { busy?: boolean } = {}) {
    render(
      <ConfirmDialog
        open
        title="归档“第3次支部党员大会”？"
        confirmLabel="归档第3次支部党员大会"
        cancelLabel="先不归档"
        onConfirm={onConfirm}
        onCancel={onCancel}
        {...options}
      >
        归档后不能再改，有错只能出更正单。
      </ConfirmDialog>,
    );
    return userEvent.setup();
  }

  it('starts on the way out, so that a stray Enter destroys nothing', async () => {
    const user = show();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '先不归档' }));
    await user.keyboard('{Enter}');
    expect(onCancel).toHaveBeenCalledTimes(1);
    expect(onConfirm).not.toHaveBeenCalled();
  });

  it('confirms by Tab and Enter on the button that names the object', async () => {
    const user = show();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(onConfirm).toHaveBeenCalledTimes(1);
  });

  it('with fields starts in the first; Enter goes on to the button and presses nothing, least of all while composing', async () => {
    const user = userEvent.setup();
    render(
      <ConfirmDialog
        open
        title="撤回“第3次支部党员大会”？"
        confirmLabel="撤回"
        cancelLabel="先不撤回"
        onConfirm={onConfirm}
        onCancel={onCancel}
      >
        <input aria-label="原因" />
        <textarea aria-label="说明" />
      </ConfirmDialog>,
    );
    const reason = screen.getByRole('textbox', { name: '原因' });
    expect(document.activeElement).toBe(reason);
    // The Enter that ends a composition: as most input methods report it, and as some on Windows do.
    fireEvent.keyDown(reason, { key: 'Enter', isComposing: true });
    fireEvent.keyDown(reason, { key: 'Enter', keyCode: 229 });
    expect(document.activeElement).toBe(reason);
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '撤回' }));
    expect([onConfirm.mock.calls.length, onCancel.mock.calls.length]).toEqual([0, 0]);
  });

  it('closes by Esc, but not while the step runs', async () => {
    const user = show();
    await user.keyboard('{Escape}');
    expect(onCancel).toHaveBeenCalledTimes(1);
  });

  it('rests while busy', async () => {
    const user = show({ busy: true });
    await user.keyboard('{Escape}');
    expect(onCancel).not.toHaveBeenCalled();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /归档第3次/ }).disabled).toBe(true);
  });

  it('is named by its question and described by the consequence', () => {
    show();
    const dialog = screen.getByRole('dialog', { name: '归档“第3次支部党员大会”？' });
    const text = document.getElementById(dialog.getAttribute('aria-describedby') ?? '');
    expect(text?.textContent).toContain('更正单');
  });
});

describe('Toast', () => {
  const onUndo = vi.fn();
  function Page({ message }: { message: ToastMessage }) {
    const toast = useToast();
    const [text, setText] = useState('');
    return (
      <>
        <button
          onClick={() => {
            toast.show(message);
          }}
        >
          删除
        </button>
        <input
          aria-label="字段"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </>
    );
  }
  function show(message: ToastMessage) {
    render(
      <ToastHost>
        <Page message={message} />
      </ToastHost>,
    );
    fireEvent.click(screen.getByRole('button', { name: '删除' }));
  }
  const pass = (ms: number) => {
    act(() => {
      vi.advanceTimersByTime(ms);
    });
  };
  const removed: ToastMessage = { text: '“8月主题党日”已移入回收站', onUndo };
  beforeEach(() => {
    onUndo.mockClear();
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is announced, offers 撤销 for ten seconds, then goes', () => {
    show(removed);
    const place = screen.getByRole('status');
    expect(place.getAttribute('aria-live')).toBe('polite');
    expect(place.textContent).toContain('已移入回收站');
    pass(9_900);
    expect(screen.getByRole('button', { name: /撤销/ })).toBeTruthy();
    pass(200);
    expect(place.textContent).toBe('');
  });

  it('undoes by the button, once', () => {
    show(removed);
    fireEvent.click(screen.getByRole('button', { name: /撤销/ }));
    expect(onUndo).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('button', { name: /撤销/ })).toBeNull();
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(onUndo).toHaveBeenCalledTimes(1);
  });

  it('undoes by Ctrl+Z, except while typing, where Ctrl+Z belongs to the field', () => {
    show(removed);
    fireEvent.keyDown(screen.getByRole('textbox', { name: '字段' }), { key: 'z', ctrlKey: true });
    expect(onUndo).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(onUndo).toHaveBeenCalledTimes(1);
  });

  it('waits while the pointer is on it', () => {
    show(removed);
    const place = screen.getByRole('status');
    fireEvent.pointerEnter(place);
    pass(60_000);
    expect(place.textContent).toContain('已移入回收站');
    fireEvent.pointerLeave(place);
    pass(10_000);
    expect(place.textContent).toBe('');
  });

  it('stands in the place the frame gives it, and leaves it with the frame', () => {
    function Foot() {
      return <footer aria-label="状态栏" ref={useToastPlace()} />;
    }
    const page = (hasFoot: boolean) => (
      <ToastHost>
        <Page message={removed} />
        {hasFoot ? <Foot /> : null}
      </ToastHost>
    );
    const { rerender } = render(page(true));
    fireEvent.click(screen.getByRole('button', { name: '删除' }));
    const foot = screen.getByRole('contentinfo', { name: '状态栏' });
    expect(foot.textContent).toContain('已移入回收站');
    rerender(page(false));
    expect(screen.getByRole('status').textContent).toContain('已移入回收站');
    fireEvent.click(screen.getByRole('button', { name: /撤销/ }));
    expect(onUndo).toHaveBeenCalledTimes(1);
  });

  it('goes sooner when there is nothing to do', () => {
    show({ text: '已保存 14:32' });
    pass(5_000);
    expect(screen.getByRole('status').textContent).toBe('');
  });
});

describe('ProgressPanel', () => {
  it('never claims more than all of it', () => {
    render(<ProgressPanel what="正在导出" done={190} total={186} unit="份" doneBytes={50} totalBytes={40} />);
    expect(screen.getByRole('progressbar', { name: '正在导出' }).getAttribute('aria-valuenow')).toBe('100');
    expect(screen.getByText(/186 \/ 186份/)).toBeTruthy();
  });

  it('stays at nothing while the total is not known', () => {
    render(<ProgressPanel what="正在读取" done={0} total={0} unit="行" />);
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('0');
  });

  it('rounds the time left so that it does not flicker', () => {
    expect(formatRemaining(undefined)).toBe('');
    expect(formatRemaining(2_000)).toBe('马上就好');
    expect(formatRemaining(37_200)).toBe('约剩40秒');
    expect(formatRemaining(59_000)).toBe('约剩1分钟');
    expect(formatRemaining(125_000)).toBe('约剩3分钟');
    expect(formatRemaining(Number.POSITIVE_INFINITY)).toBe('');
  });
});

describe('Notice', () => {
  it('interrupts for errors only, and carries the code to read out', () => {
    render(
      <Notice tone="error" code="E-142">
        没有写成，原来的内容没有动。
      </Notice>,
    );
    expect(screen.getByRole('alert').textContent).toContain('电话求助报编号 E-142');
  });
});
