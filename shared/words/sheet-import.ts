/** Words and refusals that every import from a sheet shares, the roster's own aside. */
import { failureLabel, type FailureCode } from '../ipc/failure-codes';
import type { Failure } from '../ipc/reply';
import { failureWords, type FailureWords } from './failures';
import { importFailureWords } from './import';

export const sheetImportWords = {
  pick: '选Excel文件',
  another: '换一个文件',
  readAgain: (day: string) => `这个文件${day}已经导入过，再导入一次只会带来有变化的内容。`,
  runs: {
    title: '导入记录',
    at: '导入时间',
    file: '文件',
    result: '结果',
    state: '现状',
    kept: '有效',
    leave: '先不撤销',
    undone: (time: string) => `${time}已撤销`,
  },
} as const;

/** The roster's sentences speak of the roster. */
const exact: Partial<Record<FailureCode, FailureWords>> = {
  ...importFailureWords,
  fileTooLarge: {
    sentence: '文件太大（超过20 MB，或展开后过大），没有导入。',
    action: '请把要导入的表格单独复制到一个新工作簿（去掉图片），保存后再选。',
  },
  fileNotTable: {
    sentence: '这不是Excel或CSV表格（可能是改了扩展名的图片、PDF、Word文档或压缩包）。',
    action: '请选Excel文件；其他表格请先在WPS里另存为 .xlsx。',
  },
  fileTooManyRows: {
    sentence: '表格太大（超过2万行或50万格，或很靠下的地方还有内容），没有导入。',
    action: '请只留要导入的部分，复制到新工作簿，保存后再选。',
  },
};

/** What stands in the notice about a file that was refused. */
export function sheetRefusal(failure: Failure): FailureWords & { code: string } {
  return { ...(exact[failure.code] ?? failureWords[failure.code]), code: failureLabel(failure.code) };
}
