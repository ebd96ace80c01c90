// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import sampleMembers from '../../../resources/samples/sample-members.json';
import sampleYear from '../../../resources/samples/sample-year.json';
import { buildSampleBranch } from '../../../shared/sample/build-sample';
import { sampleMembersSchema, sampleYearSchema } from '../../../shared/sample/sample-data';
import { commandSchema } from '../../../shared/schema/command';
import { tableNames } from '../../../shared/schema/tables';
import { settingsWords } from '../../../shared/words/settings';
import { BranchProvider, DataProvider } from '../../data/data-context';
import { openDatabase } from '../../data/open-database';
import { memoryJournal } from '../../data/testing/memory-journal';
import { createWritePoint } from '../../data/write-point';
import { DeskProvider } from '../../desk/desk-context';
import { createFakeDesk } from '../../desk/fake-desk';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { ClearSample } from './ClearSample';

const now = (): string => '2026-09-22T01:00:00.000Z';

it('removes every row of the practice branch, signed records included, by one valid command', async () => {
  let counter = 0;
  const newId = (): string => String((counter += 1)).padStart(26, '0');
  const journal = memoryJournal();
  const ports = { journal, newId, now, operator: () => '练习用户' };
  const opened = await openDatabase(ports, { name: 'clear-sample-test' });
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
            <ClearSample />
          </ToastHost>
        </BranchProvider>
      </DataProvider>
    </DeskProvider>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: settingsWords.sample.clear }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain(sample.branch.shortName);
  const buttons = screen.getAllByRole('button', { name: settingsWords.sample.confirm });
  await user.click(buttons[buttons.length - 1] as HTMLElement);

  await waitFor(() => {
    expect(journal.entries).toHaveLength(2);
  });
  expect(commandSchema.safeParse(journal.entries[1]?.command).error?.message).toBeUndefined();
  await waitFor(async () => {
    const counts = await Promise.all(tableNames.map((table) => database.table(table).count()));
    expect(counts.every((count) => count === 0)).toBe(true);
  });
  database.close();
});
