// @vitest-environment jsdom
/** What is corrected after the member file was made, the votes of linked minutes, and 取消预备党员资格, by the page. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rosterOn, type RosterTables } from '../../../shared/domain/roster';
import { goodLines, type StepLine } from '../../../shared/domain/testing/admission-case';
import { sampleContent, sampleRecord } from '../../../shared/domain/testing/sample-record';
import { createOp } from '../../../shared/schema/command';
import { admissionOutcomeWords, stepResultWords } from '../../../shared/words/admission';
import {
  admissionCaseWords,
  admissionEndWords,
  admissionFileDateWords as dateWords,
  admissionStepDialogWords as dialogWords,
  stepTitle,
} from '../../../shared/words/admission-screen';
import { expectAccessible } from '../../desk/testing/stage-branch';
import { mountCase, NAME } from './testing/mount-case';

type Mounted = Awaited<ReturnType<typeof mountCase>>;

const upTo = (no: number): StepLine[] => goodLines.filter(([step]) => step <= no);
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const dialog = () => within(screen.getByRole('dialog'));

async function put({ user }: Mounted, name: RegExp, value: string): Promise<void> {
  const field = dialog().getByRole('textbox', { name });
  await user.clear(field);
  await user.click(field);
  await user.paste(value);
  await user.tab();
}

async function rosterOf({ database }: Mounted): Promise<RosterTables> {
  const [persons, members, memberships, statusSpans, partyGroups, groupSpans, posts] = await Promise.all([
    database.rows('persons').toArray(),
    database.rows('members').toArray(),
    database.rows('memberships').toArray(),
    database.rows('statusSpans').toArray(),
    database.rows('partyGroups').toArray(),
    database.rows('groupSpans').toArray(),
    database.rows('posts').toArray(),
  ]);
  return { persons, members, memberships, statusSpans, partyGroups, groupSpans, posts };
}
const isOn = async (page: Mounted, day: string): Promise<boolean> =>
  rosterOn(await rosterOf(page), day).some(({ person }) => person.name === NAME);

/** Takes the offer of the page, and waits until the file is there. */
async function makeMember(page: Mounted): Promise<void> {
  await page.user.click(await button(admissionCaseWords.makeMember));
  await screen.findByText(admissionCaseWords.madeMember(NAME, '2026-08-20'));
  await button(admissionCaseWords.openMember);
}

describe('the day of step 15, corrected after the member file was made', () => {
  it('is named, and the file gets it only when asked from when; 撤销 takes it back', async () => {
    const page = await mountCase(upTo(17));
    const { user } = page;
    await makeMember(page);
    await user.click(await button(admissionCaseWords.change('2026-08-20', stepTitle(15))));
    await put(page, /^完成日期/, '2026.8.27');
    await user.click(await button(dialogWords.confirmChange));
    const gap = admissionCaseWords.gaps.joined('2026年8月27日', '2026年8月20日');
    expect(await screen.findByText(gap)).toBeTruthy();
    expect(screen.getByText(admissionCaseWords.gaps.beside)).toBeTruthy();
    expect(await isOn(page, '2026-08-20')).toBe(true);

    await user.click(await button(admissionCaseWords.gaps.correct.joined));
    const from = dialog().getByRole('textbox', { name: new RegExp(dateWords.from) });
    expect(from).toHaveProperty('value', '2026年8月27日');
    await expectAccessible();
    await user.click(await button(dateWords.confirm));
    await screen.findByText(admissionCaseWords.gaps.corrected(NAME));
    await waitFor(() => {
      expect(screen.queryByText(gap)).toBeNull();
    });
    expect([await isOn(page, '2026-08-26'), await isOn(page, '2026-08-27')]).toEqual([false, true]);

    await user.click(await button(/^撤销/));
    expect(await screen.findByText(gap)).toBeTruthy();
    expect(await isOn(page, '2026-08-20')).toBe(true);
  });
});

describe('the vote of linked minutes', () => {
  it('fills in the numbers where none stand; what differs afterwards is named and can be taken over', async () => {
    const page = await mountCase(upTo(14));
    const { user, writePoint, branch, sample, steps } = page;
    const members = sample.ops.flatMap(({ table, id }) => (table === 'members' ? [id] : [])).slice(0, 4);
    const title = '讨论接收预备党员';
    const content = sampleContent({
      title,
      startAt: '2026-08-20T14:30',
      attendance: members.map((memberId, at) => ({ memberId, status: at === 3 ? 'sickLeave' : 'present' })),
      agenda: [
        {
          id: '6'.padStart(26, '0'),
          topic: `接收${NAME}为中共预备党员`,
          discussion: [],
          vote: {
            subject: '接收预备党员',
            kind: 'development',
            method: 'secretBallot',
            ...{ votesFor: 2, votesAgainst: 1, votesAbstain: 0, writtenFor: 1 },
          },
        },
      ],
    });
    const rows = members.map((memberId) => ({
      memberId,
      ...{ name: memberId, category: 'fullMember' as const, hasVote: true, postNames: [] },
    }));
    const frozen = { takenAt: '2026-08-20T08:00:00.000Z', rosterDate: '2026-08-20', rows, rules: [] };
    const record = { ...sampleRecord({ ...content, snapshot: frozen }), branchId: branch.id };
    await writePoint.write('meetings.create', [createOp('records', record)]);

    await user.click(
      (await screen.findAllByRole('button', { name: admissionCaseWords.record(stepTitle(15)) }))[0]!,
    );
    await put(page, /^完成日期/, '2026.8.20');
    const minutes = dialog().getByRole('combobox', { name: new RegExp(dialogWords.record) });
    await within(minutes).findByRole('option', { name: new RegExp(title) });
    await user.selectOptions(minutes, record.id);
    const number = (name: string) => dialog().getByRole('textbox', { name: new RegExp(`^${name}`) });
    await waitFor(() => {
      expect(number(dialogWords.votesFor)).toHaveProperty('value', '3');
    });
    expect(number(dialogWords.eligible)).toHaveProperty('value', '4');
    expect(number(dialogWords.presentEligible)).toHaveProperty('value', '3');

    await put(page, new RegExp(`^${dialogWords.votesFor.slice(0, 2)}`), '4');
    const said = dialogWords.minutesDiffer(dialogWords.minutesDifference(dialogWords.votesFor, 4, 3));
    expect(await screen.findByText(said)).toBeTruthy();
    await expectAccessible();
    await user.click(await button(dialogWords.confirm));
    await screen.findByText(dialogWords.saved(stepTitle(15)));
    // Beside the step on the page, too.
    expect(await screen.findByText(said)).toBeTruthy();

    await user.click(await button(admissionCaseWords.change('2026-08-20', stepTitle(15))));
    await user.click(
      await within(screen.getByRole('dialog')).findByRole('button', { name: dialogWords.takeVotes }),
    );
    await user.click(await button(dialogWords.confirmChange));
    await waitFor(async () => {
      const facts = (await steps()).find(({ no }) => no === 15)?.facts;
      expect(facts).toEqual({ eligible: 4, presentEligible: 3, votesFor: 3, votesAgainst: 1, abstained: 0 });
    });
    await waitFor(() => {
      expect(screen.queryByText(said)).toBeNull();
    });
  });
});

describe('取消预备党员资格', () => {
  const lines: StepLine[] = [
    ...upTo(22),
    [23, '2027-08-24', { result: 'cancelled', facts: { eligible: 8, presentEligible: 8, votesFor: 8 } }],
    [24, '2027-09-10', { result: 'agreed' }],
  ];

  it('is decided by the assembly: the step offers it, and nobody is offered for conversion', async () => {
    const page = await mountCase(upTo(22), {}, '2027-08-25T01:30:00.000Z');
    const { user, steps } = page;
    await user.click(
      (await screen.findAllByRole('button', { name: admissionCaseWords.record(stepTitle(23)) }))[0]!,
    );
    await put(page, /^完成日期/, '2027.8.24');
    await user.click(dialog().getByRole('radio', { name: stepResultWords.cancelled }));
    await user.click(await button(dialogWords.confirm));
    await screen.findByText(dialogWords.saved(stepTitle(23)));
    expect((await steps()).find(({ no }) => no === 23)?.result).toBe('cancelled');
    // Only the approval is left.
    expect(
      await screen.findAllByRole('button', { name: admissionCaseWords.record(stepTitle(24)) }),
    ).not.toEqual([]);
    expect(screen.queryByRole('button', { name: admissionCaseWords.convert })).toBeNull();
  });

  it.each([true, false])('ends the membership only with the box ticked: %s', async (isTicked) => {
    const page = await mountCase(lines, {}, '2027-09-16T01:30:00.000Z');
    const { user, database } = page;
    await makeMember(page);
    await user.click(await button('更多操作'));
    await user.click(await screen.findByRole('menuitem', { name: admissionCaseWords.end }));
    const outcome = admissionOutcomeWords.probationCancelled;
    await user.click(dialog().getByRole('radio', { name: outcome }));
    await put(page, /^日期/, '2027.9.15');
    await put(page, /^文号/, '清直工委〔2027〕9号');
    const box = dialog().getByRole('checkbox', { name: admissionEndWords.endsMembership });
    expect(box).toHaveProperty('checked', true);
    if (!isTicked) await user.click(box);
    await user.click(dialog().getByRole('button', { name: admissionEndWords.confirm }));
    await screen.findByText(admissionEndWords.done(NAME, outcome));
    const [row] = await database.rows('developmentCases').toArray();
    expect(row).toMatchObject({ outcome: 'probationCancelled', endedOn: '2027-09-15' });
    expect(row?.outcomeDocNo).toBe('清直工委〔2027〕9号');
    expect([await isOn(page, '2027-09-14'), await isOn(page, '2027-09-15')]).toEqual([true, !isTicked]);
    await user.click(await button(/^撤销/));
    await waitFor(async () => {
      expect(await isOn(page, '2027-09-15')).toBe(true);
    });
    expect((await database.rows('developmentCases').toArray())[0]?.outcome).toBeUndefined();
  });
});
