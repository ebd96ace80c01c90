/** Steps of 发展党员 through the bridge, for tests that are about something else than typing them. */
import { expect } from '@playwright/test';
import type { DevelopmentCase, DevelopmentStep } from '../../../shared/schema/admission';
import { createOp, updateOp, type Op } from '../../../shared/schema/command';
import type { RunningApp } from './running-app';
import { dumpTables } from './tables';

export type StepLine = readonly [no: number, doneOn: string, more?: Partial<DevelopmentStep>];

const ID_CHARACTERS = 26;
let made = 0;
const newId = (): string => `01JADM${String((made += 1)).padStart(ID_CHARACTERS - 6, '0')}`;

interface Bridge {
  requests: Record<string, (input: unknown) => Promise<{ ok: boolean; value: { lastSeq: number } }>>;
}

/** Records steps of one case and opens the program's page anew, which then reads them from the journal. */
export async function recordSteps(
  app: RunningApp,
  { row, lines }: { row: DevelopmentCase; lines: readonly StepLine[] },
): Promise<void> {
  const members = (await dumpTables(app.page))['members'] ?? [];
  const [first, second] = members.filter(({ category }) => category === 'fullMember');
  const sponsorIds = [String(first?.['id']), String(second?.['id'])];
  const steps = lines.map(([no, doneOn, more]) =>
    createOp('developmentSteps', {
      id: newId(),
      branchId: row.branchId,
      caseId: row.id,
      personId: row.personId,
      no,
      doneOn,
      rule: doneOn < '2026-05-18' ? '2014' : '2026',
      ...more,
    }),
  );
  const ops: Op[] = [updateOp('developmentCases', row, { mentorIds: sponsorIds, sponsorIds }), ...steps];
  await commitOps(app, 'admission.recordStep', ops);
}

export async function commitOps(app: RunningApp, name: string, ops: readonly Op[]): Promise<void> {
  const reply = await app.page.evaluate(
    async ({ id, called, list }) => {
      const { requests } = (window as unknown as { branchDesk: Bridge }).branchDesk;
      const state = await requests['journal.getState']?.({});
      const command = {
        schema: 'command/1',
        id,
        name: called,
        at: '2026-09-22T01:30:00.000Z',
        by: '单文静',
        baseSeq: state?.value.lastSeq,
        ops: list,
      };
      return requests['journal.commit']?.({ command });
    },
    { id: newId(), called: name, list: ops },
  );
  expect(reply).toMatchObject({ ok: true });
  await app.page.reload();
  await app.untilStarted();
}
