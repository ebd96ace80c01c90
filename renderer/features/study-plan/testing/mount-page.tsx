/** Mounts the study plan page as the app does, with the sample branch on a database of its own, for tests. */
import 'fake-indexeddb/auto';
import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { expect, vi } from 'vitest';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import membersJson from '../../../../resources/samples/sample-members.json?raw';
import yearJson from '../../../../resources/samples/sample-year.json?raw';
import { buildSampleBranch } from '../../../../shared/sample/build-sample';
import { sampleMembersSchema, sampleYearSchema } from '../../../../shared/sample/sample-data';
import { commandSchema, type Command } from '../../../../shared/schema/command';
import { BranchProvider, DataProvider } from '../../../data/data-context';
import { openDatabase } from '../../../data/open-database';
import { createWritePoint } from '../../../data/write-point';
import { DeskProvider } from '../../../desk/desk-context';
import { createFakeDesk } from '../../../desk/fake-desk';
import { journalOf } from '../../../desk/journal-of-desk';
import { ToastHost } from '../../../ui/feedback/ToastHost';
import { StudyPlanPage } from '..';

/** A Tuesday in the third quarter: nine months of the sample year are over. */
export const NOW = '2026-09-22T01:30:00.000Z';

Element.prototype.scrollIntoView = () => undefined;
vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') });
configure({ asyncUtilTimeout: 8_000, defaultHidden: true });
vi.setConfig({ testTimeout: 60_000 });

let databases = 0;

export async function mountPage(route: string) {
  const desk = createFakeDesk();
  let nextId = 1;
  const newId = (): string => String(nextId++).padStart(26, '0');
  const ports = {
    journal: {
      ...journalOf(desk),
      // As main does: a command that does not fit the contract is a bug of the page.
      commit: (command: Command) => desk['journal.commit']({ command: commandSchema.parse(command) }),
    },
    newId,
    now: () => NOW,
    operator: () => '曾广林',
  };
  const opened = await openDatabase(ports, { name: `study-plan-test-${String(++databases)}` });
  if (opened.kind !== 'ready') throw new Error('no database');
  const writePoint = createWritePoint(opened.database, ports);
  const sample = buildSampleBranch(
    sampleMembersSchema.parse(JSON.parse(membersJson)),
    sampleYearSchema.parse(JSON.parse(yearJson)),
    { now: NOW, newId },
  );
  await writePoint.write('branches.loadSample', sample.ops);
  render(
    <DeskProvider desk={desk}>
      <DataProvider access={{ database: opened.database, writePoint, now: () => NOW, newId }}>
        <BranchProvider branch={{ ...sample.branch, rev: 1 }}>
          <ToastHost>
            <MemoryRouter initialEntries={[route]}>
              <Routes>
                <Route path="/study-plan" element={<StudyPlanPage />} />
                <Route path="*" element={<Elsewhere />} />
              </Routes>
            </MemoryRouter>
          </ToastHost>
        </BranchProvider>
      </DataProvider>
    </DeskProvider>,
  );
  const commands = (): string[] => desk.journal.slice(1).map((entry) => entry.command.name);
  return { database: opened.database, commands, user: userEvent.setup() };
}

function Elsewhere() {
  const { pathname, search } = useLocation();
  return <p>{pathname + search}</p>;
}

/** Serious and critical findings of axe on the whole page. Contrast is checked on the real screen. */
export async function expectAccessible(): Promise<void> {
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  const serious = found.violations.filter((one) => one.impact === 'serious' || one.impact === 'critical');
  expect(serious.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}
