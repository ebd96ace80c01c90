/** The pages of 发展党员 with one case of a test, on a database of their own. */
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { testCase, type StepLine } from '../../../../shared/domain/testing/admission-case';
import { createOp } from '../../../../shared/schema/command';
import { stageBranch, type StageOptions } from '../../../desk/testing/stage-branch';
import { ToastHost } from '../../../ui/feedback/ToastHost';
import { AdmissionPage, CasePage } from '..';

export const NAME = '方若琳';
/** After the approval of the case in `goodLines`, before the oath. */
const NOW = '2026-09-16T01:30:00.000Z';

/** The board, or the page of a case with these steps, on a practice branch without cases of its own. */
export async function mountCase(
  lines?: readonly StepLine[],
  answers: NonNullable<StageOptions['answers']> = {},
  now = NOW,
) {
  // The practice branch without its own cases: what is counted is this test's.
  const keep: StageOptions['keep'] = ({ table }) => !table.startsWith('development');
  const stage = await stageBranch({ now, answers, keep });
  const { database, writePoint, branch, World } = stage;
  const made = testCase(lines ?? []);
  const caseId = made.row.id.replace(/^0/, '7');
  if (lines) {
    const own = { branchId: branch.id, personId: made.person.id.replace(/^0/, '7') };
    const ops = [
      createOp('persons', { ...made.person, id: own.personId, branchId: branch.id }),
      createOp('developmentCases', { ...made.row, ...own, id: caseId, mentorIds: [], sponsorIds: [] }),
      ...made.steps.map((step) =>
        createOp('developmentSteps', { ...step, ...own, caseId, id: step.id.replace(/^0/, '7') }),
      ),
    ];
    await writePoint.write('admission.open', ops);
  }
  render(
    <World>
      <ToastHost>
        <MemoryRouter initialEntries={[lines ? `/admission/${caseId}` : '/admission']}>
          <Routes>
            <Route path="/admission" element={<AdmissionPage />} />
            <Route path="/admission/:id" element={<CasePage />} />
            <Route path="*" element={<Elsewhere />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </World>,
  );
  const steps = () => database.rows('developmentSteps').toArray();
  return { ...stage, steps, user: userEvent.setup() };
}

function Elsewhere() {
  return <p>{useLocation().pathname}</p>;
}
