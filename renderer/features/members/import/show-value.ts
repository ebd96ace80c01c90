/** A stored value of the import as the user reads it: codes as words, dates with dots, ID numbers covered. */
import { maskIdNumber } from '../../../../shared/domain/id-number';
import { isDateField, type ImportField } from '../../../../shared/import/fields';
import { genderWords, memberCategoryWords, postCategoryWords } from '../../../../shared/words/domain';

const codeWords: Partial<Record<ImportField, Readonly<Record<string, string>>>> = {
  gender: genderWords,
  category: memberCategoryWords,
  postCategory: postCategoryWords,
};

export function showValue(field: ImportField, value: string | undefined): string {
  if (value === undefined) return '';
  if (field === 'idNo') return maskIdNumber(value);
  if (isDateField(field) || field === 'duesPaidThrough') return value.replaceAll('-', '.');
  return codeWords[field]?.[value] ?? value;
}
