// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../shared/ipc/reply';
import { commandSchema } from '../../../shared/schema/command';
import { restoreWords } from '../../../shared/words/backup';
import { failureWords } from '../../../shared/words/failures';
import { takeOverWords } from '../../../shared/words/handover';
import { firstStartWords as words } from '../../../shared/words/first-start';
import { sampleLife, samplePeople, sampleYear } from '../../desk/testing/sample-facts';
import { expectAccessible, stageBranch, type StageOptions } from '../../desk/testing/stage-branch';
import { FirstStartPage } from '.';

async function open(answers: NonNullable<StageOptions['answers']> = {}) {
  const stage = await stageBranch({
    keep: () => false,
    preferences: { operatorName: '' },
    answers: {
      'sample.read': () => succeed({ members: samplePeople(), year: sampleYear(), life: sampleLife() }),
      ...answers,
    },
  });
  render(
    <stage.World>
      <FirstStartPage
        takeOver={(onBack) => (
          <button type="button" onClick={onBack}>
            接收的步骤
          </button>
        )}
        restore={(onBack) => (
          <button type="button" onClick={onBack}>
            恢复的步骤
          </button>
        )}
      />
    </stage.World>,
  );
  return { ...stage, user: userEvent.setup() };
}
const button = (name: string): HTMLButtonElement => screen.getByRole('button', { name });
const field = (name: string): HTMLElement => screen.getByRole('textbox', { name: new RegExp(`^${name}`) });

describe('before the notice is accepted', () => {
  it('nothing can begin', async () => {
    const { user, desk } = await open();
    expect(button(words.loadSample).disabled).toBe(true);
    expect(button(words.create).disabled).toBe(true);
    expect(button(words.restore).disabled).toBe(true);
    await expectAccessible();
    await user.click(screen.getByRole('checkbox', { name: words.secrecy.accept }));
    expect(button(words.loadSample).disabled).toBe(false);
    expect(button(words.create).disabled).toBe(false);
    expect(desk.journal).toEqual([]);
  });

  it('the form stops again when the tick is taken away', async () => {
    const { user } = await open();
    const tick = screen.getByRole('checkbox', { name: words.secrecy.accept });
    await user.click(tick);
    await user.click(button(words.create));
    expect(button(words.submit).disabled).toBe(false);
    await user.click(tick);
    expect(button(words.submit).disabled).toBe(true);
  });
});

describe('the practice branch', () => {
  it('is one valid command by a named operator', async () => {
    const { user, desk, database } = await open();
    await user.click(screen.getByRole('checkbox'));
    await user.click(button(words.loadSample));
    await waitFor(async () => {
      expect(await database.table('branches').count()).toBe(1);
    });
    expect(desk.journal).toHaveLength(1);
    const command = desk.journal[0]?.command;
    expect(command).toMatchObject({ name: 'branches.loadSample', by: words.practiceOperator });
    expect(commandSchema.safeParse(command).error?.message).toBeUndefined();
  });

  it('says when the files cannot be read, and writes nothing', async () => {
    const { user, desk } = await open({ 'sample.read': () => fail('fileUnreadable', 'test') });
    await user.click(screen.getByRole('checkbox'));
    await user.click(button(words.loadSample));
    expect((await screen.findByRole('alert')).textContent).toContain(failureWords.fileUnreadable.sentence);
    expect(desk.journal).toEqual([]);
    expect(button(words.loadSample).disabled).toBe(false);
  });
});

describe('a backup of an old PC', () => {
  it('is restored from here, and the way back is open', async () => {
    const { user, desk } = await open();
    await user.click(screen.getByRole('checkbox'));
    await user.click(button(words.restore));
    expect(screen.getByRole('heading', { name: restoreWords.title })).toBeTruthy();
    await user.click(button('恢复的步骤'));
    expect(button(words.restore).disabled).toBe(false);
    expect(desk.journal).toEqual([]);
  });
});

describe('a hand-over', () => {
  it('is taken over from here, by who has stick and sheet in the hand, and the way back is open', async () => {
    const { user, desk } = await open();
    expect(button(words.takeOver).disabled).toBe(true);
    await user.click(screen.getByRole('checkbox'));
    await user.click(button(words.takeOver));
    expect(screen.getByRole('heading', { name: takeOverWords.title })).toBeTruthy();
    await user.click(button('接收的步骤'));
    expect(button(words.takeOver).disabled).toBe(false);
    expect(desk.journal).toEqual([]);
  });
});

describe('the own branch', () => {
  async function openForm(answers: NonNullable<StageOptions['answers']> = {}) {
    const stage = await open(answers);
    await stage.user.click(screen.getByRole('checkbox'));
    await stage.user.click(button(words.create));
    return stage;
  }
  async function fill(user: ReturnType<typeof userEvent.setup>): Promise<void> {
    const { fields } = words;
    await user.type(field(fields.fullName), '中共清源市红十字会机关支部委员会');
    await user.type(field(fields.shortName), '机关支部');
    await user.type(field(fields.superiorOrg), '市直机关工委');
    await user.type(field(fields.approvingOrg), '市直机关工委');
    await user.type(field(fields.operatorName), ' 单文静 ');
  }

  it('shows what is wrong beside each field, jumps to the first, and writes nothing', async () => {
    const { user, desk } = await openForm();
    await user.click(button(words.submit));
    for (const sentence of [words.errors.fullName, words.errors.shortName, words.errors.operatorName]) {
      expect(screen.getByText(sentence)).toBeTruthy();
    }
    await waitFor(() => {
      expect(document.activeElement).toBe(field(words.fields.fullName));
    });
    expect(desk.journal).toEqual([]);
    await expectAccessible();
  });

  it('says it on leaving a field, not while typing', async () => {
    const { user } = await openForm();
    await user.type(field(words.fields.fullName), '支部');
    expect(screen.queryByText(words.errors.fullName)).toBeNull();
    await user.tab();
    expect(screen.getByText(words.errors.fullName)).toBeTruthy();
  });

  it('is one valid command by the person named in it, however often the button is pressed', async () => {
    const { user, desk } = await openForm();
    await fill(user);
    await user.dblClick(button(words.submit));
    await waitFor(() => {
      expect(desk.journal).toHaveLength(1);
    });
    const command = desk.journal[0]?.command;
    expect(command).toMatchObject({ name: 'branches.create', by: '单文静' });
    expect(commandSchema.safeParse(command).error?.message).toBeUndefined();
    expect(desk.calls.filter(({ name }) => name === 'journal.commit')).toHaveLength(1);
  });

  it('keeps what was typed when the disk is full', async () => {
    const { user } = await openForm({ 'journal.commit': () => fail('diskFull', 'test') });
    await fill(user);
    await user.click(button(words.submit));
    expect((await screen.findByRole('alert')).textContent).toContain(failureWords.diskFull.sentence);
    expect((field(words.fields.shortName) as HTMLInputElement).value).toBe('机关支部');
    expect(button(words.submit).disabled).toBe(false);
  });

  it('begins at its first field and counts from this month, so that earlier months on paper are no gaps', async () => {
    await openForm();
    expect(document.activeElement).toBe(field(words.fields.fullName));
    expect((field(words.fields.startedOn) as HTMLInputElement).value).toBe('2026年9月1日');
  });

  it('leads back to the choice', async () => {
    const { user } = await openForm();
    await user.click(button(words.back));
    expect(button(words.loadSample).disabled).toBe(false);
  });
});
