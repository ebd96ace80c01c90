// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import sampleMembers from '../../../resources/samples/sample-members.json';
import sampleYear from '../../../resources/samples/sample-year.json';
import { handbookOf } from '../../../shared/domain/handbook';
import { buildSampleBranch } from '../../../shared/sample/build-sample';
import { sampleMembersSchema, sampleYearSchema } from '../../../shared/sample/sample-data';
import { commandSchema } from '../../../shared/schema/command';
import { handbookWords as words } from '../../../shared/words/handbook';
import { BranchProvider, DataProvider } from '../../data/data-context';
import { openDatabase } from '../../data/open-database';
import { memoryJournal } from '../../data/testing/memory-journal';
import { createWritePoint } from '../../data/write-point';
import { DeskProvider } from '../../desk/desk-context';
import { createFakeDesk } from '../../desk/fake-desk';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { HandbookSection } from './HandbookSection';

const now = (): string => '2026-09-22T01:00:00.000Z';

it('keeps the issued book: its name, its size and the order of its chapters, by one command', async () => {
  let counter = 0;
  const newId = (): string => String((counter += 1)).padStart(26, '0');
  const journal = memoryJournal();
  const ports = { journal, newId, now, operator: () => '练习用户' };
  const opened = await openDatabase(ports, { name: 'handbook-test' });
  if (opened.kind !== 'ready') throw new Error('not ready');
  const { database } = opened;
  const writePoint = createWritePoint(database, ports);
  const members = sampleMembersSchema.parse(sampleMembers);
  const sample = buildSampleBranch(members, sampleYearSchema.parse(sampleYear), { now: now(), newId });
  await writePoint.write('branches.loadSample', sample.ops);
  render(
    <DeskProvider desk={createFakeDesk()}>
      <DataProvider access={{ database, writePoint, now, newId }}>
        <BranchProvider branch={{ ...sample.branch, rev: 1 }}>
          <ToastHost>
            <HandbookSection />
          </ToastHost>
        </BranchProvider>
      </DataProvider>
    </DeskProvider>,
  );
  const user = userEvent.setup();
  expect(await screen.findByText(words.section.notKept)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: words.section.open }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('checkbox', { name: words.dialog.isKept }));
  await user.type(dialog.getByRole('textbox', { name: words.dialog.name }), '党支部工作手册');
  await user.click(dialog.getByRole('button', { name: words.dialog.up('主题党日') }));
  await user.click(dialog.getByRole('checkbox', { name: '政治生日' }));
  await user.click(dialog.getByRole('button', { name: words.dialog.save }));
  await screen.findByText(words.section.kept('党支部工作手册', 'A5', 8));
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  expect(journal.entries).toHaveLength(2);
  expect(commandSchema.safeParse(journal.entries[1]?.command).error?.message).toBeUndefined();
  const { isKept, size, chapters } = handbookOf(await database.table('settings').toArray());
  expect([isKept, size]).toEqual([true, 'A5']);
  expect(chapters.indexOf('themeDay')).toBe(chapters.indexOf('partyClass') - 1);
  expect(chapters).not.toContain('politicalBirthday');
});
