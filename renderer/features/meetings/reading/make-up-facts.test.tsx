// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { describe, expect, it } from 'vitest';
import { createOp } from '../../../../shared/schema/command';
import type { OrgLifeRecord, SnapshotRow } from '../../../../shared/schema/meeting';
import type { MakeUp } from '../../../../shared/schema/org-life';
import { makeUpWayWords } from '../../../../shared/words/register-codes';
import { makeUpWords } from '../../../../shared/words/make-ups';
import { stageBranch } from '../../../desk/testing/stage-branch';
import { MakeUpFacts } from './MakeUpFacts';

const words = makeUpWords.reading;
/** Three of a roster: the first was there, the second away, the third exempt. */
const names = ['单文静', '曾广林', '解玉兰'];

function Elsewhere() {
  const { pathname, search } = useLocation();
  return <p>{pathname + search}</p>;
}

async function show(makeUp?: Partial<MakeUp>) {
  const { World, sample, branch, newId, writePoint } = await stageBranch();
  const found = sample.ops.find(({ table, after }) => table === 'records' && after !== null);
  const ids = names.map(() => newId());
  const roster = names.map((name, index): SnapshotRow => ({
    ...{ memberId: ids[index] ?? '', name, category: 'fullMember', hasVote: true, postNames: [] },
  }));
  const record: OrgLifeRecord = {
    ...(found?.after as OrgLifeRecord),
    startAt: '2025-03-18T09:00',
    attendance: roster.map(({ memberId }, index) => ({
      memberId,
      status: index === 2 ? 'exempt' : index === 1 ? 'officialLeave' : 'present',
    })),
  };
  if (makeUp) {
    const row = { recordId: record.id, memberId: ids[1] ?? '', content: '学习', ...makeUp };
    await writePoint.write('makeUps.create', [
      createOp('makeUps', { id: newId(), branchId: branch.id, on: '2025-03-20', way: 'groupStudy', ...row }),
    ]);
  }
  render(
    <World>
      <MemoryRouter initialEntries={['/meetings/1']}>
        <Routes>
          <Route
            path="/meetings/1"
            element={
              <>
                <p>记录</p>
                <MakeUpFacts record={record} roster={roster} />
              </>
            }
          />
          <Route path="*" element={<Elsewhere />} />
        </Routes>
      </MemoryRouter>
    </World>,
  );
  await screen.findByText('记录');
}

describe('补课 beside a record', () => {
  it('names who still has to make up, never the exempt, and leads to the list of that year', async () => {
    await show();
    expect(await screen.findByText(words.open('曾广林'), { exact: false })).toBeTruthy();
    expect(screen.queryByText(/解玉兰/)).toBeNull();
    await userEvent.setup().click(screen.getByRole('button', { name: words.goTo }));
    expect(await screen.findByText('/meetings/make-ups?year=2025')).toBeTruthy();
  });

  it('says when and how it was made up', async () => {
    await show({ on: '2025-04-02', way: 'individualTalk' });
    const said = words.done('曾广林', '2025-04-02', makeUpWayWords.individualTalk);
    expect(await screen.findByText(said)).toBeTruthy();
    expect(screen.queryByRole('button', { name: words.goTo })).toBeNull();
  });
});
