/** Mounts the study plan page as the app does, with the sample branch on a database of its own, for tests. */
import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { stageBranch, type StageOptions } from '../../../desk/testing/stage-branch';
import { ToastHost } from '../../../ui/feedback/ToastHost';
import { StudyPlanPage } from '..';

// Visibility is not what these tests are about, and asking jsdom for it takes most of their time.
configure({ defaultHidden: true });

/** A Tuesday in the third quarter: nine months of the sample year are over. */
export async function mountPage(route: string, answers: StageOptions['answers'] = {}) {
  const { desk, database, World } = await stageBranch({
    preferences: { operatorName: '曾广林' },
    answers,
  });
  render(
    <World>
      <ToastHost>
        <MemoryRouter initialEntries={[route]}>
          <Routes>
            <Route path="/study-plan" element={<StudyPlanPage />} />
            <Route path="*" element={<Elsewhere />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </World>,
  );
  const commands = (): string[] => desk.journal.slice(1).map((entry) => entry.command.name);
  return { desk, database, commands, user: userEvent.setup() };
}

function Elsewhere() {
  const { pathname, search } = useLocation();
  return <p>{pathname + search}</p>;
}
