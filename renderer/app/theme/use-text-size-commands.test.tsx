// @vitest-environment jsdom
import { act, render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { stageBranch } from '../../desk/testing/stage-branch';
import { useTextSizeCommands } from './use-text-size-commands';

function Page() {
  useTextSizeCommands();
  return null;
}

it('stores the size chosen in the menu, and nothing for other commands', async () => {
  const { World, desk } = await stageBranch({ keep: () => false });
  render(<Page />, { wrapper: World });
  act(() => {
    desk.emit('menu.command', { command: 'help' });
    desk.emit('menu.command', { command: 'textSize.extraLarge' });
  });
  expect(desk.calls.filter(({ name }) => name === 'app.setPreferences')).toEqual([
    { name: 'app.setPreferences', input: { textSize: 'extraLarge' } },
  ]);
});
