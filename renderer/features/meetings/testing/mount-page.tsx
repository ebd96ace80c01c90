/** Mounts the meeting pages as the app does, with the sample branch on a database of their own, for tests. */
import 'fake-indexeddb/auto';
import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { expect, vi } from 'vitest';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import membersJson from '../../../../resources/samples/sample-members.json?raw';
import yearJson from '../../../../resources/samples/sample-year.json?raw';
import { succeed } from '../../../../shared/ipc/reply';
import type { Draft } from '../../../../shared/ipc/requests/journal';
import type { PdfRequest } from '../../../../shared/ipc/requests/paper';
import { buildSampleBranch } from '../../../../shared/sample/build-sample';
import { sampleMembersSchema, sampleYearSchema } from '../../../../shared/sample/sample-data';
import { commandSchema, type Op, type Command } from '../../../../shared/schema/command';
import type { OrgLifeRecord } from '../../../../shared/schema/meeting';
import { BranchProvider, DataProvider } from '../../../data/data-context';
import { openDatabase } from '../../../data/open-database';
import { createWritePoint } from '../../../data/write-point';
import { DeskProvider } from '../../../desk/desk-context';
import { createFakeDesk } from '../../../desk/fake-desk';
import { journalOf } from '../../../desk/journal-of-desk';
import { PreferencesProvider } from '../../../desk/preferences-context';
import { ToastHost } from '../../../ui/feedback/ToastHost';
import { MeetingPage, MeetingsPage, NewMeetingPage } from '..';

export const NOW = '2026-09-22T01:30:00.000Z';

type Answers = NonNullable<Parameters<typeof createFakeDesk>[0]>;

export interface MountOptions {
  readonly route: string;
  readonly answers?: Answers;
  /** Draft files that lie there at the start. */
  readonly drafts?: readonly Draft[];
  /** Further rows to write before the page opens. */
  readonly ops?: (sample: { branchId: string; records: readonly OrgLifeRecord[] }) => Op[];
}

// jsdom has no layout and therefore no scrolling, no CSS object and no observer of sizes.
Element.prototype.scrollIntoView = () => undefined;
vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') });
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  },
);

// Waits end as soon as the fact is there; the limit only matters on a busy machine.
// Visibility is not what these tests are about, and asking jsdom for it takes most of their time.
configure({ asyncUtilTimeout: 8_000, defaultHidden: true });

vi.setConfig({ testTimeout: 60_000 });

let databases = 0;

export async function mountPage({ route, answers = {}, drafts = [], ops }: MountOptions) {
  const files = new Map(drafts.map((draft) => [draft.ownerId, draft]));
  const printed: PdfRequest[] = [];
  const desk = createFakeDesk({
    'drafts.save': ({ ownerId, baseRev, content }) => {
      files.set(ownerId, { ownerId, baseRev, content, savedAt: NOW });
      return succeed({ savedAt: NOW });
    },
    'drafts.read': ({ ownerId }) => succeed({ draft: files.get(ownerId) ?? null }),
    'drafts.list': () => succeed({ drafts: [...files.values()] }),
    'drafts.remove': ({ ownerId }) => succeed({ removed: files.delete(ownerId) }),
    'paper.makePdf': (request) => {
      printed.push(request);
      return succeed({ pdfId: 'f'.repeat(32), pages: 1, sizeBytes: 10, sha512: '', fonts: [] });
    },
    'attachments.keepPdf': ({ name }) =>
      succeed({
        sha512: String(printed.length).padStart(128, '0'),
        sizeBytes: 10,
        mediaType: 'application/pdf',
        name,
      }),
    ...answers,
  });
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
  const opened = await openDatabase(ports, { name: `meetings-test-${String(++databases)}` });
  if (opened.kind !== 'ready') throw new Error('no database');
  const writePoint = createWritePoint(opened.database, ports);
  const sample = buildSampleBranch(
    sampleMembersSchema.parse(JSON.parse(membersJson)),
    sampleYearSchema.parse(JSON.parse(yearJson)),
    { now: NOW, newId },
  );
  await writePoint.write('branches.loadSample', sample.ops);
  const branch = { ...sample.branch, rev: 1 };
  const records = await opened.database.rows('records').toArray();
  if (ops) await writePoint.write('tests.prepare', ops({ branchId: branch.id, records }));
  const view = render(
    <DeskProvider desk={desk}>
      <PreferencesProvider initial={preferences} desk={desk}>
        <DataProvider access={{ database: opened.database, writePoint, now: () => NOW, newId }}>
          <BranchProvider branch={branch}>
            <ToastHost>
              <MemoryRouter initialEntries={[route]}>
                <Routes>
                  <Route path="/meetings" element={<MeetingsPage />} />
                  <Route path="/meetings/new" element={<NewMeetingPage />} />
                  <Route path="/meetings/:id" element={<MeetingPage />} />
                  <Route path="*" element={<Elsewhere />} />
                </Routes>
              </MemoryRouter>
            </ToastHost>
          </BranchProvider>
        </DataProvider>
      </PreferencesProvider>
    </DeskProvider>,
  );
  const commands = (): string[] => desk.journal.slice(1).map((entry) => entry.command.name);
  return {
    desk,
    database: opened.database,
    writePoint,
    branch,
    records,
    files,
    printed,
    commands,
    view,
    user: userEvent.setup(),
  };
}

const preferences = {
  textSize: 'standard',
  theme: 'light',
  operatorName: '曾广林',
  railCollapsed: false,
  printer: '',
  copies: 1,
  duplex: 'simplex',
} as const;

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
