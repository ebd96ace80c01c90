/** The name column: white space inside, look-alike dots, and what people write behind a name in brackets. */
import { normaliseName } from '../domain/person-name';
import { ethnicityOf } from './ethnicities';
import type { MemberValues } from './fields';
import { isNothing, lengthOf } from './plain-text';
import { NOTHING, refused, type Finding, type ParsedCell } from './problem';
import type { SheetCell } from './sheet-table';

const NAME_LIMIT = 40;
const BRACKETED = /[(（[【]([^)）\]】]*)[)）\]】]?/g;

/** 张　三(预备) -> name 张三, category probationaryMember; also （女）, （回族）, （女，满族）. */
export function parseNameCell(cell: SheetCell): ParsedCell {
  if (isNothing(cell.text)) return NOTHING;
  const also: MemberValues = {};
  const leftOver: string[] = [];
  for (const match of cell.text.matchAll(BRACKETED)) {
    for (const part of (match[1] ?? '').split(/[,，、;；\s]+/).filter(Boolean)) {
      if (!takeRemark(part, also)) leftOver.push(part);
    }
  }
  let name = normaliseName(cell.text.replace(BRACKETED, '').replace(/^['’‘]/, '')).replace(/[*＊△▲☆★]+$/, '');
  const bare = /^(.+?)(预备党员|预备)$/.exec(name);
  if (bare?.[1] && lengthOf(bare[1]) >= 2) {
    name = bare[1];
    also.category = 'probationaryMember';
  }
  if (!isName(name)) return refused({ code: 'nameBad', severity: 'error' });
  const findings: Finding[] =
    leftOver.length > 0 ? [{ code: 'nameSuffix', severity: 'warn', detail: leftOver.join('、') }] : [];
  return { value: name, ...(Object.keys(also).length > 0 ? { also } : {}), findings };
}

/** Letters of any script and the dot of minority names; no digits, no punctuation. */
function isName(name: string): boolean {
  return lengthOf(name) <= NAME_LIMIT && /^\p{L}[\p{L}\p{M}·'’-]*$/u.test(name);
}

function takeRemark(remark: string, also: MemberValues): boolean {
  if (/^预备(党员|期)?$/.test(remark)) also.category = 'probationaryMember';
  else if (/^正式(党员)?$/.test(remark)) also.category = 'fullMember';
  else if (remark === '女') also.gender = 'female';
  else if (remark === '男') also.gender = 'male';
  else {
    const ethnicity = ethnicityOf(remark);
    if (!ethnicity) return false;
    also.ethnicity = ethnicity;
  }
  return true;
}
