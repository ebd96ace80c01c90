/** Mounts the member pages as the app does, on a database of their own, for tests. */
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation, useNavigate } from 'react-router';
import { succeed } from '../../../../shared/ipc/reply';
import { stageBranch, type StageOptions } from '../../../desk/testing/stage-branch';
import { ToastHost } from '../../../ui/feedback/ToastHost';
import { MembersPage } from '..';
import { MemberFilePage } from '../file/MemberFilePage';
import { MemberFormPage } from '../form/MemberFormPage';
import { ImportRosterPage } from '../import/ImportRosterPage';

export const NOW = '2026-09-22T06:32:00.000Z';

export interface MountOptions extends Pick<StageOptions, 'answers' | 'keep'> {
  readonly route: string;
}

export async function mountPage({ route, answers = {}, keep }: MountOptions) {
  const stage = await stageBranch({
    answers: {
      'journal.findCommand': ({ commandId }) =>
        succeed({ entry: stage.desk.journal.find((entry) => entry.command.id === commandId) ?? null }),
      ...answers,
    },
    ...(keep ? { keep } : {}),
    now: NOW,
  });
  let goTo: (route: string) => void = () => undefined;
  function Way() {
    const navigate = useNavigate();
    goTo = (to) => {
      act(() => void navigate(to));
    };
    return null;
  }
  const { World, desk, database, writePoint, branch, sample } = stage;
  render(
    <World>
      <ToastHost>
        <MemoryRouter initialEntries={[route]}>
          <Way />
          <Routes>
            <Route path="/members" element={<MembersPage />} />
            <Route path="/members/new/:after?" element={<MemberFormPage />} />
            <Route path="/members/import/:file?" element={<ImportRosterPage />} />
            <Route path="/members/:id" element={<MemberFilePage />} />
            <Route path="/members/:id/edit" element={<MemberFormPage />} />
            <Route path="*" element={<Elsewhere />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </World>,
  );
  return {
    ...{ desk, database, writePoint, branch, sample, user: userEvent.setup() },
    /** As by the rail. */
    goTo: (to: string) => {
      goTo(to);
    },
  };
}

function Elsewhere() {
  const { pathname, search } = useLocation();
  return <p>{pathname + search}</p>;
}
