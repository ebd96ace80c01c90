import { describe, expect, it } from 'vitest';
import { noHandbook, type Handbook } from '../../../../shared/domain/handbook';
import type { RecordState } from '../../../../shared/schema/meeting';
import { sampleContent } from '../../../../shared/domain/testing/sample-record';
import { toForm, type MeetingForm } from '../form/meeting-form';
import { newVote } from '../form/new-meeting';
import { paperActions } from './paper-actions';

function formWith(...kinds: ('ordinary' | 'development' | 'election')[]): MeetingForm {
  const form = toForm(sampleContent());
  const [item] = form.agenda;
  if (!item) throw new Error('fixture');
  const agenda = kinds.map((kind, index) => ({ ...item, id: `item${index + 1}`, vote: newVote(kind) }));
  return { ...form, agenda };
}

function run(form: MeetingForm, state: RecordState, handbook: Handbook = noHandbook) {
  const opened: string[] = [];
  const actions = paperActions({
    form,
    state,
    handbook,
    printPaper: (kind, query) => {
      opened.push(query === undefined ? kind : `${kind}?${query}`);
    },
  });
  for (const action of actions) action.onRun();
  return { labels: actions.map(({ label }) => label), opened };
}

describe('papers around a meeting', () => {
  it('before it: sign-in sheet, notice, agenda, leave slips', () => {
    expect(run(formWith('ordinary'), 'planned')).toEqual({
      labels: ['打印签到表', '打印会议通知', '打印会议议程', '打印请假条'],
      opened: ['sign-in', 'meeting-notice', 'meeting-agenda', 'leave-slip'],
    });
  });

  it('afterwards nobody is invited any more', () => {
    expect(run(formWith('ordinary'), 'draft').labels).toEqual(['打印签到表', '打印请假条']);
    expect(run(formWith('ordinary'), 'signed').labels).toEqual(['打印签到表']);
  });

  it('ballots and the report of the count for what is voted on by ballot, named where there are several', () => {
    expect(run(formWith('ordinary', 'election'), 'draft').opened.slice(2)).toEqual([
      'ballot?item=item2',
      'count-report?item=item2',
    ]);
    const two = run(formWith('development', 'election'), 'planned').labels.slice(4);
    expect(two).toEqual([
      '打印表决票（第1项议题）',
      '打印计票结果报告单（第1项议题）',
      '打印选举票（第2项议题）',
      '打印计票结果报告单（第2项议题）',
    ]);
    expect(run(formWith('election'), 'signed').labels).toEqual(['打印签到表', '打印计票结果报告单']);
  });

  it('pages for the issued book in its size; in all sizes where only this record names a page', () => {
    const pasted = (form: MeetingForm, handbook?: Handbook) =>
      run(form, 'draft', handbook).opened.filter((one) => one.startsWith('paste-page'));
    const form = formWith();
    expect(pasted(form)).toEqual([]);
    expect(pasted({ ...form, paperPages: '第37页' })).toEqual(
      ['A4', '16K', 'A5'].map((size) => `paste-page?size=${size}`),
    );
    expect(pasted(form, { ...noHandbook, isKept: true, size: '16K' })).toEqual(['paste-page?size=16K']);
  });
});
