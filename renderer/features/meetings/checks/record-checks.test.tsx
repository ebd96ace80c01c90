// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { expect, it } from 'vitest';
import { updateOp } from '../../../../shared/schema/command';
import type { OrgLifeRecord } from '../../../../shared/schema/meeting';
import { recordCheckWords as words, recordFindingWords } from '../../../../shared/words/record-checks';
import { expectAccessibleByAllRules, stageBranch } from '../../../desk/testing/stage-branch';
import { ToastHost } from '../../../ui/feedback/ToastHost';
import { RecordChecksPage } from './RecordChecksPage';

async function open(change?: (records: OrgLifeRecord[]) => [OrgLifeRecord, Partial<OrgLifeRecord>]) {
  const stage = await stageBranch();
  const records = await stage.database.rows('records').toArray();
  if (change) {
    const [record, patch] = change(records);
    const { ok } = await stage.writePoint.write('records.update', [updateOp('records', record, patch)]);
    expect(ok).toBe(true);
  }
  render(
    <stage.World>
      <ToastHost>
        <MemoryRouter initialEntries={['/meetings/checks?year=2026']}>
          <Routes>
            <Route path="/meetings/checks" element={<RecordChecksPage />} />
            <Route path="*" element={<Elsewhere />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </stage.World>,
  );
  await screen.findByRole('region', { name: recordFindingWords.notSigned.title });
  return { ...stage, records, user: userEvent.setup() };
}

function Elsewhere() {
  const { pathname, search } = useLocation();
  return <p>{`${pathname}${search}`}</p>;
}

const group = (title: string): HTMLElement => screen.getByRole('region', { name: title });

it('shows what must be put right first, and opens the record', async () => {
  const { user, records } = await open((all) => {
    const draft = all.find(({ state }) => state === 'draft') as OrgLifeRecord;
    const one = { name: '单文静' };
    return [draft, { host: one, recorder: one }];
  });
  await expectAccessibleByAllRules();
  const [first] = screen.getAllByRole('heading', { level: 2 });
  expect(first?.textContent).toContain(words.severities.error);
  const same = group(recordFindingWords.hostIsRecorder.title);
  expect(same.textContent).toContain(recordFindingWords.hostIsRecorder.advice);
  expect(same.textContent).toContain('主持人和记录人都是单文静');
  await user.click(within(same).getByRole('link'));
  const draft = records.find(({ state }) => state === 'draft');
  await screen.findByText(`/meetings/${draft?.id ?? ''}?from=checks&field=recorder`);
});

it('shows a few places of each kind, and all on demand', async () => {
  const { user } = await open();
  const photos = group(recordFindingWords.photoMissing.title);
  expect(within(photos).getAllByRole('listitem')).toHaveLength(5);
  await user.click(within(photos).getByRole('button'));
  const all = within(photos).getAllByRole('listitem').length;
  expect(all).toBeGreaterThan(5);
  expect(photos.textContent).toContain(words.records(all));
});

it('can show one weight only', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: new RegExp(`^${words.severity}`) }));
  await user.click(await screen.findByRole('menuitemradio', { name: words.severities.error }));
  for (const heading of screen.getAllByRole('heading', { level: 2 }))
    expect(heading.textContent).toContain(words.severities.error);
});
