import { describe, expect, it } from 'vitest';
import { sampleContent, sampleId, sampleRoster } from '../../../../shared/domain/testing/sample-record';
import { recordContentSchema } from '../../../../shared/schema/meeting';
import type { Branch } from '../../../../shared/schema/branch';
import { hasUnreadable, toContent, toForm } from './meeting-form';
import { dayForPlan, moveToDay } from './new-meeting';
import { chosenPerson, peopleChoices } from './person-choice';

const DAY = '2026-09-18';

describe('form and content', () => {
  it('an election, who counts it and the checked sign-in sheet come back as they were stored', () => {
    const [item] = sampleContent().agenda;
    if (!item?.vote) throw new Error('fixture');
    const person = { memberId: sampleId(3), name: '解玉兰' };
    const content = sampleContent({
      signInChecked: { by: '解玉兰', on: '2026-09-18' },
      agenda: [
        {
          ...item,
          vote: {
            ...{ ...item.vote, subject: '选举', kind: 'election', method: 'secretBallot' },
            ...{ votesFor: 0, votesAgainst: 0, votesAbstain: 0, scrutineers: [person], counters: [person] },
            election: {
              seats: 1,
              candidates: [
                { id: sampleId(80), name: '曾广林', memberId: sampleId(2), votesFor: 5, votesAgainst: 1 },
                { id: sampleId(81), name: '周启明', memberId: sampleId(4), votesFor: 0 },
              ],
              writeIns: [{ id: sampleId(82), name: '韩秀英', votesFor: 1 }],
              ...{ issued: 6, returned: 6, valid: 6, invalid: 0 },
            },
          },
        },
      ],
    });
    expect(toContent(toForm(content), DAY)).toEqual(content);
    const blank = toForm(content).agenda[0]?.vote?.election?.candidates[1];
    expect(blank).toMatchObject({ votesFor: 0, votesAgainst: null, votesAbstain: null });
  });

  it('a record survives the way to the form and back unchanged', () => {
    const content = sampleContent({
      observers: [{ id: sampleId(80), name: '苏禾', identity: '发展对象' }],
      content: [
        { type: 'heading', level: 1, runs: [{ text: '一、学习传达' }] },
        { type: 'list', ordered: true, items: [[{ text: '甲' }], [{ text: '乙', bold: true }]] },
      ],
      resolution: '同意。',
      todos: [{ id: sampleId(81), what: '印发', owner: { name: '曾广林' }, due: '2026-09-30' }],
      paperOriginal: { book: '2026年手册', pages: '第37页', dated: DAY },
      lateReason: '会后出差',
      mode: 'online',
      modeReason: '防汛值守',
    });
    expect(toContent(toForm(content), DAY)).toEqual(content);
  });

  it('keeps what is half typed out of the stored row, and says that there is something', () => {
    const form = {
      ...toForm(sampleContent()),
      date: '2026.9.',
      to: '4点',
      todos: [{ id: sampleId(81), what: '印发', owner: null, due: '下周', doneOn: '' }],
    };
    expect(hasUnreadable(form)).toBe(true);
    const content = toContent(form, '2026-09-01');
    expect(content.startAt).toBe('2026-09-01T14:30');
    expect(content.todos).toEqual([{ id: sampleId(81), what: '印发' }]);
    expect(recordContentSchema.safeParse(content).success).toBe(true);
    expect(hasUnreadable(toForm(sampleContent()))).toBe(false);
  });

  it('an empty form is a storable draft', () => {
    const bare = {
      ...toForm(sampleContent()),
      title: '',
      from: '',
      to: '',
      place: '',
      host: null,
      agenda: [],
    };
    const content = toContent(bare, DAY);
    expect(content).not.toHaveProperty('endAt');
    expect(content).not.toHaveProperty('host');
    expect(recordContentSchema.safeParse(content).success).toBe(true);
    expect(toForm(content)).toMatchObject({ from: '', to: '', host: null });
  });

  it('unreadable numbers of a vote count as nobody, the subject defaults to the topic', () => {
    const form = toForm(sampleContent());
    const agenda = form.agenda.map((item) => ({
      ...item,
      vote: item.vote && { ...item.vote, subject: ' ', votesFor: Number.NaN, votesAgainst: null },
    }));
    expect(toContent({ ...form, agenda }, DAY).agenda[0]?.vote).toMatchObject({
      subject: '审议《管理办法》',
      votesFor: 0,
      votesAgainst: 0,
      votesAbstain: 1,
    });
  });
});

describe('moveToDay', () => {
  const branch: Pick<Branch, 'themeDayRule'> = { themeDayRule: { kind: 'dayOfMonth', day: 15 } };

  it('renumbers in the new year and keeps the number inside one year', () => {
    const form = toForm(sampleContent());
    expect(moveToDay(form, '2026-03-02', [], branch).sections[0]?.seqNo).toBe(3);
    expect(moveToDay(form, '2027-01-02', [], branch).sections[0]).toMatchObject({ year: 2027, seqNo: 1 });
  });

  it('plans a theme day for the fixed day of its new month', () => {
    const form = toForm(
      sampleContent({
        primaryType: 'themeDay',
        sections: [
          { id: sampleId(50), type: 'themeDay', seqNo: 9, year: 2026, forms: [], plannedDay: '2026-09-15' },
        ],
      }),
    );
    expect(moveToDay(form, '2026-09-20', [], branch).sections[0]).toMatchObject({ plannedDay: '2026-09-15' });
    expect(moveToDay(form, '2026-10-08', [], branch).sections[0]).toMatchObject({ plannedDay: '2026-10-15' });
  });
});

describe('people to choose from', () => {
  const { attendance } = sampleContent();
  const observers = [{ id: sampleId(80), name: '苏禾', identity: '发展对象' }];

  it('offers who was there, then guests, and shows who was not without offering them', () => {
    const choices = peopleChoices({ roster: sampleRoster, attendance, observers }, null);
    expect(choices.map(({ name, disabled }) => (disabled ? `(${name})` : name)).join(' ')).toBe(
      '单文静 曾广林 解玉兰 周启明 罗海燕 马晓峰 林一诺 苏禾 (韩秀英) (吴建平)',
    );
    expect(chosenPerson('name:苏禾', choices, observers)).toEqual({ name: '苏禾', identity: '发展对象' });
    expect(chosenPerson(sampleId(2), choices, observers)).toEqual({ memberId: sampleId(2), name: '曾广林' });
  });

  it('never loses somebody who is already named', () => {
    const written = { name: '办公室小王', identity: '工作人员' };
    const choices = peopleChoices({ roster: [], attendance: [], observers: [] }, written);
    expect(choices).toEqual([{ id: 'name:办公室小王', name: '办公室小王', note: '工作人员' }]);
  });
});

describe('the day of a meeting made from the plan', () => {
  const rule = { themeDayRule: { kind: 'dayOfMonth', day: 15 } } as const;
  const day = (month: number, today: string, year: number | undefined = 2026): string =>
    dayForPlan({ month }, year, today, rule);

  it('is the fixed day of a later month, and today for this month and every month that is over', () => {
    expect(day(12, '2026-11-30')).toBe('2026-12-15');
    expect(day(11, '2026-11-30')).toBe('2026-11-30');
    expect(day(12, '2026-12-01')).toBe('2026-12-01');
    expect(day(3, '2026-11-30')).toBe('2026-11-30');
    expect(day(1, '2026-12-31', 2027)).toBe('2027-01-15');
    expect(dayForPlan(undefined, undefined, '2026-11-30', rule)).toBe('2026-11-30');
  });
});
