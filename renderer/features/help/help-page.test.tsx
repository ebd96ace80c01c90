// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import { helpTopics, helpWords } from '../../../shared/words/help';
import { expectAccessible } from '../../desk/testing/stage-branch';
import { HelpPage } from '.';

function open(from: string): void {
  render(
    <MemoryRouter initialEntries={[`/help?from=${encodeURIComponent(from)}`]}>
      <HelpPage />
    </MemoryRouter>,
  );
}

it.each([
  ['/', '工作台'],
  ['/members', '党员'],
  ['/members/01J/edit', '党员'],
  ['/meetings/new', '组织生活'],
  ['/study-plan', '学习计划'],
  ['/archive/export', '迎检归档'],
  ['/print/roster', '打印'],
  ['/settings', '设置'],
  ['/help', '工作台'],
])('F1 on %s opens help about %s', (from, title) => {
  open(from);
  expect(document.activeElement?.getAttribute('aria-labelledby')).toBe(
    screen.getByRole('heading', { level: 2, name: title }).id,
  );
});

it('holds every topic and the shortcuts, and is accessible', async () => {
  open('/');
  const heads = screen.getAllByRole('heading', { level: 2 }).map((head) => head.textContent);
  expect(heads).toEqual([...helpTopics.map((topic) => topic.title), helpWords.shortcuts]);
  await expectAccessible();
});
