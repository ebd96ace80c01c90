// @vitest-environment jsdom
import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { updateOp } from '../../shared/schema/command';
import { failureText } from '../../shared/words/failures';
import { uiWords } from '../../shared/words/ui';
import { runHook } from './testing/run-hook';
import { useWriteUndo } from './use-write-undo';

async function open() {
  const page = await runHook(useWriteUndo);
  const [group] = await page.database.rows('partyGroups').toArray();
  if (!group) throw new Error('no group in the sample');
  const rename = (name: string) => updateOp('partyGroups', group, { name });
  const nameNow = async () => (await page.database.rows('partyGroups').get(group.id))?.name;
  const texts = () => page.told.map(({ text }) => text);
  return { ...page, group, rename, nameNow, texts };
}

describe('a write that offers 撤销', () => {
  it('says what was done, and takes it back', async () => {
    const { result, group, rename, nameNow, told, texts } = await open();
    expect(await result.current('groups.rename', [rename('甲组')], '已改名')).toBe(true);
    expect(await nameNow()).toBe('甲组');
    expect(texts()).toEqual(['已改名']);
    act(() => told[0]?.onUndo?.());
    await waitFor(() => {
      expect(texts()).toEqual(['已改名', uiWords.undone]);
    });
    expect(await nameNow()).toBe(group.name);
  });

  it('says in its own words that it was taken back, or why it cannot be any more', async () => {
    const { result, group, rename, nameNow, told, texts } = await open();
    await result.current('groups.rename', [rename('甲组')], { done: '已改名', undone: '名字已改回' });
    act(() => told[0]?.onUndo?.());
    await waitFor(() => {
      expect(texts().at(-1)).toBe('名字已改回');
    });
    // Somebody else's change in between: the old name does not go on top of it.
    act(() => told[0]?.onUndo?.());
    await waitFor(() => {
      expect(texts()).toHaveLength(3);
    });
    expect(texts().at(-1)).toBe(failureText({ code: 'conflict' }));
    expect(await nameNow()).toBe(group.name);
  });

  it('tells a refusal by a toast, or hands it to the page that shows it itself', async () => {
    const { result, rename, texts } = await open();
    const stale = rename('甲组');
    await result.current('groups.rename', [stale], {});
    expect(await result.current('groups.rename', [stale], '已改名')).toBe(false);
    expect(texts()).toEqual([failureText({ code: 'conflict' })]);
    const codes: string[] = [];
    const onFailure = ({ code }: { code: string }): void => void codes.push(code);
    expect(await result.current('groups.rename', [stale], { done: '已改名', onFailure })).toBe(false);
    expect(codes).toEqual(['conflict']);
    expect(texts()).toHaveLength(1);
  });

  it('offers no 撤销 where typing again is the way back, and writes nothing for nothing', async () => {
    const { result, rename, told, desk } = await open();
    await result.current('groups.rename', [rename('甲组')], { done: '已保存', isWithoutUndo: true });
    expect(told).toEqual([{ text: '已保存' }]);
    const before = desk.journal.length;
    expect(await result.current('groups.rename', [], '已改名')).toBe(true);
    expect([desk.journal.length, told.length]).toEqual([before, 1]);
  });
});
