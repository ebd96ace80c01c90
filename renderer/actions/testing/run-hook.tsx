/** A hook of this folder at work on the practice branch, and what it told the user. */
import { renderHook } from '@testing-library/react';
import { stageBranch, type StageOptions } from '../../desk/testing/stage-branch';
import { ToastContext, type ToastMessage } from '../../ui/feedback/toast-context';

export async function runHook<T>(use: () => T, options: StageOptions = {}) {
  const stage = await stageBranch(options);
  const told: ToastMessage[] = [];
  const port = { show: (message: ToastMessage) => told.push(message), dismiss: () => undefined };
  const { World } = stage;
  const { result } = renderHook(use, {
    wrapper: ({ children }) => (
      <ToastContext value={port}>
        <World>{children}</World>
      </ToastContext>
    ),
  });
  return { ...stage, result, told };
}
