/** Columns with a closed list of stored codes: 性别, 民族, 人员类别, 工作岗位. */
import { genders, memberCategories, postCategories } from '../schema/member';
import { genderWords, memberCategoryWords, postCategoryWords } from '../words/domain';
import { ethnicityOf } from './ethnicities';
import { compact, isNothing } from './plain-text';
import { NOTHING, parsed, refused, type Candidate, type ParsedCell } from './problem';
import type { SheetCell } from './sheet-table';

export function parseGenderCell(cell: SheetCell): ParsedCell {
  if (isNothing(cell.text)) return NOTHING;
  const words = compact(cell.text);
  if (/^(男|男性|male|m)$/i.test(words)) return parsed('male');
  if (/^(女|女性|female|f)$/i.test(words)) return parsed('female');
  return unknown(genders.map((value) => ({ value, label: genderWords[value] })));
}

export function parseEthnicityCell(cell: SheetCell): ParsedCell {
  if (isNothing(cell.text)) return NOTHING;
  const ethnicity = ethnicityOf(cell.text);
  return ethnicity ? parsed(ethnicity) : unknown([{ value: '其他' }]);
}

/** 正式党员, 预备, 中共党员, 中共预备党员; the codes themselves are accepted too (choice from a list). */
export function parseCategoryCell(cell: SheetCell): ParsedCell {
  if (isNothing(cell.text)) return NOTHING;
  const words = compact(cell.text);
  if (/^(中共)?预备(党员|期)?(\(.*\))?$|^probationaryMember$/.test(words))
    return parsed('probationaryMember');
  if (/^(中共)?(正式)?党员(\(.*\))?$|^正式(\(.*\))?$|^fullMember$/.test(words)) {
    return words.includes('预备') ? parsed('probationaryMember') : parsed('fullMember');
  }
  return unknown(memberCategories.map((value) => ({ value, label: memberCategoryWords[value] })));
}

const POST_CATEGORY_WORDS: readonly (readonly [RegExp, (typeof postCategories)[number]])[] = [
  [/离休/, 'retiredCadre'],
  [/退休/, 'retired'],
  [/参公|参照公务员/, 'civilServantLike'],
  [/公务员|选调/, 'civilServant'],
  [/事业.*专(业)?技(术)?|专业技术|专技/, 'institutionProfessional'],
  [/事业|管理(人员|岗)/, 'institutionManager'],
  [/工勤|工人|后勤/, 'worker'],
  [/^其他|^其它|劳务派遣|聘用|合同|临聘/, 'other'],
];

export function parsePostCategoryCell(cell: SheetCell): ParsedCell {
  if (isNothing(cell.text)) return NOTHING;
  const words = compact(cell.text);
  const code = postCategories.find((value) => value === words);
  const known = code ?? POST_CATEGORY_WORDS.find(([pattern]) => pattern.test(words))?.[1];
  if (known) return parsed(known);
  return unknown(postCategories.map((value) => ({ value, label: postCategoryWords[value] })));
}

function unknown(candidates: Candidate[]): ParsedCell {
  return refused({ code: 'unknownWord', severity: 'ask', candidates });
}
