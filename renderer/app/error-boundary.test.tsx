// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fail, succeed } from '../../shared/ipc/reply';
import { appWords } from '../../shared/words/app';
import { failureWords } from '../../shared/words/failures';
import { DeskProvider } from '../desk/desk-context';
import { createFakeDesk } from '../desk/fake-desk';
import { expectAccessible } from '../desk/testing/stage-branch';
import { ErrorBoundary } from './ErrorBoundary';

function Page({ isBroken }: { readonly isBroken: boolean }) {
  if (isBroken) throw new Error('undefined is not a function');
  return <p>好的</p>;
}
// React tells the console of every caught error; here that is what is wanted.
beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

function open(answers: Parameters<typeof createFakeDesk>[0] = {}) {
  const desk = createFakeDesk({ 'app.reportPageError': () => succeed({ logged: true }), ...answers });
  const page = (resetKey: string, isBroken: boolean) => (
    <DeskProvider desk={desk}>
      <ErrorBoundary desk={desk} resetKey={resetKey}>
        <Page isBroken={isBroken} />
      </ErrorBoundary>
    </DeskProvider>
  );
  const { rerender } = render(page('/members', true));
  return {
    desk,
    show: (key: string, isBroken: boolean) => {
      rerender(page(key, isBroken));
    },
    user: userEvent.setup(),
  };
}

it('logs the bug with its cause and says that nothing saved is lost', async () => {
  const { desk } = open();
  expect(screen.getByText(appWords.error.title)).toBeTruthy();
  const report = desk.calls.find(({ name }) => name === 'app.reportPageError')?.input as { stack: string };
  expect(report).toMatchObject({ message: 'undefined is not a function' });
  expect(report.stack).toContain('Page');
  await expectAccessible();
});

it('gives another page a fresh start, and the same page none', () => {
  const { show } = open();
  show('/members', false);
  expect(screen.queryByText('好的')).toBeNull();
  show('/meetings', false);
  expect(screen.getByText('好的')).toBeTruthy();
});

it('saves a copy of the data and says where, or why not', async () => {
  let isFull = true;
  const { user } = open({
    'app.saveDataCopy': () =>
      isFull ? fail('diskFull', 'test') : succeed({ label: 'D:\\副本', fileCount: 12 }),
  });
  const save = screen.getByRole('button', { name: appWords.boot.saveCopy });
  await user.click(save);
  expect(await screen.findByText(failureWords.diskFull.sentence, { exact: false })).toBeTruthy();
  isFull = false;
  await user.click(save);
  await waitFor(() => {
    expect(screen.getByText(appWords.boot.copySaved('D:\\副本', 12))).toBeTruthy();
  });
});
