/** Mounts the member pages as the app does, on a database of their own, for tests. */
import 'fake-indexeddb/auto';
import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { expect, vi } from 'vitest';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { buildSampleBranch } from '../../../../shared/sample/build-sample';
import { sampleMembersSchema, sampleYearSchema } from '../../../../shared/sample/sample-data';
import membersJson from '../../../../resources/samples/sample-members.json?raw';
import yearJson from '../../../../resources/samples/sample-year.json?raw';
import type { Op } from '../../../../shared/schema/command';
import { BranchProvider, DataProvider } from '../../../data/data-context';
import { openDatabase } from '../../../data/open-database';
import { createWritePoint } from '../../../data/write-point';
import { DeskProvider } from '../../../desk/desk-context';
import { createFakeDesk } from '../../../desk/fake-desk';
import { journalOf } from '../../../desk/journal-of-desk';
import { ToastHost } from '../../../ui/feedback/ToastHost';
import { ImportRosterPage, MemberFormPage, MembersPage } from '..';
import { succeed } from '../../../../shared/ipc/reply';

export const NOW = '2026-09-22T06:32:00.000Z';

type Answers = NonNullable<Parameters<typeof createFakeDesk>[0]>;

/** Sample ops to begin with; `keep` leaves some away. */
export interface MountOptions {
  readonly route: string;
  readonly answers?: Answers;
  readonly keep?: (op: Op) => boolean;
}

// jsdom has no layout and therefore no scrolling, and no CSS object, which user-event wants for radio buttons.
Element.prototype.scrollIntoView = () => undefined;
vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') });

// The member form has forty fields: on a busy machine jsdom needs its time. Deadlines, not waits.
configure({ asyncUtilTimeout: 5_000 });
vi.setConfig({ testTimeout: 40_000 });

let databases = 0;

export async function mountPage({ route, answers = {}, keep = () => true }: MountOptions) {
  const desk = createFakeDesk({
    'journal.findCommand': ({ commandId }) =>
      succeed({ entry: desk.journal.find((entry) => entry.command.id === commandId) ?? null }),
    ...answers,
  });
  let nextId = 1;
  const newId = (): string => String(nextId++).padStart(26, '0');
  const ports = {
    journal: journalOf(desk),
    newId,
    now: () => NOW,
    operator: () => '单文静',
  };
  const opened = await openDatabase(ports, { name: `members-test-${String(++databases)}` });
  if (opened.kind !== 'ready') throw new Error('no database');
  const writePoint = createWritePoint(opened.database, ports);
  const people = sampleMembersSchema.parse(JSON.parse(membersJson));
  const year = sampleYearSchema.parse(JSON.parse(yearJson));
  const sample = buildSampleBranch(people, year, { now: NOW, newId });
  await writePoint.write('branches.loadSample', sample.ops.filter(keep));
  const branch = { ...sample.branch, rev: 1 };
  render(
    <DeskProvider desk={desk}>
      <DataProvider access={{ database: opened.database, writePoint, now: () => NOW, newId }}>
        <BranchProvider branch={branch}>
          <ToastHost>
            <MemoryRouter initialEntries={[route]}>
              <Routes>
                <Route path="/members" element={<MembersPage />} />
                <Route path="/members/new" element={<MemberFormPage />} />
                <Route path="/members/import" element={<ImportRosterPage />} />
                <Route path="/members/:id/edit" element={<MemberFormPage />} />
                <Route path="*" element={<Elsewhere />} />
              </Routes>
            </MemoryRouter>
          </ToastHost>
        </BranchProvider>
      </DataProvider>
    </DeskProvider>,
  );
  return { desk, database: opened.database, writePoint, branch, sample, user: userEvent.setup() };
}

function Elsewhere() {
  const { pathname, search } = useLocation();
  return <p>{pathname + search}</p>;
}

/** Serious and critical findings of axe on the whole page, in words. Contrast is checked on the real screen. */
export async function expectAccessible(): Promise<void> {
  const found = await axe.run(document.body, {
    rules: {
      'color-contrast': { enabled: false },
      'label-content-name-mismatch': { enabled: false },
      region: { enabled: false },
    },
  });
  const serious = found.violations.filter((one) => one.impact === 'serious' || one.impact === 'critical');
  expect(serious.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}
