import { describe, expect, it } from 'vitest';
import { healthNearNames } from './health-words';

const names = ['单文静', '曾广林', '解'];
const said = (text: string): string[] =>
  healthNearNames(text, names).map(({ name, word }) => `${name} ${word}`);

describe('words of illness and donation near a name (X-32, row 27)', () => {
  it('are asked about on either side of the name, once each', () => {
    expect(said('看望住院的单文静同志。')).toEqual(['单文静 住院']);
    expect(said('曾广林同志去年捐献造血干细胞，大家向曾广林学习')).toEqual(['曾广林 造血干细胞']);
    expect(said('单文静患病；曾广林手术后在家休养')).toEqual(['单文静 患病', '曾广林 手术']);
  });

  it('are not where no name stands in the same sentence, or only far away', () => {
    expect(said('走访慰问2户困难家庭。单文静介绍情况。')).toEqual([]);
    expect(said('慰问住院的党员。单文静主持')).toEqual([]);
    expect(said(`单文静${'一'.repeat(30)}住院`)).toEqual(['单文静 住院']);
    expect(said(`单文静${'一'.repeat(31)}住院`)).toEqual([]);
  });

  it('are not the work of a Red Cross', () => {
    expect(said('单文静汇报造血干细胞捐献动员工作')).toEqual([]);
    expect(said('曾广林领学《人体器官捐献和移植条例》')).toEqual([]);
    expect(said('曾广林负责无偿献血志愿服务')).toEqual([]);
    expect(said('曾广林牵头残疾人救助项目')).toEqual([]);
  });

  it('leave names of one character out', () => {
    expect(said('了解住院情况')).toEqual([]);
  });
});
