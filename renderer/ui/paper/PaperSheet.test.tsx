// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { paperWords } from '../../../shared/words/ui';
import type { PaperInput } from './paper-input';
import { PaperSheet } from './PaperSheet';
import { PdfPreview } from './PdfPreview';

const source = { bytes: new Uint8Array([1, 2, 3]) };
const paper: PaperInput = {
  title: '第3次支部党员大会记录',
  landscape: false,
  stamp: { pageNumbers: 'gbt9704', foot: '草稿第4版' },
  html: '<html><head><style>p{color:#000}</style></head><body><p>会议决定</p></body></html>',
};

it('shows the document in a shadow tree with its page number and foot', () => {
  render(<PaperSheet paper={paper} />);
  const sheet = screen.getByRole('document', { name: /第3次支部党员大会记录，第1页，共1页/ });
  const inner = [...sheet.querySelectorAll('div')].find((element) => element.shadowRoot !== null)?.shadowRoot;
  expect(inner?.textContent).toBe('会议决定');
  expect(sheet.textContent).toContain('— 1 —');
  expect(sheet.textContent).toContain('草稿第4版');
});

it('shows where the code of the sheet will stand, and nothing where it has none', () => {
  const { rerender } = render(<PaperSheet paper={paper} />);
  expect(screen.queryByText(paperWords.codePlace)).toBeNull();
  rerender(<PaperSheet paper={{ ...paper, stamp: { ...paper.stamp, code: {} } }} />);
  expect(screen.getByText(paperWords.codePlace).style.right).toBe('26mm');
});

it('follows what is typed', () => {
  const { rerender } = render(<PaperSheet paper={paper} />);
  rerender(<PaperSheet paper={{ ...paper, html: '<body><p>改过的决定</p></body>' }} />);
  const sheet = screen.getByRole('document');
  const inner = [...sheet.querySelectorAll('div')].find((element) => element.shadowRoot !== null)?.shadowRoot;
  expect(inner?.textContent).toBe('改过的决定');
});

it('zooms by Ctrl+wheel and by keyboard, on the paper only', async () => {
  const user = userEvent.setup();
  render(<PaperSheet paper={paper} startZoom={1} />);
  const desk = screen.getByRole('group', { name: /纸样/ });
  const wheel = new WheelEvent('wheel', { deltaY: -100, ctrlKey: true, bubbles: true, cancelable: true });
  fireEvent(desk, wheel);
  expect(wheel.defaultPrevented).toBe(true);
  expect(screen.getByRole('button', { name: '110%' })).toBeTruthy();
  const plain = new WheelEvent('wheel', { deltaY: -100, bubbles: true, cancelable: true });
  fireEvent(desk, plain);
  expect(plain.defaultPrevented).toBe(false);
  desk.focus();
  await user.keyboard('{Control>}-{/Control}');
  expect(screen.getByRole('button', { name: '100%' })).toBeTruthy();
});

it('says in Chinese that a PDF is being opened, and that it cannot be', async () => {
  // No worker here: as when the file is damaged, the reader must end in a sentence, not in an empty page.
  render(<PdfPreview source={source} />);
  expect(screen.getByText(/正在打开/)).toBeTruthy();
  expect((await screen.findByRole('alert')).textContent).toContain('打不开');
});
