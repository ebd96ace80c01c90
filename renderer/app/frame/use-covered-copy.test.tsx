// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fieldWords } from '../../../shared/words/ui';
import { MaskedField } from '../../ui/field/MaskedField';
import { MaskedValue } from '../../ui/field/MaskedValue';
import { useCoveredCopy } from './use-covered-copy';

const idNo = '110105198004260421';
const mobile = '13900000000';

function Page({ note }: { readonly note: (text: string) => void }) {
  useCoveredCopy(note);
  return (
    <>
      <p>李红梅</p>
      <MaskedValue label="身份号码" masked="110105********0421" onReveal={() => Promise.resolve(idNo)} />
      <MaskedField
        label="手机"
        value={mobile}
        masked="139****0000"
        onChange={() => undefined}
        onReveal={() => Promise.resolve(mobile)}
      />
    </>
  );
}

async function open() {
  const noted: string[] = [];
  render(<Page note={(text) => noted.push(text)} />);
  const user = userEvent.setup();
  const reveal = (label: string) =>
    user.click(screen.getByRole('button', { name: `${fieldWords.show}：${label}` }));
  const mark = (from: Node, to: Node): void => {
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.setBaseAndExtent(from, 0, to, to.textContent?.length ?? 0);
    fireEvent.copy(document.body);
  };
  return { noted, user, reveal, mark };
}
const textNode = (text: string): Node => screen.getByText(text).firstChild ?? document.body;

describe('copying a covered value', () => {
  it('is told when the value itself is marked', async () => {
    const { noted, reveal, mark } = await open();
    await reveal('身份号码');
    await screen.findByText(idNo);
    mark(textNode(idNo), textNode(idNo));
    expect(noted).toEqual([idNo]);
  });

  it('is told when it is marked among other things, and not when only those are', async () => {
    const { noted, reveal, mark } = await open();
    await reveal('身份号码');
    await screen.findByText(idNo);
    mark(textNode('李红梅'), textNode('李红梅'));
    expect(noted).toEqual([]);
    mark(textNode('李红梅'), textNode(idNo));
    expect(noted).toEqual([idNo]);
  });

  it('is not told while it is covered', async () => {
    const { noted, mark } = await open();
    mark(textNode('李红梅'), textNode('110105********0421'));
    expect(noted).toEqual([]);
  });

  it('is told for the marked part of a field, copied or cut', async () => {
    const { noted, reveal } = await open();
    await reveal('手机');
    const field = await screen.findByDisplayValue<HTMLInputElement>(mobile);
    field.focus();
    field.setSelectionRange(0, 11);
    fireEvent.copy(field);
    field.setSelectionRange(3, 7);
    fireEvent.cut(field);
    expect(noted).toEqual([mobile, '0000']);
  });
});
