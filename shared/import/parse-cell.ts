/** One cell of a known column -> value as stored, what it says besides, and what is wrong with it. */
import { isDateField, textLimits, type ImportField } from './fields';
import { canonicalGroupName } from './group-name';
import { parseCategoryCell, parseEthnicityCell, parseGenderCell, parsePostCategoryCell } from './parse-codes';
import { parseDateCell, type DateContext } from './parse-date';
import { parseDegreeCell, parseLevelCell, type EducationPrefix } from './parse-education';
import { parseIdCell } from './parse-id';
import { parseNameCell } from './parse-name';
import { parseMobileCell, parsePhoneCell } from './parse-phone';
import { readPosts, writePosts } from './party-posts';
import { cleanText, isCellError, isNothing, lengthOf } from './plain-text';
import { NOTHING, parsed, refused, type ParsedCell } from './problem';
import type { SheetCell } from './sheet-table';

/** Earlier years in a roster are slips of the pen (1098.7): nobody alive joined or was born then. */
const EARLIEST_YEAR = '1900';

export interface CellContext extends DateContext {
  /** Head of the column: says whether a school column also holds the subject. */
  header: string;
}

/** Never throws, whatever the cell holds. */
export function parseCell(field: ImportField, cell: SheetCell, context: CellContext): ParsedCell {
  if (isCellError(cell.text)) return refused({ code: 'cellError', severity: 'error' });
  if (isDateField(field))
    return checkRange(dropRedundantNote(field, parseDateCell(cell, context)), context.today);
  const result = parseByField(field, cell, context);
  return checkLength(field, result);
}

function parseByField(field: ImportField, cell: SheetCell, context: CellContext): ParsedCell {
  switch (field) {
    case 'name':
      return parseNameCell(cell);
    case 'gender':
      return parseGenderCell(cell);
    case 'ethnicity':
      return parseEthnicityCell(cell);
    case 'idNo':
      return parseIdCell(cell, context.today);
    case 'category':
      return parseCategoryCell(cell);
    case 'postCategory':
      return parsePostCategoryCell(cell);
    case 'mobile':
      return parseMobileCell(cell);
    case 'phone':
      return parsePhoneCell(cell);
    case 'duesPaidThrough':
      return parseMonth(cell, context);
    case 'partyPost':
      return parsePosts(cell);
    case 'groupName':
      return isNothing(cell.text) ? NOTHING : parsed(canonicalGroupName(cell.text));
    case 'sponsors':
      return isNothing(cell.text) ? NOTHING : parsed(joinNames(cell.text));
    case 'fullTimeEdu.level':
    case 'inServiceEdu.level':
      return parseLevelCell(cell, prefixOf(field));
    case 'fullTimeEdu.degree':
    case 'inServiceEdu.degree':
      return parseDegreeCell(cell);
    case 'fullTimeEdu.school':
    case 'inServiceEdu.school':
      return parseSchool(cell, prefixOf(field), context.header);
    default:
      return isNothing(cell.text) ? NOTHING : parsed(cleanText(cell.text));
  }
}

function prefixOf(field: ImportField): EducationPrefix {
  return field.startsWith('inServiceEdu') ? 'inServiceEdu' : 'fullTimeEdu';
}

/** 党费缴至: a month, `YYYY-MM`; dues may be paid ahead, so no check against today. */
function parseMonth(cell: SheetCell, context: DateContext): ParsedCell {
  const result = parseDateCell(cell, context);
  if (result.value === undefined) return result;
  if (result.value.length >= 7) return { ...result, value: result.value.slice(0, 7) };
  return refused({ code: 'dateIncomplete', severity: 'error' });
}

function parsePosts(cell: SheetCell): ParsedCell {
  if (isNothing(cell.text) || /^(党员|普通党员)$/.test(cleanText(cell.text))) return NOTHING;
  const { posts, unknown } = readPosts(cell.text);
  const findings: ParsedCell['findings'] =
    unknown.length > 0 ? [{ code: 'postUnknown', severity: 'warn', detail: unknown.join('、') }] : [];
  return posts.length > 0 ? { value: writePosts(posts), findings } : { findings };
}

/** Two introducers, one way of writing: 张三、李四. */
function joinNames(raw: string): string {
  const separated = cleanText(raw)
    .split(/[,，、;；/]+/)
    .map((part) => part.trim());
  return separated.filter(Boolean).join('、');
}

/** 毕业院校及专业 in one column: everything after the last 大学/学院/学校/党校/系 is the subject. */
function parseSchool(cell: SheetCell, prefix: EducationPrefix, header: string): ParsedCell {
  if (isNothing(cell.text)) return NOTHING;
  const text = cleanText(cell.text);
  if (!header.includes('专业')) return parsed(text);
  const found = /^(.*(?:大学|学院|学校|党校|卫校|中学|系))[\s,，、/]*([^\s].*?)(?:专业)?$/.exec(text);
  if (!found?.[1] || !found[2]) return parsed(text);
  return { value: found[1], also: { [`${prefix}.major`]: found[2] }, findings: [] };
}

/** 1998.7.1转正 under 转正时间 says nothing new, and （预备） has become the category. */
function dropRedundantNote(field: ImportField, result: ParsedCell): ParsedCell {
  const isRedundant = (note = ''): boolean =>
    (field === 'fullMemberDate' && /^(按期)?转正$/.test(note)) ||
    (field === 'joinDate' && /^入党$/.test(note)) ||
    (result.also?.category !== undefined && /^预备(党员|期)?$/.test(note));
  return {
    ...result,
    findings: result.findings.filter(({ code, detail }) => code !== 'dateNote' || !isRedundant(detail)),
  };
}

function checkRange(result: ParsedCell, today: string): ParsedCell {
  if (result.value === undefined) return result;
  if (result.value > today) return refused({ code: 'dateInFuture', severity: 'error', detail: result.value });
  if (result.value < EARLIEST_YEAR) {
    return refused({ code: 'dateTooEarly', severity: 'error', detail: result.value });
  }
  return result;
}

function checkLength(field: ImportField, result: ParsedCell): ParsedCell {
  const limit = textLimits[field];
  if (limit === undefined || result.value === undefined || lengthOf(result.value) <= limit) return result;
  return refused({ code: 'tooLong', severity: 'error', detail: String(limit) });
}
