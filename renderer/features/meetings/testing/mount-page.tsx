/** Mounts the meeting pages as the app does, with the sample branch on a database of their own, for tests. */
import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { succeed } from '../../../../shared/ipc/reply';
import type { Draft } from '../../../../shared/ipc/requests/journal';
import type { PdfRequest } from '../../../../shared/ipc/requests/paper';
import type { Op } from '../../../../shared/schema/command';
import type { OrgLifeRecord } from '../../../../shared/schema/meeting';
import { NOW, stageBranch, type StageOptions } from '../../../desk/testing/stage-branch';
import { ToastHost } from '../../../ui/feedback/ToastHost';
import { MeetingPage, MeetingsPage, NewMeetingPage } from '..';

export interface MountOptions {
  readonly route: string;
  readonly answers?: StageOptions['answers'];
  /** Draft files that lie there at the start. */
  readonly drafts?: readonly Draft[];
  /** Further rows to write before the page opens. */
  readonly ops?: (sample: { branchId: string; records: readonly OrgLifeRecord[] }) => Op[];
}

// jsdom has no observer of sizes.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  },
);

// Visibility is not what these tests are about, and asking jsdom for it takes most of their time.
configure({ defaultHidden: true });

export async function mountPage({ route, answers = {}, drafts = [], ops }: MountOptions) {
  const files = new Map(drafts.map((draft) => [draft.ownerId, draft]));
  const printed: PdfRequest[] = [];
  const stage = await stageBranch({
    preferences: { operatorName: '曾广林' },
    answers: {
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
    },
  });
  const { desk, database, writePoint, branch, World } = stage;
  const records = await database.rows('records').toArray();
  if (ops) await writePoint.write('tests.prepare', ops({ branchId: branch.id, records }));
  const view = render(
    <World>
      <ToastHost>
        <MemoryRouter initialEntries={[route]}>
          <Routes>
            <Route path="/meetings" element={<MeetingsPage />} />
            <Route path="/meetings/new" element={<NewMeetingPage />} />
            <Route path="/meetings/checks" element={<Elsewhere />} />
            <Route path="/meetings/:id" element={<MeetingPage />} />
            <Route path="*" element={<Elsewhere />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </World>,
  );
  const commands = (): string[] => desk.journal.slice(1).map((entry) => entry.command.name);
  return {
    desk,
    database,
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

function Elsewhere() {
  const { pathname, search } = useLocation();
  return <p>{pathname + search}</p>;
}
